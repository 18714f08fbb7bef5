/** What stands in the year's two reports besides their figures. `[Skriv här: …]` is for the author; R-numbers are the requirements. */

const write = (what: string, ...requirements: readonly string[]): string =>
  `[Skriv här: ${what}] Krav: ${requirements.join(', ')}.`;

export const annualPaperTexts = {
  title: (name: string, year: number): string => `${name} ${year}`,
  internal: 'ENDAST INTERNT. Små antal visas och kan peka ut en person. Får inte publiceras eller lämnas ut.',
  draft: 'UTKAST. Siffrorna är klara. Gult är det som en människa ska skriva.',
  notOver: (day: string): string => `Året är inte slut. Siffrorna gäller till och med ${day}.`,
  smallCells:
    'Antal mellan 1 och 4 visas inte, och inte heller de tal som skulle avslöja dem. Då står det ”visas inte”. Strecket – betyder att det inte finns något att räkna.',
  footer: { public: 'Antal under 5 visas inte', internal: 'Endast internt' },
  scope: 'Omfattar',
  wholeOrganisation: 'Hela organisationen',
  board: (board: string): string => `Nämnd: ${board}`,
  made: 'Siffror hämtade',
  figure: 'Mått',
  verdict: 'Förändring eller slump',
  rule: 'Så är det räknat',
  unit: 'Enhet',
  days: 'Dagar utan rapport',
  chartDescription: {
    columns: (title: string): string => `Stapeldiagram: ${title}. Talen står i tabellen under.`,
    bars: (title: string): string => `Liggande stapeldiagram: ${title}. Talen står i tabellen under.`,
    lines: (title: string, points: string): string => `Styrdiagram: ${title}. ${points}.`,
  },
  inHours: (title: string): string => `${title}, timmar`,
  seen: 'Månadens värde',
  centre: 'Det vanliga',
  upper: 'Övre gräns',
  lower: 'Undre gräns',
  andSoOn: 'På samma sätt för varje rad i tabellen.',
  headings: {
    summary: 'Sammanfattning',
    reporting: 'Rapportering',
    content: 'Vad händelserna handlar om',
    gravity: 'Hur allvarligt det var',
    handling: 'Så har ärendena hanterats',
    effects: 'Åtgärder, effekt och lärande',
    changes: 'Verkliga förändringar',
    law: 'Lex Sarah och andra anmälningar',
    entered: 'Egenkontroll och indikatorer',
    surveys: 'Undersökningar',
    followUp: 'Uppföljningar och tillsyn',
    areas: 'Utvecklingsområden',
    health: 'Händelser i hälso- och sjukvården',
    lawHealth: 'Lex Maria och andra anmälningar',
    participation: 'Medverkan från personal, patienter och närstående',
    goals: 'Mål och strategier',
    rules: 'Så är siffrorna räknade',
  },
  words: {
    summary: (year: number, cases: string, before: string): string =>
      `Under ${year} kom ${cases} rapporter. Året före kom ${before}.`,
    risks: (share: string): string =>
      `Andelen risker bland rapporterna var ${share}. En risk är sedd innan något har hänt, så målet är att andelen ökar.`,
    open: (open: string, isOver: boolean): string =>
      `${isOver ? 'Vid årets slut' : 'När siffrorna hämtades'} var ${open} ärenden öppna.`,
    health: (share: string): string => `Andelen rapporter om hälso- och sjukvård var ${share}.`,
    months: 'Fler rapporter är inget misslyckande. Det kan lika gärna betyda att fler vågar och hinner berätta.',
    units:
      'Lex Sarah och rapporter om en chef räknas bara för hela organisationen, så att ingen liten grupp kan peka ut någon.',
    categories: 'En händelse kan ha flera kategorier. Kategorier utan ärenden är utelämnade.',
    changes:
      'Varje månad hålls mot vad som är vanligt enligt ett styrdiagram. Ett enstaka högt eller lågt värde är oftast slump.',
    silence: (units: string): string =>
      `${units} enheter var under året utan rapport längre än deras egen rytm förklarar. Tystnad är en fråga att ställa, inget bevis för att inget har hänt.`,
    lexSarah: 'Här finns bara antal och beslut, inget av vad ärendena handlar om.',
    times: 'Tiden räknas från rapporten. Medianen är den tid som hälften av ärendena klarade.',
    entered: 'Värden som verksamheten själv har lämnat. Fler perioder och enheter är sammanräknade.',
    rules: (file: string): string =>
      `Varje tal har ett id, sin regel och en fråga som ett program kan köra om, i filerna ${file}.csv och ${file}.json. Frågans ord är kolumnerna i lyhord export cases, lyhord export measures och units.csv.`,
  },
  prompts: {
    summary: write('årets viktigaste resultat, i tre meningar som alla förstår.', 'R80', 'R96'),
    reporting: write(
      'varför antalet och andelen risker ser ut så här, och hur ni arbetar för att fler ska rapportera.',
      'R15',
      'R80',
    ),
    content: write('analysen av avvikelserna: vilka mönster ni ser, och vad som ligger bakom.', 'R40', 'R80'),
    handling: write('vad som gjort att det gått fort eller dröjt.', 'R22', 'R44'),
    actions: write(
      'åtgärder efter risker, avvikelser och egenkontroll, och vilken effekt de fick.',
      'R47',
      'R55',
      'R80',
    ),
    lessons: write('hur lärdomarna kom tillbaka till medarbetare, förvaltning och nämnd.', 'R50', 'R81'),
    changes: write('vad som ligger bakom de förändringar som inte är slump.', 'R41'),
    silence: write('vad ni gjort för att få veta varför enheterna var tysta.', 'R61'),
    lexSarah: write(
      'en sammanfattning av de lex Sarah-ärenden som inte anmälts till IVO: slag av brister och åtgärder, utan personer eller enheter.',
      'R31',
    ),
    entered: write('vad egenkontrollen visade och vad den ledde till.', 'R58', 'R59', 'R80'),
    surveys: write(
      'resultat av undersökningar bland dem ni finns till för, närstående och medarbetare, och vad ni gör med dem.',
      'R76',
      'R80',
    ),
    followUp: write(
      'uppföljningar av egen och privat verksamhet, revision och tillsyn, och vad som återstår.',
      'R63',
      'R65',
      'R67',
      'R80',
    ),
    areas: write('utvecklingsområden för nästa år, i ordning.', 'R68', 'R80'),
    goals: write('mål och strategier för patientsäkerheten under året, och hur det gick.', 'R82'),
    health: write('analysen av fall, läkemedel, trycksår, nutrition, infektioner och annat som sticker ut.', 'R84'),
    lawHealth: write('vad de anmälda händelserna lärde er, utan att någon kan kännas igen.', 'R28', 'R84'),
    participation: write('hur personal, patienter och närstående har medverkat i patientsäkerhetsarbetet.', 'R83'),
  },
} as const;

import type { AccountBy, CauseGroup, Formaga, Strength } from '../domain/casework.ts';
import type { CategoryKey } from '../domain/categories.ts';
import type { Report } from '../domain/report.ts';
import type { ReportTypeKey } from '../domain/reportTypes/keys.ts';

/** What an investigation of an invented event finds, and what comes of it. Nobody in it exists, and nobody is blamed. */
export interface Story {
  readonly consequence: string;
  readonly account: readonly [by: Exclude<AccountBy, 'ingen'>, words: string];
  readonly what: string;
  readonly formaga: Formaga;
  /** The one that matters most first; each with what is done about it. */
  readonly causes: readonly [StoryCause, ...StoryCause[]];
  /** How it will be seen that it works. */
  readonly sign: string;
  /** What is done when that was not enough: it changes the system. */
  readonly again: string;
  /** What was done at once, where a small matter is closed with that. */
  readonly atOnce: string;
  readonly answer: string;
  readonly lesson: string;
}

interface StoryCause {
  readonly group: CauseGroup;
  readonly what: string;
  readonly whys: readonly string[];
  readonly action: string;
  readonly strength: Strength;
}

const cause = (
  group: CauseGroup,
  what: string,
  whys: readonly string[],
  strength: Strength,
  action: string,
): StoryCause => ({ group, what, whys, action, strength });

const fall: Story = {
  consequence: 'Personen blev rädd för att gå själv och vågade inte resa sig på några dagar.',
  account: ['person', 'Jag skulle bara upp en sväng. Det var mörkt och jag ville inte störa.'],
  what: 'Personen reste sig själv på natten. Larmmattan var avslagen sedan städningen.',
  formaga: 'trygghet',
  causes: [
    cause(
      'rutiner',
      'Larmmattan slås av vid städning och ingen slår på den igen.',
      ['Rutinen säger inte vem som gör det.', 'Den skrevs innan det fanns larmmattor på enheten.'],
      'medium',
      'Städlistan får en rad: slå på larmmattan och signera.',
    ),
    cause(
      'omgivning',
      'Det är mörkt mellan sängen och badrummet.',
      ['Nattlampan når inte ända fram.'],
      'strong',
      'Belysning som tänds av rörelse monteras mellan sängen och badrummet.',
    ),
    cause(
      'kompetens',
      'Vikarier vet inte var fallrisken står i planen.',
      ['Introduktionen visar planen, men inte den delen.'],
      'weak',
      'Fallrisker gås igenom på nästa arbetsplatsträff.',
    ),
  ],
  sign: 'Inga fall på natten under en månad.',
  again: 'Larmmattan byts mot en som slår på sig själv.',
  atOnce: 'Larmmattan slogs på och rummet gicks igenom.',
  answer: 'Tack för att du berättade. Vi har gått igenom rummet och ändrat städlistan, så att larmmattan slås på igen.',
  lesson: 'Slå på larmmattan när du är klar i rummet. Titta en gång till innan du går.',
};

const lakemedel: Story = {
  consequence: 'Personen hade mer ont under dagen och sov sämre natten efter.',
  account: ['person', 'Jag trodde att jag hade fått den. Man vill ju inte tjata.'],
  what: 'Dosen låg kvar. Passet byttes mitt i rundan och signeringen låg i en pärm på en annan våning.',
  formaga: 'lakemedel',
  causes: [
    cause(
      'rutiner',
      'Passet byts mitt i läkemedelsrundan.',
      ['Schemat ändrades i våras.', 'Ingen såg efter vad det gjorde med rundorna.'],
      'strong',
      'Passbytet flyttas så att en och samma person gör hela rundan.',
    ),
    cause(
      'kommunikation',
      'Den som tar över får inte veta hur långt rundan har kommit.',
      ['Överlämningen sker i korridoren.'],
      'medium',
      'Överlämningen får en fast punkt: läkemedel som återstår.',
    ),
    cause(
      'teknik',
      'Signeringen ligger i en pärm och märks inte när den saknas.',
      ['Den digitala signeringen är inte införd på enheten.'],
      'strong',
      'Digital signering med påminnelse införs på enheten.',
    ),
  ],
  sign: 'Inga uteblivna doser vid passbytet under sex veckor.',
  again: 'Rundan delas på två, med en påminnelse i telefonen för varje dos.',
  atOnce: 'Sjuksköterskan kontaktades och doserna kontrollerades.',
  answer: 'Tack, det var viktigt att du sa till. Vi flyttar passbytet så att samma person gör hela rundan.',
  lesson: 'Bryt inte en läkemedelsrunda. Måste du: säg högt vad som återstår till den som tar över.',
};

const insats: Story = {
  consequence: 'Personen fick vänta med frukost och hygien och kände sig bortglömd.',
  account: ['anhorig', 'Det värsta är att inte veta när någon kommer.'],
  what: 'Två planeringar slogs ihop sent på kvällen. Ett besök följde inte med, och ingen ringde till personen.',
  formaga: 'utfora',
  causes: [
    cause(
      'teknik',
      'Planeringssystemet varnar inte när ett besök saknar utförare.',
      ['Varningen är avstängd, för den kom för ofta.'],
      'strong',
      'Varningen slås på och visar bara besök utan utförare.',
    ),
    cause(
      'rutiner',
      'Det finns ingen rutin för att ringa när ett besök blir sent.',
      ['Alla tror att någon annan ringer.'],
      'medium',
      'Den som ser förseningen ringer till personen, senast efter en kvart.',
    ),
  ],
  sign: 'Inga besök utan utförare, och samtal vid varje försening under en månad.',
  again: 'Planeringen stänger klockan sex på kvällen; ändringar därefter görs av två tillsammans.',
  atOnce: 'Någon åkte dit så snart det upptäcktes och bad om ursäkt.',
  answer: 'Tack för din rapport. Planeringen varnar nu när ett besök saknar någon som kommer.',
  lesson: 'Blir vi sena: ring. Att veta när någon kommer betyder mer än vi tror.',
};

const bemotande: Story = {
  consequence: 'Personen blev ledsen och ville inte ha hjälp i duschen under en vecka.',
  account: ['person', 'Jag är en vuxen människa. Det vill jag bli bemött som.'],
  what: 'Det var bråttom, och samtalet fördes över huvudet på personen.',
  formaga: 'bemota',
  causes: [
    cause(
      'omgivning',
      'Tre duschar ligger på samma morgon.',
      ['Schemat följer veckodagar, inte vad personerna önskar.'],
      'medium',
      'Duscharna fördelas över veckan efter vad personerna själva vill.',
    ),
    cause(
      'kompetens',
      'Bemötande har inte tagits upp på länge.',
      ['Det får ingen tid på arbetsplatsträffarna.'],
      'weak',
      'Bemötande blir en fast punkt på arbetsplatsträffen, med exempel från vardagen.',
    ),
  ],
  sign: 'Personerna säger att de blir bemötta med respekt när vi frågar.',
  again: 'Varje person får en kontaktperson som planerar morgonen tillsammans med henne.',
  atOnce: 'Personen fick en ursäkt och fick berätta hur hon vill ha det.',
  answer: 'Tack för att du stod upp för personen. Vi har fördelat om duscharna så att det finns tid att lyssna.',
  lesson: 'Tala med personen, inte om personen. Saknas tiden: säg det, så ändrar vi planeringen.',
};

const hot: Story = {
  consequence: 'En medarbetare fick ont i armen. Personen själv blev orolig och rädd.',
  account: ['foretradare', 'Han blir rädd när det kommer många på en gång.'],
  what: 'Omvårdnaden gjordes i ett trångt rum med hög ljudnivå. Tidiga tecken på oro var inte kända av alla.',
  formaga: 'trygghet',
  causes: [
    cause(
      'kommunikation',
      'Tecknen på oro står inte i planen.',
      ['De som känner personen bär kunskapen i huvudet.'],
      'medium',
      'Planen kompletteras med tidiga tecken och vad som lugnar.',
    ),
    cause(
      'omgivning',
      'Rummet är trångt och ljudet högt på morgonen.',
      ['Vagnar ställs utanför dörren.'],
      'strong',
      'Vagnarna får en egen plats, och morgonen börjar senare för den som behöver det.',
    ),
  ],
  sign: 'Inga nya händelser under två månader.',
  again: 'Två fasta medarbetare tar morgonen, med handledning varannan vecka.',
  atOnce: 'Medarbetaren lämnade rummet och fick stöd av en kollega.',
  answer: 'Tack för att du berättade, och för hur ni löste det. Planen säger nu vad som oroar och vad som lugnar.',
  lesson: 'Se de tidiga tecknen och backa i tid. Att gå ut en stund är också omvårdnad.',
};

const dokumentation: Story = {
  consequence: 'Personen fick hjälp på ett sätt som gjorde ont.',
  account: ['person', 'Jag sa att vi gör på ett annat sätt nu.'],
  what: 'Förflyttningen hade ändrats muntligt. Planen visade det gamla sättet.',
  formaga: 'dokumentera',
  causes: [
    cause(
      'rutiner',
      'Ändringar görs muntligt och skrivs in senare.',
      ['Det finns inte tid att skriva på förmiddagen.', 'Datorn står på expeditionen.'],
      'medium',
      'Ändringar skrivs i telefonen på plats, innan man går till nästa.',
    ),
  ],
  sign: 'Stickprov en gång i veckan visar att planen stämmer.',
  again: 'Planen öppnas vid varje överlämning och bekräftas av den som går av.',
  atOnce: 'Planen rättades samma dag.',
  answer: 'Tack. Planen är rättad, och vi skriver nu ändringar på plats.',
  lesson: 'Ändras något: skriv det innan du går till nästa person.',
};

const hjalpmedel: Story = {
  consequence: 'Personen hängde kvar i lyften några minuter och blev orolig.',
  account: ['person', 'Jag trodde att jag skulle bli hängande där.'],
  what: 'Batteriet var inte laddat. Laddaren saknade märkning, och ingen hade ansvar för den.',
  formaga: 'teknik',
  causes: [
    cause(
      'teknik',
      'Det syns inte på håll om batteriet laddas.',
      ['Lampan sitter på baksidan.'],
      'strong',
      'Laddstation på väggen där lampan syns från dörren.',
    ),
    cause(
      'rutiner',
      'Ingen ser efter laddningen på kvällen.',
      ['Det står inte på kvällens lista.'],
      'medium',
      'Kvällens lista får en rad: lyften laddar.',
    ),
  ],
  sign: 'Inga urladdade batterier under en månad.',
  again: 'Ett extra batteri finns alltid laddat vid lyften.',
  atOnce: 'Batteriet byttes och laddaren märktes upp.',
  answer: 'Tack för rapporten. Lyften har fått en laddare som syns från dörren.',
  lesson: 'Lyften ska ladda när den vilar. Se efter lampan när du går förbi.',
};

const samverkan: Story = {
  consequence: 'Personen fick sin kvällsmedicin tre timmar senare än vanligt.',
  account: ['anhorig', 'Vi kom hem med en påse och inga papper.'],
  what: 'Utskrivningen kom på en fredag kväll utan läkemedelslista. Ingen mottagare var utsedd.',
  formaga: 'samverka',
  causes: [
    cause(
      'kommunikation',
      'Meddelandet om utskrivning går till en brevlåda som läses på kontorstid.',
      ['Brevlådan skapades för planerade utskrivningar.'],
      'medium',
      'Utskrivningar ringas till sjuksköterskan i tjänst, alla tider.',
    ),
    cause(
      'rutiner',
      'Sjukhuset och kommunen har olika checklistor.',
      ['De har inte setts över tillsammans.'],
      'strong',
      'En gemensam checklista vid utskrivning, beslutad av båda.',
    ),
  ],
  sign: 'Läkemedelslistan följer med vid tio utskrivningar i rad.',
  again: 'Ingen utskrivning tas emot efter klockan fyra utan lista; det är överenskommet med sjukhuset.',
  atOnce: 'Avdelningen ringdes och listan skickades över.',
  answer: 'Tack. Vi har pratat med sjukhuset, och utskrivningar ringas nu till sjuksköterskan.',
  lesson: 'Ingen lista med hem: ring avdelningen innan personen har tagit av sig jackan.',
};

const handlaggning: Story = {
  consequence: 'Personen har varit utan sin ledsagning i tre månader och mest suttit hemma.',
  account: ['person', 'Jag slutade vänta till slut.'],
  what: 'Beslutet skickades till en utförare som hade slutat. Ingen bevakning larmade.',
  formaga: 'bedoma',
  causes: [
    cause(
      'teknik',
      'Systemet bevakar inte beslut som inte har verkställts.',
      ['Bevakningen sätts för hand.'],
      'strong',
      'Bevakning sätts av sig själv när ett beslut fattas.',
    ),
    cause(
      'kommunikation',
      'Ändringar bland utförare når inte handläggarna.',
      ['Listan finns i ett dokument som få känner till.'],
      'medium',
      'Listan över utförare ligger i systemet och uppdateras av en utsedd person.',
    ),
  ],
  sign: 'Inget beslut är äldre än en månad utan att ha börjat gälla.',
  again: 'Öppna beslut gås igenom varje måndag av två handläggare.',
  atOnce: 'En ny utförare kontaktades samma dag.',
  answer: 'Tack för att du såg det. Ledsagningen har kommit i gång, och beslut bevakas nu av sig själva.',
  lesson: 'Ett beslut är inte klart förrän någon har börjat utföra det. Följ upp efter två veckor.',
};

const sekretess: Story = {
  consequence: 'Uppgifter om var sex personer bor kan ha setts av obehöriga.',
  account: ['foretradare', 'Det är bra att vi fick veta det av er.'],
  what: 'Listan skrevs ut eftersom telefonen saknade täckning i garaget. Bilen lämnades in utan att tömmas.',
  formaga: 'dokumentera',
  causes: [
    cause(
      'teknik',
      'Planeringen går inte att läsa utan täckning.',
      ['Appen sparar inget i telefonen.'],
      'strong',
      'Appen ställs in så att dagens planering finns kvar, låst, utan täckning.',
    ),
    cause(
      'rutiner',
      'Bilar lämnas in utan att någon tömmer dem.',
      ['Det står inte på lämningslistan.'],
      'medium',
      'Lämningslistan får en rad: tom på papper.',
    ),
  ],
  sign: 'Inga utskrivna listor i bilarna vid veckans kontroll.',
  again: 'Utskrift av planeringen stängs av.',
  atOnce: 'Listan hämtades direkt och förstördes.',
  answer:
    'Tack för att du agerade så snabbt. Planeringen går snart att läsa utan täckning, så att ingen behöver skriva ut.',
  lesson: 'Skriv inte ut planeringen. Har du ett papper: det går med dig, eller i strimlaren.',
};

const lokal: Story = {
  consequence: 'Ingen kom till skada. Några boende undvek korridoren.',
  account: ['person', 'Jag har gått en omväg i flera veckor.'],
  what: 'Felet hade anmälts två gånger, men anmälan hade fastnat hos fastighetsägaren.',
  formaga: 'trygghet',
  causes: [
    cause(
      'rutiner',
      'Felanmälningar följs inte upp.',
      ['Ingen ser hur det går efter att de är skickade.'],
      'medium',
      'Felanmälningar gås igenom varje fredag tills de är åtgärdade.',
    ),
    cause(
      'omgivning',
      'Korridoren har slitna golv på flera ställen.',
      ['Golvet är över trettio år.'],
      'strong',
      'Golvet i korridoren läggs om.',
    ),
  ],
  sign: 'Felanmälningar är åtgärdade inom två veckor.',
  again: 'Enheten får en egen fast dag i veckan med fastighetsskötaren.',
  atOnce: 'Stället märktes ut och felet anmäldes igen.',
  answer: 'Tack för att du såg det innan någon kom till skada. Felet är anmält och vi följer det varje fredag.',
  lesson: 'En risk som syns är en risk som går att ta bort. Tejpa, anmäl och berätta.',
};

const bemanning: Story = {
  consequence: 'Larm kunde ha blivit obesvarade under natten.',
  account: ['person', 'Man märker på stegen om de hittar.'],
  what: 'Två nya vikarier bokades på samma natt. Systemet visar inte erfarenhet.',
  formaga: 'bemanna',
  causes: [
    cause(
      'teknik',
      'Bokningen visar inte vem som är ny.',
      ['Fältet finns, men används inte.'],
      'strong',
      'Bokningen stoppar två nya på samma natt.',
    ),
    cause(
      'kompetens',
      'Nya vikarier har inte gått med en natt innan de är ensamma.',
      ['Introduktionen är på dagtid.'],
      'medium',
      'Introduktionen får en natt tillsammans med någon erfaren.',
    ),
  ],
  sign: 'Ingen natt med två nya under två månader.',
  again: 'En erfaren nattmedarbetare finns i beredskap alla helger.',
  atOnce: 'En erfaren kollega bytte pass.',
  answer: 'Tack, det här är precis vad riskrapporter är till för. Bokningen stoppar nu två nya på samma natt.',
  lesson: 'Säg till när bemanningen inte känns trygg. Det är lättare att byta pass i förväg än mitt i natten.',
};

const klagomal: Story = {
  consequence: 'Det är svårt att planera kvällen när tiderna skiftar.',
  account: ['anhorig', 'Vi vill bara kunna äta tillsammans ibland.'],
  what: 'Kvällsbesöken läggs sist i planeringen och flyttas när någon är sjuk.',
  formaga: 'utfora',
  causes: [
    cause(
      'rutiner',
      'Önskade tider finns inte med när kvällen planeras.',
      ['De står i planen, men inte i planeringssystemet.'],
      'medium',
      'Önskade tider läggs in i planeringssystemet.',
    ),
  ],
  sign: 'Besöken kommer inom en halvtimme från önskad tid.',
  again: 'Kvällens besök planeras först, före dagens.',
  atOnce: 'Vi ringde upp, bad om ursäkt och kom överens om tider.',
  answer: 'Tack för att du hörde av dig. De önskade tiderna finns nu med när kvällen planeras.',
  lesson: 'Fråga vilken tid som är viktigast för personen, och skriv den där planeringen syns.',
};

const berom: Story = {
  ...klagomal,
  consequence: 'En anhörig kände sig sedd i en svår stund.',
  what: 'Tacket gällde ett lugnt och varmt avsked.',
  atOnce: 'Tacket lästes upp på morgonmötet.',
  answer: 'Tack! Vi har läst upp det för alla på morgonmötet.',
  lesson: 'Det vi gör i det lilla blir stort för någon. Tack för att ni tar er tid.',
};

const vanvard: Story = {
  consequence: 'Personen var utan hjälp ett dygn, hade ont och var rädd.',
  account: ['foretradare', 'Det får inte hända någon annan.'],
  what: 'Lägenheten saknades på nattens lista efter ett rumsbyte. Ingen saknade besöken.',
  formaga: 'utfora',
  causes: [
    cause(
      'rutiner',
      'Listan ändras för hand vid rumsbyten.',
      ['Listan hänger inte ihop med systemet.'],
      'strong',
      'Nattens lista tas direkt ur systemet.',
    ),
    cause(
      'kommunikation',
      'Natten och dagen stämmer inte av vilka som har fått hjälp.',
      ['Passen möts inte.'],
      'medium',
      'Passen överlappar en kvart med avstämning av alla personer.',
    ),
  ],
  sign: 'Varje person är avprickad vid varje överlämning under två månader.',
  again: 'Uteblivna besök larmar till ansvarig i tjänst.',
  atOnce: 'Personen fick hjälp genast.',
  answer:
    'Tack för att du hjälpte personen och rapporterade direkt. Nattens lista tas nu ur systemet, så att ingen faller bort.',
  lesson: 'Stäm av alla personer vid varje passbyte. Den som inte nämns är den vi ska fråga om.',
};

const byType: Readonly<Partial<Record<ReportTypeKey, Story>>> = {
  ...{ fall, lakemedel, bemotande, dokumentation, hjalpmedel, samverkan, handlaggning, lokal, klagomal },
  ...{ utforande: insats, hot_vald: hot, informationssakerhet: sekretess, missforhallande: vanvard },
};

const byRisk: Readonly<Partial<Record<CategoryKey, Story>>> = { bemanning };

/** What becomes of such a report. */
export function storyOf({ type, kind, categories: [category = 'ovrigt'] }: Report): Story {
  if (kind === 'berom') return berom;
  return (kind === 'risk' ? byRisk[category] : byType[type]) ?? lokal;
}

/** To the reporter of a small matter: what was done at once is what there is to tell. */
export const thanksFor = ({ atOnce }: Story): string => `Tack för att du berättade. ${atOnce}`;

/** What is seen when somebody looks, by effect. */
export const seen = {
  yes: ['Det har inte hänt igen sedan dess.', 'Vi ser en tydlig skillnad.', 'Det fungerar, också på helgerna.'],
  partly: ['Det har blivit bättre, men hände en gång till.', 'Det fungerar på dagen. Natten följer vi vidare.'],
  no: ['Det händer lika ofta som förut.', 'Åtgärden används inte, för den tar för lång tid.'],
} as const;

/** Why nothing is done about a cause. */
export const leftBecause = 'Det ligger utanför vad enheten kan påverka. Vi har lyft det till ledningen.';

/** What is written in the steps of a legal process, by field; what is not known here gets `noted`. */
export const processWords: Readonly<Record<string, string>> = {
  safety: 'Personen har fått hjälp, och extra tillsyn är insatt. Nattens lista är kontrollerad mot systemet.',
  grounds: 'Underlaget är genomgånget. Bedömningen vilar på vad personen, företrädaren och personalen har berättat.',
  ivoNumber: 'inväntas',
  toldHow: 'I ett samtal, med tid för frågor.',
  reference: 'inväntas',
};
export const noted = 'Gjort. Se anteckningen i ärendet.';

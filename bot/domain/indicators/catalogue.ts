import type { Better, CatalogueEntry } from './define.ts';

type Row = readonly [
  id: string,
  theme: string,
  title: string,
  measure: CatalogueEntry['measure'],
  better: Better,
  source: string,
];

/**
 * The outcome indicators by quality area, as a municipality begins with them; its own take their place by
 * `lyhord import catalogue`. The number U47 does not exist; an indicator that serves two areas names both.
 */
const rows: Readonly<Record<string, readonly Row[]>> = {
  säker: [
    [
      'U1',
      'fysisk miljö',
      'Andel fallolyckor med vårdskada',
      'share',
      'lower',
      'computed: fall cases with harm / fall cases',
    ],
    [
      'U2',
      'fysisk miljö',
      'Andel utförda årliga besiktningar av utrustning och hjälpmedel',
      'share',
      'higher',
      'entered',
    ],
    ['U3', 'medicinsk säkerhet', 'Följsamhet till basala hygienrutiner', 'share', 'higher', 'entered'],
    [
      'U4',
      'medicinsk säkerhet',
      'Antal läkemedelsavvikelser per månad per 100 vårdtagare',
      'rate',
      'context',
      'computed: medication cases / care recipients',
    ],
    ['U5', 'informationssäkerhet', 'Andel utförda loggkontroller i journal', 'share', 'higher', 'entered'],
    ['U6', 'informationssäkerhet', 'Andel genomförda dokumentationsgranskningar', 'share', 'higher', 'entered'],
    [
      'U7',
      'psykologisk och social trygghet',
      'Andel nöjda med bemötandet (hemtjänst äldre)',
      'share',
      'higher',
      'entered: national survey',
    ],
    [
      'U8',
      'psykologisk och social trygghet',
      'Andel nöjda med bemötandet (särskilt boende äldre)',
      'share',
      'higher',
      'entered: national survey',
    ],
    [
      'U9',
      'systematisk säkerhetskultur',
      'Andel avvikelser som utreds och åtgärdas enligt riktlinje',
      'share',
      'higher',
      'computed: handled within limits / due',
    ],
    ['U10', 'systematisk säkerhetskultur', 'Medarbetarenkät om säkerhetsklimat', 'mean', 'higher', 'entered: survey'],
  ],
  jämlik: [
    ['U11', 'lika villkor', 'Variation i insatsnivå vid likvärdiga behov', 'value', 'lower', 'entered'],
    ['U12', 'frihet från diskriminering', 'Andel som upplever likabehandling', 'share', 'higher', 'entered: survey'],
    ['U13', 'jämställdhet', 'Könsfördelning i beslutade insatser', 'share', 'context', 'entered'],
    ['U14', 'rättvis resursfördelning', 'Geografisk spridning av insatser per invånare', 'value', 'lower', 'entered'],
    ['U15', 'rättvisa beslut', 'Andel beslut med behovsbedömning enligt IBIC', 'share', 'higher', 'entered'],
  ],
  tillgänglig: [
    ['U16', 'kontaktbarhet', 'Genomsnittlig svarstid i telefon', 'duration', 'lower', 'entered'],
    ['U17', 'kontaktbarhet', 'Andel med dokumenterad omsorgskontakt', 'share', 'higher', 'entered'],
    [
      'U18',
      'insatser i rätt tid',
      'Väntetid från ansökan till beslut eller verkställighet',
      'duration',
      'lower',
      'entered',
    ],
    ['U19', 'insatser i rätt tid', 'Följsamhet till utskrivningsprocessen', 'share', 'higher', 'entered'],
    ['U20', 'tillgänglighet i vardagen', 'Andel som får stöd när de behöver', 'share', 'higher', 'entered: survey'],
    [
      'U22',
      'förändrade behov',
      'Andel med uppdaterad genomförandeplan senaste 6 månaderna',
      'share',
      'higher',
      'entered',
    ],
  ],
  'tillgänglig; kunskapsbaserad': [
    ['U21', 'kommunikation', 'Andel som fått anpassad information', 'share', 'higher', 'entered: survey'],
  ],
  kunskapsbaserad: [
    ['U23', 'kompetens', 'Andel omsorgspersonal med grundläggande utbildning', 'share', 'higher', 'entered'],
    ['U24', 'kompetens', 'Andel undersköterskor av baspersonalen', 'share', 'higher', 'entered'],
    [
      'U25',
      'aktuell kunskap',
      'Andel medarbetare med tillgång till kunskapsstöd',
      'share',
      'higher',
      'entered: survey',
    ],
    ['U26', 'aktuell kunskap', 'Resultat i öppna jämförelser', 'value', 'higher', 'entered'],
    [
      'U27',
      'lärande och förbättring',
      'Andel avvikelser som lett till förbättringsåtgärd',
      'share',
      'higher',
      'computed: cases with an action done / closed cases',
    ],
    [
      'U28',
      'lärande och förbättring',
      'Andel som upplever en lärande organisation',
      'share',
      'higher',
      'entered: survey',
    ],
    ['U29', 'evidens', 'Resultat i nationella kvalitetsregister', 'value', 'higher', 'entered'],
  ],
  effektiv: [
    ['U30', 'preventivt och hälsofrämjande', 'Andel riskbedömda i Senior alert', 'share', 'higher', 'entered'],
    ['U31', 'preventivt och hälsofrämjande', 'Utförandegrad av egenvård', 'share', 'higher', 'entered'],
    ['U32', 'preventivt och hälsofrämjande', 'Följsamhet till rehabiliterande insatser', 'share', 'higher', 'entered'],
    ['U33', 'kontinuitet', 'Andel som erbjudits fast omsorgskontakt', 'share', 'higher', 'entered'],
    ['U34', 'kontinuitet', 'Antal olika medarbetare per vårdtagare och månad', 'mean', 'lower', 'entered'],
    ['U35', 'bemanning', 'Andel övertidstimmar', 'share', 'lower', 'entered'],
    ['U36', 'bemanning', 'Sjukfrånvaro av arbetad tid', 'share', 'lower', 'entered'],
    ['U37', 'bemanning', 'Andel timmar av timanställda', 'share', 'lower', 'entered'],
    [
      'U38',
      'rätt prioritering',
      'Andel medarbetare som upplever stöd i prioritering',
      'share',
      'higher',
      'entered: survey',
    ],
    [
      'U39',
      'snabb problemlösning',
      'Andel som upplever att problem löses snabbt',
      'share',
      'higher',
      'entered: survey',
    ],
  ],
  individanpassad: [
    ['U40', 'individens behov', 'Andel med aktuell genomförandeplan', 'share', 'higher', 'entered'],
    ['U41', 'individens behov', 'Andel med vårdplan utifrån behov', 'share', 'higher', 'entered'],
    ['U42', 'delaktighet', 'Andel behandlingsmål satta i samråd', 'share', 'higher', 'entered'],
    ['U43', 'delaktighet', 'Andel delaktiga i genomförandeplanen', 'share', 'higher', 'entered'],
    ['U44', 'gemensam uppföljning', 'Måluppfyllelse enligt IBIC', 'share', 'higher', 'entered'],
    ['U45', 'vad som är viktigt', 'Andel planer med egna mål', 'share', 'higher', 'entered'],
    [
      'U46',
      'vad som är viktigt',
      'Andel som tycker hänsyn tas till åsikter och önskemål (särskilt boende)',
      'share',
      'higher',
      'entered: national survey',
    ],
    ['U48', 'samverkan', 'Andel upprättade SIP', 'share', 'higher', 'entered'],
    [
      'U49',
      'samverkan',
      'Andel avvikelser mellan vårdgivare som rör samverkan',
      'share',
      'lower',
      'computed: co-operation cases between care providers / cases between care providers',
    ],
  ],
};

/** Several areas in one text are separated by `;`, as in the file. */
export const areasOf = (text: string): readonly string[] =>
  text
    .split(';')
    .map((area) => area.trim())
    .filter((area) => area !== '');

const number = ({ id }: CatalogueEntry): number => Number(id.slice(1));

export const defaultCatalogue: readonly CatalogueEntry[] = Object.entries(rows)
  .flatMap(([area, ofArea]) =>
    ofArea.map(([id, theme, title, measure, better, source]) => ({
      id,
      areas: areasOf(area),
      theme,
      title,
      measure,
      better,
      source,
    })),
  )
  .sort((a, b) => number(a) - number(b));

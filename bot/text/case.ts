import type { Localised } from './language.ts';

/** What the words of a case are called where people read them. */
export const statusNames = {
  registered: { sv: 'Väntar på att tas emot', en: 'Waiting to be received' },
  received: { sv: 'Mottaget', en: 'Received' },
  assessed: { sv: 'Bedömt', en: 'Assessed' },
  investigating: { sv: 'Utreds', en: 'Being investigated' },
  acting: { sv: 'Åtgärdas', en: 'Being acted on' },
  following: { sv: 'Effekten följs upp', en: 'The effect is being followed up' },
  closed: { sv: 'Avslutat', en: 'Closed' },
  withdrawn: { sv: 'Tillbakataget', en: 'Withdrawn' },
  merged: { sv: 'Hanteras ihop med ett annat ärende', en: 'Handled together with another case' },
} as const satisfies Record<string, Localised>;

export const kindNames = {
  avvikelse: { sv: 'Avvikelse', en: 'Deviation', lattlast: 'Något gick fel' },
  risk: { sv: 'Risk', en: 'Risk', lattlast: 'Något kan gå fel' },
  missforhallande: { sv: 'Missförhållande', en: 'Missförhållande (serious failing)' },
  klagomal: { sv: 'Klagomål', en: 'Complaint' },
  synpunkt: { sv: 'Synpunkt', en: 'Comment' },
  berom: { sv: 'Beröm', en: 'Praise' },
} as const satisfies Record<string, Localised>;

export const harmNames = {
  none: { sv: 'Ingen skada', en: 'No harm' },
  mild: { sv: 'Lindrig skada', en: 'Mild harm', lattlast: 'Liten skada' },
  serious: { sv: 'Allvarlig skada', en: 'Serious harm' },
  life: { sv: 'Fara för livet', en: 'Life-threatening' },
  harm: { sv: 'Skada, oklart hur allvarlig', en: 'Harm, not known how serious' },
  unknown: { sv: 'Inte känd än', en: 'Not known yet' },
} as const satisfies Record<string, Localised>;

export const riskLevelNames = {
  low: { sv: 'Låg', en: 'Low' },
  medium: { sv: 'Måttlig', en: 'Medium', lattlast: 'Mellan' },
  high: { sv: 'Hög', en: 'High' },
  veryHigh: { sv: 'Mycket hög', en: 'Very high' },
} as const satisfies Record<string, Localised>;

export const notAssessed: Localised = { sv: 'Inte bedömd än', en: 'Not assessed yet' };

export const roleNames = {
  medarbetare: { sv: 'Medarbetare', en: 'Care worker' },
  enhetschef: { sv: 'Enhetschef', en: 'Unit manager' },
  verksamhetschef: { sv: 'Verksamhetschef', en: 'Head of operations' },
  sas: { sv: 'SAS', en: 'SAS' },
  mas: { sv: 'MAS', en: 'MAS' },
  mar: { sv: 'MAR', en: 'MAR' },
  utvecklingsledare: { sv: 'Utvecklingsledare', en: 'Quality developer' },
  ledning: { sv: 'Ledning', en: 'Management' },
  admin: { sv: 'Administratör', en: 'Administrator' },
} as const satisfies Record<string, Localised>;

export const lagrumNames = {
  sol: { sv: 'SoL (socialtjänstlagen)', en: 'SoL (social services)' },
  lss: { sv: 'LSS (stöd och service)', en: 'LSS (support and service)' },
  hsl: { sv: 'HSL (hälso- och sjukvård)', en: 'HSL (health care)' },
  myndighet: { sv: 'Myndighetsutövning', en: 'Exercise of authority' },
} as const satisfies Record<string, Localised>;

export const perspectiveNames = {
  invanare: { sv: 'För den som får vård eller stöd', en: 'For the person receiving care' },
  medarbetare: { sv: 'För medarbetare', en: 'For staff' },
  verksamhet: { sv: 'För verksamheten', en: 'For the operation' },
} as const satisfies Record<string, Localised>;

/** What each grade means to people. Source: design/domain.md, SKR's risk matrix. */
const harmToPeople = {
  1: { sv: '1 Mindre: obehag eller obetydlig skada', en: '1 Minor: discomfort or slight harm' },
  2: { sv: '2 Måttlig: går över, ger mer vårdbehov', en: '2 Moderate: passes, needs more care' },
  3: { sv: '3 Betydande: måttlig skada som består', en: '3 Considerable: moderate harm that lasts' },
  4: {
    sv: '4 Katastrofal: död, fara för livet eller stor skada som består',
    en: '4 Catastrophic: death, danger to life or great harm that lasts',
  },
} as const satisfies Record<number, Localised>;

export const severityNames = {
  invanare: harmToPeople,
  medarbetare: harmToPeople,
  verksamhet: {
    1: { sv: '1 Mindre: märks knappt', en: '1 Minor: hardly noticed' },
    2: { sv: '2 Måttlig: störs en kort tid', en: '2 Moderate: disturbed for a short time' },
    3: {
      sv: '3 Betydande: störs länge eller på flera håll',
      en: '3 Considerable: disturbed for long or in several places',
    },
    4: { sv: '4 Katastrofal: kan inte bedrivas', en: '4 Catastrophic: cannot go on' },
  },
} as const satisfies Record<string, Record<number, Localised>>;

export const likelihoodNames = {
  1: { sv: '1 Någon gång om året', en: '1 About once a year' },
  2: { sv: '2 Varje månad', en: '2 Every month' },
  3: { sv: '3 Varje vecka', en: '3 Every week' },
  4: { sv: '4 Varje dag', en: '4 Every day' },
} as const satisfies Record<number, Localised>;

/** Labels of what a card tells of a case. */
export const labels = {
  number: { sv: 'Ärende', en: 'Case' },
  unit: { sv: 'Enhet', en: 'Unit' },
  about: { sv: 'Gäller', en: 'About' },
  category: { sv: 'Kategori', en: 'Category' },
  harm: { sv: 'Skada', en: 'Harm' },
  events: { sv: 'Antal händelser', en: 'Number of events' },
  risk: { sv: 'Risknivå', en: 'Risk level', lattlast: 'Hur stor risk' },
  status: { sv: 'Läge', en: 'Status' },
  day: { sv: 'Dag', en: 'Day' },
  reported: { sv: 'Rapporterat', en: 'Reported' },
  happened: { sv: 'Hände', en: 'Happened' },
  holder: { sv: 'Hanteras av', en: 'Handled by' },
  reporter: { sv: 'Rapporterat av', en: 'Reported by' },
  personRef: { sv: 'Journalreferens', en: 'Journal reference' },
  joined: { sv: 'Hit hör också', en: 'Belongs here too' },
} as const satisfies Record<string, Localised>;

/** One title for a case in lists and headings. */
export const caseTitle = (number: string): Localised => ({ sv: `Ärende ${number}`, en: `Case ${number}` });

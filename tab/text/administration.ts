import type { Answered } from '../../bot/contract.ts';
import type { Localised } from '../../bot/text/language.ts';

type Section = Answered<'GET /administration'>['sections'][number];

export const sectionNames: Readonly<Record<Section, Localised>> = {
  units: { sv: 'Enheter', en: 'Units' },
  people: { sv: 'Personer', en: 'People' },
  import: { sv: 'Läs in katalogen', en: 'Import the directory' },
  channels: { sv: 'Kanaler', en: 'Channels' },
  deliveries: { sv: 'Leverans', en: 'Delivery' },
  policy: { sv: 'Gränser och mandat', en: 'Limits and mandates' },
  catalogue: { sv: 'Indikatorer', en: 'Indicators' },
  log: { sv: 'Logg', en: 'Access log' },
  retention: { sv: 'Gallring', en: 'Retention' },
};

export const administrationTexts = {
  parts: { sv: 'Delar av administrationen', en: 'Parts of the administration' },
  noDirectory: { sv: 'Ingen katalog är inläst än.', en: 'No directory has been imported yet.' },
  search: { sv: 'Sök', en: 'Search' },
  searchUnits: { sv: 'Sök enhet, område eller nämnd', en: 'Search unit, area or board' },
  searchPeople: { sv: 'Sök namn, e-post eller enhet', en: 'Search name, e-mail or unit' },
  gaps: { sv: 'Det som saknas', en: 'What is missing' },
  none: { sv: 'Inget passar det du söker.', en: 'Nothing fits what you search for.' },
  managers: { sv: 'Enhetschef', en: 'Unit manager' },
  deputies: { sv: 'Ersättare', en: 'Deputy' },
  heads: { sv: 'Verksamhetschef', en: 'Head of operations' },
  onCall: { sv: 'Chef i beredskap', en: 'Manager on call' },
  nurse: { sv: 'Sjuksköterska', en: 'Nurse' },
  onCallPhone: { sv: 'Beredskapens telefon', en: 'On-call phone' },
  channel: { sv: 'Kanal', en: 'Channel' },
  hasChannel: { sv: 'Kopplad', en: 'Tied' },
  missing: { sv: 'Saknas', en: 'Missing' },
  away: { sv: 'borta nu', en: 'away now' },
  standsInFor: { sv: 'Ersätter', en: 'Stands in for' },
  noUnit: { sv: 'Ingen enhet', en: 'No unit' },
  channelsHow: {
    sv: 'Så kopplar du en kanal: gå till kanalen i Teams, skriv ”@Lyhörd koppla” och välj enhet. Enhetens chef kan också göra det.',
    en: 'To tie a channel: go to it in Teams, write “@Lyhörd connect” and choose a unit. The unit’s manager can do it too.',
  },
  noChannels: { sv: 'Ingen kanal är kopplad än.', en: 'No channel has been tied yet.' },
  tiedBy: { sv: 'Kopplad av', en: 'Tied by' },
  deliveriesFine: { sv: 'Allt kommer fram.', en: 'Everything gets through.' },
  deliveriesLead: {
    sv: 'Inget är förlorat. Det som väntar skickas när felet är lagat.',
    en: 'Nothing is lost. What is waiting is sent when the fault is mended.',
  },
  tryAgain: { sv: 'Försök igen', en: 'Try again' },
  retentionLead: {
    sv: 'Här ser du besluten. Beslut och gallring görs med verktyget: lyhord gallra plan, decide och run, och lyhord hold.',
    en: 'These are the decisions. Deciding and removing are done with the tool: lyhord gallra plan, decide and run, and lyhord hold.',
  },
  decisions: { sv: 'Gallringsbeslut', en: 'Decisions on retention' },
  noDecisions: {
    sv: 'Inget beslut finns. Inga kommunala ärenden gallras.',
    en: 'There is no decision. No municipal cases are removed.',
  },
  endedBefore: { sv: 'Avslutade före', en: 'Ended before' },
  enteredBy: { sv: 'Inskrivet av', en: 'Entered by' },
  held: { sv: 'Ärenden som ska sparas', en: 'Cases on hold' },
  noneHeld: { sv: 'Inget ärende är stoppat.', en: 'No case is on hold.' },
  unfinished: {
    sv: 'Gallring som avbröts. Kör den igen: ',
    en: 'Removal that broke off. Run it again: ',
  },
  removed: { sv: 'Gallrade ärenden: ', en: 'Cases removed: ' },
  countRipe: { sv: 'Räkna vad som kan gallras', en: 'Count what can be removed' },
  counting: { sv: 'Räknar …', en: 'Counting …' },
} as const satisfies Record<string, Localised>;

/** Where there is more than one count looks at, it is so many at least. */
export const ripeText = (goes: number, isWhole: boolean): Localised => {
  if (!isWhole)
    return {
      sv: `Minst så här många ärenden kan gallras nu: ${goes}. Verktyget räknar alla: lyhord gallra plan.`,
      en: `At least so many cases can be removed now: ${goes}. The tool counts all of them: lyhord gallra plan.`,
    };
  if (goes === 0) return { sv: 'Inget ärende kan gallras nu.', en: 'No case can be removed now.' };
  return { sv: `Ärenden som kan gallras nu: ${goes}.`, en: `Cases that can be removed now: ${goes}.` };
};

export const inForceText = (units: number, people: number, by: string, when: string): Localised => ({
  sv: `Katalogen har ${units} enheter och ${people} personer. Inläst ${when} av ${by}.`,
  en: `The directory has ${units} units and ${people} people. Imported ${when} by ${by}.`,
});

export const policyTexts = {
  lead: {
    sv: 'Här visas vad som gäller nu. Det kommunen har bestämt står i filen som POLICY_FILE pekar på. Ändra filen, pröva den med ”lyhord doctor” och starta om Lyhörd.',
    en: 'This is what is in force. What the municipality has decided stands in the file that POLICY_FILE names. Change the file, try it with “lyhord doctor” and restart Lyhörd.',
  },
  law: { sv: 'Lagens gränser', en: 'Limits of the law' },
  lawLead: { sv: 'De kan ingen kommun ändra.', en: 'No municipality can change them.' },
  limits: { sv: 'Kommunens gränser', en: 'The municipality’s limits' },
  limitsLead: {
    sv: 'Där lagen säger genast, snarast eller utan dröjsmål bestämmer kommunen själv hur lång tid det är.',
    en: 'Where the law says at once, as soon as possible or without delay, the municipality decides how long that is.',
  },
  mandates: { sv: 'Vem som får besluta', en: 'Who may decide' },
  thresholds: { sv: 'Trösklar och tider', en: 'Thresholds and times' },
  what: { sv: 'Vad', en: 'What' },
  length: { sv: 'Gäller', en: 'In force' },
  word: { sv: 'Lagens ord', en: 'The law’s word' },
  where: { sv: 'Ändras i', en: 'Changed in' },
  source: { sv: 'Källa', en: 'Source' },
  decided: { sv: 'Beslutad', en: 'Decided' },
  proposed: { sv: 'Lyhörds förslag', en: 'Lyhörd’s proposal' },
  decidedBy: { sv: 'Vems', en: 'Whose' },
} as const satisfies Record<string, Localised>;

export const importTexts = {
  lead: {
    sv: 'Välj båda filerna. Lyhörd granskar dem först och visar vad som ändras. Inget skrivs förrän du säger till.',
    en: 'Choose both files. Lyhörd checks them first and shows what would change. Nothing is written until you say so.',
  },
  units: { sv: 'Enheter (units.csv)', en: 'Units (units.csv)' },
  people: { sv: 'Personer (people.csv)', en: 'People (people.csv)' },
  catalogue: { sv: 'Indikatorer (indicators.csv)', en: 'Indicators (indicators.csv)' },
  catalogueLead: {
    sv: 'Byt ut alla indikatorer mot kommunens egna. Lyhörd granskar filen först. Inget skrivs förrän du säger till.',
    en: 'Replace all indicators with your own. Lyhörd checks the file first. Nothing is written until you say so.',
  },
  catalogueTitle: { sv: 'Läs in egna indikatorer', en: 'Import your own indicators' },
  chooseFirst: { sv: 'Välj en fil här.', en: 'Choose a file here.' },
  tooLarge: {
    sv: 'Filerna är större än 15 MB. Är det rätt filer?',
    en: 'The files are over 15 MB. Are they the right ones?',
  },
  unreadable: {
    sv: 'Filen går inte att öppna längre. Välj den igen.',
    en: 'The file can no longer be opened. Choose it again.',
  },
  check: { sv: 'Granska', en: 'Check' },
  write: { sv: 'Läs in', en: 'Import' },
  faults: { sv: 'Det här behöver rättas', en: 'This needs to be mended' },
  faultsLead: {
    sv: 'Inget har skrivits. Rätta i filen, spara den och välj den igen.',
    en: 'Nothing has been written. Mend the file, save it and choose it again.',
  },
  warnings: { sv: 'Stämmer det här?', en: 'Is this right?' },
  file: { sv: 'Fil', en: 'File' },
  line: { sv: 'Rad', en: 'Line' },
  column: { sv: 'Kolumn', en: 'Column' },
  fault: { sv: 'Fel', en: 'Fault' },
  changes: { sv: 'Det här ändras', en: 'This changes' },
  unitsName: { sv: 'Enheter', en: 'Units' },
  peopleName: { sv: 'Personer', en: 'People' },
  indicatorsName: { sv: 'Indikatorer', en: 'Indicators' },
  added: { sv: 'Nya', en: 'New' },
  changed: { sv: 'Ändrade', en: 'Changed' },
  removed: { sv: 'Tas bort', en: 'Removed' },
  count: { sv: 'Antal', en: 'Count' },
  names: { sv: 'Vilka', en: 'Which' },
  good: {
    sv: 'Det går att läsa in. Titta på det som ändras. Inget är skrivet än.',
    en: 'This can be imported. Look at what changes. Nothing has been written yet.',
  },
  done: {
    sv: 'Klart. Det gäller överallt inom tio sekunder.',
    en: 'Done. It is in force everywhere within ten seconds.',
  },
} as const satisfies Record<string, Localised>;

export const moreText = (count: number): Localised => ({ sv: `och ${count} till`, en: `and ${count} more` });

export const catalogueTexts = {
  proposed: { sv: 'De indikatorer som Lyhörd börjar med.', en: 'The indicators that Lyhörd begins with.' },
  indicator: { sv: 'Indikator', en: 'Indicator' },
  area: { sv: 'Område', en: 'Area' },
  measure: { sv: 'Mått', en: 'Measure' },
  better: { sv: 'Riktning', en: 'Direction' },
  source: { sv: 'Kommer från', en: 'Comes from' },
} as const satisfies Record<string, Localised>;

export const catalogueInForce = (by: string, when: string): Localised => ({
  sv: `Kommunens egna indikatorer. Inlästa ${when} av ${by}.`,
  en: `The municipality’s own indicators. Imported ${when} by ${by}.`,
});

export const reviewedText = (from: string, to: string, lines: number): Localised => ({
  sv: `${from} till ${to}: ${lines} rader i loggen.`,
  en: `${from} to ${to}: ${lines} lines in the log.`,
});

export const logTexts = {
  lead: {
    sv: 'Vem som har läst vilket ärende, när och varifrån. Inget av det som står i ärendena visas här.',
    en: 'Who has read which case, when and from where. Nothing of what the cases say is shown here.',
  },
  from: { sv: 'Från och med', en: 'From' },
  to: { sv: 'Till och med', en: 'To' },
  person: { sv: 'Person', en: 'Person' },
  number: { sv: 'Ärendenummer', en: 'Case number' },
  show: { sv: 'Visa', en: 'Show' },
  lines: { sv: 'Händelser', en: 'Events' },
  when: { sv: 'När', en: 'When' },
  who: { sv: 'Vem', en: 'Who' },
  what: { sv: 'Vad', en: 'What' },
  caseNumber: { sv: 'Ärende', en: 'Case' },
  where: { sv: 'Var', en: 'Where' },
  flags: { sv: 'Märkt', en: 'Marked' },
  noLines: { sv: 'Inget finns i loggen för det du har valt.', en: 'The log has nothing for what you have chosen.' },
  earlier: { sv: 'Visa äldre', en: 'Show older' },
  first: { sv: 'Till de senaste', en: 'To the latest' },
  download: { sv: 'Hämta som tabell', en: 'Download as a table' },
  review: { sv: 'Granska perioden', en: 'Review the period' },
  reviewLead: {
    sv: 'Det som sticker ut kan vara arbete som det ska vara. Fråga innan du drar en slutsats.',
    en: 'What stands out may be work as it should be. Ask before you conclude.',
  },
  people: { sv: 'Läsningar per person', en: 'Readings by person' },
  nobody: { sv: 'Ingen har läst något under perioden.', en: 'Nobody has read anything in the period.' },
  readings: { sv: 'Läsningar', en: 'Readings' },
  atNight: { sv: 'På natten', en: 'At night' },
  exports: { sv: 'Uttag', en: 'Exports' },
  cases: { sv: 'Olika ärenden', en: 'Different cases' },
  repeated: { sv: 'Samma ärende, många gånger', en: 'The same case, many times' },
  noneRepeated: {
    sv: 'Ingen har öppnat samma ärende fem gånger eller fler.',
    en: 'Nobody has opened a case five times or more.',
  },
  times: { sv: 'Gånger', en: 'Times' },
  drawn: { sv: 'Slumpvis utvalda att se närmare på', en: 'Drawn at random for a closer look' },
  again: { sv: 'Dra nya', en: 'Draw again' },
  note: { sv: 'Vad kom granskningen fram till?', en: 'What came of the review?' },
  noteHint: { sv: 'Skriv utan namn på den det gäller.', en: 'Write without naming whom it is about.' },
  reviewed: { sv: 'Granskad', en: 'Reviewed' },
  kept: { sv: 'Tack. Granskningen är sparad.', en: 'Thank you. The review has been kept.' },
  earlierReviews: { sv: 'Tidigare granskningar', en: 'Earlier reviews' },
  noReviews: { sv: 'Ingen granskning är sparad än.', en: 'No review has been kept yet.' },
} as const satisfies Record<string, Localised>;

export const readToText = (when: string): Localised => ({
  sv: `Visar tillbaka till ${when}.`,
  en: `Shows back to ${when}.`,
});

import type { Localised } from './language.ts';

/** The words of papers. Swedish alone: they go into Swedish archives and to Swedish authorities. */
export const paperTexts = {
  investigation: 'Utredning',
  draft: 'UTKAST. Gäller först när det är granskat och undertecknat.',
  secrecy: 'Omfattas av sekretess (OSL 25 kap. 1 §, 26 kap. 1 §)',
  number: 'Ärende',
  unit: 'Enhet',
  about: 'Gäller',
  categories: 'Kategorier',
  lagrum: 'Lagrum',
  occurred: 'Hände',
  reported: 'Rapporterat',
  harm: 'Skada enligt rapporten',
  personRef: 'Journalreferens',
  assessed: 'Bedömning',
  rating: (severity: number, likelihood: number, risk: number, by: string): string =>
    `Konsekvens ${severity}, sannolikhet ${likelihood}, risk ${risk} av 16. ${by}`,
  made: 'Utskrivet',
  unknown: 'Inte känt',
  story: 'Det som rapporterades',
  immediate: 'Det som gjordes direkt',
  consequence: 'Följden för personen',
  account: 'Personens egen berättelse',
  found: 'Det som hände',
  formaga: 'Verksamhetsförmåga som berördes',
  causes: 'Orsaker',
  noCauses: 'Inga orsaker är registrerade.',
  causeHead: ['Nr', 'Grupp', 'Orsak, och varför', 'Varför inget görs'],
  because: 'Därför att:',
  actions: 'Åtgärder och effekt',
  noActions: 'Inga åtgärder är beslutade.',
  actionHead: ['Åtgärd', 'Orsak', 'Styrka', 'Ansvarig, senast', 'Klar', 'Effekt'],
  dropped: 'Genomförs inte',
  notDone: 'Inte klar',
  answer: 'Svar till den som rapporterade',
  lesson: 'Lärdom',
  closedWith: 'Ärendet avslutades med',
  investigatedBy: (by: string): string => `Utrett av ${by}`,
  law: 'Bestämmelser',
  decided: 'Beslutat',
  together: 'Utreds tillsammans med',
  togetherWith: (numbers: readonly string[], others: number): string => {
    if (others === 0) return numbers.join(', ');
    return numbers.length > 0
      ? `${numbers.join(', ')} och ${others} ${others === 1 ? 'annat' : 'andra'}`
      : `${others} ${others === 1 ? 'annat ärende' : 'andra ärenden'}`;
  },
  earlier: 'Tidigare beslut som har tagits tillbaka',
  takenBack: (when: string, by: string, reason: string): string => `Togs tillbaka ${when}, ${by}: ${reason}`,
  signedBy: (by: string): string => `Beslutat av ${by}`,
  gallring: {
    title: 'Gallringsprotokoll',
    by: 'Utfört av',
    count: 'Antal gallrade ärenden',
    decisions: 'Gallringsbeslut',
    noDecisions: 'Inget beslut behövdes: ärendena gallras enligt lag.',
    decisionHead: ['Beslut', 'Avslutat före', 'Gäller', 'Infört'],
    kinds: {
      kommunal: 'Kommunal verksamhet',
      privat: 'Enskild verksamhet',
      lexSarahPrivat: 'Enskild verksamhet, lex Sarah',
    },
    cases: 'Gallrade ärenden',
    caseHead: ['Ärende', 'Grund', 'Gallrat', 'Slag, och den exporterade filens kontrollsumma'],
    law: 'SoL 27 kap., LSS 24 e–f §§: fem år',
    left: 'Ärenden som är kvar',
    none: 'Inga.',
    stays: 'Det som finns kvar i Lyhörd',
    figures:
      'Veckornas statistik är kvar som den var. Den har inga ord och inga namn. Ärendenas nummer används inte igen.',
    log: 'Loggen över vem som har läst ärendena är kvar.',
    teams: 'Meddelanden i Teams gallras enligt kommunens regler för Teams.',
    signed: 'Arkivansvarig',
    footer: 'Gallringsprotokoll · innehåller inga ord ur ärendena',
  },
} as const;

/** Where papers are fetched in the chat. */
export const paperCardTexts = {
  toast: { sv: 'Dokument att hämta.', en: 'Documents to fetch.' },
  title: { sv: 'Dokument', en: 'Documents' },
  hint: {
    sv: 'Tryck på ett dokument. Det sparas i din egen OneDrive, och det står i loggen att du har hämtat det.',
    en: 'Press a document. It is saved in your own OneDrive, and the log says that you have fetched it.',
    lattlast: 'Tryck på ett dokument. Det sparas i din OneDrive. Det står i loggen att du har hämtat det.',
  },
  none: {
    sv: 'Det finns inga dokument än. De kommer när ärendet är utrett, och när det finns beslut.',
    en: 'There are no documents yet. They come when the case has been investigated, and when there are decisions.',
  },
  description: {
    sv: 'Innehåller sekretess. Spara det bara där andra inte kan läsa.',
    en: 'Holds secret content. Keep it only where others cannot read.',
  },
  declined: { sv: 'Okej. Inget är sparat.', en: 'All right. Nothing has been saved.' },
  notSaved: {
    sv: 'Dokumentet kunde inte sparas i din OneDrive. Försök igen om en stund.',
    en: 'The document could not be saved in your OneDrive. Try again in a while.',
  },
  notHere: {
    sv: 'Dokument kan inte hämtas i den här klienten. Öppna chatten i Teams, eller be en administratör om filen.',
    en: 'Documents cannot be fetched in this client. Open the chat in Teams, or ask an administrator for the file.',
  },
} as const satisfies Record<string, Localised>;

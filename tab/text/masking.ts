import type { Localised } from '../../bot/text/language.ts';

export const maskingTexts = {
  title: { sv: 'Maskerad kopia', en: 'Masked copy' },
  lead: {
    sv: 'Läs igenom innan du hämtar kopian. Det som är markerat döljs överallt där det står. Tryck på ett markerat ord om det får läsas.',
    en: 'Read through before you fetch the copy. What is marked is masked wherever it stands. Press a marked word if it may be read.',
  },
  missed: {
    sv: 'Lyhörd kan missa smeknamn, platser och annat som pekar ut någon. Dölj det själv här.',
    en: 'Lyhörd can miss nicknames, places and other things that point at someone. Mask them yourself here.',
  },
  swedish: { sv: '', en: 'Papers are in Swedish: they go into Swedish archives and to Swedish authorities.' },
  own: { sv: 'Ord att dölja', en: 'Words to mask' },
  ownHint: {
    sv: 'Skriv orden, eller markera dem i texten. Stora och små bokstäver är lika.',
    en: 'Write the words, or select them in the text. Capital letters make no difference.',
  },
  mask: { sv: 'Dölj orden', en: 'Mask the words' },
  masked: (words: string): Localised => ({ sv: `”${words}” döljs nu.`, en: `“${words}” is now masked.` }),
  notThere: {
    sv: 'Orden finns inte i texten som hela ord. Kontrollera stavningen.',
    en: 'The words are not in the text as whole words. Check the spelling.',
  },
  fetch: { sv: 'Hämta kopian', en: 'Fetch the copy' },
  fetched: {
    sv: 'Kopian är hämtad. Det står i loggen.',
    en: 'The copy has been fetched. The log says so.',
  },
  back: { sv: 'Till sökningen', en: 'To the search' },
  why: { sv: 'Det som döljs, och varför', en: 'What is masked, and why' },
  what: { sv: 'Vad', en: 'What' },
  rule: { sv: 'Regel', en: 'Rule' },
  words: { sv: 'Olika ord', en: 'Different words' },
  caseTitle: (number: string): Localised => ({ sv: `Ärende ${number}`, en: `Case ${number}` }),
  fact: { sv: 'Uppgift', en: 'Fact' },
  content: { sv: 'Innehåll', en: 'Content' },
  fileName: (numbers: readonly string[]): string =>
    `${numbers.length === 1 ? numbers[0] : `${numbers.length} ärenden`} maskerad kopia.docx`,
} as const;

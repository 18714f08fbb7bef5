import type { Localised } from './language.ts';

const nth =
  (name: Localised) =>
  (number: number | null): Localised =>
    number === null ? name : { sv: `${name.sv} ${number}`, en: `${name.en} ${number}` };

/** Where in a case something was written. */
export const passageNames = {
  what: { sv: 'Det som rapporterades', en: 'What was reported' },
  immediate: { sv: 'Det som gjordes direkt', en: 'What was done at once' },
  reference: { sv: 'Journalreferens', en: 'Journal reference' },
  addition: nth({ sv: 'Tillägg', en: 'Addition' }),
  consequence: { sv: 'Följden för personen', en: 'The consequence for the person' },
  account: { sv: 'Personens egen berättelse', en: 'The person’s own account' },
  found: { sv: 'Det som hände enligt utredningen', en: 'What happened, by the investigation' },
  cause: nth({ sv: 'Orsak', en: 'Cause' }),
  action: nth({ sv: 'Åtgärd', en: 'Action' }),
  answer: nth({ sv: 'Svar till den som rapporterade', en: 'Answer to the reporter' }),
  lesson: { sv: 'Lärdom', en: 'Lesson' },
  closed: { sv: 'Ärendet avslutades med', en: 'The case was closed with' },
  reopened: { sv: 'Varför ärendet öppnades igen', en: 'Why the case was reopened' },
  of: (process: Localised): Localised => ({
    sv: `${process.sv}: varför det började`,
    en: `${process.en}: why it began`,
  }),
  within: (process: Localised, field: Localised): Localised => ({
    sv: `${process.sv}: ${field.sv}`,
    en: `${process.en}: ${field.en}`,
  }),
} as const;

import type { Localised } from './language.ts';

/** What has been found, decided and told in a case, where its words are read. */
export const workTexts = {
  consequence: { sv: 'Vad det betydde för personen', en: 'What it meant for the person' },
  account: { sv: 'Egen berättelse', en: 'Own account' },
  found: { sv: 'Utredningen: det här hände', en: 'The investigation: what happened' },
  formaga: { sv: 'Vad verksamheten inte klarade', en: 'What the operation did not manage' },
  why: { sv: 'Varför:', en: 'Why:' },
  left: { sv: 'Ingen åtgärd:', en: 'No action:' },
  answersCause: { sv: 'Gäller orsak:', en: 'Answers cause:' },
  strength: { sv: 'Styrka:', en: 'Strength:' },
  owner: { sv: 'Ansvarig:', en: 'Owner:' },
  due: { sv: 'Klart senast:', en: 'Done by:' },
  decided: { sv: 'Bestämt:', en: 'Decided:' },
  done: { sv: 'Gjort:', en: 'Done:' },
  isDone: { sv: 'gjort', en: 'done' },
  notToBeDone: { sv: 'görs inte', en: 'will not be done' },
  notDone: { sv: 'Inte gjort än', en: 'Not done yet' },
  dropped: { sv: 'Görs inte:', en: 'Will not be done:' },
  sign: { sv: 'Så syns det att det hjälper:', en: 'How it will be seen that it helps:' },
  lookOn: { sv: 'Följs upp:', en: 'To be followed up:' },
  effect: { sv: 'Hjälpte det?', en: 'Did it help?' },
  enough: { sv: 'Det räcker.', en: 'That is enough.' },
  notEnough: { sv: 'Det räcker inte.', en: 'That is not enough.' },
  told: { sv: 'Svar till den som rapporterade', en: 'Answer to the reporter' },
  lesson: { sv: 'Lärdom', en: 'Lesson' },
  atClosing: { sv: 'Gjordes direkt, enligt den som avslutade', en: 'Done at once, by the one who closed' },
  closed: { sv: 'Avslutat', en: 'Closed' },
  reopened: { sv: 'Varför det öppnades igen', en: 'Why it was reopened' },
} as const satisfies Record<string, Localised>;

export const causeNumber = (id: number): Localised => ({ sv: `Orsak ${id}`, en: `Cause ${id}` });

export const causeTitle = (id: number, group: Localised): Localised => ({
  sv: `${causeNumber(id).sv}: ${group.sv}`,
  en: `${causeNumber(id).en}: ${group.en}`,
});

export const actionTitle = (id: number): Localised => ({ sv: `Åtgärd ${id}`, en: `Action ${id}` });

export const doneBy = (day: string): Localised => ({ sv: `klart senast ${day}`, en: `done by ${day}` });

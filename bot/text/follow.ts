import type { ActionStands } from '../domain/workLines.ts';
import type { Localised } from './language.ts';

/** *Följ upp*: where each action stands, and whether it helped. */
export const followTexts = {
  title: { sv: 'Följ upp', en: 'Follow up' },
  hint: { sv: 'Tryck på en åtgärd.', en: 'Press an action.' },
  none: { sv: 'Inga åtgärder är bestämda än.', en: 'No actions have been decided yet.' },
  action: { sv: 'Åtgärd', en: 'Action' },
  due: { sv: 'Klart senast', en: 'Done by' },
  who: { sv: 'Görs av', en: 'Done by whom' },
  strength: { sv: 'Styrka', en: 'Strength' },
  nobody: { sv: 'Den som skulle göra det finns inte kvar', en: 'Whoever was to do it is no longer here' },
  notDone: {
    sv: 'Åtgärden är inte klar än. Effekten kan ses när den är gjord.',
    en: 'The action is not done yet. Its effect can be seen once it is.',
  },
} as const satisfies Record<string, Localised>;

export const actionStandsNames: Readonly<Record<ActionStands, Localised>> = {
  open: { sv: 'Inte klar än', en: 'Not done yet' },
  toSee: { sv: 'Klar. Hjälpte den?', en: 'Done. Did it help?' },
  shown: { sv: 'Effekten är visad', en: 'The effect is shown' },
  partly: { sv: 'Hjälpte delvis, det räcker', en: 'Helped partly, enough' },
  notEnough: { sv: 'Hjälpte inte nog. Bestäm något nytt', en: 'Not enough. Decide something new' },
  replaced: { sv: 'Hjälpte inte nog. Något nytt är bestämt', en: 'Not enough. Something new is decided' },
  dropped: { sv: 'Görs inte', en: 'Will not be done' },
};

export const lookTexts = {
  title: { sv: 'Hjälpte åtgärden?', en: 'Did the action help?' },
  sign: { sv: 'Så skulle det synas', en: 'How it was to be seen' },
  seen: { sv: 'Vad har ni sett eller mätt?', en: 'What have you seen or measured?' },
  seenHint: {
    sv: 'Skriv vad som har hänt, eller ett mått före och efter. Ditt namn sparas med texten.',
    en: 'Write what has happened, or a measure before and after. Your name is kept with the text.',
    lattlast: 'Skriv vad ni har sett. Eller hur många det var före och efter. Ditt namn sparas.',
  },
  seenOn: { sv: 'Vilken dag var det?', en: 'Which day was it?' },
  effect: { sv: 'Hjälpte det?', en: 'Did it help?' },
  save: { sv: 'Spara', en: 'Save' },
} as const satisfies Record<string, Localised>;

/** Whether it helped, and where it did so partly, whether that is enough: one answer. */
export const effectChoices = {
  yes: { sv: 'Ja', en: 'Yes' },
  partlyEnough: { sv: 'Delvis, och det räcker', en: 'Partly, and that is enough' },
  partly: { sv: 'Delvis, men det räcker inte', en: 'Partly, but that is not enough' },
  no: { sv: 'Nej', en: 'No' },
} as const satisfies Record<string, Localised>;

export const followDone = (number: string): Localised => ({
  sv: `Uppföljningen i ärende ${number} är sparad.`,
  en: `The follow-up in case ${number} is saved.`,
});

/** How far the work has come, on a card without the words of a case. */
export const workTexts = {
  causes: { sv: 'Orsaker', en: 'Causes' },
  actions: { sv: 'Åtgärder kvar', en: 'Actions left' },
  toSee: { sv: 'Effekter att titta på', en: 'Effects to look at' },
  notEnough: { sv: 'Hjälpte inte nog', en: 'Did not help enough' },
} as const satisfies Record<string, Localised>;

export const causesInWords = (causes: number, unanswered: number): Localised =>
  unanswered === 0
    ? { sv: String(causes), en: String(causes) }
    : { sv: `${causes}, ${unanswered} utan åtgärd`, en: `${causes}, ${unanswered} without an action` };

/** `day` in the reader's language. */
export const actionsInWords = (open: number, day: string): Localised => ({
  sv: `${open}, nästa ska vara klar ${day}`,
  en: `${open}, the next is due ${day}`,
});

export const andSoMany = (count: number): Localised => ({ sv: `Och ${count} till.`, en: `And ${count} more.` });

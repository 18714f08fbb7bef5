import type { Missing } from '../domain/closing.ts';
import type { Localised } from './language.ts';

/** *Svara*: what the reporter is told. */
export const answerFormTexts = {
  title: { sv: 'Svara den som rapporterade', en: 'Answer the reporter' },
  label: { sv: 'Vad vill du berätta?', en: 'What do you want to tell?' },
  hint: {
    sv: 'Skriv vad ni har gjort och vad som ändras. Skriv inga namn.',
    en: 'Write what you have done and what changes. No names, please.',
  },
  thanks: { sv: 'Tack för att du berättade.', en: 'Thank you for telling us.' },
  done: { sv: 'Det här har vi gjort:', en: 'This is what we have done:' },
  planned: { sv: 'Det här ska vi göra:', en: 'This is what we will do:' },
  unfinished: {
    sv: 'Texten slutar mitt i. Skriv klart vad ni har gjort.',
    en: 'The text ends halfway. Go on and say what you have done.',
  },
  earlier: { sv: 'Det senaste svaret', en: 'The latest answer' },
  sent: { sv: '✓ Svaret är skickat.', en: '✓ The answer has been sent.' },
} as const satisfies Record<string, Localised>;

/** Others whose reports were merged into this one read the same answer. */
export const alsoTo = (others: number): Localised => ({
  sv: `Svaret går också till ${others === 1 ? '1 annan' : `${others} andra`} som rapporterade samma händelse.`,
  en: `The answer also goes to ${others === 1 ? '1 other' : `${others} others`} who reported the same event.`,
});

/** A lärdom for staff (R50). */
export const lessonTexts = {
  title: { sv: 'Vad kan andra lära sig?', en: 'What can others learn?' },
  lead: {
    sv: 'Lärdomen visas för personalen. Skriv vad som gör det säkrare, inte vem det gällde.',
    en: 'Staff will see the lesson. Write what makes it safer, not whom it was about.',
  },
  label: { sv: 'Lärdom', en: 'Lesson' },
  saved: { sv: 'Tack. Lärdomen är sparad.', en: 'Thank you. The lesson is saved.' },
  skipped: { sv: 'Klart. Ingen ny lärdom är sparad.', en: 'Done. No new lesson has been saved.' },
} as const satisfies Record<string, Localised>;

/** Asked once about words that point at somebody; sent again as they are, they stand. */
export const secondLookTexts = {
  banner: {
    sv: 'Inget är sparat än. Titta på det som är märkt. Ska det stå kvar? Skicka igen.',
    en: 'Nothing has been saved yet. Look at what is marked. Is it to stand? Send it again.',
  },
  blame: { sv: 'Kan det sägas utan att peka ut någon?', en: 'Can it be said without pointing at anyone?' },
} as const satisfies Record<string, Localised>;

/** *Avsluta*. */
export const closeTexts = {
  title: { sv: 'Avsluta', en: 'Close' },
  ready: { sv: 'Inget saknas. Ärendet kan avslutas.', en: 'Nothing is missing. The case can be closed.' },
  missing: { sv: 'Det här saknas innan ärendet kan avslutas:', en: 'This is missing before the case can be closed:' },
  immediateAction: { sv: 'Vad gjordes direkt?', en: 'What was done at once?' },
  immediateActionHint: {
    sv: 'Det som redan står här kommer från rapporten. Ändra om det inte stämmer.',
    en: 'What stands here already comes from the report. Change it if it is not right.',
  },
  moreAnswer: { sv: 'Vill du svara något mer? (Behövs inte)', en: 'Do you want to answer anything more? (Optional)' },
  soFar: { sv: 'Gjort så här långt', en: 'Done so far' },
} as const satisfies Record<string, Localised>;

export const andMore = (count: number): Localised => ({
  sv: `Och ${count} till. Tryck på Läs i ärendet för att se allt.`,
  en: `And ${count} more. Press Read on the case to see all.`,
});

/** *Återöppna*. */
export const reopenTexts = {
  title: { sv: 'Öppna ärendet igen', en: 'Reopen the case' },
  reason: { sv: 'Varför behöver det öppnas igen?', en: 'Why does it need to be reopened?' },
} as const satisfies Record<string, Localised>;

/** What stands between a case and its end, and what to do about it. */
export const missingTexts: Readonly<Record<Missing, Localised>> = {
  received: {
    sv: 'Ingen har tagit emot ärendet. Ta emot det först.',
    en: 'Nobody has received the case. Receive it first.',
  },
  assessment: {
    sv: 'Ärendet är inte bedömt. Bedöm det först.',
    en: 'The case has not been assessed. Assess it first.',
  },
  process: {
    sv: 'Det lagen kräver är inte klart. Öppna processen och gå vidare där.',
    en: 'What the law asks for is not done. Open the process and go on there.',
  },
  investigation: {
    sv: 'Ärendet är inte utrett. Utred vad som hände och varför.',
    en: 'The case has not been investigated. Find out what happened and why.',
  },
  cause: {
    sv: 'Utredningen har ingen orsak än. Lägg till minst en.',
    en: 'The investigation names no cause yet. Add at least one.',
  },
  causeUnanswered: {
    sv: 'En orsak har ingen åtgärd. Bestäm en, eller skriv varför inget görs.',
    en: 'A cause has no action. Decide on one, or say why nothing is done.',
  },
  actionOpen: {
    sv: 'En åtgärd är inte klar. Gör den klar, eller säg varför den inte görs.',
    en: 'An action is not done. Finish it, or say why it will not be done.',
  },
  effectUnseen: {
    sv: 'Ingen har sett om åtgärden hjälpte. Följ upp den.',
    en: 'Nobody has seen whether the action helped. Follow it up.',
  },
  effectNotEnough: {
    sv: 'Åtgärden hjälpte inte tillräckligt. Bestäm något nytt.',
    en: 'The action did not help enough. Decide on something new.',
  },
  answer: {
    sv: 'Den som rapporterade har inte fått svar. Svara först.',
    en: 'The reporter has not been answered. Answer first.',
  },
  immediateAction: {
    sv: 'Det står inte vad som gjordes. Skriv det när du avslutar, eller bestäm en åtgärd.',
    en: 'It does not say what was done. Write it when you close, or decide on an action.',
  },
};

/** Said when something is done; a case by its number, nothing of what it holds. */
export const closedTexts = {
  closed: (number: string): Localised => ({
    sv: `Ärende ${number} är avslutat. Den som rapporterade ser det.`,
    en: `Case ${number} is closed. The reporter can see it.`,
  }),
  reopened: (number: string): Localised => ({
    sv: `Ärende ${number} är öppet igen.`,
    en: `Case ${number} is open again.`,
  }),
} as const;

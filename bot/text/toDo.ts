import type { ToDoKind } from '../domain/toDo.ts';
import type { Localised } from './language.ts';

/** What a list of what waits can be narrowed to, in a word or two. */
export const toDoKindNames: Readonly<Record<ToDoKind, Localised>> = {
  notReceived: { sv: 'Ta emot', en: 'Receive' },
  notAssessed: { sv: 'Bedöma', en: 'Assess' },
  investigationOld: { sv: 'Utreda', en: 'Investigate' },
  actionDue: { sv: 'Åtgärd', en: 'Action' },
  effectToSee: { sv: 'Effekt', en: 'Effect', lattlast: 'Se om det hjälpte' },
  answerOwed: { sv: 'Svar', en: 'Answer' },
  legalClock: { sv: 'Lagens klocka', en: 'The law’s clock', lattlast: 'Tid enligt lagen' },
  standsStill: { sv: 'Står stilla', en: 'Stands still' },
  news: { sv: 'Nytt att läsa', en: 'New to read' },
};

export const ownAction: Localised = { sv: 'En åtgärd är din', en: 'An action is yours' };

export const newToRead: Localised = { sv: 'Nytt för dig', en: 'New to you' };

export const received: Localised = { sv: 'Mottaget.', en: 'Received.' };

export const notAnswered: Localised = {
  sv: 'Lyhörd fick inget svar om det här. Inget har försvunnit. Försök igen om en stund.',
  en: 'Lyhörd got no answer about this one. Nothing is lost. Try again in a while.',
};

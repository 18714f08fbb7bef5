import { isLive } from '../casework.ts';
import { daysAfter } from '../forms/days.ts';
import { before } from '../limits.ts';
import { atStockholm, type Instant } from '../time.ts';
import type { Reminder } from './define.ts';

/** The whole of its day can be used. */
export const endOfDay = (dueOn: string): Instant => atStockholm(daysAfter(dueOn, 1), '00:00');

export const actionDue: Reminder = {
  key: 'actionDue',
  asks: 'act',
  duties: (c, limits) =>
    c.actions
      .filter((action) => isLive(action) && action.done === null)
      .map(({ id, dueOn, ownerId, decided }) => {
        const dueAt = endOfDay(dueOn);
        const soon = before(atStockholm(dueOn, '00:00'), limits.actionSoon);
        return {
          key: `actionDue:${id}`,
          reminder: 'actionDue',
          dueAt,
          // What was decided for the day after tomorrow is still in mind.
          remindFrom: soon > decided.at ? soon : dueAt,
          basis: 'kommun',
          urgent: false,
          holder: { is: 'person', personId: ownerId },
        };
      }),
  what: { sv: 'har en åtgärd som ska bli klar', en: 'has an action to be done' },
  why: { sv: 'Ingen har sagt att åtgärden är klar.', en: 'Nobody has said that the action is done.' },
  button: { sv: 'Till åtgärden', en: 'To the action' },
};

import { lookDay } from '../actions.ts';
import { isLive } from '../casework.ts';
import { atStockholm } from '../time.ts';
import { latestOf, type Reminder } from './define.ts';

export const effectToSee: Reminder = {
  key: 'effectToSee',
  asks: 'followUp',
  duties: (c, limits) =>
    c.actions.filter(isLive).flatMap((action) => {
      const day = lookDay(action, limits);
      if (day === null) return [];
      const dueAt = atStockholm(day, '00:00');
      return [
        {
          key: `effectToSee:${action.id}`,
          reminder: 'effectToSee',
          dueAt,
          // An action that was done late may have passed the day planned for looking at it.
          remindFrom: latestOf(dueAt, action.done?.at),
          basis: 'kommun',
          urgent: false,
          holder: { is: 'responsible' },
        },
      ];
    }),
  what: { sv: 'har en effekt att titta på', en: 'has an effect to look at' },
  why: {
    sv: 'En åtgärd är gjord. Nu är det dags att se om den hjälpte.',
    en: 'An action has been done. Now it is time to see whether it helped.',
  },
  button: { sv: 'Följ upp', en: 'Follow up' },
};

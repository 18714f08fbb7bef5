import { asksNothing } from '../closing.ts';
import { after } from '../limits.ts';
import { latestOf, type Reminder } from './define.ts';

export const notAssessed: Reminder = {
  key: 'notAssessed',
  asks: 'assess',
  duties: (c, limits) => {
    if (!c.received || c.assessed || asksNothing(c)) return [];
    const dueAt = after(c.received.at, limits.assess);
    return [
      {
        key: 'notAssessed',
        reminder: 'notAssessed',
        dueAt,
        // A case that was closed, and is open again, is not late from its first hour.
        remindFrom: latestOf(dueAt, c.reopened?.at),
        basis: 'kommun',
        urgent: false,
        holder: { is: 'responsible' },
      },
    ];
  },
  what: { sv: 'ska bedömas', en: 'is to be assessed' },
  why: {
    sv: 'Ärendet är mottaget, men ingen har bedömt hur allvarligt det är.',
    en: 'The case has been received, but nobody has assessed how serious it is.',
  },
  button: { sv: 'Bedöm', en: 'Assess' },
};

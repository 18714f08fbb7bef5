import { clocksOf } from '../legal.ts';
import { before } from '../limits.ts';
import { processOf } from '../process.ts';
import { latestOf, type Reminder } from './define.ts';

/** How long before the law's own time is over the first reminder comes, at any hour. */
const lawSoon = { hours: 24 };

export const legalClock: Reminder = {
  key: 'legalClock',
  asks: 'step',
  duties: (c, limits) =>
    clocksOf(c, limits)
      .filter(({ doneAt }) => doneAt === null)
      .map(({ process, kind, basis, from, dueAt }) => {
        const isLaw = basis === 'law';
        const begun = processOf(c.processes, process)?.startedAt;
        return {
          key: `legalClock:${process}:${kind.key}`,
          reminder: 'legalClock',
          dueAt,
          // A clock that runs for a day or two is soon over from its beginning.
          remindFrom: latestOf(before(dueAt, isLaw ? lawSoon : limits.actionSoon), from, begun),
          basis,
          urgent: isLaw,
          holder: { is: 'mandate', process, mandate: kind.by },
        };
      }),
  what: { sv: 'har en tid att hålla enligt lag', en: 'has a legal time to keep' },
  why: { sv: 'Ett steg som lagen kräver är inte taget.', en: 'A step that the law asks for has not been taken.' },
  button: { sv: 'Öppna processen', en: 'Open the process' },
};

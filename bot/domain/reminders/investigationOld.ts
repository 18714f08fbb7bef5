import type { Case } from '../case.ts';
import { missingIn } from '../closing.ts';
import { after } from '../limits.ts';
import { latestOf, type Reminder } from './define.ts';

export const investigationOld: Reminder = {
  key: 'investigationOld',
  asks: 'investigate',
  duties: (c, limits) => {
    if (!c.received || !awaitsInvestigation(c)) return [];
    const dueAt = after(c.received.at, limits.investigate);
    return [
      {
        key: 'investigationOld',
        reminder: 'investigationOld',
        dueAt,
        // What was assessed late is not late at once, nor what was closed and is open again.
        remindFrom: latestOf(dueAt, c.assessed?.at, c.reopened?.at),
        basis: 'kommun',
        urgent: false,
        holder: { is: 'responsible' },
      },
    ];
  },
  what: { sv: 'ska utredas klart', en: 'is to be investigated' },
  why: {
    sv: 'Utredningen är inte klar: varför det hände, och vad ni gör åt varje orsak.',
    en: 'The investigation is not finished: why it happened, and what you do about each cause.',
  },
  button: { sv: 'Utred', en: 'Investigate' },
};

/** Until it has been assessed nobody knows whether it needs one. */
export function awaitsInvestigation(c: Case): boolean {
  const missing = missingIn(c);
  if (missing.includes('assessment')) return false;
  return (['investigation', 'cause', 'causeUnanswered'] as const).some((one) => missing.includes(one));
}

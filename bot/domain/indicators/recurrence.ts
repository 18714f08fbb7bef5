import type { Facts } from '../facts.ts';
import type { Instant } from '../time.ts';
import { share } from './cases.ts';
import type { Indicator } from './define.ts';

const windowMs = 90 * 24 * 3_600_000;

/**
 * Reports that come although something was done: same unit and category within 90 days after a case was closed with an
 * action. In a week that no such case lies before there is nothing that could come back.
 */
export const recurrence: Indicator = {
  id: 'recurrence',
  title: { sv: 'Andel som kom tillbaka efter åtgärd', en: 'Share that came back after an action' },
  subject: { sv: 'händelserna som kommer tillbaka efter åtgärd', en: 'events that come back after an action' },
  unit: 'share',
  better: 'lower',
  chart: 'p',
  count: (cases, { earlier, before }) => {
    const acted = [...earlier, ...cases].flatMap((one) =>
      one.actionDone === true && one.closedAt !== null && one.closedAt < before ? watched(one, one.closedAt) : [],
    );
    const after = cases.filter((one) => acted.some((other) => isWithin(one, other)));
    return share(
      after.filter((one) => acted.some((other) => isWithin(one, other) && isAlike(one, other))),
      after,
    );
  },
};

/** A case closed with an action, and until when its like would be one that came back. */
interface Acted {
  readonly of: Facts;
  readonly from: Instant;
  readonly until: Instant;
}

// Worked out once for each: instants compare as text, and every report is held against every action before it.
const watched = (of: Facts, closedAt: Instant): Acted => ({
  of,
  from: closedAt,
  until: new Date(Date.parse(closedAt) + windowMs).toISOString(),
});

const isWithin = ({ caseId, reportedAt }: Facts, { of, from, until }: Acted): boolean =>
  from <= reportedAt && reportedAt <= until && of.caseId !== caseId;

const isAlike = (one: Facts, { of }: Acted): boolean => one.categories.some((key) => of.categories.includes(key));

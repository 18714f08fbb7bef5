import type { Facts } from '../facts.ts';
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
    const acted = [...earlier, ...cases].filter(
      (one) => one.actionDone === true && one.closedAt !== null && one.closedAt < before,
    );
    const after = cases.filter((one) => acted.some((other) => isWithin(one, other)));
    return share(
      after.filter((one) => acted.some((other) => isWithin(one, other) && isAlike(one, other))),
      after,
    );
  },
};

const isWithin = ({ caseId, reportedAt }: Facts, acted: Facts): boolean =>
  acted.closedAt !== null &&
  acted.caseId !== caseId &&
  acted.closedAt <= reportedAt &&
  Date.parse(reportedAt) - Date.parse(acted.closedAt) <= windowMs;

const isAlike = (one: Facts, other: Facts): boolean => one.categories.some((key) => other.categories.includes(key));

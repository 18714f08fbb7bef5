import { hoursBetween } from './cases.ts';
import type { Indicator } from './define.ts';

/** From the report to its assessment: the decision on how grave it is and what follows. */
export const timeToDecide: Indicator = {
  id: 'timeToDecide',
  title: { sv: 'Tid till bedömning (medel)', en: 'Time until assessed (mean)' },
  subject: { sv: 'tiderna till bedömning', en: 'times until a report is assessed' },
  unit: 'hours',
  better: 'lower',
  chart: 'xmr',
  count: (cases) =>
    hoursBetween(
      cases,
      ({ reportedAt }) => reportedAt,
      ({ assessedAt }) => assessedAt,
    ),
};

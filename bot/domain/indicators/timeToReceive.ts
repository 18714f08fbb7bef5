import { hoursBetween } from './cases.ts';
import type { Indicator } from './define.ts';

export const timeToReceive: Indicator = {
  id: 'timeToReceive',
  title: { sv: 'Tid till mottagande (medel)', en: 'Time until received (mean)' },
  subject: { sv: 'tiderna till mottagande', en: 'times until a report is received' },
  unit: 'hours',
  better: 'lower',
  chart: 'xmr',
  count: (cases) =>
    hoursBetween(
      cases,
      ({ reportedAt }) => reportedAt,
      ({ receivedAt }) => receivedAt,
    ),
};

import { hoursBetween } from './cases.ts';
import type { Indicator } from './define.ts';

/** The reporter has an answer when the case is closed at the latest: no case closes without one (design/domain.md). */
export const timeToAnswer: Indicator = {
  id: 'timeToAnswer',
  title: { sv: 'Tid till svar till den som rapporterade (medel)', en: 'Time until the reporter is answered (mean)' },
  subject: { sv: 'svarstiderna', en: 'times until the reporter is answered' },
  unit: 'hours',
  better: 'lower',
  chart: 'xmr',
  count: (cases) =>
    hoursBetween(
      cases,
      ({ reportedAt }) => reportedAt,
      ({ closedAt }) => closedAt,
    ),
};

import { hoursBetween } from './cases.ts';
import type { Indicator } from './define.ts';

/** Until the first answer that a person wrote; another system tells only when it was over. */
export const timeToAnswer: Indicator = {
  id: 'timeToAnswer',
  title: { sv: 'Tid till svar till den som rapporterade (medel)', en: 'Time until the reporter is answered (mean)' },
  subject: { sv: 'svarstiderna', en: 'times until the reporter is answered' },
  unit: 'hours',
  better: 'lower',
  chart: 'xmr',
  ripens: true,
  count: (cases) =>
    hoursBetween(
      cases,
      ({ reportedAt }) => reportedAt,
      ({ source, work, closedAt }) => (source === 'import' ? closedAt : (work?.answeredAt ?? null)),
    ),
};

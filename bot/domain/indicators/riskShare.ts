import { share } from './cases.ts';
import type { Indicator } from './define.ts';

/** Seen before it happens: a unit that reports risks learns at no one's cost, so the aim is that the share rises. */
export const riskShare: Indicator = {
  id: 'riskShare',
  title: { sv: 'Andel risker bland rapporterna', en: 'Share of risks among reports' },
  subject: { sv: 'riskerna bland rapporterna', en: 'risks among the reports' },
  unit: 'share',
  better: 'higher',
  chart: 'p',
  count: (cases) =>
    share(
      cases.filter(({ kind }) => kind === 'risk'),
      cases,
    ),
};

import { share } from './cases.ts';
import type { Indicator } from './define.ts';

/** Among closed cases whose effect somebody has looked at: those where it was shown. "Partly" is not shown. */
export const closedWithEffect: Indicator = {
  id: 'closedWithEffect',
  title: { sv: 'Andel avslutade med visad effekt', en: 'Share closed with shown effect' },
  subject: { sv: 'ärendena med visad effekt', en: 'cases closed with shown effect' },
  unit: 'share',
  better: 'higher',
  chart: 'p',
  count: (cases) => {
    const seen = cases.filter(({ status, effect }) => status === 'closed' && effect !== null);
    return share(
      seen.filter(({ effect }) => effect === 'yes'),
      seen,
    );
  },
};

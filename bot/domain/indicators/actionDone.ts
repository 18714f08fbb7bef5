import { share } from './cases.ts';
import type { Indicator } from './define.ts';

/** U27: closed cases that led to something being done. */
export const actionDone: Indicator = {
  id: 'U27',
  title: { sv: 'Andel avvikelser som lett till förbättringsåtgärd', en: 'Share of cases that led to an action' },
  subject: { sv: 'ärendena som lett till åtgärd', en: 'cases that led to an action' },
  unit: 'share',
  better: 'higher',
  chart: 'p',
  ripens: true,
  count: (cases) => {
    const closed = cases.filter(({ status }) => status === 'closed');
    return share(
      closed.filter(({ actionDone: done }) => done === true),
      closed,
    );
  },
};

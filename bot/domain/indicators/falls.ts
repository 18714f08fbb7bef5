import { eventsOf, fallCategories, happened } from './cases.ts';
import type { Indicator } from './define.ts';

export const falls: Indicator = {
  id: 'falls',
  title: { sv: 'Fall', en: 'Falls' },
  subject: { sv: 'fallen', en: 'falls' },
  unit: 'count',
  better: 'lower',
  chart: 'c',
  count: (cases) => ({ numerator: eventsOf(cases.filter((one) => happened(one, fallCategories))), denominator: null }),
};

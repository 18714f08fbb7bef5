import type { Indicator } from './define.ts';

/** More reports is no failure, and fewer no success: neither way is better (design/indicators.md). */
export const reports: Indicator = {
  id: 'reports',
  title: { sv: 'Rapportering', en: 'Reporting' },
  subject: { sv: 'rapporterna', en: 'reports' },
  unit: 'count',
  better: 'context',
  chart: 'c',
  count: (cases) => ({ numerator: cases.length, denominator: null }),
};

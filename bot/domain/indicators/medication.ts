import { type CategoryKey, categories, categoryKeys } from '../categories.ts';
import { eventsOf, happened } from './cases.ts';
import type { Indicator } from './define.ts';

const ofMedicine: ReadonlySet<CategoryKey> = new Set(
  categoryKeys.filter((key) => categories[key].group === 'lakemedel'),
);

/** U4, by week where the catalogue says month: what a unit learns from comes sooner. Units with no recipients have none. */
export const medication: Indicator = {
  id: 'U4',
  title: {
    sv: 'Läkemedelsavvikelser per vecka och 100 vårdtagare',
    en: 'Medication deviations a week per 100 care recipients',
  },
  subject: { sv: 'läkemedelsavvikelserna', en: 'medication deviations' },
  unit: 'rate',
  per: 100,
  better: 'context',
  chart: 'u',
  count: (cases, { recipients }) =>
    recipients === null || recipients === 0
      ? { numerator: 0, denominator: 0 }
      : { numerator: eventsOf(cases.filter((one) => happened(one, ofMedicine))), denominator: recipients },
};

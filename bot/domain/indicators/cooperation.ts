import { share } from './cases.ts';
import type { Indicator } from './define.ts';

/**
 * U49. What lies between two parties has a category of co-operation: with another care provider, or within the
 * municipality, whose units give care under different laws. The share is of the former among both.
 */
export const cooperation: Indicator = {
  id: 'U49',
  title: {
    sv: 'Andel avvikelser mellan vårdgivare som rör samverkan',
    en: 'Share of co-operation cases that are between care providers',
  },
  subject: { sv: 'samverkansavvikelserna mellan vårdgivare', en: 'co-operation cases between care providers' },
  unit: 'share',
  better: 'lower',
  chart: 'p',
  count: (cases) => {
    const between = cases.filter(
      ({ categories }) => categories.includes('samverkan_vardgivare') || categories.includes('samverkan_internt'),
    );
    return share(
      between.filter(({ categories }) => categories.includes('samverkan_vardgivare')),
      between,
    );
  },
};

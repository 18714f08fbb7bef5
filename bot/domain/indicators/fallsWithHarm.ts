import type { Facts } from '../facts.ts';
import { eventsOf, fallCategories, happened } from './cases.ts';
import type { Indicator } from './define.ts';

/** U1. Falls by event, so that a bundle of harmless falls weighs what it holds. Harm nobody knows of is not counted. */
export const fallsWithHarm: Indicator = {
  id: 'U1',
  title: { sv: 'Andel fallolyckor med vårdskada', en: 'Share of falls with harm' },
  subject: { sv: 'fallen med skada', en: 'falls with harm' },
  unit: 'share',
  better: 'lower',
  chart: 'p',
  count: (cases) => {
    const falls = cases.filter((one) => happened(one, fallCategories));
    return { numerator: eventsOf(falls.filter(didHarm)), denominator: eventsOf(falls) };
  },
};

const didHarm = ({ harm, categories }: Facts): boolean =>
  harm === 'mild' ||
  harm === 'serious' ||
  harm === 'life' ||
  harm === 'harm' ||
  (harm !== 'none' && categories.includes('fall_med_skada'));

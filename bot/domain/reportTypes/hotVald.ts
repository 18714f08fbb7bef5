import type { CategoryKey } from '../categories.ts';
import type { Options } from '../forms/field.ts';
import { choice } from '../forms/fields.ts';
import { aboutPerson, alsoCategories, harm, unit, what, when } from './common.ts';
import type { ReportType } from './define.ts';

const others: readonly CategoryKey[] = ['sjalvskada', 'forsvunnen', 'bemanning', 'rutin_saknas'];

/** Roles, never persons. */
const people: Options = {
  resident: {
    sv: 'Den som får vård eller stöd',
    en: 'Someone receiving care or support',
    lattlast: 'Personen som får hjälp',
  },
  staff: { sv: 'Personal', en: 'Staff' },
  relative: { sv: 'Anhörig eller besökare', en: 'Relative or visitor', lattlast: 'Anhörig eller någon på besök' },
  other: { sv: 'Någon annan', en: 'Someone else' },
};

export const hotVald: ReportType = {
  key: 'hot_vald',
  title: { sv: 'Hot och våld', en: 'Threats and violence' },
  lead: {
    sv: 'Någon hotade, slog eller förstörde. Också när det var nära.',
    en: 'Someone threatened, hit or broke things. Also when it was close.',
    lattlast: 'Någon hotade eller slog. Eller det var nära.',
  },
  kind: 'avvikelse',
  categories: ['hot_vald', ...others],
  fields: [
    what,
    harm,
    when,
    unit,
    choice('from', { sv: 'Vem hotade eller slog?', en: 'Who threatened or hit?' }, people),
    choice('towards', { sv: 'Vem drabbades?', en: 'Who was it done to?', lattlast: 'Vem blev utsatt?' }, people),
    alsoCategories(others),
    ...aboutPerson,
  ],
};

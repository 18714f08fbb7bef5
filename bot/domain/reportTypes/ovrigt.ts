import type { CategoryKey } from '../categories.ts';
import { aboutPerson, alsoCategories, harm, unit, what, when } from './common.ts';
import type { ReportType } from './define.ts';

const others: readonly CategoryKey[] = [
  'trycksar',
  'nutrition',
  'vardrelaterad_infektion',
  'sjalvskada',
  'forsvunnen',
  'bemanning',
  'rutin_saknas',
];

export const ovrigt: ReportType = {
  key: 'ovrigt',
  title: { sv: 'Annat', en: 'Something else' },
  lead: {
    sv: 'Trycksår, mat, hygien, självskada, någon saknas, bemanning, rutiner. Eller när inget annat passar.',
    en: 'Pressure ulcers, food, hygiene, self-harm, someone missing, staffing, routines. Or when nothing else fits.',
    lattlast: 'Sår, mat, hygien. Någon skadar sig själv eller är borta. Eller när inget annat passar.',
  },
  kind: 'avvikelse',
  categories: ['ovrigt', ...others],
  // "Övrigt" beside a real category would only blur the count.
  settle: ({ chosen }) => (chosen.length > 1 ? chosen.filter((key) => key !== 'ovrigt') : chosen),
  fields: [what, harm, when, unit, { ...alsoCategories(others), upFront: true }, ...aboutPerson],
};

import { annualTexts as texts } from '../../../text/annual.ts';
import { categories, categoryKeys } from '../../categories.ts';
import { kinds } from '../../report.ts';
import { type Asked, type FigureGroup, reportedIn } from '../define.ts';
import type { Where } from '../query.ts';

/** It has happened: a risk has not yet, and praise is no harm (as indicators/cases.ts has it). */
const happened = { kind: kinds.filter((kind) => kind !== 'risk' && kind !== 'berom') };

export const ofFalls: Where = { ...happened, categories: ['fall', 'fall_med_skada'] };
export const ofMedicine: Where = {
  ...happened,
  categories: categoryKeys.filter((key) => categories[key].group === 'lakemedel'),
};
/** Harm nobody knows of is not counted; a fall that is called one with injury is, where nobody says there was none. */
export const withHarm: Where = {
  any: [{ harm: ['mild', 'serious', 'life', 'harm'] }, { harm: 'unknown', categories: 'fall_med_skada' }],
};

/** By event, so that a bundle weighs what it holds. */
export function care(asked: Asked): FigureGroup {
  const reported = reportedIn(asked);
  const falls = { ...reported, ...ofFalls };
  const like = ['category.fall', 'category.fall_med_skada'];
  return {
    id: 'care',
    title: texts.groups.care,
    reports: ['kvalitet', 'patientsakerhet'],
    requirements: ['R84'],
    figures: [
      { id: 'care.falls', title: texts.falls, unit: 'count', query: { count: 'events', where: falls }, like },
      {
        id: 'care.U1',
        title: texts.fallsWithHarm,
        unit: 'share',
        query: { count: 'share', of: 'events', where: falls, part: withHarm },
        like,
      },
      {
        id: 'care.medicine',
        title: texts.medicine,
        unit: 'count',
        query: { count: 'events', where: { ...reported, ...ofMedicine } },
        like: ['categoryGroup.lakemedel'],
      },
    ],
  };
}

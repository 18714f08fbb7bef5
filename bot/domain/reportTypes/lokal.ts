import type { CategoryKey } from '../categories.ts';
import { choice } from '../forms/fields.ts';
import { aboutWork, alsoCategories, harm, unit, what, when } from './common.ts';
import type { ReportType } from './define.ts';

const others: readonly CategoryKey[] = ['vardrelaterad_infektion', 'hjalpmedel', 'rutin_saknas'];

export const lokal: ReportType = {
  key: 'lokal',
  title: { sv: 'Lokal och miljö', en: 'Premises and surroundings', lattlast: 'Huset och rummen' },
  lead: {
    sv: 'Något i lokalen eller utemiljön som inte var säkert.',
    en: 'Something in the building or outdoors that was not safe.',
    lattlast: 'Något inne eller ute var trasigt eller farligt.',
  },
  kind: 'avvikelse',
  categories: ['lokal_miljo', ...others],
  fields: [
    what,
    harm,
    when,
    unit,
    choice(
      'matter',
      { sv: 'Vad gäller det?', en: 'What is it about?', lattlast: 'Vad handlar det om?' },
      {
        floor: { sv: 'Golv, trappor eller dörrar', en: 'Floors, stairs or doors' },
        climate: { sv: 'Värme, kyla eller luft', en: 'Heat, cold or air' },
        fire: { sv: 'Brand eller utrymning', en: 'Fire or evacuation', lattlast: 'Brand eller vägen ut' },
        power: { sv: 'El, vatten eller hiss', en: 'Power, water or lift' },
        cleaning: { sv: 'Städning eller hygien', en: 'Cleaning or hygiene', lattlast: 'Städning' },
        outdoors: { sv: 'Utemiljö, snö eller is', en: 'Outdoors, snow or ice', lattlast: 'Ute, snö eller is' },
        other: { sv: 'Annat', en: 'Something else' },
      },
    ),
    alsoCategories(others),
    ...aboutWork,
  ],
};

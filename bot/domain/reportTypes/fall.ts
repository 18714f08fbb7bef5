import type { CategoryKey } from '../categories.ts';
import { choice, yesNoUnknown } from '../forms/fields.ts';
import { aboutPerson, alsoCategories, harm, unit, what, when } from './common.ts';
import type { ReportType } from './define.ts';

const others: readonly CategoryKey[] = ['larm_ej_besvarat', 'hjalpmedel', 'lokal_miljo', 'bemanning', 'rutin_saknas'];

export const fall: ReportType = {
  key: 'fall',
  title: { sv: 'Fall', en: 'Fall' },
  lead: {
    sv: 'Någon föll, halkade eller hittades på golvet.',
    en: 'Someone fell, slipped or was found on the floor.',
  },
  kind: 'avvikelse',
  categories: ['fall', 'fall_med_skada', ...others],
  // Whether it did harm has been asked already; nobody should have to say it twice, nor can the two answers differ.
  settle: ({ chosen, harm: done }) => {
    const injured = done === 'mild' || done === 'serious' || done === 'life' || chosen.includes('fall_med_skada');
    const rest = chosen.filter((key) => key !== 'fall' && key !== 'fall_med_skada');
    return [injured ? 'fall_med_skada' : 'fall', ...rest];
  },
  fields: [
    what,
    harm,
    when,
    unit,
    choice(
      'place',
      { sv: 'Var hände det?', en: 'Where did it happen?' },
      {
        bedroom: { sv: 'I rummet eller sovrummet', en: 'In the room or bedroom' },
        bathroom: { sv: 'I badrummet', en: 'In the bathroom' },
        common: { sv: 'I ett gemensamt utrymme', en: 'In a shared space', lattlast: 'I ett rum för alla' },
        outdoors: { sv: 'Utomhus', en: 'Outdoors', lattlast: 'Ute' },
        other: { sv: 'Någon annanstans', en: 'Somewhere else' },
      },
    ),
    choice(
      'seen',
      { sv: 'Såg någon fallet?', en: 'Did anyone see the fall?' },
      {
        seen: { sv: 'Ja', en: 'Yes' },
        found: { sv: 'Nej, personen hittades efteråt', en: 'No, the person was found afterwards' },
      },
    ),
    choice(
      'walkingAid',
      {
        sv: 'Användes gånghjälpmedel?',
        en: 'Was a walking aid in use?',
        lattlast: 'Använde personen rollator, käpp eller rullstol?',
      },
      {
        ...yesNoUnknown,
        none: { sv: 'Behöver inget', en: 'Needs none' },
      },
    ),
    alsoCategories(others),
    ...aboutPerson,
  ],
};

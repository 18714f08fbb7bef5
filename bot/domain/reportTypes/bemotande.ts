import type { CategoryKey } from '../categories.ts';
import { choice } from '../forms/fields.ts';
import { aboutPerson, alsoCategories, harm, unit, what, when } from './common.ts';
import type { ReportType } from './define.ts';

const others: readonly CategoryKey[] = ['sekretess', 'bemanning', 'rutin_saknas'];

export const bemotande: ReportType = {
  key: 'bemotande',
  title: { sv: 'Bemötande', en: 'How someone was treated', lattlast: 'Bemötande: hur vi är mot varandra' },
  lead: {
    sv: 'Någon blev inte bemött med respekt.',
    en: 'Someone was not treated with respect.',
    lattlast: 'Någon blev inte behandlad med respekt.',
  },
  notice: {
    sv: 'Var det övergrepp, hot eller vanvård? Välj Missförhållande i menyn i stället.',
    en: 'Was it abuse, threats or neglect? Choose Missförhållande in the menu instead.',
    lattlast: 'Gjorde någon en person mycket illa? Välj Missförhållande i menyn.',
  },
  kind: 'avvikelse',
  categories: ['bemotande', ...others],
  fields: [
    what,
    harm,
    when,
    unit,
    choice(
      'how',
      { sv: 'Hur visade det sig?', en: 'How did it show?', lattlast: 'Vad var det som inte blev bra?' },
      {
        words: { sv: 'I ord eller ton', en: 'In words or tone', lattlast: 'Ord eller röst' },
        handling: {
          sv: 'I handgrepp eller sätt att hjälpa',
          en: 'In handling or the way of helping',
          lattlast: 'Hårda händer',
        },
        listening: { sv: 'Personen blev inte lyssnad på', en: 'The person was not listened to' },
        integrity: { sv: 'Integritet eller privatliv', en: 'Privacy', lattlast: 'Privatliv' },
        equality: {
          sv: 'Kändes orättvist eller kränkande',
          en: 'Felt unfair or degrading',
          lattlast: 'Det kändes orättvist',
        },
        other: { sv: 'På annat sätt', en: 'In another way' },
      },
    ),
    alsoCategories(others),
    ...aboutPerson,
  ],
};

import type { CategoryKey } from '../categories.ts';
import { choice } from '../forms/fields.ts';
import { aboutPerson, harm, mainCategories, unit, what, when } from './common.ts';
import type { ReportType } from './define.ts';

const kinds: readonly CategoryKey[] = [
  'utebliven_insats',
  'sen_insats',
  'fel_insats',
  'larm_ej_besvarat',
  'utebliven_ordination',
  'rehabilitering',
];

export const utforande: ReportType = {
  key: 'utforande',
  title: {
    sv: 'Utebliven, sen eller fel insats',
    en: 'Support missed, late or wrong',
    lattlast: 'Hjälp som inte blev rätt',
  },
  lead: {
    sv: 'Hjälp som inte gavs, kom för sent eller blev fel. Larm som inte besvarades.',
    en: 'Help that was not given, came late or went wrong. Alarms that nobody answered.',
    lattlast: 'Hjälpen kom inte, kom för sent eller blev fel. Ingen svarade på larmet.',
  },
  kind: 'avvikelse',
  categories: kinds,
  fields: [
    what,
    harm,
    mainCategories(kinds),
    when,
    unit,
    choice(
      'support',
      { sv: 'Vilken insats gällde det?', en: 'Which kind of support?', lattlast: 'Vilken hjälp gällde det?' },
      {
        personal: {
          sv: 'Personlig omvårdnad',
          en: 'Personal care',
          lattlast: 'Hjälp med kroppen och kläder',
        },
        meals: { sv: 'Mat och dryck', en: 'Food and drink' },
        supervision: { sv: 'Tillsyn', en: 'Checking in on the person', lattlast: 'Titta till personen' },
        company: {
          sv: 'Ledsagning eller aktivitet',
          en: 'Company or an activity',
          lattlast: 'Sällskap eller aktivitet',
        },
        household: { sv: 'Städ, tvätt eller inköp', en: 'Cleaning, laundry or shopping' },
        health: { sv: 'Hälso- och sjukvård', en: 'Health care', lattlast: 'Sjukvård' },
        other: { sv: 'Annat', en: 'Something else' },
      },
    ),
    choice(
      'reason',
      {
        sv: 'Vad tror du låg bakom?',
        en: 'What do you think lay behind it?',
        lattlast: 'Varför tror du att det hände?',
      },
      {
        planning: { sv: 'Planering eller schema', en: 'Planning or schedule', lattlast: 'Fel i schemat' },
        staffing: { sv: 'För få på plats', en: 'Too few at work', lattlast: 'Vi var för få' },
        information: { sv: 'Information som saknades', en: 'Missing information' },
        equipment: { sv: 'Teknik, bil eller nycklar', en: 'Equipment, car or keys' },
        declined: { sv: 'Personen ville inte', en: 'The person said no' },
        unknown: { sv: 'Vet inte', en: 'Don’t know', lattlast: 'Jag vet inte' },
      },
    ),
    ...aboutPerson,
  ],
};

import type { CategoryKey } from '../categories.ts';
import { choice, yesNoUnknown } from '../forms/fields.ts';
import { aboutPerson, concernsManager, harm, mainCategories, unit, what, when } from './common.ts';
import type { ReportType } from './define.ts';

const kinds: readonly CategoryKey[] = [
  'overgrepp',
  'ekonomi_stold',
  'begransningsatgard',
  'bemotande',
  'utebliven_insats',
  'hot_vald',
  'ej_verkstallt_beslut',
  'ovrigt',
];

/** A report under lex Sarah. Source: SoL (2025:400) 27 kap. 2 §; LSS 24 b §. */
export const missforhallande: ReportType = {
  key: 'missforhallande',
  title: { sv: 'Missförhållande (lex Sarah)', en: 'Missförhållande (lex Sarah)' },
  lead: {
    sv: 'Någon for illa eller riskerar att fara illa, till exempel övergrepp, vanvård eller stöld.',
    en: 'Someone came to harm or may do so, such as abuse, neglect or theft.',
    lattlast: 'Någon har blivit illa behandlad eller kan bli det. Till exempel slag, stöld eller ingen hjälp.',
  },
  notice: {
    sv: 'Det här blir en lex Sarah-rapport. Den går direkt till enhetschefen, verksamhetschefen och SAS. Gäller den chefen får hon eller han inte se den. Den visas aldrig i någon kanal. Du gör rätt som berättar, och du får inte straffas för det.',
    en: 'This becomes a lex Sarah report. It goes straight to the unit manager, the head of operations and SAS. If it is about the manager, she or he does not see it. It is never shown in a channel. You are right to tell, and nobody may punish you for it.',
    lattlast:
      'Det här blir en rapport enligt lagen lex Sarah. Den går direkt till din chef, chefens chef och SAS, som utreder. Handlar den om din chef får chefen inte se den. Den visas aldrig i någon kanal. Du gör rätt som berättar. Ingen får straffa dig för det.',
  },
  kind: 'missforhallande',
  categories: kinds,
  fields: [
    what,
    harm,
    mainCategories(kinds),
    when,
    unit,
    // Asked before she decides whether she dares: the manager is otherwise among those who get it.
    { ...concernsManager, upFront: true },
    choice(
      'ongoing',
      {
        sv: 'Pågår det än, eller kan det hända igen?',
        en: 'Is it still going on, or could it happen again?',
        lattlast: 'Händer det fortfarande, eller kan det hända igen?',
      },
      yesNoUnknown,
      { upFront: true },
    ),
    choice(
      'personTold',
      {
        sv: 'Vet personen eller en företrädare om rapporten?',
        en: 'Does the person or a representative know of the report?',
        lattlast: 'Vet personen om att du rapporterar?',
      },
      yesNoUnknown,
    ),
    ...aboutPerson.filter((field) => field !== concernsManager),
  ],
};

import type { CategoryKey } from '../categories.ts';
import { aboutPerson, harm, mainCategories, unit, what, when } from './common.ts';
import type { ReportType } from './define.ts';
import { choice, yesNoUnknown } from './fields.ts';

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
    sv: 'Det här blir en lex Sarah-rapport. Den går direkt till SAS och verksamhetschefen och visas aldrig i någon kanal. Du gör rätt som berättar, och du får inte straffas för det.',
    en: 'This becomes a lex Sarah report. It goes straight to SAS and the head of operations and is never shown in a channel. You are right to tell, and nobody may punish you for it.',
    lattlast:
      'Det här blir en rapport enligt lagen lex Sarah. Den går direkt till dem som ska utreda. Den visas aldrig i någon kanal. Du gör rätt som berättar. Ingen får straffa dig för det.',
  },
  kind: 'missforhallande',
  categories: kinds,
  fields: [
    what,
    harm,
    mainCategories(kinds),
    when,
    unit,
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
    ...aboutPerson,
  ],
};

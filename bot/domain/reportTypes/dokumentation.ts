import type { CategoryKey } from '../categories.ts';
import { choice } from '../forms/fields.ts';
import { aboutWork, alsoCategories, harm, unit, what, whenSeen } from './common.ts';
import type { ReportType } from './define.ts';

const others: readonly CategoryKey[] = ['sekretess', 'rutin_saknas', 'samverkan_internt'];

export const dokumentation: ReportType = {
  key: 'dokumentation',
  title: { sv: 'Dokumentation', en: 'Documentation', lattlast: 'Det vi skriver i journalen' },
  lead: {
    sv: 'Något saknas eller är fel i journal, plan eller signeringslista.',
    en: 'Something is missing or wrong in a record, plan or signing list.',
    lattlast: 'Något är fel eller saknas i journalen, planen eller listan.',
  },
  kind: 'avvikelse',
  categories: ['dokumentation', ...others],
  fields: [
    what,
    harm,
    whenSeen,
    unit,
    choice(
      'document',
      { sv: 'Vilket underlag gäller det?', en: 'Which document is it?', lattlast: 'Var är felet?' },
      {
        plan: { sv: 'Genomförandeplan', en: 'Care plan', lattlast: 'Planen för hjälpen' },
        social: { sv: 'Social dokumentation', en: 'Social record', lattlast: 'Anteckningar om personen' },
        record: { sv: 'Hälso- och sjukvårdsjournal', en: 'Health record', lattlast: 'Journalen för sjukvård' },
        signing: { sv: 'Signeringslista', en: 'Signing list', lattlast: 'Listan där vi skriver under' },
        decision: { sv: 'Utredning eller beslut', en: 'Assessment or decision' },
        other: { sv: 'Annat', en: 'Something else' },
      },
    ),
    choice(
      'flaw',
      { sv: 'Vad är det för fel?', en: 'What is wrong with it?' },
      {
        missing: { sv: 'Det saknas', en: 'It is missing' },
        wrong: { sv: 'Det är fel', en: 'It is wrong' },
        late: { sv: 'Det skrevs för sent', en: 'It was written too late' },
        unreachable: { sv: 'Den som behövde kunde inte läsa det', en: 'Those who needed it could not read it' },
      },
    ),
    alsoCategories(others),
    ...aboutWork,
  ],
};

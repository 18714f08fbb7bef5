import type { CategoryKey } from '../categories.ts';
import { choice } from '../forms/fields.ts';
import { aboutWork, alsoCategories, harm, unit, what, whenSeen } from './common.ts';
import type { ReportType } from './define.ts';

const others: readonly CategoryKey[] = ['ej_verkstallt_beslut', 'dokumentation', 'sekretess', 'rutin_saknas'];

export const handlaggning: ReportType = {
  key: 'handlaggning',
  title: { sv: 'Handläggning', en: 'Case handling', lattlast: 'Ansökan och beslut' },
  lead: {
    sv: 'Utredning, beslut eller uppföljning som blev fel eller dröjde.',
    en: 'An assessment, decision or follow-up that went wrong or took too long.',
    lattlast: 'En ansökan eller ett beslut blev fel eller tog för lång tid.',
  },
  kind: 'avvikelse',
  categories: ['handlaggning', ...others],
  fields: [
    what,
    harm,
    whenSeen,
    unit,
    choice(
      'step',
      { sv: 'I vilket steg blev det fel?', en: 'At which step did it go wrong?', lattlast: 'När blev det fel?' },
      {
        intake: { sv: 'Ansökan eller anmälan', en: 'Application or notification' },
        assessment: { sv: 'Utredning', en: 'Assessment' },
        decision: { sv: 'Beslut', en: 'Decision' },
        order: { sv: 'Beställning till utförare', en: 'Order to the provider', lattlast: 'Beställning av hjälpen' },
        followUp: { sv: 'Uppföljning', en: 'Follow-up' },
        communication: {
          sv: 'Kommunicering eller svar',
          en: 'Communication or answer',
          lattlast: 'Svar till personen',
        },
      },
    ),
    alsoCategories(others),
    ...aboutWork,
  ],
};

import type { CategoryKey } from '../categories.ts';
import { choice } from '../forms/fields.ts';
import { aboutPerson, alsoCategories, harm, unit, what, when } from './common.ts';
import type { ReportType } from './define.ts';

const others: readonly CategoryKey[] = [
  'dokumentation',
  'informationssakerhet',
  'utebliven_ordination',
  'rutin_saknas',
];

const careProviders: readonly unknown[] = ['hospital', 'primaryCare', 'otherProvider'];

export const samverkan: ReportType = {
  key: 'samverkan',
  title: { sv: 'Samverkan', en: 'Cooperation', lattlast: 'Samarbete med andra' },
  lead: {
    sv: 'Det brast mellan oss och någon annan, till exempel vid utskrivning.',
    en: 'Something broke down between us and others, for instance at a discharge.',
    lattlast: 'Samarbetet med andra fungerade inte.',
  },
  kind: 'avvikelse',
  categories: ['samverkan_vardgivare', 'samverkan_internt', ...others],
  settle: ({ chosen, answers: { with: other } }) => {
    const kind = careProviders.includes(other) ? 'samverkan_vardgivare' : 'samverkan_internt';
    return [kind, ...chosen.filter((key) => key !== 'samverkan_vardgivare' && key !== 'samverkan_internt')];
  },
  fields: [
    what,
    harm,
    choice(
      'with',
      { sv: 'Med vem brast samverkan?', en: 'With whom?', lattlast: 'Vem skulle vi samarbeta med?' },
      {
        hospital: { sv: 'Sjukhus', en: 'Hospital' },
        primaryCare: { sv: 'Vårdcentral', en: 'Primary care centre' },
        otherProvider: {
          sv: 'Annan vårdgivare eller kommun',
          en: 'Another care provider or municipality',
          lattlast: 'En annan vårdgivare eller kommun',
        },
        ownUnit: { sv: 'Annan enhet hos oss', en: 'Another unit of ours' },
        authority: {
          sv: 'Biståndshandläggare eller myndighet',
          en: 'Care needs assessor or authority',
          lattlast: 'Handläggare på kommunen',
        },
      },
      { required: true },
    ),
    when,
    unit,
    choice(
      'occasion',
      { sv: 'I vilket läge?', en: 'On what occasion?', lattlast: 'När skulle vi samarbeta?' },
      {
        discharge: { sv: 'Utskrivning från sjukhus', en: 'Discharge from hospital' },
        admission: { sv: 'Inläggning eller besök', en: 'Admission or visit', lattlast: 'Besök på sjukhus' },
        handover: { sv: 'Överlämning mellan enheter', en: 'Handover between units' },
        planning: { sv: 'Samordnad plan (SIP)', en: 'Coordinated plan (SIP)', lattlast: 'Gemensam plan' },
        daily: { sv: 'I vardagen', en: 'Day to day' },
      },
    ),
    alsoCategories(others),
    ...aboutPerson,
  ],
};

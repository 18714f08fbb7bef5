import type { CategoryKey } from '../categories.ts';
import { choice } from '../forms/fields.ts';
import { aboutNobody, mainCategories, unit, whatAsked, whenSeen } from './common.ts';
import type { ReportType } from './define.ts';

const kinds: readonly CategoryKey[] = [
  'fall',
  'lakemedel_fel_dos',
  'utebliven_insats',
  'hot_vald',
  'hjalpmedel',
  'lokal_miljo',
  'vardrelaterad_infektion',
  'informationssakerhet',
  'bemanning',
  'rutin_saknas',
  'ovrigt',
];

/** Nothing has happened yet. Consequence and likelihood in the reporter's words; before changes too (R52, R53). */
export const risk: ReportType = {
  key: 'risk',
  title: { sv: 'Risk', en: 'Risk', lattlast: 'Risk: något kan hända' },
  lead: {
    sv: 'Inget har hänt än, men det kan göra det.',
    en: 'Nothing has happened yet, but it might.',
    lattlast: 'Inget har hänt. Men något farligt kan hända.',
  },
  kind: 'risk',
  categories: kinds,
  fields: [
    whatAsked(
      { sv: 'Vad kan hända, och varför?', en: 'What could happen, and why?' },
      {
        sv: 'Med egna ord. Skriv inte namn, personnummer eller telefonnummer.',
        en: 'In your own words. No names, personal identity numbers or phone numbers.',
        lattlast: 'Skriv med dina egna ord. Skriv inte namn, personnummer eller telefonnummer.',
      },
    ),
    choice(
      'consequence',
      { sv: 'Hur illa kan det gå?', en: 'How bad could it be?' },
      {
        minor: { sv: 'Lindrigt, går över snabbt', en: 'Mild, soon over', lattlast: 'Inte så farligt' },
        moderate: {
          sv: 'Kräver vård eller mer stöd',
          en: 'Would need care or more support',
          lattlast: 'Någon kan behöva vård',
        },
        serious: { sv: 'Allvarlig skada', en: 'Serious harm', lattlast: 'Någon kan bli mycket skadad' },
        life: { sv: 'Fara för liv', en: 'Danger to life', lattlast: 'Någon kan dö' },
      },
      { required: true },
    ),
    choice(
      'likelihood',
      { sv: 'Hur ofta kan det hända?', en: 'How often could it happen?' },
      {
        yearly: { sv: 'Någon gång om året', en: 'About once a year' },
        monthly: { sv: 'Någon gång i månaden', en: 'About once a month' },
        weekly: { sv: 'Varje vecka', en: 'Every week' },
        daily: { sv: 'Varje dag', en: 'Every day' },
        unknown: { sv: 'Vet inte', en: 'Don’t know', lattlast: 'Jag vet inte' },
      },
      { upFront: true },
    ),
    mainCategories(kinds),
    unit,
    choice(
      'change',
      {
        sv: 'Hör risken ihop med en förändring?',
        en: 'Does the risk come with a change?',
        lattlast: 'Är det något som ska ändras på jobbet?',
      },
      {
        none: { sv: 'Nej', en: 'No' },
        organisation: { sv: 'Ja, organisationen', en: 'Yes, the organisation' },
        technology: { sv: 'Ja, ny teknik', en: 'Yes, new technology' },
        methods: { sv: 'Ja, nytt arbetssätt', en: 'Yes, a new way of working' },
        resources: {
          sv: 'Ja, bemanning eller resurser',
          en: 'Yes, staffing or resources',
          lattlast: 'Ja, hur många vi är',
        },
      },
    ),
    { ...whenSeen, upFront: false },
    ...aboutNobody,
  ],
};

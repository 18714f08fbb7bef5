import { faultTexts } from '../../text/faults.ts';
import { type CategoryKey, categories, categoryKeys } from '../categories.ts';
import { choice, passage } from '../forms/fields.ts';
import { aboutNobody, unit } from './common.ts';
import type { ReportType } from './define.ts';

const kinds: readonly CategoryKey[] = categoryKeys.filter((key) => categories[key].oftenHarmless);

/** Frequent events without harm, told in one line and followed as a rate (design/domain.md, Simple path). */
export const samling: ReportType = {
  key: 'samling',
  title: { sv: 'Flera händelser utan skada', en: 'Several events without harm', lattlast: 'Samma sak flera gånger' },
  lead: {
    sv: 'Samma sak har hänt flera gånger och ingen kom till skada.',
    en: 'The same thing has happened several times and nobody was harmed.',
    lattlast: 'Samma sak har hänt flera gånger. Ingen blev skadad.',
  },
  notice: {
    sv: 'Blev någon skadad? Rapportera den händelsen för sig.',
    en: 'Was anyone harmed? Report that event by itself.',
    lattlast: 'Blev någon skadad? Gör en egen rapport om det.',
  },
  kind: 'avvikelse',
  categories: kinds,
  fields: [
    choice(
      'categories',
      { sv: 'Vad hände?', en: 'What happened?' },
      Object.fromEntries(kinds.map((key) => [key, categories[key].label])),
      { required: true },
    ),
    {
      id: 'events',
      kind: 'count',
      min: 2,
      max: 500,
      required: true,
      label: { sv: 'Hur många gånger?', en: 'How many times?' },
    },
    {
      id: 'from',
      kind: 'day',
      daysBack: 7,
      required: true,
      label: { sv: 'Från och med', en: 'From', lattlast: 'Första dagen' },
    },
    {
      id: 'to',
      kind: 'day',
      daysBack: 0,
      required: true,
      label: { sv: 'Till och med', en: 'To', lattlast: 'Sista dagen' },
    },
    unit,
    passage('what', { sv: 'Något att tillägga?', en: 'Anything to add?', lattlast: 'Vill du skriva något mer?' }),
    ...aboutNobody,
  ],
  check: ({ from, to }) =>
    typeof from === 'string' && typeof to === 'string' && from > to
      ? [{ field: 'to', text: faultTexts.periodReversed }]
      : [],
};

import type { Attention } from '../domain/overview.ts';
import { formatDay, isoWeekBounds, stockholm } from '../domain/time.ts';
import { type Language, type Localised, say } from './language.ts';
import { weekLabel, weekTexts } from './weekCard.ts';

/** What the tab's pages of figures show in words of the server's. */
export const unitPageTexts = {
  units: {
    count: { sv: 'antal per vecka', en: 'number a week' },
    share: { sv: 'andel i procent', en: 'share in per cent' },
    rate: { sv: 'värde per vecka', en: 'value a week' },
    hours: { sv: 'timmar i medeltal', en: 'hours on average' },
  },
  above: { sv: 'över övre gränsen', en: 'above the upper limit', lattlast: 'ovanligt högt' },
  below: { sv: 'under undre gränsen', en: 'below the lower limit', lattlast: 'ovanligt lågt' },
  run: { sv: 'del av en lång svit', en: 'part of a long run', lattlast: 'många veckor på samma sida' },
  noValue: { sv: 'inget att räkna', en: 'nothing to count' },
  allUnits: { sv: 'Enheter', en: 'Units' },
  changed: { sv: 'Något har ändrats', en: 'Something has changed' },
  silent: { sv: 'Ovanligt tysta', en: 'Unusually quiet' },
  improved: { sv: 'Förbättringar som håller', en: 'Improvements that last' },
  reports: { sv: 'Rapporter', en: 'Reports' },
  fileColumns: {
    area: { sv: 'Område', en: 'Area' },
    unit: { sv: 'Enhet', en: 'Unit' },
    why: { sv: 'Läge', en: 'Reading' },
    changed: { sv: 'Ändrat', en: 'Changed' },
    improved: { sv: 'Förbättrat', en: 'Improved' },
    open: { sv: 'Öppna ärenden', en: 'Open cases' },
    overdue: { sv: 'Försenade åtgärder', en: 'Overdue actions' },
    reports: { sv: 'Rapporter i år', en: 'Reports this year' },
  },
} as const satisfies Record<string, Localised | Record<string, Localised>>;

export const attentionNames: Readonly<Record<Attention, Localised>> = {
  worse: { sv: 'Något har blivit sämre', en: 'Something has become worse' },
  silent: { sv: 'Ovanligt tyst', en: 'Unusually quiet' },
  changed: { sv: 'Något har ändrats', en: 'Something has changed' },
  overdue: { sv: 'Försenade åtgärder', en: 'Overdue actions' },
  calm: weekTexts.usualVariation,
};

/** `vecka 47, 16–22 november`: a week as one chooses it. */
export function weekName(week: string, year: string, language: Language): string {
  const { from, to } = isoWeekBounds(week);
  const [first, last] = [stockholm(from).toPlainDate(), stockholm(to).toPlainDate().subtract({ days: 1 })];
  const said = (day: string) => formatDay(day, language).replace(/^den /, '');
  const end = said(last.toString());
  const begin = first.month === last.month ? String(first.day) : said(first.toString());
  return `${say(weekLabel(week, year), language)}, ${begin}–${end}`;
}

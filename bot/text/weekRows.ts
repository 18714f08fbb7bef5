import { isNews } from '../domain/conclusion.ts';
import type { IndicatorWeek } from '../domain/indicators/week.ts';
import { formatDay } from '../domain/time.ts';
import type { WeekCardView } from '../domain/weekView.ts';
import { measureText } from './amounts.ts';
import { type Language, type Localised, say } from './language.ts';
import { decidedText, lastReport, openText, weekTexts } from './weekCard.ts';

/** What a week has to show, row by row: the same on its card and in the tab. */

/** News first; what was not there to count this week, or is none as usual, is left out. */
export const telling = (indicators: readonly IndicatorWeek[]): readonly IndicatorWeek[] =>
  indicators
    .filter(({ signal, value, median }) => signal !== null || (value !== null && (value !== 0 || (median ?? 0) !== 0)))
    .sort((a, b) => Number(isNews(b)) - Number(isNews(a)));

/** A dash where nothing was there to count. */
export const figure = (one: Pick<IndicatorWeek, 'unit'>, value: number | null, language: Language): string =>
  value === null ? '–' : say(measureText(value, one), language);

/** How much is reported is told as what it is: no measure of how well anyone does. */
export function nameOf({ title, better }: Pick<IndicatorWeek, 'title' | 'better'>, language: Language): string {
  const name = say(title, language);
  const label = say(weekTexts.reporting, language);
  return better === 'context' && !/rapport|report/i.test(name) ? `${name} (${label})` : name;
}

/** Whether it is to be said that more reports are no failure. */
export const speaksOfReporting = (indicators: readonly IndicatorWeek[]): boolean =>
  indicators.some(({ better, signal }) => better === 'context' && signal !== null);

/** When the last report came, where the conclusion speaks of something else. */
export function quietText({ week, reports, lastReportOn, indicators }: WeekCardView): Localised | null {
  const saysOther = lastReportOn === null || indicators.some(({ signal }) => signal !== null);
  if (reports > 0 || !saysOther) return null;
  return lastReportOn === null ? weekTexts.noReports : lastReport(dayIn(lastReportOn, week));
}

type WaitingRow = readonly [title: Localised, value: Localised];

/** What waits now; only what there is. */
export function waitingRows({ open, overdueActions, waiting, earlierOpen }: WeekCardView): readonly WaitingRow[] {
  const rows: readonly (readonly [count: number, ...WaitingRow])[] = [
    [open.total, weekTexts.open, openText(open)],
    [overdueActions, weekTexts.overdue, plain(overdueActions)],
    [waiting.looks, weekTexts.looks, plain(waiting.looks)],
    [waiting.answers, weekTexts.answers, plain(waiting.answers)],
    [earlierOpen, weekTexts.earlier, plain(earlierOpen)],
  ];
  return rows.flatMap(([count, title, value]) => (count > 0 ? [[title, value] as const] : []));
}

/** That something is decided about the week, and when it is due; null when nothing is. */
export function decisionText({ week, decided: { count, firstDueOn } }: WeekCardView): Localised | null {
  if (firstDueOn === null) return null;
  const { sv, en } = decidedText(count, dayIn(firstDueOn, week));
  return { sv: `✔ ${sv}`, en: `✔ ${en}` };
}

const plain = (count: number): Localised => ({ sv: String(count), en: String(count) });
const dayIn = (day: string, beside: string): Localised => ({
  sv: formatDay(day, 'sv', { beside }),
  en: formatDay(day, 'en', { beside }),
});

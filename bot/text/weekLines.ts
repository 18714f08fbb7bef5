import { categories, categoryKeys } from '../domain/categories.ts';
import type { IndicatorWeek, WeekFigures } from '../domain/indicators/week.ts';
import { measureText, numberText } from './amounts.ts';
import { type Language, type Localised, say } from './language.ts';
import { verdictOf, weekNumber, weekTexts } from './weekCard.ts';

const texts = {
  reports: { sv: 'Rapporter', en: 'Reports' },
  risks: { sv: 'varav risker', en: 'of them risks' },
  open: { sv: 'Öppna ärenden vid veckans slut', en: 'Open cases at the week’s end' },
  usual: { sv: 'vanligt', en: 'usually' },
} as const satisfies Record<string, Localised>;

/** A week as lines of text: what its card says, where there are no cards. `name` is null for the whole organisation. */
export function weekLines(figures: WeekFigures, name: string | null, language: Language): readonly string[] {
  const text = (one: Localised) => say(one, language);
  const line = (title: Localised, value: number) => `${text(title)}: ${text(numberText(value))}`;
  const week = `${text(weekTexts.week).toLowerCase()} ${weekNumber(figures.week)} ${figures.week.slice(0, 4)}`;
  const events = categoryKeys.flatMap((key) => {
    const count = figures.byCategory[key];
    return count === undefined ? [] : [`  ${line(categories[key].label, count)}`];
  });
  return [
    `${name ?? text(weekTexts.whole)}, ${week}`,
    text(figures.conclusion),
    '',
    `${line(texts.reports, figures.reports)}, ${line(texts.risks, figures.risks)}`,
    ...events,
    line(texts.open, figures.open),
    line(weekTexts.overdue, figures.overdueActions),
    ...(figures.indicators.length > 0 ? ['', ...figures.indicators.map((one) => indicatorLine(one, language))] : []),
  ];
}

function indicatorLine(one: IndicatorWeek, language: Language): string {
  const amount = (value: number | null) => (value === null ? '–' : say(measureText(value, one), language));
  const usual = one.median === null ? '' : ` (${say(texts.usual, language)} ${amount(one.median)})`;
  return `${say(one.title, language)}: ${amount(one.value)}${usual}, ${say(verdictOf(one), language)}`;
}

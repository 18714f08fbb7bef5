import type { ChartWeek, YearChart } from '../../../domain/indicators/yearChart.ts';
import { type Language, say } from '../../../text/language.ts';
import { unitPageTexts } from '../../../text/unitPage.ts';
import { weekLabel } from '../../../text/weekCard.ts';
import { figure, nameOf } from '../../../text/weekRows.ts';

/** A chart with words for everything in it: drawn by its numbers, read by its words. `week` is the last one. */
export function chartSaid(chart: YearChart, week: string, language: Language) {
  return {
    ...{ id: chart.id, title: nameOf(chart, language), centre: chart.centre },
    isShare: chart.unit === 'share',
    unit: say(unitPageTexts.units[chart.unit], language),
    sentence: say(chart.sentence, language),
    centreSaid: figure(chart, chart.centre, language),
    points: chart.weeks.map((one) => pointSaid(chart, one, week, language)),
  };
}

function pointSaid(chart: YearChart, one: ChartWeek, week: string, language: Language) {
  const { value, lower, upper, outside, inRun } = one;
  const note = noteOf(one, chart);
  return {
    ...{ week: one.week, value, lower, upper, outside, inRun },
    name: say(weekLabel(one.week, week.slice(0, 4)), language),
    said: value === null ? say(unitPageTexts.noValue, language) : figure(chart, value, language),
    limits:
      lower === null || upper === null ? null : `${figure(chart, lower, language)}–${figure(chart, upper, language)}`,
    note: note && say(note, language),
  };
}

function noteOf({ value, outside, inRun }: ChartWeek, { centre }: YearChart) {
  if (outside) return (value ?? 0) > (centre ?? 0) ? unitPageTexts.above : unitPageTexts.below;
  return inRun ? unitPageTexts.run : null;
}

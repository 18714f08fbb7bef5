import { fewestPoints } from './spc/chart.ts';
import { controlChart } from './spc/controlChart.ts';
import type { Instant } from './time.ts';

const msPerDay = 24 * 3_600_000;

/**
 * Whether a unit has been silent for longer than its own rhythm allows: the days since its last report lie above the
 * upper limit of the t-chart of days between its reports. Silence is a question, never a proof that nothing happens.
 * `reportedAt` is oldest first; with fewer than 12 spaces between reports nobody can say what is usual, so it is false.
 */
export function isSilent(reportedAt: readonly Instant[], at: Instant): boolean {
  const times = reportedAt.map((one) => Date.parse(one)).filter((one) => one < Date.parse(at));
  const between = times.slice(1).map((time, i) => (time - (times[i] ?? time)) / msPerDay);
  const last = times.at(-1);
  if (last === undefined || between.length < fewestPoints) return false;
  const waits = [...between, (Date.parse(at) - last) / msPerDay];
  const observations = waits.map((amount, i) => ({ label: String(i + 1), amount }));
  const point = controlChart('t', observations, { freeze: between.length }).points.at(-1);
  return point !== undefined && point.upper !== null && point.value !== null && point.value > point.upper;
}

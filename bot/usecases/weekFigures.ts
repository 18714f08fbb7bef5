import { conclude } from '../domain/conclusion.ts';
import { isCounted } from '../domain/countWeek.ts';
import { chosenIndicators, computedIds } from '../domain/indicators/chosen.ts';
import type { CatalogueEntry, Measure, WeekCount } from '../domain/indicators/define.ts';
import { enteredSeries } from '../domain/indicators/entered.ts';
import type { IndicatorWeek, WeekFigures } from '../domain/indicators/week.ts';
import { weekChart } from '../domain/indicators/weekChart.ts';
import { isSilent } from '../domain/silence.ts';
import { type Instant, stockholm } from '../domain/time.ts';
import { type Week, weeksUpTo } from '../domain/weeks.ts';
import { conclusionText } from '../text/conclusion.ts';
import { catalogueInForce } from './catalogue.ts';
import type { CountDeps, Counts } from './countUnits.ts';
import { weeksCounted } from './rollUp.ts';

/** Whose week: a unit's, or the whole organisation's where `unitId` is null. */
export interface WeekAsked {
  readonly week: string;
  readonly unitId: string | null;
}

/** The weeks before the one shown that say what is usual: a year, so that every season is among them. */
const baselineWeeks = 52;

/**
 * The figures of a week (design/interfaces.md, `weekly`). It reads rollups, and facts only where there are none yet: what
 * lies before the year it looks back on changes neither its answer nor its cost. Throws RangeError for a week that does
 * not exist. A unit that is not in the directory, or has no history, gets figures as well: all of them nothing.
 */
export async function weekFigures(deps: CountDeps, { week: name, unitId }: WeekAsked): Promise<WeekFigures> {
  const weeks = weeksUpTo(name, baselineWeeks + 1);
  const counts = await weeksCounted(deps, unitId, weeks);
  const [week, count] = [weeks.at(-1), counts.get(name)];
  if (!week || !count) throw new Error(`The week ${name} has not been counted`);
  const now = deps.clock.now();
  const isOver = now >= week.before;
  const at = isOver ? week.before : now;
  const reportedAt = weeks.flatMap((one) => counts.get(one.name)?.reportedAt ?? []);
  const known = {
    reports: count.reports,
    indicators: await indicatorWeeks(
      deps,
      unitId,
      weeks.map((one) => one.name),
      counts,
      isOver,
    ),
    lastReportAt: reportedAt.at(-1) ?? null,
    silent: unitId !== null && isSilent(reportedAt, at),
  };
  return {
    ...{ week: name, unit: unitId, byCategory: count.byCategory, risks: count.risks, ...known },
    riskShare: count.reports === 0 ? null : count.risks / count.reports,
    open: await openAtEnd(deps, unitId, week, [...counts.values()]),
    overdueActions: await overdueActions(deps, unitId, week),
    conclusion: conclusionText(conclude(known, at, unitId === null)),
  };
}

/** Weeks before a unit's first report say nothing of it: it may not have been there. */
function sinceFirstReport(weeks: readonly string[], counts: Counts): readonly string[] {
  const first = weeks.findIndex((name) => (counts.get(name)?.reports ?? 0) > 0);
  return first < 0 ? weeks.slice(-1) : weeks.slice(first);
}

async function indicatorWeeks(
  deps: CountDeps,
  unitId: string | null,
  weeks: readonly string[],
  counts: Counts,
  isOver: boolean,
): Promise<readonly IndicatorWeek[]> {
  const catalogue = await catalogueInForce(deps);
  const reporting = sinceFirstReport(weeks, counts);
  const computed = chosenIndicators(catalogue).map((of) => ({
    of,
    series: reporting.map((week) => ({ week, counted: counts.get(week)?.counts[of.id] ?? null })),
  }));
  const entered = await enteredWeeks(deps, unitId, weeks, catalogue);
  return [...computed, ...entered].flatMap(({ of, series }) => weekChart(of, series, isOver) ?? []);
}

/** A unit's values by week; months and quarters are no week's news. */
async function enteredWeeks(
  { store }: CountDeps,
  unitId: string | null,
  weeks: readonly string[],
  catalogue: readonly CatalogueEntry[],
) {
  if (unitId === null) return [];
  const measures: Measure[] = [];
  for await (const measure of store.find('measuresOf', { unitId })) measures.push(measure);
  const named = new Set(measures.filter(({ period }) => weeks.includes(period)).map(({ indicator }) => indicator));
  return catalogue
    .filter(({ id }) => named.has(id) && !computedIds.includes(id))
    .map((entry) => enteredSeries(entry, measures, weeks));
}

/**
 * Open at the week's end: what is open now and was reported by then, what has been closed since, and what imported
 * history never closed. Of imported cases and closed ones, those reported within the year.
 */
async function openAtEnd(
  { store }: CountDeps,
  unitId: string | null,
  { name, before }: Week,
  counts: readonly WeekCount[],
): Promise<number> {
  let open = 0;
  const rows = unitId === null ? store.find('openCases', {}) : store.find('openCasesOfUnit', { unitId });
  for await (const one of rows) {
    if (one.reportedAt >= before) break; // oldest first
    if (isCounted(one) && (unitId === null || !one.secret)) open += 1;
  }
  const closedSince = ({ closedIn }: WeekCount) =>
    Object.entries(closedIn).reduce((sum, [week, closed]) => sum + (week > name ? closed : 0), 0);
  return counts.reduce((sum, count) => sum + count.leftOpen + closedSince(count), open);
}

/** Actions decided under a week's card, due by the week's end and not done by then. */
async function overdueActions({ store, directories }: CountDeps, unitId: string | null, week: Week): Promise<number> {
  const units = unitId === null ? (await directories.current()).units.map((unit) => unit.unitId) : [unitId];
  const monday = stockholm(week.before).toPlainDate().toString();
  let overdue = 0;
  for (const one of units)
    for await (const action of store.find('weekActionsOf', { unitId: one, from: '', to: week.name }))
      if (action.dueOn < monday && isUndone(action.doneAt, week.before)) overdue += 1;
  return overdue;
}

const isUndone = (doneAt: Instant | null, by: Instant): boolean => doneAt === null || doneAt >= by;

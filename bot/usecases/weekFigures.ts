import { conclude } from '../domain/conclusion.ts';
import { isCounted } from '../domain/countWeek.ts';
import { dayIn } from '../domain/forms/days.ts';
import { chosenIndicators, computedIds } from '../domain/indicators/chosen.ts';
import type { CatalogueEntry, Measure, WeekCount } from '../domain/indicators/define.ts';
import { enteredSeries } from '../domain/indicators/entered.ts';
import type { WeekFigures } from '../domain/indicators/week.ts';
import { type Charted, type CountedWeek, weekChart } from '../domain/indicators/weekChart.ts';
import { isSilent } from '../domain/silence.ts';
import type { Instant } from '../domain/time.ts';
import { weeksUpTo } from '../domain/weeks.ts';
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
export const weekFigures = async (deps: CountDeps, asked: WeekAsked): Promise<WeekFigures> =>
  (await weekRead(deps, asked)).figures;

/** A week's figures with what they were read from, for charts and sums: one reading gives all. */
export interface WeekRead {
  readonly figures: WeekFigures;
  readonly series: readonly Series[];
  readonly isOver: boolean;
  readonly counts: Counts;
}

/** An indicator and its weeks, the one shown last. */
interface Series {
  readonly of: Charted;
  readonly series: readonly CountedWeek[];
}

export async function weekRead(deps: CountDeps, { week: name, unitId }: WeekAsked): Promise<WeekRead> {
  const weeks = weeksUpTo(name, baselineWeeks + 1);
  const counts = await weeksCounted(deps, unitId, weeks);
  const [week, count] = [weeks.at(-1), counts.get(name)];
  if (!week || !count) throw new Error(`The week ${name} has not been counted`);
  const now = deps.clock.now();
  const isOver = now >= week.before;
  const at = isOver ? week.before : now;
  const reportedAt = weeks.flatMap((one) => counts.get(one.name)?.reportedAt ?? []);
  const names = weeks.map((one) => one.name);
  const series = await indicatorSeries(deps, unitId, names, counts);
  const known = {
    reports: count.reports,
    indicators: series.flatMap((one) => weekChart(one.of, one.series, isOver) ?? []),
    lastReportAt: reportedAt.at(-1) ?? null,
    silent: unitId !== null && isSilent(reportedAt, at),
  };
  const figures = {
    ...{ week: name, unit: unitId, byCategory: count.byCategory, risks: count.risks, ...known },
    riskShare: count.reports === 0 ? null : count.risks / count.reports,
    ...(await standingAtEnd(deps, { week: name, unitId }, at, [...counts.values()])),
    conclusion: conclusionText(conclude(known, at, unitId === null)),
  };
  return { figures, series, isOver, counts };
}

/** Weeks before a unit's first report say nothing of it: it may not have been there. */
function sinceFirstReport(weeks: readonly string[], counts: Counts): readonly string[] {
  const first = weeks.findIndex((name) => (counts.get(name)?.reports ?? 0) > 0);
  return first < 0 ? weeks.slice(-1) : weeks.slice(first);
}

async function indicatorSeries(
  deps: CountDeps,
  unitId: string | null,
  weeks: readonly string[],
  counts: Counts,
): Promise<readonly Series[]> {
  const catalogue = await catalogueInForce(deps);
  const reporting = sinceFirstReport(weeks, counts);
  const computed = chosenIndicators(catalogue).map((of) => ({
    of,
    series: reporting.map((week) => {
      const count = counts.get(week);
      return { week, counted: count?.counts[of.id] ?? null, reports: count?.reports ?? 0 };
    }),
  }));
  return [...computed, ...(await enteredWeeks(deps, unitId, weeks, catalogue))];
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
 * What stood at the week's end, or stands now in a week that goes on: whatever has happened since is told by what the
 * counts keep of it. Open is what is open now and was reported by then, what has been closed since, and what imported
 * history never closed. Overdue are the actions of those cases that are not done, those that have ended since, and what was
 * decided under a week's card. Of imported cases and closed ones, those reported within the year. A case that was
 * reopened counts as open all the time: that it had been closed meanwhile is in its history alone.
 */
async function standingAtEnd(
  deps: CountDeps,
  { week, unitId }: WeekAsked,
  at: Instant,
  counts: readonly WeekCount[],
): Promise<Pick<WeekFigures, 'open' | 'overdueActions'>> {
  const today = dayIn(at);
  let [open, overdue] = [0, 0];
  const rows = unitId === null ? deps.store.find('openCases', {}) : deps.store.find('openCasesOfUnit', { unitId });
  for await (const one of rows) {
    if (one.reportedAt >= at) break; // oldest first
    if (!isCounted(one) || (unitId !== null && one.secret)) continue;
    open += 1;
    overdue += (one.work?.actionsDue ?? []).filter((dueOn) => dueOn < today).length;
  }
  const since = (table: Readonly<Record<string, number>>) =>
    Object.entries(table).reduce((sum, [name, count]) => sum + (name > week ? count : 0), 0);
  const more = (of: (count: WeekCount) => number) => counts.reduce((sum, count) => sum + of(count), 0);
  return {
    open: open + more(({ leftOpen, closedIn }) => leftOpen + since(closedIn)),
    overdueActions:
      overdue +
      more(({ overdueIn }) => overdueIn[week] ?? 0) +
      (await overdueWeekActions(deps, { week, unitId }, { at, today })),
  };
}

/** Actions decided under a week's card, due before then and not done by then. */
async function overdueWeekActions(
  { store, directories }: CountDeps,
  { week, unitId }: WeekAsked,
  { at, today }: { readonly at: Instant; readonly today: string },
): Promise<number> {
  const units = unitId === null ? (await directories.current()).units.map((unit) => unit.unitId) : [unitId];
  let overdue = 0;
  for (const one of units)
    for await (const { dueOn, doneAt } of store.find('weekActionsOf', { unitId: one, from: '', to: week }))
      if (dueOn < today && (doneAt === null || doneAt >= at)) overdue += 1;
  return overdue;
}

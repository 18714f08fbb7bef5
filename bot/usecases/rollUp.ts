import { uncounted } from '../domain/countWeek.ts';
import type { WeekCount } from '../domain/indicators/define.ts';
import { ledning } from '../domain/summaryDue.ts';
import { isSettled, type Week, weekNamed, weekOf, weeksBetween, weeksUpTo } from '../domain/weeks.ts';
import { keys } from '../ports/documents.ts';
import type { Revision, Store } from '../ports/store.ts';
import { type CountDeps, type Counts, countAll, countUnit } from './countUnits.ts';

/** Where the whole organisation's rollups lie. */
const placeOf = (unitId: string | null): string => unitId ?? ledning;

/** Weeks that follow each other, of a unit or of all: from rollups, and from facts where there are none. */
export async function weeksCounted(deps: CountDeps, unitId: string | null, weeks: readonly Week[]): Promise<Counts> {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return new Map();
  const stored = new Map<string, WeekCount>();
  for await (const rollup of deps.store.find('rollupsOf', { unitId: placeOf(unitId), from: first.name, to: last.name }))
    if (!rollup.stale) stored.set(rollup.week, rollup);
  const counted: [string, WeekCount][] = [];
  for (const span of gaps(weeks, stored))
    counted.push(
      ...((unitId === null ? (await countAll(deps, span)).get(null) : await countUnit(deps, unitId, span)) ?? []),
    );
  return new Map([...counted, ...stored]);
}

/** The weeks that are not there, those that follow each other together: one hole must not have all the others counted. */
function gaps(weeks: readonly Week[], stored: ReadonlyMap<string, unknown>): readonly (readonly Week[])[] {
  const found: Week[][] = [];
  for (const [i, week] of weeks.entries()) {
    if (stored.has(week.name)) continue;
    const before = weeks[i - 1];
    if (found.length === 0 || (before && stored.has(before.name))) found.push([]);
    found.at(-1)?.push(week);
  }
  return found;
}

/** A tick looks over the year that charts look back on, and does some of what it finds: the rest waits for the next. */
const weeksLookedAt = 55;
const weeksATick = 8;

/** Periodic work: rolls up weeks that have settled, or changed since they were rolled up; returns how many. */
export async function rollUp(deps: CountDeps): Promise<number> {
  const now = deps.clock.now();
  const first = await firstWeek(deps);
  const settled = weeksUpTo(weekOf(now), weeksLookedAt).filter((week) => isSettled(week, now));
  const [from, to] = [settled[0], settled.at(-1)];
  if (first === undefined || !from || !to) return 0;
  const done = new Set<string>();
  for await (const { week, stale } of deps.store.find('rollupsOf', { unitId: ledning, from: from.name, to: to.name }))
    if (!stale) done.add(week);
  const due = settled.filter(({ name }) => name >= first && !done.has(name)).slice(-weeksATick);
  for (const week of due) await countAndWrite(deps, [week]);
  return due.length;
}

/** A case of a settled week has changed: counts the week anew for its unit, and marks the organisation's as stale. */
export async function recount({ store, ...deps }: CountDeps, unitId: string, week: string): Promise<void> {
  const write = async (whose: string, count: () => Promise<WeekCount & { stale?: true }>) => {
    const key = keys.rollup(whose, week);
    for (;;) {
      const there = await store.get(key);
      if (there?.document.kept) return;
      const rollup = { ...key, unitId: whose, week, ...(await count()) };
      if ((await store.put(rollup, there?.revision ?? null)).ok) return;
    }
  };
  await write(
    unitId,
    async () => (await countUnit({ store, ...deps }, unitId, [weekNamed(week)])).get(week) ?? uncounted,
  );
  await write(ledning, async () => ({ ...uncounted, stale: true }));
}

/** A year at a time, so that the largest history fits in memory. */
const weeksAtATime = 52;

/**
 * Counts every settled week anew, from the first report there is; returns how many rollups it wrote. A week of a unit
 * in the directory whose cases are gone is counted as empty, but for those whose cases were removed by the rules of
 * retention: their figures stay as they were.
 */
export async function rebuildRollups(
  deps: CountDeps,
  progress: (weeks: number, of: number) => void = () => {},
): Promise<{ weeks: number; rollups: number }> {
  const now = deps.clock.now();
  const first = await firstWeek(deps);
  const weeks = weeksBetween(first ?? weekOf(now), weekOf(now)).filter((week) => isSettled(week, now));
  let rollups = 0;
  for (let i = 0; i < weeks.length; i += weeksAtATime) {
    rollups += await countAndWrite(deps, weeks.slice(i, i + weeksAtATime));
    progress(Math.min(i + weeksAtATime, weeks.length), weeks.length);
  }
  return { weeks: weeks.length, rollups };
}

/** Counts everything anew where something has been counted before: after history has come in from elsewhere. */
export async function rebuildIfCounted(deps: CountDeps): Promise<void> {
  if (await firstOf(deps.store.find('rollupsOf', { unitId: ledning, from: '', to: '~' }))) await rebuildRollups(deps);
}

/** The week of the oldest report, or of the oldest rollup if that is older. */
async function firstWeek({ store }: CountDeps): Promise<string | undefined> {
  const [oldest, rollup] = await Promise.all([
    firstOf(store.find('allCases', {})),
    firstOf(store.find('rollupsOf', { unitId: ledning, from: '', to: '~' })),
  ]);
  return [oldest && weekOf(oldest.reportedAt), rollup?.week].filter((week) => week !== undefined).sort()[0];
}

async function firstOf<T>(rows: AsyncIterable<T>): Promise<T | undefined> {
  for await (const row of rows) return row;
  return undefined;
}

/** Weeks of every unit and of the whole, which is written last. Returns how many rollups it wrote. */
async function countAndWrite(deps: CountDeps, weeks: readonly Week[]): Promise<number> {
  const { units } = await deps.directories.current();
  const before = await revisions(deps.store, [...units.map(({ unitId }) => unitId), ledning], weeks);
  let written = 0;
  for (const [whose, ofWeeks] of await countAll(deps, weeks)) {
    const unitId = placeOf(whose);
    // A unit that has closed is known by its cases alone, and those hardly change.
    const expected = before.get(unitId) ?? (await revisions(deps.store, [unitId], weeks)).get(unitId);
    for (const [week, count] of ofWeeks) {
      const there = expected?.get(week);
      if (there?.kept) continue;
      const rollup = { ...keys.rollup(unitId, week), unitId, week, ...count };
      // Whoever wrote since has counted newer facts: a conflict leaves what is there.
      if ((await deps.store.put(rollup, there?.revision ?? null)).ok) written += 1;
    }
  }
  return written;
}

interface There {
  readonly revision: Revision;
  readonly kept: boolean;
}

/** What is there before the counting begins: by unit, by week. */
async function revisions(store: Store, unitIds: readonly string[], weeks: readonly Week[]) {
  const found = new Map<string, Map<string, There>>();
  for (const unitId of unitIds) {
    const ofUnit = new Map<string, There>();
    for (const { name } of weeks) {
      const there = await store.get(keys.rollup(unitId, name));
      if (there) ofUnit.set(name, { revision: there.revision, kept: there.document.kept === true });
    }
    found.set(unitId, ofUnit);
  }
  return found;
}

/**
 * Before cases go: the weeks they count in, of their units and of the whole, are counted once more and then kept for
 * ever as they are. The weeks have settled.
 */
export async function keepFigures(
  deps: CountDeps,
  cases: readonly { readonly unitId: string; readonly reportedAt: string }[],
): Promise<void> {
  const byWeek = Map.groupBy(cases, ({ reportedAt }) => weekOf(reportedAt));
  for (const [week, ofWeek] of byWeek) {
    await countAndWrite(deps, [weekNamed(week)]);
    for (const whose of new Set([...ofWeek.map(({ unitId }) => unitId), ledning])) await keep(deps, whose, week);
  }
}

async function keep(deps: CountDeps, whose: string, week: string): Promise<void> {
  const key = keys.rollup(whose, week);
  for (;;) {
    const there = await deps.store.get(key);
    // A unit that has closed, with no case that counts, has none.
    const rollup = there?.document ?? { ...key, unitId: whose, week, ...uncounted };
    if (rollup.kept) return;
    // Marked as stale since it was counted: a case of that week has just changed.
    if (rollup.stale) await countAndWrite(deps, [weekNamed(week)]);
    else if ((await deps.store.put({ ...rollup, kept: true }, there?.revision ?? null)).ok) return;
  }
}

import type { WeekCount } from '../domain/indicators/define.ts';
import { ledning } from '../domain/summaryDue.ts';
import { isSettled, type Week, weekNamed, weekOf, weeksBetween, weeksUpTo } from '../domain/weeks.ts';
import { type DocumentOf, keys } from '../ports/documents.ts';
import type { Store } from '../ports/store.ts';
import { type CountDeps, type Counts, countAll, countUnit } from './countUnits.ts';

/** Where the whole organisation's rollups lie. */
const placeOf = (unitId: string | null): string => unitId ?? ledning;

/** Weeks that follow each other, of a unit or of all: from rollups, and from facts where there are none. */
export async function weeksCounted(deps: CountDeps, unitId: string | null, weeks: readonly Week[]): Promise<Counts> {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return new Map();
  const stored = new Map<string, WeekCount>();
  for await (const rollup of deps.store.find('rollupsOf', { unitId: placeOf(unitId), from: first.name, to: last.name }))
    stored.set(rollup.week, rollup);
  const missing = weeks.flatMap(({ name }, i) => (stored.has(name) ? [] : [i]));
  const span = weeks.slice(missing[0] ?? weeks.length, (missing.at(-1) ?? 0) + 1);
  const counted = unitId === null ? (await countAll(deps, span)).get(null) : await countUnit(deps, unitId, span);
  return new Map([...(counted ?? []), ...stored]);
}

/** How far back a tick looks for weeks that are not rolled up: after a longer rest `lyhord rebuild` does the rest. */
const weeksLookedAt = 4;

/**
 * Periodic work: rolls up the weeks that have settled since the last time; returns how many. The organisation's rollup is
 * written last, so a week that has it has all.
 */
export async function rollUp(deps: CountDeps): Promise<number> {
  const now = deps.clock.now();
  let done = 0;
  for (const week of weeksUpTo(weekOf(now), weeksLookedAt + 2)) {
    if (!isSettled(week, now) || (await deps.store.get(keys.rollup(ledning, week.name)))) continue;
    await writeAll(deps.store, await countAll(deps, [week]));
    done += 1;
  }
  return done;
}

/** Counts a settled week anew for a unit and for all: a case of it has changed. */
export async function recount(deps: CountDeps, unitId: string, name: string): Promise<void> {
  const week = weekNamed(name);
  const all = await countAll(deps, [week]);
  await writeAll(deps.store, new Map([...all].filter(([whose]) => whose === unitId || whose === null)));
}

/** A year at a time, so that the largest history fits in memory. */
const weeksAtATime = 52;

/**
 * Counts every settled week anew, from the first report there is; returns how many rollups it wrote. A week of a unit
 * in the directory whose cases are gone is counted as empty.
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
    rollups += await writeAll(deps.store, await countAll(deps, weeks.slice(i, i + weeksAtATime)));
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

async function writeAll(store: Store, counted: ReadonlyMap<string | null, Counts>): Promise<number> {
  let written = 0;
  for (const [unitId, weeks] of counted)
    for (const [week, count] of weeks) {
      await write(store, { ...keys.rollup(placeOf(unitId), week), unitId: placeOf(unitId), week, ...count });
      written += 1;
    }
  return written;
}

/** Over what is there. Whoever counted at the same time counted the same facts, or newer ones that will be told of. */
async function write(store: Store, rollup: DocumentOf<'rollup'>): Promise<void> {
  for (;;) {
    const there = await store.get(rollup);
    if ((await store.put(rollup, there?.revision ?? null)).ok) return;
  }
}

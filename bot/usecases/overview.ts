import { setImmediate as others } from 'node:timers/promises';
import { mayInSystem } from '../domain/access.ts';
import { type Overview, standingOf, type UnitStanding, yearSoFar } from '../domain/overview.ts';
import type { Actor, Unit } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { ledning, weekBefore } from '../domain/summaryDue.ts';
import type { Instant } from '../domain/time.ts';
import type { Store } from '../ports/store.ts';
import type { Deps } from './deps.ts';
import { weekView } from './weekCard.ts';
import { weekRead } from './weekFigures.ts';

type OverviewDeps = Pick<Deps, 'store' | 'directories' | 'clock'>;

/** The figures are of a week that is over: what a quarter of an hour changes in them can wait that long. */
const freshForMs = 15 * 60_000;

/** All units are read once for everybody who asks, and not once for each. */
const kept = new WeakMap<Store, { readonly week: string; readonly at: Instant; readonly of: Promise<Overview> }>();

/**
 * The last whole week of every unit and of the whole, and the year so far; at most a quarter of an hour old. For those
 * who see all figures.
 */
export async function overview(deps: OverviewDeps, by: Actor): Promise<Result<Overview>> {
  return mayInSystem(by, 'seeAllFigures') ? ok(await latest(deps)) : fail('not_allowed', 'figures');
}

function latest(deps: OverviewDeps): Promise<Overview> {
  const { store, clock } = deps;
  const now = clock.now();
  const week = weekBefore(now);
  const there = kept.get(store);
  if (there?.week === week && Date.parse(now) - Date.parse(there.at) < freshForMs) return there.of;
  const of = counted(deps, week, now);
  kept.set(store, { week, at: now, of });
  of.catch(() => kept.delete(store));
  return of;
}

async function counted(deps: OverviewDeps, week: string, now: Instant): Promise<Overview> {
  const { figures, counts } = await weekRead(deps, { week, unitId: null });
  const whole = await weekView(deps, { week, unitId: ledning }, figures);
  return { week, countedAt: now, whole, year: yearSoFar(counts, week), units: await standings(deps, week) };
}

/** So many units are read at once: a store far away is waited for together, and is not flooded. */
const atOnce = 8;

async function standings(deps: OverviewDeps, week: string): Promise<readonly UnitStanding[]> {
  const { units } = await deps.directories.current();
  const open = await openByUnit(deps);
  const standing = async (unit: Unit): Promise<UnitStanding> => {
    const { figures, counts } = await weekRead(deps, { week, unitId: unit.unitId });
    return standingOf(unit, figures, { year: yearSoFar(counts, week), open: open.get(unit.unitId) ?? 0 });
  };
  const found: UnitStanding[] = [];
  for (let i = 0; i < units.length; i += atOnce) {
    found.push(...(await Promise.all(units.slice(i, i + atOnce).map(standing))));
    // The embedded store answers without waiting: whoever writes in a chat meanwhile has her turn here.
    await others();
  }
  return found;
}

/** As each unit's own page counts them. */
async function openByUnit({ store }: OverviewDeps): Promise<ReadonlyMap<string, number>> {
  const open = new Map<string, number>();
  for await (const { unitId, secret } of store.find('openCases', {}))
    if (!secret) open.set(unitId, (open.get(unitId) ?? 0) + 1);
  return open;
}

import { countWeeks, isCounted, isInUnitFigures, joinWeeks, lookBackFrom, type Whose } from '../domain/countWeek.ts';
import type { Directory } from '../domain/directory.ts';
import type { Facts } from '../domain/facts.ts';
import type { WeekCount } from '../domain/indicators/define.ts';
import { type RecipientsHistory, recipientsBefore } from '../domain/recipients.ts';
import type { Week } from '../domain/weeks.ts';
import { keys } from '../ports/documents.ts';
import type { Deps } from './deps.ts';

export type CountDeps = Pick<Deps, 'store' | 'directories' | 'clock'>;

/** Weeks by name. */
export type Counts = ReadonlyMap<string, WeekCount>;

/** A unit's weeks, counted from facts. The weeks follow each other. */
export async function countUnit(deps: CountDeps, unitId: string, weeks: readonly Week[]): Promise<Counts> {
  const span = spanOf(weeks);
  if (!span) return new Map();
  const cases = await collect(deps.store.find('casesOfUnitBetween', { unitId, ...span }), isInUnitFigures);
  return countWeeks(cases, weeks, await whoseWeeks(deps, unitId, await deps.directories.current()));
}

/**
 * The same weeks of every unit in one reading, by unit; under `null` the whole organisation, which alone counts the cases
 * that a unit must not know of. A unit that has closed is among them as long as its cases are.
 */
export async function countAll(deps: CountDeps, weeks: readonly Week[]): Promise<ReadonlyMap<string | null, Counts>> {
  const span = spanOf(weeks);
  if (!span) return new Map();
  const directory = await deps.directories.current();
  const byUnit = Map.groupBy(await collect(deps.store.find('allCases', span), isCounted), ({ unitId }) => unitId);
  const counted = new Map<string | null, Counts>();
  const whole: Counts[] = [];
  for (const unitId of new Set([...directory.units.map((unit) => unit.unitId), ...byUnit.keys()])) {
    const cases = byUnit.get(unitId) ?? [];
    const whose = await whoseWeeks(deps, unitId, directory);
    counted.set(unitId, countWeeks(cases.filter(isInUnitFigures), weeks, whose));
    whole.push(countWeeks(cases, weeks, whose));
  }
  return counted.set(null, joined(weeks, whole));
}

const joined = (weeks: readonly Week[], counts: readonly Counts[]): Counts =>
  new Map(weeks.map(({ name }) => [name, joinWeeks(counts.flatMap((unit) => unit.get(name) ?? []))]));

function spanOf(weeks: readonly Week[]) {
  const [first, last] = [weeks[0], weeks.at(-1)];
  return first && last && { from: lookBackFrom(first), before: last.before };
}

/** Denominators of their time; the directory's where no history of them is kept yet. */
async function whoseWeeks({ store, clock }: CountDeps, unitId: string, directory: Directory): Promise<Whose> {
  const kept = (await store.get(keys.recipients(unitId)))?.document.history;
  const now = clock.now();
  const history: RecipientsHistory = kept ?? [{ from: now, count: directory.unit(unitId)?.careRecipients ?? null }];
  return { unitId, now, recipients: (before) => recipientsBefore(history, before) };
}

async function collect(rows: AsyncIterable<Facts>, wanted: (one: Facts) => boolean): Promise<readonly Facts[]> {
  const found: Facts[] = [];
  for await (const row of rows) if (wanted(row)) found.push(row);
  return found;
}

import { isInUnitFigures } from '../countWeek.ts';
import { isSilent } from '../silence.ts';
import type { Instant } from '../time.ts';
import type { Book } from './book.ts';
import { fits, type Query } from './query.ts';

/** A unit's longest silence that ended, or went on, in a time. */
export interface Silence {
  readonly unitId: string;
  readonly days: number;
}

const msPerDay = 24 * 3_600_000;
/** So long a unit's rhythm is learnt from. */
const lookBackMs = 365 * msPerDay;
/** Shorter than this nobody calls a silence, however busy the unit. */
const fewestDays = 7;

/**
 * Units that gave no report for longer than their own rhythm allows, in the directory's order: this is no ranking. What a
 * unit must not know of its own cases does not break its silence.
 */
export function silentUnits({ span, units }: Extract<Query, { count: 'silentUnits' }>, book: Book): readonly Silence[] {
  const [end = book.now] = [span.before, book.now].sort();
  const since = new Date(Date.parse(span.from) - lookBackMs).toISOString();
  const known = { ...units, reportedAt: { from: since, before: end } };
  const reports = Map.groupBy(
    book.cases.filter(({ row, facts }) => isInUnitFigures(facts) && fits(row, known)),
    ({ facts }) => facts.unitId,
  );
  return book.units.flatMap(({ unitId }) => {
    const times = (reports.get(unitId) ?? []).map(({ facts }) => facts.reportedAt);
    const longest = Math.max(0, ...silences(times, { from: span.from, end }));
    return longest > 0 ? [{ unitId, days: Math.floor(longest) }] : [];
  });
}

/** Days of each silence that reached into the time. */
function silences(times: readonly Instant[], { from, end }: { from: Instant; end: Instant }): readonly number[] {
  return times.flatMap((time, i) => {
    const until = times[i + 1] ?? end;
    const waited = (Date.parse(until) - Date.parse(time)) / msPerDay;
    if (until < from || waited < fewestDays) return [];
    return isSilent(times.slice(0, i + 1), until) ? [waited] : [];
  });
}

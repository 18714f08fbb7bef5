import type { CategoryKey } from './categories.ts';
import type { Facts } from './facts.ts';
import type { Counted, WeekContext, WeekCount } from './indicators/define.ts';
import { indicators } from './indicators/index.ts';
import { atStockholm, type Instant } from './time.ts';
import { type Week, weekOf, weeksBetween } from './weeks.ts';

/** Withdrawn and merged cases are in no figure. */
export const isCounted = ({ status }: Facts): boolean => status !== 'withdrawn' && status !== 'merged';

/** What a unit's figures may show: never a lex Sarah case, nor one about its manager. */
export const isInUnitFigures = (one: Facts): boolean => isCounted(one) && !one.secret;

/** A unit's week. `cases` were reported in it and count; oldest report first. */
function countWeek(cases: readonly Facts[], context: WeekContext): WeekCount {
  const counts = Object.fromEntries(indicators.map(({ id, count }) => [id, count(cases, context)]));
  return {
    reports: cases.length,
    events: cases.reduce((sum, { events }) => sum + events, 0),
    risks: cases.filter(({ kind }) => kind === 'risk').length,
    byCategory: byCategory(cases),
    reportedAt: cases.map(({ reportedAt }) => reportedAt),
    closedIn: tally(cases.filter(isClosed).map((one) => weekOf(one.closedAt ?? one.reportedAt))),
    overdueIn: tally(cases.flatMap(weeksOverdue)),
    leftOpen: cases.filter((one) => one.source === 'import' && !isClosed(one)).length,
    counts,
  };
}

/** The same week of several units together. Every figure adds up: shares and means are kept as what they are made of. */
export function joinWeeks(weeks: readonly WeekCount[]): WeekCount {
  const total = (of: (week: WeekCount) => number) => weeks.reduce((sum, week) => sum + of(week), 0);
  return {
    reports: total(({ reports }) => reports),
    events: total(({ events }) => events),
    risks: total(({ risks }) => risks),
    byCategory: addTables(weeks.map((week) => week.byCategory)),
    reportedAt: weeks
      .flatMap((week) => week.reportedAt.slice(-1))
      .sort()
      .slice(-1),
    closedIn: addTables(weeks.map((week) => week.closedIn)),
    overdueIn: addTables(weeks.map((week) => week.overdueIn)),
    leftOpen: total(({ leftOpen }) => leftOpen),
    counts: Object.fromEntries(
      indicators.map(({ id }) => [id, addCounted(weeks.flatMap(({ counts }) => counts[id] ?? []))]),
    ),
  };
}

const isClosed = ({ status, closedAt }: Facts): boolean => status === 'closed' || closedAt !== null;

/** The weeks at whose end an action of the case was overdue that has ended since: one name for each action and week. */
const weeksOverdue = ({ work }: Facts): readonly string[] =>
  (work?.actionsLate ?? []).flatMap(({ dueOn, endedAt }) => {
    const ended = weekOf(endedAt);
    return weeksBetween(weekOf(atStockholm(dueOn, '12:00')), ended).flatMap(({ name }) => (name < ended ? [name] : []));
  });

function byCategory(cases: readonly Facts[]): WeekCount['byCategory'] {
  const found: Partial<Record<CategoryKey, number>> = {};
  for (const { categories, events } of cases)
    for (const key of new Set(categories)) found[key] = (found[key] ?? 0) + events;
  return found;
}

const tally = (names: readonly string[]): Readonly<Record<string, number>> =>
  addTables(names.map((name) => ({ [name]: 1 })));

function addTables(tables: readonly Readonly<Partial<Record<string, number>>>[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const table of tables) for (const key in table) sums[key] = (sums[key] ?? 0) + (table[key] ?? 0);
  return sums;
}

/** Null stays null: a plain count has no denominator, in one unit or in all. */
const addCounted = (parts: readonly Counted[]): Counted => ({
  numerator: parts.reduce((sum, { numerator }) => sum + numerator, 0),
  denominator: parts.every(({ denominator }) => denominator === null)
    ? null
    : parts.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0),
});

/** Whose weeks are counted, and what is known besides its cases. */
export interface Whose {
  readonly unitId: string;
  readonly now: Instant;
  readonly recipients: (before: Instant) => number | null;
}

/** An action is looked for among cases reported in the half year before a week. */
const lookBackMs = 182 * 24 * 3_600_000;
export const lookBackFrom = ({ from }: Pick<Week, 'from'>): Instant =>
  new Date(Date.parse(from) - lookBackMs).toISOString();

/** A week that nobody has counted. */
export const uncounted: WeekCount = { ...joinWeeks([]), counts: {} };

/** A unit's weeks. `cases` count, oldest report first, and reach back to `lookBackFrom` of the first week. */
export function countWeeks(
  cases: readonly Facts[],
  weeks: readonly Week[],
  { unitId, now, recipients }: Whose,
): ReadonlyMap<string, WeekCount> {
  const between = (from: Instant, before: Instant) => cases.slice(firstFrom(cases, from), firstFrom(cases, before));
  return new Map(
    weeks.map((week) => {
      const { name, from, before } = week;
      const earlier = between(lookBackFrom(week), from);
      const context = { unitId, week: name, from, before, now, recipients: recipients(before), earlier };
      return [name, countWeek(between(from, before), context)];
    }),
  );
}

/** Where the first case reported at an instant or later stands. */
function firstFrom(cases: readonly Facts[], at: Instant): number {
  let [low, high] = [0, cases.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cases[middle]?.reportedAt ?? '') < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { Effect } from '../casework.ts';
import type { CategoryKey, Lagrum } from '../categories.ts';
import type { Operation, Role, Unit } from '../people.ts';
import type { ProcessKey } from '../process.ts';
import type { LexSarahOutcome } from '../processes/lexSarahOutcomes.ts';
import type { Harm, Kind } from '../report.ts';
import type { Instant } from '../time.ts';

/** A case as yearly figures see it: keys, grades and moments; no words, no names, no number. Null where unknown. */
export interface AnnualCase {
  // As `lyhord export cases` writes them; `risk` is severity × likelihood.
  readonly kind: Kind;
  readonly categories: readonly CategoryKey[];
  readonly lagrum: readonly Lagrum[];
  readonly reportedAt: Instant;
  readonly receivedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly reporterRole: Role | null;
  readonly severity: number | null;
  readonly risk: number | null;
  readonly harm: Harm;
  readonly status: string;
  readonly lexSarah: 'yes' | null;
  readonly lexSarahOutcome: LexSarahOutcome | null;
  readonly actionDone: 'yes' | 'no' | null;
  readonly effect: Effect | null;
  // Of the unit, as in units.csv; null for a unit that is gone.
  readonly operation: Operation | null;
  readonly area: string | null;
  readonly regime: Unit['regime'] | null;
  readonly board: string;
  // In no export: nothing that leaves may tell which cases are about a manager.
  readonly secret: 'yes' | null;
  readonly events: number;
  readonly assessedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly lexSarahFrom: Instant | null;
  readonly lexSarahDecidedAt: Instant | null;
  readonly processes: readonly ProcessKey[];
  /** Processes that led to a report to an authority. */
  readonly reported: readonly ProcessKey[];
}
export type Column = keyof AnnualCase;
export type MomentColumn = Extract<Column, `${string}At` | 'lexSarahFrom'>;

/** Columns that only Lyhörd itself can read: a figure that asks for one is repeated by running the report again. */
const ownColumns: readonly Column[] = [
  ...(['secret', 'events', 'assessedAt', 'answeredAt', 'lexSarahFrom', 'lexSarahDecidedAt'] as const),
  ...(['processes', 'reported'] as const),
];

/** Half open; instants as text, or numbers. */
export interface Range {
  readonly from?: string | number;
  readonly before?: string | number;
}
/** A time, half open. */
export interface Span {
  readonly from: Instant;
  readonly before: Instant;
}
type Value = string | number | null;
/** Equal to the value, or to one of several; null is an empty cell. A cell that holds several fits if one of them does. */
export type Condition = Value | readonly Value[] | Range;

/** All conditions hold, and of `any` at least one. */
export type Where = { readonly [C in Column]?: Condition } & { readonly any?: readonly Where[] };

/** What a figure is: a program can carry it out, and so can a person with a spreadsheet (R86). */
export type Query =
  | { readonly count: 'cases' | 'events'; readonly where: Where }
  /** How many of those in `where` are in `part` too. */
  | { readonly count: 'share'; readonly of: 'cases' | 'events'; readonly where: Where; readonly part: Where }
  /** Hours between two moments, over the cases that have both. */
  | {
      readonly count: 'mean' | 'median';
      readonly hours: readonly [from: MomentColumn, to: MomentColumn];
      readonly where: Where;
    }
  /** A share that a computed indicator finds, unit by unit (indicators/). */
  | { readonly count: 'indicator'; readonly indicator: string; readonly span: Span; readonly where: Where }
  /** An entered indicator: each unit's values of the longest periods it has in the year. */
  | { readonly count: 'measure'; readonly indicator: string; readonly year: number; readonly units: Where }
  /** Units without a report for longer than their own rhythm allows. */
  | { readonly count: 'silentUnits'; readonly span: Span; readonly units: Where };

/** Where anyone who may export finds the rows that a query asks for. */
export type Repeat = 'export cases' | 'export measures' | 'annual';

export function repeatOf(query: Query): Repeat {
  if (query.count === 'measure') return 'export measures';
  if (query.count === 'indicator' || query.count === 'silentUnits' || query.count === 'events') return 'annual';
  const asked = [...columnsIn(query.where), ...('part' in query ? columnsIn(query.part) : []), ...hoursIn(query)];
  const events = query.count === 'share' && query.of === 'events';
  return events || asked.some((column) => ownColumns.includes(column)) ? 'annual' : 'export cases';
}

const hoursIn = (query: Query): readonly Column[] => ('hours' in query ? query.hours : []);

const columnsIn = ({ any = [], ...where }: Where): readonly Column[] => [
  ...(Object.keys(where) as Column[]),
  ...any.flatMap(columnsIn),
];

export function fits(one: AnnualCase, { any, ...where }: Where): boolean {
  for (const column in where) {
    const condition = where[column as Column];
    if (condition !== undefined && !holds(one[column as Column], condition)) return false;
  }
  return any === undefined || any.some((other) => fits(one, other));
}

function holds(cell: AnnualCase[Column], condition: Condition): boolean {
  if (Array.isArray(cell)) return cell.length === 0 ? has(null, condition) : cell.some((one) => has(one, condition));
  return has(cell as Value, condition);
}

function has(value: Value, condition: Condition): boolean {
  if (condition === null || typeof condition !== 'object') return value === condition;
  if (isList(condition)) return condition.includes(value);
  const { from, before } = condition;
  return value !== null && (from === undefined || value >= from) && (before === undefined || value < before);
}

export const isList = (condition: Condition): condition is readonly Value[] => Array.isArray(condition);

/** The same cells have the same name, in whatever order their conditions stand. */
export const nameOfCells = (...parts: readonly Where[]): string => {
  const all = Object.assign({}, ...parts) as Where;
  return JSON.stringify(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
};

import type { Facts } from './facts.ts';
import type { Policy } from './policy.ts';
import { reminderKeys } from './reminders/define.ts';
import { isUrgentRow } from './routing.ts';
import type { Waiting } from './waiting.ts';

/** A row of what waits for me: a case; or my own action in a case that I may not read, and of that nothing more. */
export type ToDoRow =
  /** `waits` is all that waits there, the first due first; empty for what is only new to me. */
  | { readonly facts: Facts; readonly waits: readonly Waiting[] }
  | { readonly action: Pick<Facts, 'caseId' | 'number' | 'unitId'>; readonly waits: readonly [Waiting] };

/** What a list can be narrowed to: by what is to be done, or what is only new. */
export const toDoKinds = [...reminderKeys, 'news'] as const;
export type ToDoKind = (typeof toDoKinds)[number];

export interface ToDoFilter {
  readonly kind?: ToDoKind | undefined;
  readonly unitId?: string | undefined;
  readonly late?: boolean | undefined;
  readonly urgent?: boolean | undefined;
}

/** How many rows there would be with one thing more chosen, or another in its place; so no choice leads to nothing. */
export interface ToDoCounts {
  readonly kinds: ReadonlyMap<ToDoKind, number>;
  readonly units: ReadonlyMap<string, number>;
  readonly late: number;
  readonly urgent: number;
}

type AtOnce = Pick<Policy, 'severityAtOnce' | 'riskAtOnce'>;

/** Of a case she may not read, its owner of an action is not told that it is grave. */
export const isUrgentToDo = (row: ToDoRow, policy: AtOnce): boolean => 'facts' in row && isUrgentRow(row.facts, policy);

export const unitOf = (row: ToDoRow): string => ('facts' in row ? row.facts.unitId : row.action.unitId);

/** What is due first comes first; then what is new: the urgent, then the latest. */
export function inOrder(rows: readonly ToDoRow[], policy: AtOnce, { kind }: ToDoFilter = {}): readonly ToDoRow[] {
  const dueAt = ({ waits }: ToDoRow): string => (waits.find((one) => isOf(one, kind)) ?? waits[0])?.dueAt ?? '';
  const due = rows.filter(({ waits }) => waits.length > 0);
  const news = rows.flatMap((row) => ('facts' in row && row.waits.length === 0 ? [row] : []));
  const urgentFirst = (row: ToDoRow): number => (isUrgentToDo(row, policy) ? 0 : 1);
  return [
    ...due.sort((a, b) => dueAt(a).localeCompare(dueAt(b))),
    ...news.sort((a, b) => urgentFirst(a) - urgentFirst(b) || newsAt(b.facts).localeCompare(newsAt(a.facts))),
  ];
}

const newsAt = ({ assessedAt, reportedAt }: Facts): string => assessedAt ?? reportedAt;

const isOf = ({ name }: Waiting, kind: ToDoKind | undefined): boolean => kind === undefined || name.reminder === kind;

/** Whether a row stands in the list: what is late must be the very thing that is asked for. */
function fits(row: ToDoRow, { kind, unitId, late = false, urgent = false }: ToDoFilter, policy: AtOnce): boolean {
  if (unitId !== undefined && unitOf(row) !== unitId) return false;
  if (urgent && !isUrgentToDo(row, policy)) return false;
  if (kind === undefined && !late) return true;
  if (kind === 'news') return row.waits.length === 0 && !late;
  return row.waits.some((one) => isOf(one, kind) && (one.isPast || !late));
}

export const narrowed = (rows: readonly ToDoRow[], filter: ToDoFilter, policy: AtOnce): readonly ToDoRow[] =>
  inOrder(
    rows.filter((row) => fits(row, filter, policy)),
    policy,
    filter,
  );

export function countsOf(rows: readonly ToDoRow[], filter: ToDoFilter, policy: AtOnce): ToDoCounts {
  const count = (over: ToDoFilter): number => rows.filter((row) => fits(row, { ...filter, ...over }, policy)).length;
  const anyUnit = rows.filter((row) => fits(row, { ...filter, unitId: undefined }, policy));
  return {
    kinds: new Map(toDoKinds.map((kind) => [kind, count({ kind })])),
    units: new Map([...Map.groupBy(anyUnit, unitOf)].map(([unitId, of]) => [unitId, of.length])),
    late: count({ late: true }),
    urgent: count({ urgent: true }),
  };
}

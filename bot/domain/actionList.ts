import { type ActionFact, type ActionState, actionStates, isLateAction } from './actionFacts.ts';
import { type Strength, strengths } from './casework.ts';
import type { Facts } from './facts.ts';

/** An action in a list. `isWhole`: she may read the case; else it is her own, and of its case she sees the number alone. */
export interface ActionRow {
  readonly facts: Facts;
  readonly action: ActionFact;
  readonly isWhole: boolean;
}

export interface ActionFilter {
  readonly state?: ActionState | 'late' | undefined;
  readonly strength?: Strength | undefined;
  readonly unitId?: string | undefined;
  /** By hash, as facts name people. */
  readonly owner?: number | undefined;
}

export const actionSorts = ['day', 'strength', 'owner', 'unit', 'state'] as const;
export type ActionSort = (typeof actionSorts)[number];

/** What the rows of a list are called, where an order goes by names. */
export interface Names {
  readonly unit: (unitId: string) => string;
  readonly owner: (hash: number) => string;
}

const fits = ({ facts, action }: ActionRow, { state, strength, unitId, owner }: ActionFilter, today: string): boolean =>
  (state === undefined || (state === 'late' ? isLateAction(action, today) : action.state === state)) &&
  (strength === undefined || action.strength === strength) &&
  (unitId === undefined || facts.unitId === unitId) &&
  (owner === undefined || action.owner === owner);

/** What waits comes before what is over: the first due first, then the latest. */
function byDay(a: ActionRow, b: ActionRow): number {
  const isOver = ({ action: { state } }: ActionRow): boolean => state !== 'open' && state !== 'toSee';
  if (isOver(a) !== isOver(b)) return isOver(a) ? 1 : -1;
  return isOver(a) ? b.action.day.localeCompare(a.action.day) : a.action.day.localeCompare(b.action.day);
}

const orders: Readonly<Record<ActionSort, (names: Names) => (a: ActionRow, b: ActionRow) => number>> = {
  day: () => () => 0,
  strength: () => (a, b) => strengths.indexOf(a.action.strength) - strengths.indexOf(b.action.strength),
  state: () => (a, b) => actionStates.indexOf(a.action.state) - actionStates.indexOf(b.action.state),
  owner: (names) => (a, b) => names.owner(a.action.owner).localeCompare(names.owner(b.action.owner), 'sv'),
  unit: (names) => (a, b) => names.unit(a.facts.unitId).localeCompare(names.unit(b.facts.unitId), 'sv'),
};

export interface Shown {
  readonly filter: ActionFilter;
  readonly sort: ActionSort;
  /** YYYY-MM-DD, Stockholm. */
  readonly today: string;
}

export function narrowedActions(rows: readonly ActionRow[], { filter, sort, today }: Shown, names: Names) {
  const order = orders[sort](names);
  return rows.filter((row) => fits(row, filter, today)).sort((a, b) => order(a, b) || byDay(a, b));
}

/** How many there would be with one thing more chosen, or another in its place. */
export function actionCounts(rows: readonly ActionRow[], { filter, today }: Omit<Shown, 'sort'>) {
  const by = <K>(over: ActionFilter, keyOf: (row: ActionRow) => K): ReadonlyMap<K, number> => {
    const found = rows.filter((row) => fits(row, { ...filter, ...over }, today));
    return new Map([...Map.groupBy(found, keyOf)].map(([key, of]) => [key, of.length]));
  };
  const anyState: ActionFilter = { state: undefined };
  return {
    states: by(anyState, ({ action }) => action.state),
    late: by(anyState, ({ action }) => isLateAction(action, today)).get(true) ?? 0,
    strengths: by({ strength: undefined }, ({ action }) => action.strength),
    units: by({ unitId: undefined }, ({ facts }) => facts.unitId),
    owners: by({ owner: undefined }, ({ action }) => action.owner),
  };
}

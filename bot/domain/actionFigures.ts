import type { ActionFact, ActionState } from './actionFacts.ts';
import type { Strength } from './casework.ts';

/** How many actions there are of each strength in each state: no words, and nobody's. */
export type ActionTally = ReadonlyMap<Strength, ReadonlyMap<ActionState, number>>;

export const tallyOf = (actions: readonly ActionFact[]): ActionTally =>
  new Map(
    [...Map.groupBy(actions, ({ strength }) => strength)].map(([strength, of]) => [
      strength,
      new Map([...Map.groupBy(of, ({ state }) => state)].map(([state, some]) => [state, some.length])),
    ]),
  );

/** Of one strength, in one state, or both; of all where neither is said. */
export function countIn(
  tally: ActionTally,
  of: { readonly strength?: Strength; readonly state?: ActionState },
): number {
  const { strength, state } = of;
  const states = strength === undefined ? [...tally.values()] : [tally.get(strength) ?? new Map()];
  const counts = states.flatMap((one) => (state === undefined ? [...one.values()] : [one.get(state) ?? 0]));
  return counts.reduce((sum, count) => sum + count, 0);
}

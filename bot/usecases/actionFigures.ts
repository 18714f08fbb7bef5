import { mayInSystem } from '../domain/access.ts';
import type { ActionFact } from '../domain/actionFacts.ts';
import { type ActionTally, tallyOf } from '../domain/actionFigures.ts';
import type { Facts } from '../domain/facts.ts';
import type { Actor } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { boundsOf } from './casesFor.ts';
import type { Deps } from './deps.ts';
import { type ActionPeriod, actionsIn } from './listActions.ts';
import { weekActionsIn } from './weekActions.ts';

export interface ActionFigures {
  /** By area, then by name; units without actions are left out. */
  readonly units: readonly UnitActions[];
  /** Cases that a unit must not know of count for the whole alone: lex Sarah, and reports about a manager. */
  readonly apart: ActionTally;
  readonly whole: ActionTally;
}

export interface UnitActions {
  readonly unitId: string;
  readonly name: string;
  readonly area: string;
  readonly tally: ActionTally;
  /** What the unit has decided about its weeks. */
  readonly weeks: { readonly open: number; readonly done: number };
}

/** Actions in numbers, for those who see all figures: of facts alone, so no case is read. */
export async function actionFigures(deps: Deps, by: Actor, period: ActionPeriod): Promise<Result<ActionFigures>> {
  if (!mayInSystem(by, 'seeAllFigures')) return fail('not_allowed');
  const { store, directories } = deps;
  const byUnit = new Map<string, ActionFact[]>();
  const apart: ActionFact[] = [];
  const placeOf = ({ secret, unitId }: Facts): ActionFact[] => {
    const place = secret ? apart : (byUnit.get(unitId) ?? []);
    if (!secret) byUnit.set(unitId, place);
    return place;
  };
  for await (const facts of period === 'open'
    ? store.find('openCases', {})
    : store.find('allCases', boundsOf(period))) {
    placeOf(facts).push(...(await actionsIn(deps, facts)));
  }
  const units = await Promise.all(
    (await directories.current()).units.map(async ({ unitId, name, area }) => {
      const weeks = await weekActionsIn(deps, unitId, period);
      const done = weeks.filter(({ doneAt }) => doneAt !== null).length;
      const tally = tallyOf(byUnit.get(unitId) ?? []);
      return { unitId, name, area, tally, weeks: { open: weeks.length - done, done } };
    }),
  );
  return ok({
    units: units
      .filter(({ tally, weeks }) => tally.size > 0 || weeks.open + weeks.done > 0)
      .sort((a, b) => a.area.localeCompare(b.area, 'sv') || a.name.localeCompare(b.name, 'sv')),
    apart: tallyOf(apart),
    whole: tallyOf([...[...byUnit.values()].flat(), ...apart]),
  });
}

import { applyLimits } from './applyLimits.ts';
import { createSummaries } from './createSummaries.ts';
import { tryAgain } from './deliveryHealth.ts';
import type { Deps } from './deps.ts';
import { sweepDrafts } from './drafts.ts';
import { tellOfDuties } from './duty.ts';
import { handOver } from './handOver.ts';
import { remind } from './remind.ts';
import { remindAtOnce } from './remindAtOnce.ts';
import { rollUp } from './rollUp.ts';

/** What one round of periodic work did. */
export interface Ticked {
  readonly draftsSwept: number;
  readonly deliveriesTriedAgain: number;
  /** Units where nobody could act, and someone can now. */
  readonly dutiesTaken: number;
  /** Cases that others are told of, since a manager is away or back. */
  readonly handedOver: number;
  /** Open cases whose due times changed with the municipality's limits. */
  readonly limitsApplied: number;
  /** Weeks whose figures have settled. */
  readonly weeksRolledUp: number;
  /** Cards of the week that has ended. */
  readonly summariesMade: number;
  /** Messages to those for whom something waits: the day's, and what cannot wait for it. */
  readonly remindersMade: number;
}

/** All periodic work that is due. It asks what is due by now, so that a missed or a doubled round changes nothing. */
export async function tick(deps: Deps): Promise<Ticked> {
  await deps.store.sweep(deps.clock.now());
  return {
    draftsSwept: await sweepDrafts(deps),
    deliveriesTriedAgain: await tryAgain(deps),
    dutiesTaken: await tellOfDuties(deps),
    handedOver: await handOver(deps),
    limitsApplied: await applyLimits(deps),
    weeksRolledUp: await rollUp(deps),
    summariesMade: await createSummaries(deps),
    remindersMade: (await remindAtOnce(deps)) + (await remind(deps)),
  };
}

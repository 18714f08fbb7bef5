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
import { takeUpAgain } from './takeUpAgain.ts';

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
  /** Cases that could not be read when something was to be done with them, and can be now. */
  readonly takenUpAgain: number;
  /** Weeks whose figures have settled. */
  readonly weeksRolledUp: number;
  /** Cards of the week that has ended. */
  readonly summariesMade: number;
  /** Messages to those for whom something waits: the day's, and what cannot wait for it. */
  readonly remindersMade: number;
}

/**
 * All periodic work that is due. It asks what is due by now, so that a missed or a doubled round changes nothing. One
 * kind of work that fails holds up no other; what failed is thrown when all have had their turn.
 */
export async function tick(deps: Deps): Promise<Ticked> {
  const faults: unknown[] = [];
  const done = async (work: (deps: Deps) => Promise<number>): Promise<number> => {
    try {
      return await work(deps);
    } catch (fault) {
      faults.push(fault);
      return 0;
    }
  };
  const atOnce = await done(remindAtOnce);
  await done(sweepNotices);
  const ticked: Ticked = {
    draftsSwept: await done(sweepDrafts),
    deliveriesTriedAgain: await done(tryAgain),
    dutiesTaken: await done(tellOfDuties),
    handedOver: await done(handOver),
    limitsApplied: await done(applyLimits),
    takenUpAgain: await done(takeUpAgain),
    weeksRolledUp: await done(rollUp),
    summariesMade: await done(createSummaries),
    remindersMade: atOnce + (await done(remind)),
  };
  if (faults.length > 1) throw new AggregateError(faults, 'Several kinds of periodic work failed');
  if (faults.length === 1) throw faults[0];
  return ticked;
}

const sweepNotices = async ({ store, clock }: Deps): Promise<number> => {
  await store.sweep(clock.now());
  return 0;
};

import { troubleOver } from './deliveryHealth.ts';
import type { Deps } from './deps.ts';
import { sweepDrafts } from './drafts.ts';

/** What one round of periodic work did. */
export interface Ticked {
  readonly draftsSwept: number;
  readonly deliveriesTriedAgain: number;
}

/** All periodic work that is due. It asks what is due by now, so that a missed or a doubled round changes nothing. */
export async function tick(deps: Deps): Promise<Ticked> {
  await deps.store.sweep(deps.clock.now());
  return { draftsSwept: await sweepDrafts(deps), deliveriesTriedAgain: await tryAgain(deps) };
}

/** After a long outage nothing may be left lying: what was given up is sent again, hour by hour, until it arrives. */
async function tryAgain(deps: Deps): Promise<number> {
  let tried = 0;
  for await (const { about, problem, since } of deps.store.find('brokenDeliveries', {})) {
    const due = Date.parse(deps.clock.now()) - Date.parse(since) >= 60 * 60 * 1000;
    if (problem !== 'tooManyAttempts' || !due) continue;
    await troubleOver(deps, about);
    tried++;
  }
  return tried;
}

import type { Target } from '../domain/notices.ts';
import { ledning, weekDue } from '../domain/summaryDue.ts';
import { keys } from '../ports/documents.ts';
import type { Deps } from './deps.ts';

/**
 * Periodic work: the week's card for each unit, and for ledning, whose time has come and which has a channel to show it
 * in; returns how many. The summary's id is the lock, so neither a second process nor a second round makes another.
 */
export async function createSummaries(deps: Deps): Promise<number> {
  const { units } = await deps.directories.current();
  let made = 0;
  for (const unitId of [...units.map((unit) => unit.unitId), ledning]) {
    const week = weekDue(unitId, deps.clock.now(), deps.policy.summaryTime);
    if (week !== undefined && (await createSummary(deps, unitId, week))) made += 1;
  }
  return made;
}

async function createSummary({ store, clock, nudge }: Deps, unitId: string, week: string): Promise<boolean> {
  const key = keys.summary(unitId, week);
  // Looked for first: for two days of the week all but the first round find it there.
  if ((await store.get(key)) || !(await store.get(keys.channel(unitId)))) return false;
  const at = clock.now();
  const target: Target = { to: 'week', unitId, week };
  const created = (await store.createOnce({ ...key, unitId, week, madeAt: at }, [{ target }], at)) === 'created';
  if (created) nudge([target]);
  return created;
}

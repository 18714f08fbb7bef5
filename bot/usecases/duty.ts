import { type Case, isOpen, type Recipient } from '../domain/case.ts';
import type { Directory } from '../domain/directory.ts';
import { ok } from '../domain/result.ts';
import { isHeld, lineFor, nextInLine, untold } from '../domain/routing.ts';
import { caseByCase, eachCaseOnce } from './caseByCase.ts';
import { changeByItself } from './changeByItself.ts';
import { troubleOver } from './deliveryHealth.ts';
import type { Deps } from './deps.ts';

/**
 * The one who could not be reached is followed by the next in line, once. Of a case that cannot be read nobody is told: its
 * card is tried again by the hour, and holds up no other meanwhile.
 */
export async function tellNextInLine(deps: Deps, caseId: string, unreached: string): Promise<void> {
  const directory = await deps.directories.current();
  await caseByCase(deps, [{ caseId }], async ({ id }) => {
    await changeByItself(deps, id, (c) => {
      const to = isOpen(c) && !isFollowed(c, unreached, directory) ? nextInLine(c, unreached, directory) : [];
      return ok(to.length > 0 ? [{ type: 'routed', to }] : []);
    });
  });
}

/** Whether someone behind her in line has the duty already: a second card that fails passes nothing on. */
function isFollowed(c: Case, unreached: string, directory: Directory): boolean {
  const line = lineFor(c, directory);
  const at = line.findIndex((people) => people.some(({ personId }) => personId === unreached));
  const behind = line.slice(at + 1).flat();
  const hasDuty = (told: Recipient): boolean => told.as === 'responsible' || told.noManager === true;
  return c.told.some((told) => hasDuty(told) && behind.some(({ personId }) => personId === told.personId));
}

const responsible = 'responsible:';

/** Units that nobody acted for when a case came, and someone does now: she is told of what has waited. Returns how many. */
export async function tellOfDuties(deps: Deps): Promise<number> {
  const directory = await deps.directories.current();
  let taken = 0;
  for await (const { about, problem } of deps.store.find('brokenDeliveries', {})) {
    const unitId = about.slice(responsible.length);
    const acting = [...directory.managersOf(unitId), ...directory.deputiesOf(unitId), ...directory.headsOf(unitId)];
    if (problem !== 'nobodyResponsible' || acting.length === 0) continue;
    if (!(await tellOfWaiting(deps, unitId, directory))) continue;
    await troubleOver(deps, about);
    taken++;
  }
  return taken;
}

/** Whether there is now someone for every case of the unit that can be read; of the others it is found when they can be. */
async function tellOfWaiting(deps: Deps, unitId: string, directory: Directory): Promise<boolean> {
  let all = true;
  await eachCaseOnce(deps, deps.store.find('openCasesOfUnit', { unitId }), async ({ caseId, receivedAt }) => {
    if (receivedAt !== null) return;
    const c = await changeByItself(deps, caseId, (found) => {
      const to = untold(found, directory, deps.policy, deps.clock.now());
      return ok(to.length > 0 ? [{ type: 'routed', to }] : []);
    });
    if (c && !isHeld(c, directory)) all = false;
  });
  return all;
}

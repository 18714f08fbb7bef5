import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Facts, factsOf } from '../domain/facts.ts';
import { processesToStart } from '../domain/legal.ts';
import type { Limits } from '../domain/limits.ts';
import { processKinds } from '../domain/processes/index.ts';
import { reminders } from '../domain/reminders/index.ts';
import { ok } from '../domain/result.ts';
import { keys } from '../ports/documents.ts';
import { eachCaseOnce } from './caseByCase.ts';
import { changeByItself } from './changeByItself.ts';
import { consequences } from './changeCase.ts';
import type { Deps } from './deps.ts';

/** A release that knows one reminder or legal process more works out what is due anew, as a new limit does. */
function fingerprintOf(limits: Limits): string {
  const known = [...reminders, ...processKinds].map(({ key }) => key);
  return createHash('sha256')
    .update(JSON.stringify([Object.entries(limits).sort(), known]))
    .digest('base64url');
}

/**
 * Periodic work: what is due when is written with each case, so that a round reads only what is due. Where the
 * municipality has changed its limits, and after a release that reminds of more, every open case is looked at and those with
 * other times get them; returns how many. Broken off in between, the next round goes on; a case that cannot be read is taken
 * up when it can.
 */
export async function applyLimits(deps: Deps): Promise<number> {
  const { store, policy, clock } = deps;
  const fingerprint = fingerprintOf(policy.limits);
  const known = await store.get(keys.limits());
  if (known?.document.fingerprint === fingerprint) return 0;
  let changed = 0;
  await eachCaseOnce(deps, store.find('openCases', {}), async (row) => {
    if (await applyTo(deps, row)) changed += 1;
  });
  await store.put({ ...keys.limits(), fingerprint, appliedAt: clock.now() }, known?.revision ?? null);
  return changed;
}

async function applyTo(deps: Deps, { caseId, version, work }: Facts): Promise<boolean> {
  const directory = await deps.directories.current();
  const after = await changeByItself(deps, caseId, (c) => {
    const begun =
      processesToStart(c, directory.unit(c.unitId)).length > 0 ? consequences(c, directory, deps.policy) : [];
    const isCurrent = isDeepStrictEqual(factsOf(c, deps.policy.limits).work, work);
    return ok(isCurrent && begun.length === 0 ? [] : [{ type: 'limitsApplied' }, ...begun]);
  });
  return after !== undefined && after.version > version;
}

import { alreadyDone, type Case, type Decision, inWork, receivedFirst } from './case.ts';
import { type CauseFound, type Findings, isLive, type Worker } from './casework.ts';
import { fail, ok } from './result.ts';
import { isSame } from './sameness.ts';

/**
 * What was found out. Written over by the next one; what somebody else has written meanwhile must first have been seen.
 * `seen` is the version of the case that the form was opened from.
 */
export function decideInvestigate(c: Case, findings: Findings, by: Worker & { readonly seen: number }): Decision {
  const stopped = inWork(c);
  if (stopped) return stopped;
  const { investigation: latest } = c;
  if (latest && latest.version > by.seen && latest.by !== by.personId)
    return fail('conflict', 'investigatedMeanwhile', latest.by);
  const isKnown = latest !== null && isSame(findings, findingsOf(latest));
  return ok([...receivedFirst(c, by.as), ...(isKnown ? [] : [{ type: 'investigated' as const, ...findings }])]);
}

const findingsOf = ({ consequence, accountBy, account, what, formaga }: Findings): Findings => ({
  ...{ consequence, accountBy, account, what, formaga },
});

/** One cause more; the same one sent twice is one. */
export function decideCause(c: Case, cause: Omit<CauseFound, 'id'>): Decision {
  const stopped = inWork(c);
  if (stopped) return stopped;
  if (!c.investigation) return fail('wrong_status', 'notInvestigated');
  const isKnown = c.causes.some(({ group, what, whys }) => isSame({ group, what, whys }, cause));
  return isKnown ? alreadyDone : ok([{ type: 'causeFound', cause: { id: c.causes.length + 1, ...cause } }]);
}

/** A cause that nothing is done about says why. */
export function decideLeaveCause(c: Case, causeId: number, reason: string): Decision {
  const stopped = inWork(c);
  if (stopped) return stopped;
  const cause = c.causes.find(({ id }) => id === causeId);
  if (!cause) return fail('invalid_input', 'unknownCause');
  if (cause.left === reason) return alreadyDone;
  if (c.actions.some((action) => isLive(action) && action.causes.includes(causeId) && action.look?.enough !== false))
    return fail('wrong_status', 'causeHasAction');
  return ok([{ type: 'causeLeft', causeId, reason }]);
}

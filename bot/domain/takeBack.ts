import { alreadyDone, type Case, type Decision, isFinished } from './case.ts';
import { stepOf } from './legal.ts';
import { type Process, type ProcessKey, processOf, type Taken } from './process.ts';
import { fail, ok, type Result } from './result.ts';

/** A decision that was taken: which, and when. Decided once more, it is another. */
export type DecisionTaken = Pick<Taken, 'step' | 'at'>;

/** What can be taken back in a process: its latest decision, while no authority has been told; or why nothing can. */
export function decisionToTakeBack({ key, joinedTo, taken }: Process): Result<Taken> {
  if (joinedTo) return fail('wrong_status', 'processJoined', joinedTo.number);
  if (taken.some(({ step }) => stepOf(key, step)?.reports)) return fail('wrong_status', 'stepReported');
  const latest = taken.findLast(({ step }) => stepOf(key, step)?.decides);
  return latest ? ok(latest) : fail('wrong_status', 'nothingDecided');
}

/**
 * A decision that was a mistake is taken back, with the reason: the process goes on from before it, and its clocks as if
 * it had never stood. Both stay in the history. `decision` is the one that she saw: never another made since.
 */
export function decideTakeBack(
  c: Case,
  key: ProcessKey,
  decision: DecisionTaken,
  { reason, by }: { readonly reason: string; readonly by: string },
): Decision {
  const process = processOf(c.processes, key);
  if (!process) return fail('invalid_input', 'unknownStep');
  const isIt = ({ step, at }: Taken): boolean => step === decision.step && at === decision.at;
  const earlier = process.taken.some(isIt) ? undefined : process.takenBack?.find(isIt);
  if (earlier) return earlier.back.by === by ? alreadyDone : fail('wrong_status', 'stepTakenBack', earlier.back.by);
  if (isFinished(c) || c.closed) return fail('wrong_status', c.status, c.closed?.by);
  const latest = decisionToTakeBack(process);
  if (!latest.ok) return latest;
  if (!isIt(latest.value)) return fail('wrong_status', 'stepNotNow');
  return ok([{ type: 'processReopened', process: key, step: decision.step, reason }]);
}

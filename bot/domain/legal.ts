import { resumedReason } from '../text/process.ts';
import {
  alreadyDone,
  type Case,
  type CaseEventBody,
  type CaseId,
  type Decision,
  isFinished,
  isFull,
  isOpen,
} from './case.ts';
import type { Answers } from './forms/field.ts';
import { after, type Limit, type Limits } from './limits.ts';
import type { MandateKey } from './mandates.ts';
import type { Unit } from './people.ts';
import { type CaseRef, type Process, type ProcessKey, processOf, takenIn } from './process.ts';
import { type Basis, type ClockKind, type ProcessKind, type Step, stepIn } from './processes/define.ts';
import { hasEnded, outcomeOf, processKindOf, processKinds, stateOf } from './processes/index.ts';
import { fail, ok } from './result.ts';
import { isSame } from './sameness.ts';
import type { Instant } from './time.ts';

/** The processes that the case as it stands begins by itself and has not begun yet. */
export function processesToStart(c: Case, unit: Unit | undefined): readonly CaseEventBody[] {
  if (isFinished(c)) return [];
  return processKinds.flatMap(({ key, starts }): readonly CaseEventBody[] => {
    const from = processOf(c.processes, key) ? null : starts(c);
    return from === null ? [] : [{ type: 'processStarted', process: key, from, regime: regimeOf(unit), reason: null }];
  });
}

/** Whether the process runs, or begins with what the case now says. */
export const concerns = (c: Case, { key, starts }: Pick<ProcessKind, 'key' | 'starts'>): boolean =>
  processOf(c.processes, key) !== undefined || starts(c) !== null;

/** Who runs a process follows the unit: a case that was referred into a provider, or out of one, takes its processes along. */
export const processesToMove = (c: Case, unit: Unit | undefined): readonly CaseEventBody[] =>
  c.processes
    .filter((process) => process.regime !== regimeOf(unit) && !hasEnded(process))
    .map(({ key }) => ({ type: 'processMoved', process: key, regime: regimeOf(unit) }));

export const regimeOf = (unit: Unit | undefined): Unit['regime'] => unit?.regime ?? 'kommunal';

/** Begun by a person who sees what the case itself does not say. A closed case is reopened first. */
export function decideStart(
  c: Case,
  key: ProcessKey,
  { reason, now, unit }: { readonly reason: string; readonly now: Instant; readonly unit: Unit | undefined },
): Decision {
  if (isFinished(c) || c.closed) return fail('wrong_status', c.status, c.closed?.by);
  if (processOf(c.processes, key)) return alreadyDone;
  const from = processKindOf(key).since?.(c) ?? now;
  return ok([{ type: 'processStarted', process: key, from, regime: regimeOf(unit), reason }]);
}

/** One step of a process; the same one sent twice by the same person is one, and a second person hears who was first. */
export function decideStep(c: Case, key: ProcessKey, stepKey: string, answers: Answers, by: string): Decision {
  const process = processOf(c.processes, key);
  const step = stepOf(key, stepKey);
  if (!process || !step) return fail('invalid_input', 'unknownStep');
  const earlier = takenIn(process, stepKey);
  if (earlier) {
    const isAgain = earlier.by === by && isSame(earlier.answers, answers);
    return isAgain ? alreadyDone : fail('wrong_status', 'stepTaken', earlier.by);
  }
  if (isFinished(c) || c.closed) return fail('wrong_status', c.status, c.closed?.by);
  if (process.joinedTo) return fail('wrong_status', 'processJoined', process.joinedTo.number);
  if (!step.in.includes(stateOf(process))) return fail('wrong_status', 'stepNotNow');
  return ok([{ type: 'processStepped', process: key, step: stepKey, answers }]);
}

export const stepOf = (key: ProcessKey, step: string): Step | undefined => stepIn(processKindOf(key), step);

/** The steps that can be taken now, whoever may. */
export function stepsNow(process: Process): readonly (readonly [key: string, step: Step])[] {
  if (process.joinedTo) return [];
  const state = stateOf(process);
  return Object.entries(processKindOf(process.key).steps).filter(
    ([key, step]) => step.in.includes(state) && !takenIn(process, key),
  );
}

/** Whoever may take the process' first step may say that it is taken together with another. */
export function firstMandate(key: ProcessKey): MandateKey {
  const [first] = Object.values(processKindOf(key).steps);
  if (!first) throw new Error(`A process without steps: ${key}`);
  return first.by;
}

/** It can still go into another's investigation: no other follows it, and nobody has decided in it. */
export const mayBeJoined = (process: Process): boolean =>
  processKindOf(process.key).together === true &&
  process.joinedTo === null &&
  process.gathered.length === 0 &&
  !hasEnded(process) &&
  outcomeOf(process) === null;

/**
 * Cases of the same kind are investigated together (R37): this one's process follows the other's from now on. Nobody has
 * decided in this one yet, and the other is not itself joined: so there is no chain and no circle.
 */
export function decideProcessJoin(c: Case, key: ProcessKey, into: Case): Decision {
  const [process, other] = [processOf(c.processes, key), processOf(into.processes, key)];
  if (!process || isFinished(c) || c.closed) return fail('wrong_status', c.status, c.closed?.by);
  if (!processKindOf(key).together) return fail('wrong_status', 'stepNotNow');
  if (c.id === into.id) return fail('invalid_input', 'sameCase');
  if (process.joinedTo)
    return process.joinedTo.id === into.id
      ? alreadyDone
      : fail('wrong_status', 'processJoined', process.joinedTo.number);
  if (process.gathered.length > 0) return fail('wrong_status', 'processGathers');
  if (hasEnded(process) || outcomeOf(process) !== null) return fail('wrong_status', 'stepNotNow');
  if (!other || other.joinedTo || hasEnded(other) || !isOpen(into))
    return fail('invalid_input', 'processNotOpen', into.number);
  if (isFull(into)) return fail('invalid_input', 'targetFull', into.number);
  return ok([{ type: 'processJoined', process: key, into: { id: into.id, number: into.number } }]);
}

/** The other side of a joint investigation; told by a notice that may come twice. */
export function decideGather(c: Case, key: ProcessKey, from: CaseRef): Decision {
  const process = processOf(c.processes, key);
  const isKnown = !process || process.gathered.some(({ id }) => id === from.id);
  return isKnown ? alreadyDone : ok([{ type: 'processGathered', process: key, from }]);
}

/**
 * A joined process ends with the one it was joined to, and goes on with it where its end was taken back; where that case
 * was withdrawn or merged in the same moment, it goes its own way again. Told by a notice that may come twice, and late.
 */
export function decideProcessFollow(c: Case, into: Case): Decision {
  return ok(
    c.processes.flatMap((process): readonly CaseEventBody[] => {
      const lead = process.joinedTo?.id === into.id ? processOf(into.processes, process.key) : undefined;
      if (!lead || !process.joinedTo) return [];
      const { ended } = process.joinedTo;
      if (!hasEnded(lead)) {
        if (ended) return goesOn(c, process.key);
        return isFinished(into) ? [{ type: 'processParted', process: process.key }] : [];
      }
      const at = lead.joinedTo?.ended?.at ?? lead.taken.at(-1)?.at ?? into.changedAt;
      const end = { at, outcome: outcomeOf(lead) };
      return isSame(ended, end) ? [] : [{ type: 'processFollowed', process: process.key, ...end }];
    }),
  );
}

/** A case that was closed by what has been taken back has work left in it. */
const goesOn = (c: Case, process: ProcessKey): readonly CaseEventBody[] => [
  ...(c.closed ? [{ type: 'reopened' as const, reason: resumedReason }] : []),
  { type: 'processResumed', process },
];

/** Of processes that were joined to each other in the same moment one leads after all; see `decidePart`. */
export function decideProcessPart(c: Case, key: ProcessKey, next: CaseId): Decision {
  const joinedTo = processOf(c.processes, key)?.joinedTo;
  return joinedTo?.id === next && !joinedTo.ended ? ok([{ type: 'processParted', process: key }]) : alreadyDone;
}

/** A clock of the law, or of the municipality's reading of it, as it runs in a case. */
export interface LegalClock {
  readonly process: ProcessKey;
  readonly kind: ClockKind;
  readonly basis: Basis;
  readonly from: Instant;
  readonly dueAt: Instant;
  readonly doneAt: Instant | null;
  /** It stopped without being done: a decision made it needless. */
  readonly isNeedless: boolean;
}

/** Every clock that has begun to run. In a joint investigation those of the leading case count for all. */
export function clocksOf({ processes }: Pick<Case, 'processes'>, limits: Limits): readonly LegalClock[] {
  return processes
    .filter(({ joinedTo }) => joinedTo === null)
    .flatMap((process) =>
      processKindOf(process.key).clocks.flatMap((kind) => {
        const from = kind.from(process);
        if (from === null) return [];
        const limit: Limit = typeof kind.limit === 'string' ? limits[kind.limit] : kind.limit;
        const { basis, doneBy } = kind;
        const doneAt = kind.until(process);
        const isNeedless = doneAt !== null && doneBy !== undefined && !doneBy.some((step) => takenIn(process, step));
        return [{ process: process.key, kind, basis, from, dueAt: after(from, limit), doneAt, isNeedless }];
      }),
    );
}

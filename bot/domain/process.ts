import type { Answers } from './forms/field.ts';
import type { Unit } from './people.ts';
import type { Instant } from './time.ts';

/** The law's own processes; each has its file in processes/. */
export const processKeys = ['lexSarah', 'lexMaria', 'personuppgift', 'medicinteknik', 'tillbud', 'klagomal'] as const;
export type ProcessKey = (typeof processKeys)[number];

/** A step that was taken: never changed, and taken once unless it was taken back. */
export interface Taken {
  readonly step: string;
  readonly at: Instant;
  readonly by: string;
  readonly answers: Answers;
}

/** A decision that somebody took back: what was decided, and by whom and why it is so no longer. */
export interface TakenBack extends Taken {
  readonly back: { readonly by: string; readonly at: Instant; readonly reason: string };
}

/** Another case, by what a person calls it. */
export interface CaseRef {
  readonly id: string;
  readonly number: string;
}

/** A legal process of one case as it stands: the fold of its events. */
export interface Process {
  readonly key: ProcessKey;
  /** Since when its clocks run. */
  readonly from: Instant;
  readonly startedAt: Instant;
  /** Why, where a person began it by hand. */
  readonly reason: string | null;
  /** A private provider runs its lex Sarah itself (SoL 27 kap.; LSS 24 e–f §§). */
  readonly regime: Unit['regime'];
  readonly taken: readonly Taken[];
  /** Decisions that stand no longer, oldest first; left out where there are none. */
  readonly takenBack?: readonly TakenBack[];
  /** Investigated together with another case (R37): from then on the other's steps count. */
  readonly joinedTo:
    | (CaseRef & { readonly ended: { readonly at: Instant; readonly outcome: string | null } | null })
    | null;
  /** Cases that are investigated together with this one. */
  readonly gathered: readonly CaseRef[];
}

export type ProcessEvent =
  | {
      readonly type: 'processStarted';
      readonly process: ProcessKey;
      readonly from: Instant;
      readonly regime: Unit['regime'];
      /** Why, where a person started it by hand. */
      readonly reason: string | null;
    }
  | {
      readonly type: 'processStepped';
      readonly process: ProcessKey;
      readonly step: string;
      readonly answers: Answers;
    }
  /** A decision is taken back, and the process goes on from before it: its clocks run from where they always ran. */
  | {
      readonly type: 'processReopened';
      readonly process: ProcessKey;
      readonly step: string;
      readonly reason: string;
    }
  | { readonly type: 'processJoined'; readonly process: ProcessKey; readonly into: CaseRef }
  | { readonly type: 'processGathered'; readonly process: ProcessKey; readonly from: CaseRef }
  /** It goes its own way again: the case it was joined to can lead no more, or each was joined to the other at once. */
  | { readonly type: 'processParted'; readonly process: ProcessKey }
  /** The case was referred to a unit of the other regime. */
  | { readonly type: 'processMoved'; readonly process: ProcessKey; readonly regime: Unit['regime'] }
  /** The process it was joined to has ended, with this outcome. */
  | {
      readonly type: 'processFollowed';
      readonly process: ProcessKey;
      readonly at: Instant;
      readonly outcome: string | null;
    }
  /** The process it was joined to goes on again: what had ended it was taken back. */
  | { readonly type: 'processResumed'; readonly process: ProcessKey };

/** The case's processes after one more event. */
export function applyToProcesses(
  processes: readonly Process[],
  event: ProcessEvent & Pick<Taken, 'at' | 'by'>,
): readonly Process[] {
  if (event.type === 'processStarted') {
    const { process: key, from, regime, reason, at } = event;
    return [...processes, { key, from, startedAt: at, reason, regime, taken: [], joinedTo: null, gathered: [] }];
  }
  return processes.map((process) =>
    process.key === event.process ? { ...process, ...changeOf(process, event) } : process,
  );
}

function changeOf(
  process: Process,
  event: Exclude<ProcessEvent, { type: 'processStarted' }> & Pick<Taken, 'at' | 'by'>,
): Partial<Process> {
  switch (event.type) {
    case 'processStepped': {
      const { step, at, by, answers } = event;
      return { taken: [...process.taken, { step, at, by, answers }] };
    }
    case 'processReopened':
      return takenBack(process, event);
    case 'processJoined':
      return { joinedTo: { ...event.into, ended: null } };
    case 'processGathered':
      return { gathered: [...process.gathered, event.from] };
    case 'processParted':
      return { joinedTo: null };
    case 'processMoved':
      return { regime: event.regime };
    case 'processFollowed':
      return {
        joinedTo: process.joinedTo && { ...process.joinedTo, ended: { at: event.at, outcome: event.outcome } },
      };
    case 'processResumed':
      return { joinedTo: process.joinedTo && { ...process.joinedTo, ended: null } };
  }
}

function takenBack(
  { taken, takenBack: earlier = [] }: Process,
  { step, reason, by, at }: Pick<TakenBack, 'step'> & TakenBack['back'],
): Partial<Process> {
  const back = { by, at, reason };
  return {
    taken: taken.filter((one) => one.step !== step),
    takenBack: [...earlier, ...taken.filter((one) => one.step === step).map((one) => ({ ...one, back }))],
  };
}

/** Somebody has worked in it, whatever stands of that. */
export const isWorkedIn = ({ taken, takenBack: back = [] }: Pick<Process, 'taken' | 'takenBack'>): boolean =>
  taken.length > 0 || back.length > 0;

export const processOf = (processes: readonly Process[], key: ProcessKey): Process | undefined =>
  processes.find((process) => process.key === key);

export const takenIn = ({ taken }: Pick<Process, 'taken'>, step: string): Taken | undefined =>
  taken.find((one) => one.step === step);

/** The cases that are investigated together with this one. */
export const othersOf = ({ joinedTo, gathered }: Process): readonly string[] =>
  [...(joinedTo ? [joinedTo] : []), ...gathered].map(({ id }) => id);

import type { CaseEvent, CaseEventBody } from './case.ts';
import type { CauseGroup, Effect } from './casework.ts';
import { type Directory, nameOf, unitNameOf } from './directory.ts';
import type { Policy } from './policy.ts';
import type { ProcessKey } from './process.ts';
import { dutyNamed, type ReminderKey } from './reminders/define.ts';
import { type RiskLevel, riskLevelOf } from './risk.ts';
import type { Instant } from './time.ts';

/** What the time line says of an event: that it happened and what it was about, never a word that somebody wrote. */
export type Told =
  | { [T in Plain]: { readonly type: T } }[Plain]
  | { readonly type: 'routed'; readonly names: readonly string[] }
  | { readonly type: 'assessed'; readonly level: RiskLevel }
  | { readonly type: 'referred'; readonly from: string; readonly to: string }
  /** The number of the other case, where the reader may know of it. */
  | { readonly type: 'merged' | 'joined'; readonly number: string | null }
  | { readonly type: 'causeFound'; readonly causeId: number; readonly group: CauseGroup }
  | { readonly type: 'causeLeft'; readonly causeId: number }
  | { readonly type: 'actionDecided'; readonly actionId: number; readonly owner: string }
  | { readonly type: 'effectPlanned' | 'actionDone' | 'actionDropped'; readonly actionId: number }
  | { readonly type: 'actionMoved'; readonly actionId: number; readonly owner: string; readonly dueOn: string }
  | { readonly type: 'effectSeen'; readonly actionId: number; readonly effect: Effect }
  | { readonly type: 'processStarted'; readonly process: ProcessKey }
  | { readonly type: 'processStepped' | 'processReopened'; readonly process: ProcessKey; readonly step: string }
  | { readonly type: 'processJoined' | 'processGathered'; readonly process: ProcessKey; readonly number: string | null }
  | {
      readonly type: 'processParted' | 'processMoved' | 'processFollowed' | 'processResumed';
      readonly process: ProcessKey;
    }
  | { readonly type: 'snoozed'; readonly reminder: ReminderKey | null; readonly until: string };

type Plain =
  | 'registered'
  | 'added'
  | 'pictureAdded'
  | 'pictureHidden'
  | 'withdrawn'
  | 'received'
  | 'followed'
  | 'investigated'
  | 'answered'
  | 'lessonDrawn'
  | 'closed'
  | 'reopened'
  | 'parted'
  | 'limitsApplied';

export interface TimelineRow {
  readonly seq: number;
  readonly at: Instant;
  /** Empty for one whom the directory no longer knows; null for what follows by itself. */
  readonly who: string | null;
  /** The reader did it herself. */
  readonly isOwn: boolean;
  readonly told: Told;
}

/** What is needed of the reader's rights to know that it happened: what others found is for those who may read that. */
const needs: Readonly<Record<CaseEventBody['type'], 'read' | 'readProcess'>> = {
  registered: 'read',
  routed: 'read',
  added: 'read',
  pictureAdded: 'read',
  pictureHidden: 'read',
  withdrawn: 'read',
  received: 'read',
  assessed: 'read',
  referred: 'read',
  merged: 'read',
  joined: 'read',
  followed: 'readProcess',
  investigated: 'readProcess',
  causeFound: 'readProcess',
  causeLeft: 'readProcess',
  actionDecided: 'readProcess',
  effectPlanned: 'readProcess',
  actionDone: 'readProcess',
  actionDropped: 'readProcess',
  actionMoved: 'readProcess',
  effectSeen: 'readProcess',
  answered: 'readProcess',
  lessonDrawn: 'readProcess',
  closed: 'read',
  reopened: 'read',
  parted: 'readProcess',
  processStarted: 'readProcess',
  processStepped: 'readProcess',
  processReopened: 'readProcess',
  processResumed: 'readProcess',
  processJoined: 'readProcess',
  processGathered: 'readProcess',
  processParted: 'readProcess',
  processMoved: 'readProcess',
  processFollowed: 'readProcess',
  snoozed: 'readProcess',
  limitsApplied: 'readProcess',
};

interface Reading {
  readonly readerId: string;
  /** Whether she may read what others have found and decided. */
  readonly seesWork: boolean;
  readonly directory: Directory;
  readonly policy: Policy;
  /** Ids of the other cases that she may know of. */
  readonly known: ReadonlySet<string>;
}

/** What has happened to the case, the newest first: one row an event that this reader may know of. */
export const timelineOf = (history: readonly CaseEvent[], reading: Reading): readonly TimelineRow[] =>
  history
    .filter(({ type }) => needs[type] === 'read' || reading.seesWork)
    .map((event) => ({
      ...{ seq: event.seq, at: event.at },
      who: followsByItself(event) ? null : nameOf(event.by, reading.directory),
      isOwn: event.by === reading.readerId,
      told: toldOf(event, reading),
    }))
    .reverse();

/** Written in the name of whoever set it off, or of Lyhörd: nobody decided it. */
function followsByItself(event: CaseEvent): boolean {
  switch (event.type) {
    case 'routed':
    case 'joined':
    case 'followed':
    case 'parted':
    case 'processGathered':
    case 'processParted':
    case 'processMoved':
    case 'processFollowed':
    case 'processResumed':
    case 'limitsApplied':
      return true;
    case 'processStarted':
      return event.reason === null;
    default:
      return false;
  }
}

function toldOf(event: CaseEvent, reading: Reading): Told {
  const { directory, policy, known } = reading;
  const unit = (unitId: string): string => unitNameOf(unitId, directory);
  const ref = (id: string, number: string): string | null => (known.has(id) ? number : null);
  switch (event.type) {
    case 'routed':
      return { type: 'routed', names: event.to.map(({ personId }) => nameOf(personId, directory)).filter(Boolean) };
    case 'assessed':
      return { type: 'assessed', level: riskLevelOf(event.assessment, policy) };
    case 'referred':
      return { type: 'referred', from: unit(event.fromUnitId), to: unit(event.toUnitId) };
    case 'merged':
      return { type: 'merged', number: ref(event.into, event.intoNumber) };
    case 'joined':
      return { type: 'joined', number: ref(event.from, event.number) };
    case 'causeFound':
      return { type: 'causeFound', causeId: event.cause.id, group: event.cause.group };
    case 'causeLeft':
      return { type: 'causeLeft', causeId: event.causeId };
    case 'actionDecided':
      return { type: 'actionDecided', actionId: event.actionId, owner: nameOf(event.plan.ownerId, directory) };
    case 'effectPlanned':
    case 'actionDone':
    case 'actionDropped':
      return { type: event.type, actionId: event.actionId };
    case 'actionMoved': {
      const { type, actionId, ownerId, dueOn } = event;
      return { type, actionId, owner: nameOf(ownerId, directory), dueOn };
    }
    case 'effectSeen':
      return { type: 'effectSeen', actionId: event.actionId, effect: event.effect };
    case 'processStepped':
    case 'processReopened':
      return { type: event.type, process: event.process, step: event.step };
    case 'processJoined':
      return { type: 'processJoined', process: event.process, number: ref(event.into.id, event.into.number) };
    case 'processGathered':
      return { type: 'processGathered', process: event.process, number: ref(event.from.id, event.from.number) };
    case 'processStarted':
    case 'processParted':
    case 'processMoved':
    case 'processFollowed':
    case 'processResumed':
      return { type: event.type, process: event.process };
    case 'snoozed':
      return { type: 'snoozed', reminder: dutyNamed(event.duty)?.reminder ?? null, until: event.until };
    default:
      return { type: event.type };
  }
}

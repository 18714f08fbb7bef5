import type { Case, CaseEvent, CaseId } from './case.ts';
import { type Action, type CaseworkEvent, type Cause, latenessUntil, type Move, standing } from './casework.ts';
import { applyToProcesses } from './process.ts';
import { progressOf } from './triage.ts';

/** The first event makes the case; `id` names it. */
export function begin(id: CaseId, event: CaseEvent): Case {
  if (event.type !== 'registered') throw new Error(`A case begins with registered, not ${event.type}`);
  const { report, number } = event;
  return {
    id,
    number,
    version: event.seq,
    status: 'registered',
    unitId: report.unitId,
    report,
    reporterId: event.by,
    reportedAt: event.at,
    categories: report.categories,
    lagrum: report.lagrum,
    lexSarah: report.kind === 'missforhallande',
    concernsManager: report.concernsManager,
    additions: [],
    pictures: [],
    told: [],
    received: null,
    assessed: null,
    referredAt: null,
    leftUnits: [],
    mergedInto: null,
    joined: [],
    ...nothingDone,
    changedAt: event.at,
  };
}

/** Of a new case, and of one from before there was casework. */
export const nothingDone = {
  investigation: null,
  causes: [],
  actions: [],
  answers: [],
  lesson: null,
  closed: null,
  reopened: null,
  processes: [],
  snoozed: [],
} as const satisfies Partial<Case>;

/** The case after one more event. */
export function apply(c: Case, event: CaseEvent): Case {
  return { ...c, ...changeOf(c, event), version: event.seq, changedAt: event.at };
}

function changeOf(c: Case, event: CaseEvent): Partial<Case> {
  switch (event.type) {
    case 'registered':
      throw new Error('A case is registered once');
    case 'routed':
      return { told: [...c.told, ...event.to] };
    case 'added':
      return { additions: [...c.additions, { at: event.at, text: event.text }] };
    case 'pictureAdded': {
      const { pictureId, bytes, width, height, by: addedBy, at } = event;
      return { pictures: [...c.pictures, { pictureId, bytes, width, height, addedBy, at, hidden: null }] };
    }
    case 'pictureHidden': {
      const { pictureId, reason, by, at } = event;
      const hidden = { by, at, reason };
      return { pictures: c.pictures.map((one) => (one.pictureId === pictureId ? { ...one, hidden } : one)) };
    }
    case 'withdrawn':
      return { status: 'withdrawn' };
    case 'received':
      return worked(c, { received: { by: event.by, as: event.as, at: event.at } });
    case 'assessed': {
      const { assessment, lagrum, categories, lexSarah, concernsManager, by, at, seq } = event;
      return { lagrum, categories, lexSarah, concernsManager, assessed: { by, at, version: seq, assessment } };
    }
    case 'referred':
      // The new unit receives it anew; the assessment stays as what was known.
      return {
        status: 'registered',
        unitId: event.toUnitId,
        received: null,
        referredAt: event.at,
        // What the one unit has put off, the other has not.
        snoozed: [],
        leftUnits: [...c.leftUnits.filter((unitId) => unitId !== event.toUnitId), event.fromUnitId],
      };
    case 'merged':
      return { status: 'merged', mergedInto: { id: event.into, number: event.intoNumber, ...progressOf(c) } };
    case 'joined':
      return { joined: [...c.joined, { id: event.from, number: event.number }] };
    case 'followed': {
      const { receivedAt, assessedAt, investigatedAt, actedAt, closedAt, answers } = event;
      const progress = { receivedAt, assessedAt, investigatedAt, actedAt, closedAt, answers };
      return { mergedInto: c.mergedInto && { ...c.mergedInto, ...progress } };
    }
    case 'snoozed': {
      const { duty, until, reason, by, at } = event;
      return { snoozed: [...c.snoozed.filter((one) => one.duty !== duty), { duty, until, reason, by, at }] };
    }
    case 'limitsApplied':
      return {};
    case 'processStarted':
    case 'processStepped':
    case 'processReopened':
    case 'processJoined':
    case 'processGathered':
    case 'processParted':
    case 'processMoved':
    case 'processFollowed':
    case 'processResumed':
      return { processes: applyToProcesses(c.processes, event) };
    default:
      return caseworkChange(c, event);
  }
}

type Stamp = Pick<CaseEvent, 'seq' | 'at' | 'by'>;

function caseworkChange(c: Case, event: CaseworkEvent & Stamp): Partial<Case> {
  const { by, at } = event;
  switch (event.type) {
    case 'investigated': {
      const { consequence, accountBy, account, what, formaga, seq: version } = event;
      const openedAt = c.investigation?.openedAt ?? at;
      const investigation = { consequence, accountBy, account, what, formaga, openedAt, by, version };
      return worked(c, { investigation });
    }
    case 'causeFound':
      return { causes: [...c.causes, { ...event.cause, left: null }] };
    case 'causeLeft':
      return worked(c, {
        causes: c.causes.map((cause) => (cause.id === event.causeId ? { ...cause, left: event.reason } : cause)),
      });
    case 'actionDecided': {
      const begun = { decided: { by, at }, plan: null, done: null, dropped: null, look: null };
      const answered = ({ id }: Cause) => event.plan.causes.includes(id);
      return worked(c, {
        actions: [...c.actions, { id: event.actionId, ...event.plan, ...begun }],
        // Something is done about it after all.
        causes: c.causes.map((cause) => (answered(cause) ? { ...cause, left: null } : cause)),
      });
    }
    case 'effectPlanned':
      return changed(c, event.actionId, { plan: event.plan });
    case 'actionDone':
      return changed(c, event.actionId, { done: { by, at } });
    case 'actionDropped':
      return changed(c, event.actionId, { dropped: { by, at, reason: event.reason } });
    case 'actionMoved':
      return worked(c, {
        actions: c.actions.map((action) => (action.id === event.actionId ? moved(action, event) : action)),
      });
    case 'effectSeen': {
      const { seen, seenOn, effect, enough } = event;
      return changed(c, event.actionId, { look: { seen, ...(seenOn ? { seenOn } : {}), effect, enough, by, at } });
    }
    case 'answered':
      return { answers: [...c.answers, { by, at, text: event.text }] };
    case 'lessonDrawn':
      return { lesson: { by, at, text: event.text } };
    case 'closed':
      return { status: 'closed', closed: { by, at, immediateAction: event.immediateAction } };
    case 'reopened':
      return worked(c, { closed: null, reopened: { by, at, reason: event.reason } });
    case 'parted':
      return worked(c, { mergedInto: null });
  }
}

const changed = (c: Case, actionId: number, change: Partial<Action>): Partial<Case> =>
  worked(c, { actions: c.actions.map((action) => (action.id === actionId ? { ...action, ...change } : action)) });

/** A day that had passed is kept: the weeks that ended meanwhile ended with it overdue. */
function moved(action: Action, { ownerId, dueOn, at }: Move & Stamp): Action {
  const late = dueOn === action.dueOn ? [] : latenessUntil(action.dueOn, at);
  return { ...action, ownerId, dueOn, ...(late.length > 0 && { wasLate: [...(action.wasLate ?? []), ...late] }) };
}

/** Where the case stands follows from what has been done, and from nothing else. */
function worked(c: Case, change: Partial<Case>): Partial<Case> {
  const after = { ...c, ...change };
  const stands = standing({ ...after, isInvestigated: after.investigation !== null });
  // After a referral, and where SAS, MAS or MAR was first: the unit has still to receive it.
  return { ...change, status: after.received === null ? 'registered' : stands };
}

/** The case that a history tells of; undefined for an empty history. */
export function replay(id: CaseId, history: readonly CaseEvent[]): Case | undefined {
  const [first, ...rest] = history;
  return first && rest.reduce(apply, begin(id, first));
}

import type { CaseEvent } from './case.ts';
import { worst } from './risk.ts';

/** What an event says in keys, numbers and dates: no word that anyone wrote, and nobody, not even by role. */
export type EventFigures = Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>;

/**
 * Each field is named here: what is added to an event stays inside until somebody has decided that it may leave. Of a
 * report that concerns the manager nothing says so, and who was told would.
 */
export function eventFigures(event: CaseEvent): EventFigures {
  switch (event.type) {
    case 'registered': {
      const { type, kind, categories, lagrum, harm, occurredAt, events } = event.report;
      return { reportType: type, kind, categories, lagrum, harm, occurredAt, events };
    }
    case 'assessed': {
      const { lagrum, categories, lexSarah, assessment } = event;
      const { severity, likelihood } = worst(assessment);
      return { severity, likelihood, lagrum, categories, lexSarah };
    }
    case 'referred':
      return { fromUnitId: event.fromUnitId, toUnitId: event.toUnitId };
    case 'merged':
      return { number: event.intoNumber };
    case 'joined':
      return { number: event.number };
    case 'investigated':
      return { accountBy: event.accountBy, formaga: event.formaga };
    case 'causeFound':
      return { causeId: event.cause.id, group: event.cause.group };
    case 'causeLeft':
      return { causeId: event.causeId };
    case 'actionDecided': {
      const { causes, strength, dueOn } = event.plan;
      return { actionId: event.actionId, causes, strength, dueOn };
    }
    case 'effectPlanned':
      return { actionId: event.actionId, lookOn: event.plan.lookOn };
    case 'actionMoved':
      return { actionId: event.actionId, dueOn: event.dueOn };
    case 'actionDone':
    case 'actionDropped':
      return { actionId: event.actionId };
    case 'effectSeen':
      return { actionId: event.actionId, seenOn: event.seenOn ?? null, effect: event.effect, enough: event.enough };
    case 'processStarted':
      return { process: event.process, from: event.from, regime: event.regime };
    case 'processStepped':
    case 'processReopened':
      return { process: event.process, step: event.step };
    case 'processJoined':
      return { process: event.process, number: event.into.number };
    case 'processGathered':
      return { process: event.process, number: event.from.number };
    case 'processMoved':
      return { process: event.process, regime: event.regime };
    case 'processFollowed':
      return { process: event.process, outcome: event.outcome };
    case 'processParted':
    case 'processResumed':
      return { process: event.process };
    case 'snoozed':
      return { duty: event.duty, until: event.until };
    case 'pictureHidden':
      return { reason: event.reason };
    case 'routed':
    case 'added':
    case 'pictureAdded':
    case 'withdrawn':
    case 'received':
    case 'followed':
    case 'answered':
    case 'lessonDrawn':
    case 'closed':
    case 'reopened':
    case 'parted':
    case 'limitsApplied':
      return {};
  }
}

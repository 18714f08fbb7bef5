import { type Case, type CaseEvent, type CaseId, progressOf } from './case.ts';

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
    told: [],
    received: null,
    assessed: null,
    leftUnits: [],
    mergedInto: null,
    joined: [],
    changedAt: event.at,
  };
}

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
    case 'withdrawn':
      return { status: 'withdrawn' };
    case 'received':
      return { status: 'received', received: { by: event.by, as: event.as, at: event.at } };
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
        leftUnits: [...c.leftUnits.filter((unitId) => unitId !== event.toUnitId), event.fromUnitId],
      };
    case 'merged':
      return { status: 'merged', mergedInto: { id: event.into, number: event.intoNumber, ...progressOf(c) } };
    case 'joined':
      return { joined: [...c.joined, { id: event.from, number: event.number }] };
    case 'followed': {
      const { receivedAt, assessedAt } = event;
      return { mergedInto: c.mergedInto && { ...c.mergedInto, receivedAt, assessedAt } };
    }
  }
}

/** The case that a history tells of; undefined for an empty history. */
export function replay(id: CaseId, history: readonly CaseEvent[]): Case | undefined {
  const [first, ...rest] = history;
  return first && rest.reduce(apply, begin(id, first));
}

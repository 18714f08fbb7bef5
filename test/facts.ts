import type { Facts, WorkFacts } from '../bot/domain/facts.ts';

/** A case's facts as they most often are; a test names only what it is about. */
export const someFacts = (over: Partial<Facts> = {}): Facts => ({
  caseId: 'case-1',
  number: '2026-000001',
  version: 1,
  unitId: 'bjorken',
  reportType: 'fall',
  kind: 'avvikelse',
  categories: ['fall'],
  lagrum: ['sol'],
  harm: 'none',
  events: 1,
  status: 'registered',
  open: true,
  secret: false,
  lexSarah: false,
  concernsManager: false,
  occurredAt: null,
  reportedAt: '2026-11-17T08:00:00.000Z',
  receivedAt: null,
  assessedAt: null,
  severity: null,
  risk: null,
  changedAt: '2026-11-17T08:00:00.000Z',
  closedAt: null,
  actionDone: null,
  effect: null,
  work: null,
  source: 'lyhord',
  ...over,
});

export const someWork = (over: Partial<WorkFacts> = {}): WorkFacts => ({
  ...{ investigatedAt: null, answeredAt: null, answerOwed: true, lexSarahOutcome: null, dueAt: null, urgentAt: null },
  ...{ actionsDue: [], looksDue: [], actionsLate: [], clocks: [], duties: [] },
  ...over,
});

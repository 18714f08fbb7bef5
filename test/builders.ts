import type { Case, CaseEvent, CaseEventBody, Triage } from '../bot/domain/case.ts';
import { apply, begin } from '../bot/domain/caseHistory.ts';
import type { ActionPlan, CauseFound, Findings } from '../bot/domain/casework.ts';
import { type Directory, directoryOf } from '../bot/domain/directory.ts';
import type { HistoryFacts } from '../bot/domain/facts.ts';
import { type Actor, actorOf, type Person, type Unit } from '../bot/domain/people.ts';
import type { Report } from '../bot/domain/report.ts';

/** Things as they most often are; a test names only what it is about: `aCase({ status: 'received' })`. */

export const aReport = (over: Partial<Report> = {}): Report => ({
  type: 'fall',
  kind: 'avvikelse',
  unitId: 'bjorken',
  categories: ['fall'],
  lagrum: ['sol', 'hsl'],
  occurredAt: '2026-11-21T21:30:00.000Z',
  harm: 'none',
  what: 'Föll på väg till badrummet.',
  immediateAction: null,
  personRef: null,
  concernsManager: false,
  events: 1,
  answers: {},
  ...over,
});

type Stamp = Pick<CaseEvent, 'seq' | 'at' | 'by'>;
const firstStamp: Stamp = { seq: 1, at: '2026-11-22T01:00:00.000Z', by: 'anna' };

/** A registration, unless the body says otherwise. */
export const anEvent = (
  body: CaseEventBody = { type: 'registered', number: '2026-0001', report: aReport() },
  stamp: Partial<Stamp> = {},
): CaseEvent => ({ ...body, ...firstStamp, ...stamp });

/** A case as first registered, with what the test needs otherwise. */
export const aCase = (over: Partial<Case> = {}): Case => ({ ...begin('case-1', anEvent()), ...over });

/** A case reported by `reporter`, after the events that Karin then made happen. */
export function reported(
  over: { id?: string; number?: string; report?: Partial<Report>; reporter?: string } = {},
  ...events: readonly CaseEventBody[]
): Case {
  const { id = 'case-1', number = '2026-000001', report = {}, reporter = 'leyla' } = over;
  const registered = anEvent({ type: 'registered', number, report: aReport(report) }, { by: reporter });
  return events.reduce<Case>(
    (c, body) => apply(c, anEvent(body, { seq: c.version + 1, by: 'karin' })),
    begin(id, registered),
  );
}

export const aTriage = (over: Partial<Triage> = {}): Triage => ({
  assessment: { invanare: { severity: 1, likelihood: 2 } },
  lagrum: ['sol'],
  categories: ['fall'],
  lexSarah: false,
  concernsManager: false,
  ...over,
});

export const someFindings = (over: Partial<Findings> = {}): Findings => ({
  consequence: 'Ont i höften.',
  accountBy: 'person',
  account: 'Golvet var vått.',
  what: 'Hon halkade.',
  formaga: null,
  ...over,
});

export const aCause = (over: Partial<Omit<CauseFound, 'id'>> = {}): Omit<CauseFound, 'id'> => ({
  group: 'omgivning',
  what: 'Golvet torkas inte.',
  whys: [],
  ...over,
});

export const aPlan = (over: Partial<ActionPlan> = {}): ActionPlan => ({
  what: 'Halkmatta i badrummet',
  causes: [],
  strength: 'strong',
  ownerId: 'leyla',
  dueOn: '2026-12-01',
  ...over,
});

/** A case of imported history, closed long ago. */
export const aHistoryCase = (over: Partial<HistoryFacts> = {}): HistoryFacts => ({
  caseId: 'import-1',
  number: 'A-1',
  version: 1,
  unitId: 'bjorken',
  reportType: 'fall',
  kind: 'avvikelse',
  categories: ['fall'],
  lagrum: ['sol'],
  harm: 'none',
  events: 1,
  status: 'closed',
  open: false,
  secret: false,
  lexSarah: false,
  concernsManager: false,
  occurredAt: '2024-03-05T06:00:00.000Z',
  reportedAt: '2024-03-05T08:00:00.000Z',
  receivedAt: '2024-03-06T08:00:00.000Z',
  assessedAt: null,
  severity: 2,
  risk: 6,
  changedAt: '2024-04-02T08:00:00.000Z',
  closedAt: '2024-04-02T08:00:00.000Z',
  actionDone: true,
  effect: 'yes',
  work: null,
  source: 'import',
  history: { reporterRole: 'medarbetare', likelihood: 3, lexSarahOutcome: null },
  ...over,
});

export const aUnit = (over: Partial<Unit> = {}): Unit => ({
  unitId: 'bjorken',
  name: 'Björken',
  area: 'Norr',
  operation: 'aldreomsorg_sabo',
  regime: 'kommunal',
  lagrum: ['sol', 'hsl'],
  careRecipients: 36,
  board: '',
  provider: '',
  nursePhone: '',
  onCallPhone: '',
  ...over,
});

export const aPerson = (personId: string, over: Partial<Person> = {}): Person => ({
  personId,
  name: personId,
  email: '',
  roles: ['medarbetare'],
  unitIds: [],
  deputyFor: [],
  board: '',
  ...over,
});

/** Two units, Björken and Granen, with one of every role; Karin manages Björken and Nils stands in for her. */
export function aDirectory(over: { units?: readonly Unit[]; people?: readonly Person[] } = {}): Directory {
  const units = over.units ?? [aUnit(), aUnit({ unitId: 'granen', name: 'Granen', lagrum: ['lss'] })];
  const people = over.people ?? [
    aPerson('leyla', { unitIds: ['bjorken'] }),
    aPerson('karin', { roles: ['enhetschef'], unitIds: ['bjorken'] }),
    aPerson('nils', { unitIds: ['bjorken'], deputyFor: ['karin'] }),
    aPerson('gunnar', { roles: ['enhetschef'], unitIds: ['granen'] }),
    aPerson('asa', { roles: ['verksamhetschef'], unitIds: ['bjorken', 'granen'] }),
    aPerson('maria', { roles: ['sas'] }),
    aPerson('oskar', { roles: ['mas'] }),
    aPerson('ebba', { roles: ['mar'] }),
    aPerson('ulla', { roles: ['utvecklingsledare'] }),
    aPerson('henrik', { roles: ['ledning'] }),
    aPerson('anders', { roles: ['admin'] }),
  ];
  return directoryOf('test', units, people);
}

export const actor = (personId: string, directory: Directory = aDirectory()): Actor =>
  actorOf(personId, directory.person(personId));

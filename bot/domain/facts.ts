import { type Case, isOpen, isSecret, type Status } from './case.ts';
import type { CategoryKey, Lagrum } from './categories.ts';
import type { Role } from './people.ts';
import type { Harm, Kind } from './report.ts';
import type { ReportTypeKey } from './reportTypes/keys.ts';
import { riskOf, severityOf, worst } from './risk.ts';
import type { Instant } from './time.ts';

/**
 * The scalars that lists, figures and reminders need: at most 1 kB, no free text, no names (design/storage.md).
 * `version` is the case's version they were taken from.
 */
export interface Facts {
  readonly caseId: string;
  readonly number: string;
  readonly version: number;
  readonly unitId: string;
  readonly reportType: ReportTypeKey;
  readonly kind: Kind;
  readonly categories: readonly CategoryKey[];
  readonly lagrum: readonly Lagrum[];
  readonly harm: Harm;
  readonly events: number;
  readonly status: FactsStatus;
  readonly open: boolean;
  readonly secret: boolean;
  readonly lexSarah: boolean;
  readonly concernsManager: boolean;
  readonly occurredAt: Instant | null;
  readonly reportedAt: Instant;
  readonly receivedAt: Instant | null;
  readonly assessedAt: Instant | null;
  readonly severity: number | null;
  readonly risk: number | null;
  readonly changedAt: Instant;
  readonly closedAt: Instant | null;
  /** Whether an action has been done; null where nobody has said. */
  readonly actionDone: boolean | null;
  readonly effect: Effect | null;
  /** `import`: history from another system; counted in figures, never reminded of, with no words to read. */
  readonly source: 'lyhord' | 'import';
  /** There for `import` alone. */
  readonly history?: HistoryDetails;
}

/** What other systems tell and nothing here counts: kept so that an export gives back what was imported. */
export interface HistoryDetails {
  readonly reporterRole: Role | null;
  readonly likelihood: number | null;
  readonly lexSarahOutcome: LexSarahOutcome | null;
}

/** A case of imported history: nothing but facts, and no words to read. */
export interface HistoryFacts extends Facts {
  readonly source: 'import';
  readonly history: HistoryDetails;
}

/** A case of our own has its status; imported history has also known the later ones. */
export type FactsStatus = Status | 'investigating' | 'acting' | 'following' | 'closed';
export const effects = ['yes', 'partly', 'no'] as const;
export type Effect = (typeof effects)[number];

/** The five outcomes of a lex Sarah decision. Source: design/domain.md, "Law and clocks". */
export const lexSarahOutcomes = ['inget', 'risk', 'missforhallande', 'risk_allvarligt', 'allvarligt'] as const;
export type LexSarahOutcome = (typeof lexSarahOutcomes)[number];

export function factsOf(c: Case): Facts {
  return {
    caseId: c.id,
    number: c.number,
    version: c.version,
    unitId: c.unitId,
    reportType: c.report.type,
    kind: c.report.kind,
    categories: c.categories,
    lagrum: c.lagrum,
    harm: c.report.harm,
    events: c.report.events,
    status: c.status,
    open: isOpen(c),
    secret: isSecret(c),
    lexSarah: c.lexSarah,
    concernsManager: c.concernsManager,
    occurredAt: c.report.occurredAt,
    reportedAt: c.reportedAt,
    receivedAt: c.received?.at ?? null,
    assessedAt: c.assessed?.at ?? null,
    severity: c.assessed && severityOf(c.assessed.assessment),
    risk: c.assessed && riskOf(worst(c.assessed.assessment)),
    changedAt: c.changedAt,
    closedAt: null,
    actionDone: null,
    effect: null,
    source: 'lyhord',
  };
}

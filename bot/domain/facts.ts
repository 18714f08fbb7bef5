import { type ActionFact, actionFactsOf } from './actionFacts.ts';
import { lookDay } from './actions.ts';
import { type Case, isOpen, isSecret, type Status } from './case.ts';
import { type Action, type Effect, effectOf, isLive, type Lateness, latenessUntil } from './casework.ts';
import type { CategoryKey, Lagrum } from './categories.ts';
import { owesAnswer } from './closing.ts';
import { dutiesOf, remindersDue } from './duties.ts';
import { hashOf } from './hash.ts';
import { clocksOf } from './legal.ts';
import type { Limits } from './limits.ts';
import type { Role } from './people.ts';
import { type Process, type ProcessKey, processOf } from './process.ts';
import { outcomeOf } from './processes/index.ts';
import { type LexSarahOutcome, lexSarahOutcomes } from './processes/lexSarahOutcomes.ts';
import type { Duty } from './reminders/define.ts';
import type { Harm, Kind } from './report.ts';
import type { ReportTypeKey } from './reportTypes/keys.ts';
import { riskOf, severityOf, worst } from './risk.ts';
import type { Instant } from './time.ts';

/**
 * The scalars that lists, figures and reminders need: about 1 kB, no free text, no names (design/storage.md).
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
  readonly status: Status;
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
  /** What casework has made; null for imported history, and for a case not touched since there is casework. */
  readonly work: WorkFacts | null;
  /** `import`: history from another system; counted in figures, never reminded of, with no words to read. */
  readonly source: 'lyhord' | 'import';
  /** There for `import` alone. */
  readonly history?: HistoryDetails;
}

/** Where the work on a case stands, and what is due. */
export interface WorkFacts {
  readonly investigatedAt: Instant | null;
  /** When the reporter was first told something that a person wrote. */
  readonly answeredAt: Instant | null;
  /** Days on which actions that are not done yet are due, and on which somebody is to look at an effect. */
  readonly actionsDue: readonly string[];
  readonly looksDue: readonly string[];
  /** All of them, also those done and given up; absent in a case not touched since lists know of them. */
  readonly actions?: readonly ActionFact[];
  /** Actions that were overdue and are no more: what a past week's end is told by. */
  readonly actionsLate: readonly Lateness[];
  /** The reporter waits for an answer. */
  readonly answerOwed: boolean;
  /** The clocks of legal processes that run. */
  readonly clocks: readonly { readonly process: ProcessKey; readonly clock: string; readonly dueAt: Instant }[];
  readonly lexSarahOutcome: LexSarahOutcome | null;
  /** What somebody is to do, the first due first; at most so many as keep facts small. */
  readonly duties: readonly DutyFact[];
  /** When somebody is next to be reminded, in office hours or at any hour (duties.ts). */
  readonly dueAt: Instant | null;
  readonly urgentAt: Instant | null;
}

/** A duty in a list: its name (reminders/define.ts) and when it is due. */
export interface DutyFact {
  readonly key: string;
  readonly dueAt: Instant;
  /** A hash of the one person whose duty it is; facts name nobody. Whoever it fits looks in the case. */
  readonly owner?: number;
}

const mostDuties = 6;

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

/** The limits are the municipality's own: what is due when follows from them. */
export function factsOf(c: Case, limits: Limits): Facts {
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
    closedAt: c.closed?.at ?? null,
    actionDone: wasActedOn(c),
    effect: effectOf(c),
    work: workOf(c, limits),
    source: 'lyhord',
  };
}

/**
 * What was done at once, as the short path asks of every case, mends the moment and not its cause: counted as an action it
 * would make U27 all of them, always.
 */
function wasActedOn({ actions, closed }: Case): boolean | null {
  if (actions.some((action) => isLive(action) && action.done)) return true;
  return closed ? false : null;
}

function workOf(c: Case, limits: Limits): WorkFacts {
  const live = isOpen(c) ? c.actions.filter(isLive) : [];
  const running = isOpen(c) ? clocksOf(c, limits).filter(({ doneAt }) => doneAt === null) : [];
  const lexSarah = processOf(c.processes, 'lexSarah');
  // Once: a working day takes the calendar, and this is part of every commit.
  const duties = dutiesOf(c, limits);
  return {
    investigatedAt: c.investigation?.openedAt ?? null,
    answeredAt: c.answers[0]?.at ?? null,
    actionsDue: live.flatMap(({ done, dueOn }) => (done ? [] : [dueOn])),
    looksDue: live.flatMap((action) => lookDay(action, limits) ?? []),
    actions: actionFactsOf(c, limits),
    actionsLate: c.actions.flatMap(lateIn),
    answerOwed: isOpen(c) && owesAnswer(c),
    clocks: running.map(({ process, kind, dueAt }) => ({ process, clock: kind.key, dueAt })),
    lexSarahOutcome: lexSarah ? lexSarahOutcomeOf(lexSarah) : null,
    duties: dutyFacts(duties),
    ...remindersDue(duties),
  };
}

function lateIn({ dueOn, done, dropped, wasLate = [] }: Action): readonly Lateness[] {
  const ended = done ?? dropped;
  return ended ? [...wasLate, ...latenessUntil(dueOn, ended.at)] : wasLate;
}

const dutyFacts = (duties: readonly Duty[]): readonly DutyFact[] =>
  duties
    .map(({ key, dueAt, holder }) => ({
      ...{ key, dueAt },
      ...(holder.is === 'person' ? { owner: hashOf(holder.personId) } : {}),
    }))
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))
    .slice(0, mostDuties);

const lexSarahOutcomeOf = (process: Process): LexSarahOutcome | null =>
  lexSarahOutcomes.find((one) => one === outcomeOf(process)) ?? null;

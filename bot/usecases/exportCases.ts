import { mayInSystem } from '../domain/access.ts';
import type { Case, Status } from '../domain/case.ts';
import type { Effect } from '../domain/casework.ts';
import type { CategoryKey, Lagrum } from '../domain/categories.ts';
import { type Directory, sameBoard } from '../domain/directory.ts';
import { type Facts, factsOf } from '../domain/facts.ts';
import type { Limits } from '../domain/limits.ts';
import type { Actor, Role } from '../domain/people.ts';
import type { LexSarahOutcome } from '../domain/processes/lexSarahOutcomes.ts';
import type { Harm, Kind } from '../domain/report.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { worst } from '../domain/risk.ts';
import type { Instant } from '../domain/time.ts';
import type { Deps } from './deps.ts';
import { type ExportedWords, noWords, wordsOf } from './exportedWords.ts';

export interface ExportInput {
  /** Reported at this instant or later. */
  readonly from: Instant | null;
  /** Reported before this instant. */
  readonly before: Instant | null;
  readonly unitId: string | null;
  readonly withText: boolean;
}

/** A case as `cases.csv` has it (design/interfaces.md); null where unknown. The words only where they were asked for. */
export interface ExportedCase {
  /** The case number; for imported history the one it came with. */
  readonly externalId: string;
  readonly kind: Kind;
  readonly categories: readonly CategoryKey[];
  readonly unitId: string;
  readonly lagrum: readonly Lagrum[];
  readonly occurredAt: Instant | null;
  readonly reportedAt: Instant;
  /** The reporter's first role in the directory, or as imported; never who. */
  readonly reporterRole: Role | null;
  readonly severity: number | null;
  readonly likelihood: number | null;
  readonly harm: Harm;
  readonly status: Counted;
  readonly receivedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly lexSarah: 'yes' | null;
  readonly lexSarahOutcome: LexSarahOutcome | null;
  readonly actionDone: 'yes' | 'no' | null;
  readonly effect: Effect | null;
  readonly words?: ExportedWords;
}

/** Read at a time: a store far away answers many questions in the time of one. */
const atOnce = 16;

/**
 * Cases for figures elsewhere, oldest report first. Withdrawn and merged ones are left out, as in every figure, and the
 * officers of a board get the cases of their board only. Lex Sarah cases and those about a manager are there as figures
 * (the law's clocks are counted too); nothing marks the latter. Words need the right to export them and to read that
 * very case, and each reading is logged before the words leave.
 */
export async function exportCases(
  deps: Deps,
  by: Actor,
  input: ExportInput,
): Promise<Result<AsyncIterable<ExportedCase>>> {
  if (!mayInSystem(by, 'exportFigures')) return fail('not_allowed', 'exportFigures');
  if (input.withText && !mayInSystem(by, 'exportText')) return fail('not_allowed', 'exportText');
  const directory = await deps.directories.current();
  if (input.unitId !== null && !directory.unit(input.unitId)) return fail('not_found', 'unknownUnit', input.unitId);
  return ok(rows(deps, by, input, directory));
}

async function* rows(deps: Deps, by: Actor, input: ExportInput, directory: Directory): AsyncIterable<ExportedCase> {
  for await (const some of chunks(deps.store.find('allCases', {}), (one) => isWanted(one, by, input, directory))) {
    const found = await Promise.all(
      some.map(async (facts) => (facts.source === 'import' ? facts : (await deps.store.loadCase(facts.caseId))?.case)),
    );
    for (const one of found) {
      if (!one || !isCounted(one)) continue;
      const figures = 'source' in one ? importedFigures(one) : figuresOf(one, deps.policy.limits, directory);
      const words = input.withText && ('source' in one ? noWords : await wordsOf(deps, by, one, directory));
      yield words ? { ...figures, words } : figures;
    }
  }
}

/** A status that any figure counts. */
type Counted = Exclude<Status, 'withdrawn' | 'merged'>;

const isCounted = <T extends { readonly status: Status }>(one: T): one is T & { readonly status: Counted } =>
  one.status !== 'withdrawn' && one.status !== 'merged';

function isWanted(facts: Facts, by: Actor, { from, before, unitId }: ExportInput, directory: Directory): boolean {
  return (
    isCounted(facts) &&
    (from === null || facts.reportedAt >= from) &&
    (before === null || facts.reportedAt < before) &&
    (unitId === null || facts.unitId === unitId) &&
    sameBoard(by.board, directory.unit(facts.unitId)?.board ?? '')
  );
}

function figuresOf(c: Case & { readonly status: Counted }, limits: Limits, directory: Directory): ExportedCase {
  // What figures here count is what leaves the house.
  const { closedAt, actionDone, effect, work } = factsOf(c, limits);
  const rating = c.assessed && worst(c.assessed.assessment);
  return {
    externalId: c.number,
    kind: c.report.kind,
    categories: c.categories,
    unitId: c.unitId,
    lagrum: c.lagrum,
    occurredAt: c.report.occurredAt,
    reportedAt: c.reportedAt,
    reporterRole: directory.person(c.reporterId)?.roles[0] ?? null,
    severity: rating?.severity ?? null,
    likelihood: rating?.likelihood ?? null,
    harm: c.report.harm,
    status: c.status,
    receivedAt: c.received?.at ?? null,
    closedAt,
    lexSarah: c.lexSarah ? 'yes' : null,
    lexSarahOutcome: work?.lexSarahOutcome ?? null,
    actionDone: yesOrNo(actionDone),
    effect,
  };
}

/** As it was imported: the file that comes out is the file that went in. */
function importedFigures(facts: Facts & { readonly status: Counted }): ExportedCase {
  const { number, kind, categories, unitId, lagrum, occurredAt, reportedAt, receivedAt, closedAt, history } = facts;
  return {
    externalId: number,
    ...{ kind, categories, unitId, lagrum, occurredAt, reportedAt },
    reporterRole: history?.reporterRole ?? null,
    severity: facts.severity,
    likelihood: history?.likelihood ?? null,
    ...{ harm: facts.harm, status: facts.status, receivedAt, closedAt },
    lexSarah: facts.lexSarah ? 'yes' : null,
    lexSarahOutcome: history?.lexSarahOutcome ?? null,
    actionDone: yesOrNo(facts.actionDone),
    effect: facts.effect,
  };
}

const yesOrNo = (done: boolean | null): 'yes' | 'no' | null => (done === null ? null : done ? 'yes' : 'no');

async function* chunks<T>(all: AsyncIterable<T>, wanted: (one: T) => boolean): AsyncIterable<readonly T[]> {
  let chunk: T[] = [];
  for await (const one of all) {
    if (!wanted(one)) continue;
    chunk.push(one);
    if (chunk.length < atOnce) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

import { mayInSystem } from '../domain/access.ts';
import type { Case, CaseId } from '../domain/case.ts';
import { sameBoard } from '../domain/directory.ts';
import type { Actor, Unit } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { RetentionBasis, RetentionKind } from '../domain/retention.ts';
import { type RetentionVerdict, retentionOf } from '../domain/retentionVerdict.ts';
import { type DocumentOf, keys, retentionPartition } from '../ports/documents.ts';
import type { Deps } from './deps.ts';
import { isOfBoard } from './exportLog.ts';

/** What would go, and what stays and why: numbers and counts, nothing that a case holds. */
export interface RetentionPlan {
  readonly goes: readonly { readonly number: string; readonly kind: RetentionKind; readonly basis: RetentionBasis }[];
  /** Would otherwise be looked at: a legal hold stands. */
  readonly held: readonly string[];
  /** Begun by a run that was broken off; the next one finishes them. */
  readonly unfinished: readonly string[];
  readonly stays: { readonly open: number; readonly notYet: number; readonly noDecision: number };
  /** Cases of imported history: figures without a case, which no rule removes. */
  readonly imported: number;
  readonly decisions: readonly string[];
}

/** What a run would do now; changes nothing. */
export async function planRetention(deps: Deps, by: Actor): Promise<Result<RetentionPlan>> {
  if (!mayInSystem(by, 'planRetention')) return fail('not_allowed', 'planRetention');
  const kept = await retentionDocuments(deps, by);
  const directory = await deps.directories.current();
  const plan = {
    goes: [] as RetentionPlan['goes'][number][],
    held: [] as string[],
    unfinished: kept.removals.filter(({ state }) => state === 'removing').map(({ number }) => number),
    stays: { open: 0, notYet: 0, noDecision: 0 },
    imported: 0,
    decisions: kept.decisions.map(({ reference }) => reference),
  };
  for await (const facts of deps.store.find('allCases', {})) {
    if (facts.source === 'import') {
      if (sameBoard(by.board, directory.unit(facts.unitId)?.board ?? '')) plan.imported += 1;
      continue;
    }
    const verdict = await verdictOf(deps, by, facts.caseId, kept);
    if (!verdict) continue;
    const { number } = verdict.case;
    if (verdict.goes) plan.goes.push({ number, kind: verdict.kind, basis: verdict.basis });
    else if (verdict.why === 'held') plan.held.push(number);
    else plan.stays[verdict.why] += 1;
  }
  return ok(plan);
}

/** The cases that are kept whatever the rules say; of her board, and without why: a reason can tell of a case. */
export async function heldCases(
  deps: Deps,
  by: Actor,
): Promise<readonly Pick<DocumentOf<'hold'>, 'number' | 'by' | 'at'>[]> {
  const held: Pick<DocumentOf<'hold'>, 'number' | 'by' | 'at'>[] = [];
  for await (const document of deps.store.find('partition', { pk: retentionPartition }))
    if (document.type === 'hold' && (await isOfBoard(deps, by, document.caseId)))
      held.push({ number: document.number, by: document.by, at: document.at });
  return held;
}

export interface RetentionDocuments {
  readonly decisions: readonly DocumentOf<'retentionDecision'>[];
  readonly removals: readonly DocumentOf<'removal'>[];
}

/** Those of her board: a person of a board neither sees nor carries out what another has decided. */
export async function retentionDocuments(
  { store }: Pick<Deps, 'store'>,
  { board }: Pick<Actor, 'board'>,
): Promise<RetentionDocuments> {
  const decisions: DocumentOf<'retentionDecision'>[] = [];
  const removals: DocumentOf<'removal'>[] = [];
  for await (const document of store.find('partition', { pk: retentionPartition })) {
    if (document.type === 'retentionDecision' && sameBoard(board, document.board)) decisions.push(document);
    if (document.type === 'removal' && sameBoard(board, document.board)) removals.push(document);
  }
  return { decisions, removals };
}

export type CaseVerdict = RetentionVerdict & { readonly case: Case; readonly unit: Unit | undefined };

/** A case as it now stands against the rules; undefined for one that is not there, or is another board's. */
export async function verdictOf(
  { store, directories, clock, policy }: Deps,
  { board }: Pick<Actor, 'board'>,
  id: CaseId,
  { decisions }: Pick<RetentionDocuments, 'decisions'>,
): Promise<CaseVerdict | undefined> {
  const found = (await store.loadCase(id))?.case;
  if (!found) return undefined;
  const unit = (await directories.current()).unit(found.unitId);
  if (!sameBoard(board, unit?.board ?? '')) return undefined;
  const held = (await store.get(keys.hold(id))) !== undefined;
  const context = { unit, decisions, held, now: clock.now(), rules: policy.retention };
  return { ...retentionOf(found, context), case: found, unit };
}

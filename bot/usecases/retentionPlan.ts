import { mayInSystem } from '../domain/access.ts';
import type { Case, CaseId } from '../domain/case.ts';
import type { Actor, Unit } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type RetentionBasis, type RetentionKind, type RetentionVerdict, retentionOf } from '../domain/retention.ts';
import { type DocumentOf, keys, retentionPartition } from '../ports/documents.ts';
import type { Deps } from './deps.ts';

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
  const kept = await retentionDocuments(deps);
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
      plan.imported += 1;
      continue;
    }
    const verdict = await verdictOf(deps, facts.caseId, kept);
    if (!verdict) continue;
    const { number } = verdict.case;
    if (verdict.goes) plan.goes.push({ number, kind: verdict.kind, basis: verdict.basis });
    else if (verdict.why === 'held') plan.held.push(number);
    else plan.stays[verdict.why] += 1;
  }
  return ok(plan);
}

export interface RetentionDocuments {
  readonly decisions: readonly DocumentOf<'retentionDecision'>[];
  readonly removals: readonly DocumentOf<'removal'>[];
}

export async function retentionDocuments({ store }: Pick<Deps, 'store'>): Promise<RetentionDocuments> {
  const decisions: DocumentOf<'retentionDecision'>[] = [];
  const removals: DocumentOf<'removal'>[] = [];
  for await (const document of store.find('partition', { pk: retentionPartition })) {
    if (document.type === 'retentionDecision') decisions.push(document);
    if (document.type === 'removal') removals.push(document);
  }
  return { decisions, removals };
}

export type CaseVerdict = RetentionVerdict & { readonly case: Case; readonly unit: Unit | undefined };

/** A case as it now stands against the rules; undefined for one that is not there. */
export async function verdictOf(
  { store, directories, clock, policy }: Deps,
  id: CaseId,
  { decisions }: Pick<RetentionDocuments, 'decisions'>,
): Promise<CaseVerdict | undefined> {
  const found = (await store.loadCase(id))?.case;
  if (!found) return undefined;
  const unit = (await directories.current()).unit(found.unitId);
  const held = (await store.get(keys.hold(id))) !== undefined;
  const context = { unit, decisions, held, now: clock.now(), rules: policy.retention };
  return { ...retentionOf(found, context), case: found, unit };
}

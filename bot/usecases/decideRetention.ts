import { mayInSystem } from '../domain/access.ts';
import type { Case } from '../domain/case.ts';
import { sameBoard } from '../domain/directory.ts';
import type { Actor } from '../domain/people.ts';
import { guard } from '../domain/privacy.ts';
import { knowsOf } from '../domain/relations.ts';
import { type Failure, fail, ok, type Result } from '../domain/result.ts';
import { type DecidedKind, decidedKinds } from '../domain/retention.ts';
import type { Instant } from '../domain/time.ts';
import { type DocumentOf, keys } from '../ports/documents.ts';
import type { Deps } from './deps.ts';
import { log } from './readCase.ts';
import { caseWithNumber } from './triageCase.ts';

const longestReference = 100;
const longestReason = 500;

interface Entered {
  readonly reference: string;
  readonly before: Instant;
  /** Empty for all that a decision can cover. */
  readonly kinds: readonly DecidedKind[];
}

/** Enters a gallringsbeslut, for the board of the one who enters it. It says who, when and what, and is never changed. */
export async function enterRetentionDecision(
  { store, clock }: Deps,
  by: Actor,
  { reference, before, kinds }: Entered,
): Promise<Result<DocumentOf<'retentionDecision'>>> {
  if (!mayInSystem(by, 'decideRetention')) return fail('not_allowed', 'decideRetention');
  const named = reference.trim();
  if (named === '' || named.length > longestReference) return fail('invalid_input', 'reference');
  const now = clock.now();
  // Of a time to come nobody can know what the decision would let go.
  if (before > now) return fail('invalid_input', 'future');
  const covered = decidedKinds.filter((kind) => kinds.length === 0 || kinds.includes(kind));
  const key = keys.retentionDecision(named);
  const decision = { ...key, reference: named, before, kinds: covered, board: by.board };
  const written = { ...decision, enteredBy: by.personId, enteredAt: now };
  if ((await store.createOnce(written)) === 'created') return ok(written);
  const there = (await store.get(key))?.document;
  const same = there?.before === before && there.board === by.board && there.kinds.join() === covered.join();
  return there && same ? ok(there) : fail('conflict', 'otherDecision');
}

/** A legal hold: the case stays whatever the rules say, until the hold is lifted. */
export async function holdCase(deps: Deps, by: Actor, number: string, reason: string): Promise<Result<Case>> {
  const found = await holdable(deps, by, number);
  if (!found.ok) return found;
  const fault = faultIn(reason);
  if (fault) return fault;
  const { id } = found.value;
  const hold = { ...keys.hold(id), caseId: id, number, reason: reason.trim(), by: by.personId, at: deps.clock.now() };
  await log(deps, by.personId, 'tool', 'tool: hold', found.value);
  if ((await deps.store.createOnce(hold)) === 'exists') return fail('wrong_status', 'heldAlready');
  // Gallring has just begun with it, or broke off: it may have read that there is no hold, or be about to find this one.
  const going = await deps.store.get(keys.removal(id));
  return going ? fail('conflict', 'goesNow') : found;
}

/** Lifts it. The log says by whom and why. */
export async function liftHold(deps: Deps, by: Actor, number: string, reason: string): Promise<Result<Case>> {
  const found = await holdable(deps, by, number);
  if (!found.ok) return found;
  const fault = faultIn(reason);
  if (fault) return fault;
  const there = await deps.store.get(keys.hold(found.value.id));
  if (!there) return fail('wrong_status', 'notHeld');
  const { id } = found.value;
  const { personId } = by;
  await log(deps, personId, 'tool', 'tool: hold lifted', found.value);
  const at = deps.clock.now();
  await deps.store.createOnce({
    ...keys.liftedHold(id, at),
    ...holdOf(there.document),
    liftedBy: personId,
    liftedAt: at,
    why: reason.trim(),
  });
  const removed = await deps.store.remove(keys.hold(id), there.revision);
  return removed.ok ? found : fail('conflict');
}

const holdOf = ({ caseId, number, reason, by, at }: DocumentOf<'hold'>) => ({ caseId, number, reason, by, at });

/** Whoever may not know of a case hears what she would of one that is not there; an administrator knows her board's numbers. */
async function holdable(deps: Deps, by: Actor, number: string): Promise<Result<Case>> {
  if (!mayInSystem(by, 'holdCase')) return fail('not_allowed', 'holdCase');
  const found = await caseWithNumber(deps, number);
  const directory = await deps.directories.current();
  const isAdministrators =
    by.roles.includes('admin') && sameBoard(by.board, directory.unit(found?.unitId ?? '')?.board ?? '');
  const knows = found && (isAdministrators || knowsOf(by, { ...found, reporterId: '' }, directory));
  return found && knows ? ok(found) : fail('not_found', 'unknownCase', number);
}

function faultIn(reason: string): Failure | undefined {
  if (reason.trim() === '' || reason.length > longestReason) return fail('invalid_input', 'reason');
  return guard(reason).refused.length > 0 ? fail('invalid_input', 'refusedText') : undefined;
}

import { randomUUID } from 'node:crypto';
import { type CaseAction, may } from '../domain/access.ts';
import { type ActionView, actionView } from '../domain/actionView.ts';
import { type BoardView, boardView } from '../domain/boardView.ts';
import { type Case, type CaseId, inWork } from '../domain/case.ts';
import type { Directory } from '../domain/directory.ts';
import type { Actor } from '../domain/people.ts';
import { hearsForBoard, isClosedTo } from '../domain/relations.ts';
import { type Failure, fail, ok, type Result } from '../domain/result.ts';
import {
  type ContentView,
  contentView,
  type DirectView,
  directView,
  type ReceiptView,
  receiptView,
} from '../domain/views.ts';
import { type DocumentOf, keys } from '../ports/documents.ts';
import type { Deps } from './deps.ts';
import { caseWithNumber } from './triageCase.ts';

/** Where a case was read from, for the access log. */
export type ReadFrom = 'chat' | 'dialog' | 'tab' | 'tool';

/** The words of a case. Reading by anyone but the reporter is logged before a word is shown (R91). */
export async function readCase(deps: Deps, by: Actor, id: CaseId, from: ReadFrom): Promise<Result<ContentView>> {
  const found = await deps.store.loadCase(id);
  const view = found && contentView(found.case, by, await deps.directories.current(), deps.policy);
  if (!found || !view) return fail('not_found');
  if (found.case.reporterId !== by.personId) await log(deps, by.personId, 'read', from, found.case);
  return ok(view);
}

/** The words and the case as it stands, for one who is about to act on them; logged like any reading. */
export async function readToAct(
  deps: Deps,
  by: Actor,
  action: CaseAction,
  id: CaseId,
  from: ReadFrom,
): Promise<Result<{ content: ContentView; known: Case }>> {
  const found = await deps.store.loadCase(id);
  const refused = found && refusal(by, action, found.case, await deps.directories.current());
  if (refused) return refused;
  const content = await readCase(deps, by, id, from);
  return found && content.ok ? ok({ content: content.value, known: found.case }) : fail('not_found');
}

/** The same of a case that somebody works on; one that nobody does any more says so, and is not read. */
export async function readToWork(
  deps: Deps,
  by: Actor,
  action: CaseAction,
  id: CaseId,
  from: ReadFrom,
): Promise<Result<{ content: ContentView; known: Case }>> {
  const found = await deps.store.loadCase(id);
  const refused = found && (refusal(by, action, found.case, await deps.directories.current()) ?? inWork(found.case));
  return refused ?? readToAct(deps, by, action, id, from);
}

/** The card of one who must act or watch, without the words. */
export async function openDirect(deps: Deps, by: Actor, id: CaseId): Promise<Result<DirectView>> {
  const found = await deps.store.loadCase(id);
  const view = found && directView(found.case, by, await deps.directories.current(), deps.policy);
  return view ? ok(view) : fail('not_found');
}

/** An action, for the one who is to do it. */
export async function openAction(deps: Deps, by: Actor, id: CaseId, actionId: number): Promise<Result<ActionView>> {
  const found = await deps.store.loadCase(id);
  const directory = await deps.directories.current();
  const isHers = found?.case.actions.some((action) => action.id === actionId && action.ownerId === by.personId);
  if (!found || !isHers || isClosedTo(by, found.case, directory)) return fail('not_found');
  const view = actionView(found.case, actionId, directory);
  return view ? ok(view) : fail('not_found');
}

/** The card of the case, for one who is about to act on it. */
export async function openToAct(deps: Deps, by: Actor, action: CaseAction, id: CaseId): Promise<Result<DirectView>> {
  const found = await deps.store.loadCase(id);
  const refused = found && refusal(by, action, found.case, await deps.directories.current());
  return refused ?? openDirect(deps, by, id);
}

/** Who may see the case but not do this hears so; to anyone else it does not exist. */
export function refusal(by: Actor, action: CaseAction, c: Case, directory: Directory): Failure | undefined {
  if (may(by, action, c, directory)) return undefined;
  return may(by, 'read', c, directory) ? fail('not_allowed', action) : fail('not_found');
}

/** Her own receipt, the direct card of one who may read it, or what the board's SAS has of a provider's lex Sarah. */
type FoundCase = { readonly receipt: ReceiptView } | { readonly direct: DirectView } | { readonly board: BoardView };

/** What a person is shown of a case she names. */
export async function findCase(deps: Deps, by: Actor, number: string): Promise<Result<FoundCase>> {
  const found = await caseWithNumber(deps, number);
  return found ? showCase(deps, by, found) : fail('not_found', 'unknownCase', number);
}

export async function openReceipt(deps: Deps, by: Actor, id: CaseId): Promise<Result<ReceiptView>> {
  const found = await deps.store.loadCase(id);
  if (!found || found.case.reporterId !== by.personId) return fail('not_found');
  return ok(receiptView(found.case, await deps.directories.current()));
}

async function showCase(deps: Deps, by: Actor, c: Case): Promise<Result<FoundCase>> {
  const directory = await deps.directories.current();
  const direct = directView(c, by, directory, deps.policy);
  // Her own report is her own also where she holds another role; a manager who reported acts from the direct card.
  if (c.reporterId === by.personId && !direct?.mayAct) return ok({ receipt: receiptView(c, directory) });
  if (direct) return ok({ direct });
  return hearsForBoard(by, c, directory)
    ? ok({ board: boardView(c, directory) })
    : fail('not_found', 'unknownCase', c.number);
}

/** Who did what, when, from where; kept at least five years. Returns how to say that nothing came of it. */
export async function log(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  by: string,
  act: DocumentOf<'log'>['act'],
  from: string,
  c?: Pick<Case, 'id' | 'number'>,
  search?: DocumentOf<'log'>['search'],
): Promise<(outcome: 'refused' | 'failed') => Promise<void>> {
  const at = clock.now();
  const id = randomUUID();
  const shard = Number.parseInt(id.slice(0, 1), 16);
  const what = { act, caseId: c?.id ?? null, number: c?.number ?? null, from, ...(search && { search }) };
  const line = { ...keys.log(at, shard, id), at, by, ...what };
  const written = await store.put(line, null);
  return async (outcome) => {
    if (written.ok) await store.put({ ...line, outcome }, written.value);
  };
}

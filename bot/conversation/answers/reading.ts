import { boardCard } from '../../cards/board.ts';
import { type CaseListView, caseListCard, type ListedRow } from '../../cards/caseList.ts';
import { contentCard } from '../../cards/content.ts';
import { directCard } from '../../cards/direct.ts';
import { receiptCard } from '../../cards/receipt.ts';
import { unitNameOf } from '../../domain/directory.ts';
import { unitOf } from '../../domain/toDo.ts';
import { toMend } from '../../usecases/deliveryHealth.ts';
import { myCases, toDo } from '../../usecases/lists.ts';
import { findCase, openDirect, openReceipt, readCase } from '../../usecases/readCase.ts';
import { type Reply, showCard, showInPerson, type Turn } from '../turn.ts';
import { type AnswerDeps, type CaseAnswer, from, idsIn, refuse } from './answering.ts';

export const mine: CaseAnswer = async (deps, turn, data) =>
  list(
    turn,
    { kind: 'mine', page: idsIn(data).page },
    (await myCases(deps, turn.actor)).map((facts) => ({ facts, unitId: facts.unitId })),
  );

export const whatToDo: CaseAnswer = async (deps, turn, data) =>
  list(
    turn,
    { kind: 'toDo', page: idsIn(data).page, troubles: await toMend(deps, turn.actor) },
    (await toDo(deps, turn.actor)).map((row) => ({
      ...('facts' in row
        ? { facts: row.facts, waits: row.waits[0] ?? null }
        : { action: row.action, waits: row.waits[0] }),
      unitId: unitOf(row),
    })),
  );

function list(
  turn: Turn,
  { kind, ...shown }: Pick<CaseListView, 'page' | 'troubles'> & { readonly kind: CaseListView['list'] },
  rows: readonly (ListedRow & { readonly unitId: string })[],
): Reply {
  const named = rows.map((row) => ({ ...row, unitName: unitNameOf(row.unitId, turn.directory) }));
  return showInPerson(caseListCard({ list: kind, rows: named, ...shown }, turn.language));
}

/** My own report's card, in place of what was pressed. */
export const receipt: CaseAnswer = async (deps, turn, data) => {
  const { caseId, page } = idsIn(data);
  const opened = await openReceipt(deps, turn.actor, caseId);
  return opened.ok ? showCard(receiptCard(opened.value, turn.language, page)) : refuse(turn, opened);
};

/** The card of one who must act or watch. */
export const open: CaseAnswer = async (deps, turn, data) => {
  const { caseId, beside } = idsIn(data);
  const opened = await openDirect(deps, turn.actor, caseId);
  if (!opened.ok) return refuse(turn, opened);
  return (beside ? showInPerson : showCard)(directCard(opened.value, turn.language));
};

/** The words; logged, and only where she alone sees them. */
export const read: CaseAnswer = async (deps, turn, data) => {
  const { caseId, part } = idsIn(data);
  const opened = await readCase(deps, turn.actor, caseId, from(turn));
  return opened.ok ? showInPerson(contentCard(opened.value, turn.language, part)) : refuse(turn, opened);
};

/** `ärende 2026-000123` */
export async function byNumber(deps: AnswerDeps, turn: Turn, number: string): Promise<Reply> {
  const found = await findCase(deps, turn.actor, number);
  if (!found.ok) return refuse(turn, found);
  const { value } = found;
  if ('receipt' in value) return showInPerson(receiptCard(value.receipt, turn.language));
  return showInPerson(
    'direct' in value ? directCard(value.direct, turn.language) : boardCard(value.board, turn.language),
  );
}

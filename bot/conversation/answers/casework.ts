import { z } from 'zod';
import type { WorkForm } from '../../cards/caseworkForm.ts';
import type { Message } from '../../cards/elements.ts';
import type { CaseAction } from '../../domain/access.ts';
import type { Case } from '../../domain/case.ts';
import type { FormRead } from '../../domain/caseworkForms/sent.ts';
import type { Inputs } from '../../domain/forms/inputs.ts';
import { type Context, isOfNames } from '../../domain/forms/meaning.ts';
import { ownerChoices } from '../../domain/owners.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { ContentView } from '../../domain/views.ts';
import { workLines } from '../../domain/workLines.ts';
import { readToWork } from '../../usecases/readCase.ts';
import { type Reply, showCard, showInPerson, type Turn } from '../turn.ts';
import { type AnswerDeps, type Data, from, idsIn } from './answering.ts';

/** What follows when a step has been kept. */
const steering = z.object({
  goOn: z.enum(['more', 'act', 'done']).catch('done'),
  /** The pressed card is a form or a list of its own, and may be replaced. */
  here: z.boolean().catch(false),
  /** The whole list, though only one waits. */
  all: z.boolean().catch(false),
  /** Somebody else is looked for: the form goes on with all that is typed in it. */
  searches: z.boolean().catch(false),
  /** Likely names have been pointed out. */
  hinted: z.boolean().catch(false),
});
export const steeringIn = (data: Data) => steering.parse(data);

/** A case in words and as it stands, for one who works on it; showing it is reading, and logged. */
export const openWork = (
  deps: AnswerDeps,
  turn: Turn,
  action: CaseAction,
  data: Data,
): Promise<Result<{ content: ContentView; known: Case }>> =>
  readToWork(deps, turn.actor, action, idsIn(data).caseId, from(turn));

/** One action of a case that somebody works on. */
export async function openAction(deps: AnswerDeps, turn: Turn, data: Data) {
  const opened = await openWork(deps, turn, 'act', data);
  if (!opened.ok) return opened;
  const { known } = opened.value;
  const work = workLines(known, turn.directory);
  const isIt = ({ id }: { readonly id: number }): boolean => id === idsIn(data).actionId;
  const [action, line] = [known.actions.find(isIt), work.actions.find(isIt)];
  return action && line ? ok({ known, action, line, work }) : fail('invalid_input', 'unknownAction');
}

/** Who there is to choose from; whoever has been chosen, she herself to begin with, stays in the list. */
export const ownersFor = (turn: Turn, c: Case, { ownerSearch = '', ownerId = turn.actor.personId }: Inputs) =>
  ownerChoices(turn.directory, c, { search: ownerSearch, chosen: ownerId });

export const contextOf = ({ clock }: AnswerDeps, { directory }: Turn): Context => ({ now: clock.now(), directory });

/** Why a form comes back. */
export type Back = Pick<WorkForm, 'faults' | 'hints'>;

/** A form as it opens, or with what was typed when it comes back. */
export type Again = Partial<Back> & { readonly inputs?: Inputs };

export const workForm = ({ language }: Turn, inputs: Inputs = {}, back: Partial<Back> = {}): WorkForm => ({
  ...{ language, inputs, faults: [], hints: [] },
  ...back,
});

/** What a form says; or why it comes back: for what is wrong, and once for likely names. */
export function taken<T>(
  read: FormRead<T>,
  data: Data,
): { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Back) {
  const { hints } = read;
  if (!read.ok) return { ok: false, faults: read.faults, hints };
  return hints.some(isOfNames) && !steeringIn(data).hinted
    ? { ok: false, faults: [], hints }
    : { ok: true, value: read.value };
}

/** A form in the place of the one that was pressed, or below a card that lives on. */
export const showForm = (message: Message, isHere: boolean): Reply =>
  isHere ? showCard(message) : showInPerson(message);

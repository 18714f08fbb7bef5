import { z } from 'zod';
import type { Message } from '../../cards/elements.ts';
import { failureText } from '../../cards/failure.ts';
import type { Form } from '../../cards/inputs.ts';
import { noticeCard } from '../../cards/message.ts';
import { canBeShownAgain } from '../../cards/reportForm.ts';
import type { CaseId } from '../../domain/case.ts';
import { nameOf } from '../../domain/directory.ts';
import { isRealDay } from '../../domain/forms/days.ts';
import type { Inputs } from '../../domain/forms/inputs.ts';
import { processKeys } from '../../domain/process.ts';
import { reportTypeKeys } from '../../domain/reportTypes/keys.ts';
import type { Failure } from '../../domain/result.ts';
import { isWeek } from '../../domain/time.ts';
import { draftTexts } from '../../text/form.ts';
import { type Localised, languages, say } from '../../text/language.ts';
import type { PaperDeps } from '../../usecases/casePaper.ts';
import type { ReadFrom } from '../../usecases/readCase.ts';
import { type Answer, type Reply, showBesideForm, showCard, showLasting, showWords, type Turn } from '../turn.ts';

/** What every answer works with. */
export type AnswerDeps = PaperDeps & { readonly takeNumber: () => Promise<string> };
export type CaseAnswer = Answer<AnswerDeps>;

export type Data = Parameters<CaseAnswer>[2];

/** A text that may be absent. It is given before it is tried: faults that are caught make reading them three times as dear. */
const orNothing = (shape: z.ZodType<string, string>) => shape.default('').catch('');
const upTo = (most: number) => z.coerce.number().int().min(0).max(most).default(0).catch(0);

/** What cards send beside their inputs. Parsed here, once; whatever does not fit is as good as absent. */
const ids = z.object({
  caseId: orNothing(z.string().regex(/^[0-9a-f]{32}$/)),
  requestId: orNothing(z.uuid()),
  reportType: z.enum(reportTypeKeys).optional().catch(undefined),
  language: z.enum(languages).optional().catch(undefined),
  /** The version of the case that a form was opened from; 0 has seen nothing. */
  seen: upTo(Number.MAX_SAFE_INTEGER),
  actionId: upTo(1000),
  process: z.enum(processKeys).optional().catch(undefined),
  step: orNothing(z.string().max(40)),
  /** The moment that what is meant was done. */
  at: orNothing(z.string().max(40)),
  part: upTo(1000),
  page: upTo(1000),
  personId: orNothing(z.string().max(64)),
  paper: orNothing(z.string().max(100)),
  about: orNothing(z.string().max(300)),
  day: orNothing(z.string().refine(isRealDay)),
  duty: orNothing(z.string().max(100)),
  /** What was pressed is one row of several: what comes of it stands beside them, not in their place. */
  beside: z.literal('1').optional().catch(undefined),
  unitId: orNothing(z.string().max(200)),
  week: orNothing(z.string().refine(isWeek)),
});
export const idsIn = (data: Data) => ids.parse(data);

/** Everything typed, whole; anything else that a client may send is left out. */
export const typedIn = (data: Data): Inputs =>
  Object.fromEntries(Object.entries(data).flatMap(([id, value]) => (typeof value === 'string' ? [[id, value]] : [])));

/** Where the words of a case are read, for the access log. */
export const from = ({ place }: Turn): ReadFrom => (place === 'dialog' || place === 'tab' ? place : 'chat');

export const emptyForm = (turn: Turn, inputs: Inputs = {}): Form => ({
  language: turn.language,
  inputs,
  faults: [],
});

/** The form once more with all that was typed; where that is too much for a card, the one she has stays. */
export const showAgain = (turn: Turn, inputs: Inputs, message: Message, show = showCard): Reply =>
  canBeShownAgain(inputs) ? show(message) : showBesideForm(say(draftTexts.tooLong, turn.language));

/** A kind no. Names are looked up here, for the one who was refused may know a colleague's name. */
export function refuse(turn: Turn, failure: Failure, asked?: 'add' | 'withdraw'): Reply {
  const { code, reason, about: who = '' } = failure;
  const isPerson = (code === 'wrong_status' || code === 'conflict') && reason !== 'processJoined';
  const about = isPerson ? nameOf(who, turn.directory) : who;
  return showWords(say(failureText({ ...failure, about }, asked), turn.language));
}

/**
 * Done: in a channel a few words to her alone, elsewhere a line in place of the form. With the case it was about, the way
 * back to it: its card may have gone far up in her chat.
 */
export const done = (turn: Turn, words: Localised, about: CaseId = ''): Reply =>
  turn.place === 'personal'
    ? showLasting(noticeCard(words, turn.language, about))
    : showWords(say(words, turn.language));

import { randomUUID } from 'node:crypto';
import { childConcernCard } from '../../cards/childConcern.ts';
import { privacyRefusalCard } from '../../cards/privacyRefusal.ts';
import { canBeShownAgain } from '../../cards/reportForm.ts';
import { homeUnit } from '../../domain/forms/unitChoices.ts';
import { concernsChild } from '../../domain/prefill/concernsChild.ts';
import { prefill } from '../../domain/prefill/prefill.ts';
import { guard, mask } from '../../domain/privacy.ts';
import { reportTypeOf } from '../../domain/reportTypes/index.ts';
import { initialHints, initialInputs } from '../../domain/reportTypes/inputs.ts';
import { tooLongToFill } from '../../text/chat.ts';
import { reportFormTexts } from '../../text/form.ts';
import { say } from '../../text/language.ts';
import { type Reply, showCard, showWords, type Turn } from '../turn.ts';
import type { AnswerDeps } from './answering.ts';
import { formReply } from './report.ts';

/** What stands in the form where the guard took something away. */
const removed = '[…]';

/** Fewer words are no story yet, unless they say what it is about. */
const wordsOfAStory = 3;
const wordsOfAShortStory = 2;

/** `Signe ramlade` is enough to begin with; `god natt` is not. */
export function isStory({ clock }: Pick<AnswerDeps, 'clock'>, text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  if (words >= wordsOfAStory || concernsChild(text)) return true;
  const { reportType, categories } = prefill(text, clock.now());
  return words === wordsOfAShortStory && (reportType !== 'ovrigt' || categories.length > 0);
}

/** What the guard would have her delete, if anything. */
export function warnings({ language }: Turn, text: string): readonly Reply[] {
  const { refused } = guard(text);
  return refused.length > 0
    ? [
        showCard(
          privacyRefusalCard(
            refused.map(({ kind }) => kind),
            language,
          ),
        ),
      ]
    : [];
}

/**
 * Write as you speak: what happened in a person's own words becomes a form filled in as far as the words allow.
 * Nothing is stored yet. Words that may not be kept are left out of the form, and she is asked to delete her message.
 */
export function ownWords(deps: AnswerDeps, turn: Turn, text: string): readonly Reply[] {
  const warning = warnings(turn, text);
  if (concernsChild(text)) return [...warning, showCard(childConcernCard(deps.policy.childReception, turn.language))];
  const kept = mask(text, guard(text).refused, removed);
  const fits = canBeShownAgain({ what: kept });
  return [...warning, fits ? filledForm(deps, turn, kept) : showWords(say(tooLongToFill, turn.language))];
}

function filledForm(deps: AnswerDeps, turn: Turn, text: string): Reply {
  const now = deps.clock.now();
  const told = { ...prefill(text, now), text };
  const type = reportTypeOf(told.reportType);
  const inputs = initialInputs(type, { now, unit: homeUnit(turn.directory, turn.actor), told });
  const hints = initialHints(type, told);
  return formReply(deps, turn, { type, requestId: randomUUID(), inputs, hints, banner: reportFormTexts.prefilled });
}

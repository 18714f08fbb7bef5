import { answerText } from '../domain/forms/answerText.ts';
import type { TakenBack } from '../domain/process.ts';
import { stepIn } from '../domain/processes/define.ts';
import { processKindOf } from '../domain/processes/index.ts';
import type { ProcessView } from '../domain/processView.ts';
import { formatDateTime, type Instant } from '../domain/time.ts';
import { unknownPerson } from '../text/cards.ts';
import { type Language, say } from '../text/language.ts';
import { processTexts, takenBackBy, takenBackTitle } from '../text/process.ts';
import type { Section } from './parts.ts';

type Shown = ProcessView['taken'][number] & { readonly backName?: string; readonly back?: TakenBack['back'] };

/**
 * Why it was begun by hand; then each step that was taken, in their order: who and when, and every answer with its
 * question. A decision that stands no longer says so, by whom and why.
 */
export function takenSections(
  { key, number, reason, taken, takenBack }: ProcessView,
  language: Language,
): readonly Section[] {
  const inOrder: readonly Shown[] = [...taken, ...takenBack].toSorted((a, b) => a.at.localeCompare(b.at));
  return [
    ...(reason ? [{ title: say(processTexts.reason, language), words: reason }] : []),
    ...inOrder.flatMap((one) => sectionsOf(key, one, language, number)),
  ];
}

/** `beside`: the case's number. */
function sectionsOf(key: ProcessView['key'], one: Shown, language: Language, beside: string): readonly Section[] {
  const { step, at, name, answers, back, backName = '' } = one;
  const kind = stepIn(processKindOf(key), step);
  const title = kind?.title ?? { sv: step, en: step };
  const who = (known: string) => known || say(unknownPerson, language);
  const lines = [
    `${who(name)}, ${formatDateTime(at, language, { beside })}`,
    ...(back ? [say(takenBackBy(who(backName), bothWays(back.at, beside), back.reason), language)] : []),
  ];
  return [
    { title: say(back ? takenBackTitle(title) : title, language), words: lines.join('\n') },
    ...Object.entries(answers).map(([id, answer]) => answerText(kind?.fields ?? [], id, answer, language, beside)),
  ];
}

const bothWays = (at: Instant, beside: string) => ({
  sv: formatDateTime(at, 'sv', { beside }),
  en: formatDateTime(at, 'en', { beside }),
});

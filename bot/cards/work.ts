import type { Cause } from '../domain/casework.ts';
import { formatDateTime, formatDay, type Instant } from '../domain/time.ts';
import type { ActionShown, WorkView } from '../domain/workView.ts';
import { unknownPerson } from '../text/cards.ts';
import { accountByNames, causeGroupNames, effectNames, formagaNames, strengthNames } from '../text/caseworkNames.ts';
import { type Language, type Localised, say } from '../text/language.ts';
import { actionTitle, causeTitle, workTexts } from '../text/work.ts';
import type { Section } from './parts.ts';

/**
 * All that has been found, decided and told, in the order it is lived; the person comes first (design/product.md).
 * `number` is the case's: of its own year no day says more.
 */
export function workSections(work: WorkView, number: string, language: Language): readonly Section[] {
  const { causes, actions } = work;
  return [
    ...findings(work, number, language),
    ...causes.map((cause) => causeSection(cause, language)),
    ...actions.map((action) => actionSection(action, number, language)),
    ...endSections(work, number, language),
  ];
}

/** A cause with its chain of whys, a line each. */
export const causeSection = (cause: Cause, language: Language): Section => ({
  title: say(causeTitle(cause.id, causeGroupNames[cause.group]), language),
  words: linesOf(causeLines(cause, language)),
});

/** An action from what it is to whether it helped, a line each. */
export const actionSection = (action: ActionShown, number: string, language: Language): Section => ({
  title: say(actionTitle(action.id), language),
  words: linesOf(actionLines(action, number, language)),
});

/** What was told and learnt, and how it ended. */
export function endSections(
  { told, lesson, closed, reopened }: WorkView,
  number: string,
  language: Language,
): readonly Section[] {
  const section = (title: Localised, words: string): Section => ({ title: say(title, language), words });
  const written = (title: Localised, one: { by: string; at: Instant }, words = ''): Section => ({
    title: `${say(title, language)}, ${stamp(one, number, language)}`,
    words,
  });
  return [
    ...told.map((one) => written(workTexts.told, one, one.text)),
    ...(lesson ? [written(workTexts.lesson, lesson, lesson.text)] : []),
    ...(closed?.immediateAction ? [section(workTexts.atClosing, closed.immediateAction)] : []),
    ...(closed ? [section(workTexts.closed, stamp(closed, number, language))] : []),
    ...(reopened ? [written(workTexts.reopened, reopened, reopened.reason)] : []),
  ];
}

/** Who and when: `Eva Chef, 22 november kl. 02.00`. */
export const stamp = (
  { by, at }: { readonly by: string; readonly at: Instant },
  beside: string,
  language: Language,
): string => `${by || say(unknownPerson, language)}, ${formatDateTime(at, language, { beside })}`;

/** What it meant for the person, and what was found. */
export function findings({ findings: found }: WorkView, number: string, language: Language): readonly Section[] {
  if (!found) return [];
  const { consequence, accountBy, account, what, formaga } = found;
  const by = say(accountByNames[accountBy], language);
  return [
    { title: say(workTexts.consequence, language), words: consequence },
    { title: say(workTexts.account, language), words: account ? `${by}: ${account}` : by },
    { title: `${say(workTexts.found, language)}, ${stamp(found, number, language)}`, words: what },
    ...(formaga ? [{ title: say(workTexts.formaga, language), words: say(formagaNames[formaga], language) }] : []),
  ];
}

/** A line with what introduces it; nothing where there is nothing to say. */
type Line = readonly [label: Localised | null, words: string | null];

const linesOf = (lines: readonly string[]): string => lines.join('\n');

const inLines = (lines: readonly Line[], language: Language): readonly string[] =>
  lines.flatMap(([label, words]) => {
    if (words === null) return [];
    return label ? [`${say(label, language)} ${words}`.trim()] : [words];
  });

const causeLines = ({ what, whys, left }: Cause, language: Language): readonly string[] =>
  inLines([[null, what], ...whys.map((why): Line => [workTexts.why, why]), [workTexts.left, left]], language);

function actionLines(action: ActionShown, number: string, language: Language): readonly string[] {
  const { what, causes, strength, owner, dueOn, decided, done, dropped, plan, look } = action;
  return inLines(
    [
      [null, what],
      [workTexts.answersCause, causes.length > 0 ? causes.join(', ') : null],
      [workTexts.strength, say(strengthNames[strength], language)],
      [workTexts.owner, owner || say(unknownPerson, language)],
      [workTexts.due, formatDay(dueOn, language, { beside: number })],
      [workTexts.decided, stamp(decided, number, language)],
      [workTexts.dropped, dropped && `${dropped.reason} (${stamp(dropped, number, language)})`],
      [workTexts.done, done && stamp(done, number, language)],
      [workTexts.notDone, done || dropped ? null : ''],
      [workTexts.sign, plan?.sign ?? null],
      [workTexts.lookOn, plan && formatDay(plan.lookOn, language, { beside: number })],
      [workTexts.effect, look && lookText(look, number, language)],
    ],
    language,
  );
}

const lookText = (look: NonNullable<ActionShown['look']>, number: string, language: Language): string =>
  [
    `${say(effectNames[look.effect], language)}.`,
    look.seen,
    say(look.enough ? workTexts.enough : workTexts.notEnough, language),
    `(${stamp(look, number, language)})`,
  ].join(' ');

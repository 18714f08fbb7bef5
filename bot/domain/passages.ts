import type { Localised } from '../text/language.ts';
import { passageNames } from '../text/passages.ts';
import type { Case } from './case.ts';
import type { Action, Cause } from './casework.ts';
import { answerText } from './forms/answerText.ts';
import type { Field } from './forms/field.ts';
import { processKindOf } from './processes/index.ts';
import type { Answer } from './report.ts';
import { reportTypeOf } from './reportTypes/index.ts';

/** Something that somebody wrote in a case, and where it stands. */
export interface Passage {
  readonly where: Localised;
  readonly text: string;
}

/**
 * Everything that was written in a case, in the order a reader comes to it; what others have found, decided and told
 * only for one who may see that (`readProcess`).
 */
export const passagesOf = (c: Case, seesWork: boolean): readonly Passage[] =>
  [...reported(c), ...(seesWork ? worked(c) : [])]
    .map(({ where, text }) => ({ where, text: legible(text) }))
    .filter(({ text }) => text.trim() !== '');

/** One spelling of each letter, and nothing that no paper can hold: what is found in it is what a reader will see. */
export const legible = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu, '');

const reported = ({ report, additions }: Case): readonly Passage[] => [
  { where: passageNames.what, text: report.what },
  ...ifAny(passageNames.immediate, report.immediateAction),
  ...answered(reportTypeOf(report.type).fields, report.answers),
  ...numbered(
    passageNames.addition,
    additions.map(({ text }) => [text]),
  ),
];

const worked = (c: Case): readonly Passage[] => [
  ...ifAny(passageNames.consequence, c.investigation?.consequence),
  ...ifAny(passageNames.account, c.investigation?.account),
  ...ifAny(passageNames.found, c.investigation?.what),
  ...numbered(passageNames.cause, c.causes.map(causeTexts)),
  ...numbered(passageNames.action, c.actions.map(actionTexts)),
  ...c.processes.flatMap(({ key, reason, taken }) => {
    const { title, steps } = processKindOf(key);
    return [
      ...ifAny(passageNames.of(title), reason),
      ...taken.flatMap(({ step, answers }) =>
        answered(steps[step]?.fields ?? [], answers).map(({ where, text }) => ({
          where: passageNames.within(title, where),
          text,
        })),
      ),
    ];
  }),
  ...numbered(
    passageNames.answer,
    c.answers.map(({ text }) => [text]),
  ),
  ...ifAny(passageNames.lesson, c.lesson?.text),
  ...ifAny(passageNames.closed, c.closed?.immediateAction),
  ...ifAny(passageNames.reopened, c.reopened?.reason),
];

const causeTexts = ({ what, whys, left }: Cause) => [what, ...whys, left];
const actionTexts = ({ what, plan, look, dropped }: Action) => [what, plan?.sign, look?.seen, dropped?.reason];

const ifAny = (where: Localised, text: string | null | undefined): readonly Passage[] =>
  text ? [{ where, text }] : [];

/** Each in lines of its own; counted where there are several. */
const numbered = (
  name: (nth: number | null) => Localised,
  all: readonly (readonly (string | null | undefined)[])[],
): readonly Passage[] =>
  all.map((texts, i) => ({ where: name(all.length > 1 ? i + 1 : null), text: texts.filter(Boolean).join('\n') }));

const answered = (fields: readonly Field[], answers: Readonly<Record<string, Answer>>): readonly Passage[] =>
  Object.entries(answers).map(([id, answer]) => ({
    where: fields.find((field) => field.id === id)?.label ?? { sv: id, en: id },
    text: answerText(fields, id, answer, 'sv', '').words,
  }));

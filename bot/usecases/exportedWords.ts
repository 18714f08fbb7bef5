import { may } from '../domain/access.ts';
import type { Case } from '../domain/case.ts';
import type { Directory } from '../domain/directory.ts';
import type { Actor } from '../domain/people.ts';
import { picturesFor } from '../domain/pictureViews.ts';
import type { Deps } from './deps.ts';
import { log } from './readCase.ts';

/** What people wrote in a case; null is what the one who exports may not read. */
export interface ExportedWords {
  readonly what: string | null;
  readonly immediateAction: string | null;
  readonly additions: readonly string[] | null;
  /** What the investigation found: the consequence, whose account was heard, and what happened. */
  readonly findings: readonly string[] | null;
  /** Each with its chain, and why nothing is done about it where that is so. */
  readonly causes: readonly string[] | null;
  /** Each with the sign of its effect and what was seen, or why it was given up; what was done at once comes first. */
  readonly actions: readonly string[] | null;
  readonly answers: readonly string[] | null;
  readonly lesson: string | null;
  /** How many she could look at. */
  readonly pictures: number | null;
}

/** Imported history has none; nor is there any for one who may not read the case. */
export const noWords: ExportedWords = {
  ...{ what: null, immediateAction: null, additions: null },
  ...{ findings: null, causes: null, actions: null, answers: null, lesson: null, pictures: null },
};

/** The reading is logged before the words leave. */
export async function wordsOf(deps: Deps, by: Actor, c: Case, directory: Directory): Promise<ExportedWords> {
  if (!may(by, 'read', c, directory)) return noWords;
  await log(deps, by.personId, 'export', 'tool', c);
  const { what, immediateAction } = c.report;
  const told = {
    ...{ what, immediateAction },
    additions: c.additions.map(({ text }) => text),
    answers: c.answers.map(({ text }) => text),
    pictures: picturesFor(c, by, directory).length,
  };
  // An officer who has only reported it herself has no more than her own words and what she was told.
  if (!may(by, 'readProcess', c, directory)) return { ...noWords, ...told };
  const { investigation, closed } = c;
  return {
    ...told,
    findings: investigation && written(investigation.consequence, investigation.account, investigation.what),
    causes: c.causes.map((cause) => written(cause.what, ...cause.whys, cause.left).join(' – ')),
    actions: [
      ...written(closed?.immediateAction === immediateAction ? null : closed?.immediateAction),
      ...c.actions.map(({ what: action, plan, look, dropped }) =>
        written(action, plan?.sign, look?.seen, dropped?.reason).join(' – '),
      ),
    ],
    lesson: c.lesson?.text ?? null,
  };
}

const written = (...texts: readonly (string | null | undefined)[]): readonly string[] =>
  texts.filter((text) => text !== null && text !== undefined);

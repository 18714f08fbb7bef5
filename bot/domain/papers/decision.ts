import { paperTexts } from '../../text/papers.ts';
import type { Case } from '../case.ts';
import { answerText } from '../forms/answerText.ts';
import type { Paper, PaperSection } from '../paper.ts';
import type { Process, Taken } from '../process.ts';
import type { Step } from '../processes/define.ts';
import { processKindOf } from '../processes/index.ts';
import { caseRows, fileNameOf, footerOf, handler, type PaperContext, storySections, written } from './common.ts';

/** A step of a legal process that was taken and makes a paper; `key` names both. */
export interface Decision {
  readonly key: string;
  readonly title: string;
  readonly signed: boolean;
  readonly process: Process;
  readonly step: Step;
  readonly taken: Taken;
}

export const decisionsIn = ({ processes }: Case): readonly Decision[] =>
  processes.flatMap((process) =>
    process.taken.flatMap((taken): readonly Decision[] => {
      const step = processKindOf(process.key).steps[taken.step];
      if (!step?.paper) return [];
      const { title, signed } = step.paper;
      return [{ key: `${process.key}.${taken.step}`, title: title.sv, signed, process, step, taken }];
    }),
  );

/** One decision, notification or report of a legal process, with what it rests on. */
export function decisionPaper(c: Case, decision: Decision, context: PaperContext): Paper {
  const { title, signed, process, step, taken } = decision;
  const { title: law, source } = processKindOf(process.key);
  const answers = Object.entries(taken.answers).map(([id, answer]): PaperSection => {
    const { title: heading, words } = answerText(step.fields, id, answer, 'sv', '');
    return { heading, words: [words] };
  });
  return {
    fileName: fileNameOf(c, title),
    title,
    notices: signed ? [paperTexts.draft] : [],
    facts: [
      ...caseRows(c, context),
      [paperTexts.law, `${law.sv} (${source})`],
      [paperTexts.decided, `${written(taken.at)}, ${handler(taken.by, context.directory)}`],
      ...(process.gathered.length > 0 ? [[paperTexts.together, together(process, context)] as const] : []),
    ],
    sections: [...answers, ...earlier(process, context), ...storySections(c), ...basis(c)],
    signatures: signed ? [paperTexts.signedBy(handler(taken.by, context.directory))] : [],
    footer: footerOf(c),
  };
}

/** The others by number where she may know of them; the rest are counted. */
function together({ gathered }: Process, { known }: PaperContext): string {
  const numbers = gathered.filter(({ id }) => known.has(id)).map(({ number }) => number);
  return paperTexts.togetherWith(numbers, gathered.length - numbers.length);
}

/** Decisions of this process that stand no longer: when they were made and why they were taken back. */
const earlier = ({ key, takenBack = [] }: Process, { directory }: PaperContext): readonly PaperSection[] => {
  const { steps } = processKindOf(key);
  const words = takenBack.map(({ step, at, by, back }) => {
    const title = steps[step]?.title.sv ?? step;
    const made = `${title}: ${written(at)}, ${handler(by, directory)}.`;
    return `${made} ${paperTexts.takenBack(written(back.at), handler(back.by, directory), back.reason)}`;
  });
  return words.length > 0 ? [{ heading: paperTexts.earlier, words }] : [];
};

/** What was found out, in short; the investigation is a paper of its own. */
const basis = ({ investigation }: Case): readonly PaperSection[] =>
  investigation
    ? [
        { heading: paperTexts.consequence, words: [investigation.consequence] },
        { heading: paperTexts.found, words: [investigation.what] },
      ]
    : [];

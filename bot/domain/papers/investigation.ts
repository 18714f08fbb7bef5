import { accountByNames, causeGroupNames, effectNames, formagaNames, strengthNames } from '../../text/caseworkNames.ts';
import { paperTexts } from '../../text/papers.ts';
import type { Case } from '../case.ts';
import type { Action, Cause } from '../casework.ts';
import { nameOf } from '../directory.ts';
import { dayIn } from '../forms/days.ts';
import type { Paper, PaperSection } from '../paper.ts';
import { caseRows, empty, fileNameOf, footerOf, handler, type PaperContext, storySections } from './common.ts';

/** The investigation of a case (R35, R36, R43): what happened, why, what was done about it, and whether it helped. */
export function investigationPaper(c: Case, context: PaperContext): Paper {
  const title = `${paperTexts.investigation} ${c.number}`;
  return {
    fileName: fileNameOf(c, paperTexts.investigation),
    title,
    notices: [paperTexts.draft],
    facts: caseRows(c, context),
    sections: [...storySections(c), ...findings(c), causes(c), actions(c, context), ...told(c)].filter(
      ({ words, table }) => words.length > 0 || table,
    ),
    signatures: [paperTexts.investigatedBy(c.investigation ? handler(c.investigation.by, context.directory) : empty)],
    footer: footerOf(c),
  };
}

function findings({ investigation }: Case): readonly PaperSection[] {
  if (!investigation) return [];
  const { consequence, accountBy, account, what, formaga } = investigation;
  return [
    { heading: paperTexts.consequence, words: [consequence] },
    { heading: paperTexts.account, words: [`${accountByNames[accountBy].sv}${account ? `: ${account}` : ''}`] },
    { heading: paperTexts.found, words: [what] },
    ...(formaga ? [{ heading: paperTexts.formaga, words: [formagaNames[formaga].sv] }] : []),
  ];
}

const causes = ({ causes: found }: Case): PaperSection => ({
  heading: paperTexts.causes,
  words: found.length === 0 ? [paperTexts.noCauses] : [],
  ...(found.length > 0
    ? { table: { head: paperTexts.causeHead, widths: [6, 22, 44, 28], rows: found.map((cause) => causeRow(cause)) } }
    : {}),
});

const causeRow = ({ id, group, what, whys, left }: Cause): readonly string[] => [
  String(id),
  causeGroupNames[group].sv,
  [what, ...whys.map((why) => `${paperTexts.because} ${why}`)].join('\n'),
  left ?? empty,
];

const actions = ({ actions: decided }: Case, { directory }: PaperContext): PaperSection => ({
  heading: paperTexts.actions,
  words: decided.length === 0 ? [paperTexts.noActions] : [],
  ...(decided.length > 0
    ? {
        table: {
          head: paperTexts.actionHead,
          widths: [25, 11, 14, 17, 13, 20],
          rows: decided.map((action) => actionRow(action, nameOf(action.ownerId, directory))),
        },
      }
    : {}),
});

const actionRow = ({ what, causes: of, strength, dueOn, done, dropped, plan, look }: Action, owner: string) => [
  what,
  of.join(', ') || empty,
  strengthNames[strength].sv,
  `${owner || paperTexts.unknown}\n${dueOn}`,
  dropped ? `${paperTexts.dropped}: ${dropped.reason}` : done ? dayIn(done.at) : paperTexts.notDone,
  look ? `${effectNames[look.effect].sv} (${look.seenOn ?? dayIn(look.at)}): ${look.seen}` : (plan?.sign ?? empty),
];

const told = ({ answers, lesson, closed }: Case): readonly PaperSection[] => [
  { heading: paperTexts.answer, words: answers.map(({ text }) => text) },
  { heading: paperTexts.lesson, words: lesson ? [lesson.text] : [] },
  { heading: paperTexts.closedWith, words: closed?.immediateAction ? [closed.immediateAction] : [] },
];

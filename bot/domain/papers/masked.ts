import { harmNames, kindNames, lagrumNames, statusNames } from '../../text/case.ts';
import { maskedPaperTexts, maskNames } from '../../text/masking.ts';
import { paperTexts } from '../../text/papers.ts';
import type { Case } from '../case.ts';
import { categories } from '../categories.ts';
import { unitNameOf } from '../directory.ts';
import { foundByHand, type MaskKind, mask, maskedText, partsOf, type Term } from '../masking/marks.ts';
import { termsIn } from '../masking/rules.ts';
import type { Paper, PaperRow, PaperSection } from '../paper.ts';
import { legible, type Passage, passagesOf } from '../passages.ts';
import { reportTypeOf } from '../reportTypes/index.ts';
import { empty, footerOf, type PaperContext, written } from './common.ts';

/** What whoever makes the copy has changed: words to mask besides, and words that may be read after all. */
export interface MaskChoice {
  readonly added: readonly string[];
  readonly lifted: readonly string[];
}

type MaskContext = Pick<PaperContext, 'directory' | 'now'>;

const texts = maskedPaperTexts;

/** What a copy shows of a case before anything is masked: first what the case is, then what was written in it. */
export interface CaseToMask {
  readonly case: Case;
  readonly rows: readonly PaperRow[];
  readonly passages: readonly Passage[];
}

export const toMask = (c: Case, context: MaskContext): CaseToMask => ({
  case: c,
  rows: rowsOf(c, context).map(([label, value]) => [label, legible(value)]),
  passages: passagesOf(c, true),
});

export const textsOf = ({ rows, passages }: CaseToMask): readonly string[] => [
  ...rows.map(([, value]) => value),
  ...passages.map(({ text }) => text),
];

/** What is found in the written texts is masked wherever it stands in the copy. */
export const termsFor = (all: readonly CaseToMask[], { directory }: MaskContext): readonly Term[] =>
  termsIn(
    all.map((one) => one.case),
    all.flatMap(({ passages }) => passages.map(({ text }) => text)),
    directory,
  );

/** Cases one after the other, masked, and at the end where, what and by which rule (R64, R89, R93). */
export function maskedPaper(all: readonly CaseToMask[], choice: MaskChoice, context: MaskContext): Paper {
  const whole = all.flatMap(textsOf);
  const found = termsFor(all, context);
  const own = choice.added.flatMap((words) => foundByHand(words, whole));
  const lifted = new Set(choice.lifted);
  const masked = [...own, ...found].filter(({ text }) => !lifted.has(text));
  const free = found.filter(({ text }) => lifted.has(text));
  const [only] = all.length === 1 ? all : [];
  const about = only ? only.case.number : texts.many(all.length);
  return hidden(masked, {
    fileName: `${about} ${texts.title.toLowerCase()}`,
    title: `${texts.title} ${about}`,
    notices: [texts.notice, texts.checked],
    facts: [],
    sections: [
      ...all.flatMap(sectionsOf),
      listOf(
        texts.list,
        all.flatMap((one) => [...always(one), ...marksIn(one, masked)]),
        [texts.made(written(context.now))],
      ),
      ...(free.length > 0
        ? [
            listOf(
              texts.lifted,
              all.flatMap((one) => marksIn(one, free)),
              [texts.liftedWhy],
            ),
          ]
        : []),
    ],
    signatures: [],
    footer: only ? footerOf(only.case) : paperTexts.secrecy,
  });
}

/** Who reported and of whom is never shown, whatever the directory knows. */
const rowsOf = (c: Case, { directory }: MaskContext): readonly PaperRow[] => [
  [paperTexts.number, c.number],
  [paperTexts.unit, unitNameOf(c.unitId, directory)],
  [paperTexts.about, `${kindNames[c.report.kind].sv}: ${reportTypeOf(c.report.type).title.sv}`],
  [paperTexts.categories, c.categories.map((key) => categories[key].label.sv).join(', ') || empty],
  [paperTexts.lagrum, c.lagrum.map((key) => lagrumNames[key].sv).join(', ') || empty],
  [paperTexts.occurred, c.report.occurredAt ? written(c.report.occurredAt) : paperTexts.unknown],
  [paperTexts.reported, written(c.reportedAt)],
  [texts.reporter, mask],
  [paperTexts.harm, harmNames[c.report.harm].sv],
  [paperTexts.personRef, c.report.personRef ? mask : empty],
  [texts.status, statusNames[c.status].sv],
];

const sectionsOf = ({ case: c, rows, passages }: CaseToMask): readonly PaperSection[] => [
  { heading: texts.case(c.number), words: [], table: { head: texts.rowHead, widths: [32, 68], rows } },
  ...passages.map(({ where, text }) => ({ heading: where.sv, level: 2 as const, words: [text] })),
];

const listOf = (heading: string, rows: readonly (readonly string[])[], words: readonly string[]): PaperSection => ({
  heading,
  words,
  table: { head: texts.listHead, widths: [17, 26, 18, 31, 8], rows, numbersFrom: 4 },
});

/** What is masked without having been found. */
const always = ({ case: { number, report } }: CaseToMask): readonly (readonly string[])[] => [
  rowOf(number, texts.reporter, 'reporter', 1),
  ...(report.personRef ? [rowOf(number, paperTexts.personRef, 'reference', 1)] : []),
];

/** One row for each place and kind. */
const marksIn = ({ case: c, rows, passages }: CaseToMask, terms: readonly Term[]): readonly (readonly string[])[] =>
  [...rows.map(([sv, text]) => ({ where: { sv }, text })), ...passages].flatMap(({ where, text }) =>
    [...Map.groupBy(kindsIn(text, terms), (kind) => kind)].map(([kind, marks]) =>
      rowOf(c.number, where.sv, kind, marks.length),
    ),
  );

const rowOf = (number: string, where: string, kind: MaskKind, count: number): readonly string[] => [
  ...[number, where, maskNames[kind].name.sv, maskNames[kind].rule.sv],
  String(count),
];

const kindsIn = (text: string, terms: readonly Term[]): readonly MaskKind[] =>
  partsOf(text, terms, new Set()).flatMap(({ terms: [term] }) => term?.kind ?? []);

/** Every word of the paper, headings and lists too: what is masked stands nowhere in it. */
function hidden(terms: readonly Term[], paper: Paper): Paper {
  const clean = (text: string): string => maskedText(legible(text), terms);
  return {
    ...paper,
    title: clean(paper.title),
    fileName: clean(paper.fileName),
    notices: paper.notices.map(clean),
    sections: paper.sections.map(({ heading, words, table, ...rest }) => ({
      ...rest,
      heading: clean(heading),
      words: words.map(clean),
      ...(table && { table: { ...table, head: table.head.map(clean), rows: table.rows.map((row) => row.map(clean)) } }),
    })),
    footer: clean(paper.footer),
  };
}

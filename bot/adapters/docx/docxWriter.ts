import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Paper, PaperRow, PaperSection, PaperTable } from '../../domain/paper.ts';
import type { PaperWriter } from '../../ports/paperWriter.ts';
import { chartOf } from './chart.ts';

/** Papers as Word files: headings that a screen reader can jump between, tables with a head row, pages with numbers. */
export const docxWriter: PaperWriter = {
  write: async (paper) => ({
    name: `${paper.fileName}.docx`,
    bytes: new Uint8Array(await Packer.toBuffer(documentOf(paper))),
  }),
};

/** Sizes in half points, spaces in twentieths of a point: Word's own units. */
const bodySize = 22;
const space = { after: 120 };
const font = 'Calibri';

const documentOf = ({ title, notices, facts, sections, signatures, footer }: Paper): Document =>
  new Document({
    creator: 'Lyhörd',
    title,
    styles: { default: { document: { run: { font, size: bodySize, language: { value: 'sv-SE' } } } } },
    sections: [
      {
        footers: { default: footerOf(footer) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...notices.map(noticeOf),
          ...(facts.length > 0 ? [factsOf(facts)] : []),
          ...sections.flatMap(sectionOf),
          ...signatures.flatMap(signatureOf),
        ],
      },
    ],
  });

const footerOf = (words: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ text: `${words} · sida `, size: 16 }),
          new TextRun({ children: [PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'], size: 16 }),
        ],
      }),
    ],
  });

const noticeOf = (words: string): Paragraph =>
  new Paragraph({
    spacing: { before: 120, after: 240 },
    shading: { type: ShadingType.CLEAR, fill: 'FFF4CE' },
    children: [new TextRun({ text: words, bold: true })],
  });

const factsOf = (rows: readonly PaperRow[]): Table => {
  const widths = [32, 68];
  return tableOf(rows.map(([label, value]) => rowOf([label, value], widths, { isBold: (i) => i === 0 })));
};

const sectionOf = ({
  heading,
  level = 1,
  words,
  chart,
  table,
  prompts = [],
}: PaperSection): readonly (Paragraph | Table)[] => [
  new Paragraph({
    text: heading,
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: 240, after: 120 },
  }),
  ...words.map(
    (paragraph) =>
      new Paragraph({ spacing: space, keepNext: (chart ?? table) !== undefined, children: runsOf(paragraph) }),
  ),
  ...(chart ? [new Paragraph({ spacing: space, keepNext: table !== undefined, children: [chartOf(chart)] })] : []),
  ...(table ? [tableWithHead(table)] : []),
  ...prompts.map(promptOf),
];

const promptOf = (words: string): Paragraph =>
  new Paragraph({
    spacing: { before: 200, after: 120 },
    shading: { type: ShadingType.CLEAR, fill: 'FFF4CE' },
    children: runsOf(words),
  });

const tableWithHead = ({ head, widths, rows, numbersFrom = head.length }: PaperTable): Table => {
  const isNumber = (column: number): boolean => column >= numbersFrom;
  return tableOf([
    rowOf(head, widths, { isBold: () => true, isNumber, tableHeader: true }),
    ...rows.map((row) => rowOf(row, widths, { isNumber })),
  ]);
};

interface RowLook {
  readonly isBold?: (column: number) => boolean;
  readonly isNumber?: (column: number) => boolean;
  readonly tableHeader?: boolean;
}

/** No row is broken over two pages: what is read together stays together. */
const rowOf = (
  cells: readonly string[],
  widths: readonly number[],
  { isBold = () => false, isNumber = () => false, tableHeader = false }: RowLook,
): TableRow =>
  new TableRow({
    cantSplit: true,
    tableHeader,
    children: cells.map((words, i) =>
      cell(words, widths[i] ?? 100 / cells.length, { bold: isBold(i), number: isNumber(i) }),
    ),
  });

const signatureOf = (role: string): readonly Paragraph[] => [
  new Paragraph({
    spacing: { before: 720 },
    children: [new TextRun('Datum och underskrift: ______________________________')],
  }),
  new Paragraph({ spacing: space, children: [new TextRun(role)] }),
];

const tableOf = (rows: readonly TableRow[]): Table =>
  new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [...rows] });

const cell = (words: string, width: number, { bold, number }: { bold: boolean; number: boolean }): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [new Paragraph({ ...(number && { alignment: AlignmentType.RIGHT }), children: runsOf(words, { bold }) })],
  });

/** What XML 1.0 cannot hold is left out: it would make a file that no program opens. */
const unwritable = /(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu;

/** A line break somebody typed stays one. */
const runsOf = (words: string, look: { readonly bold?: boolean } = {}): TextRun[] =>
  words
    .toWellFormed()
    .replace(unwritable, '')
    .split('\n')
    .map((line, i) => new TextRun({ text: line, ...look, ...(i > 0 ? { break: 1 } : {}) }));

import { type Command, Option } from 'commander';
import { docxWriter } from '../../adapters/docx/docxWriter.ts';
import { type Annual, annualOf, isEmpty, mayBePublished } from '../../domain/annual/annual.ts';
import { type Book, yearOf } from '../../domain/annual/book.ts';
import { annualJson, figureColumns, figureRows, figuresFileOf } from '../../domain/annual/files.ts';
import { annualPapers } from '../../domain/annual/papers.ts';
import type { Unit } from '../../domain/people.ts';
import { annualBook } from '../../usecases/annualBook.ts';
import { sayClass } from '../classified.ts';
import { Refusal } from '../refusal.ts';
import { csvLine } from '../rows.ts';
import { type Shell, withStore } from '../tool.ts';
import { wholeNumber } from '../values.ts';
import { type WrittenFile, writeTogether } from '../writtenTogether.ts';

interface Options {
  readonly as?: string;
  readonly year: number;
  readonly regime?: Unit['regime'];
  readonly board?: string;
  readonly out: string;
  readonly smallCells?: true;
  readonly force?: true;
}

/** Earlier no case can have been reported (imports/caseFile.ts). */
const firstYear = 1990;
const lastYear = 9998;

export function annualCommand(parent: Command, shell: Shell): void {
  parent
    .command('annual')
    .summary('a year’s figures, and two reports half written')
    .description(
      [
        'Writes kvalitetsberättelse and patientsäkerhetsberättelse as Word files, with tables and charts, and every figure',
        'as CSV and JSON beside the rule and the query that give it. Figures alone: no free text, nobody named.',
        'Counts of 1–4 are empty, and so is what would give them away: the files may be published. Yellow passages are',
        'for a person to write.',
      ].join('\n'),
    )
    .requiredOption('--year <year>', 'a calendar year in Stockholm', wholeNumber(firstYear, lastYear))
    .requiredOption('--out <folder>', 'where to; it is made when it is not there')
    .addOption(new Option('--regime <regime>', 'one regime; otherwise all').choices(['kommunal', 'privat']))
    .option('--board <board>', 'one board; officers of a board get their own')
    .option('--small-cells', 'with small counts too; the files then stay in the house')
    .option('--force', 'writes over files of an earlier run')
    .action(async (_options: unknown, command: Command) => {
      const { as, out, force = false, ...asked } = command.optsWithGlobals<Options>();
      if (asked.year > yearOf(shell.clock.now())) throw new Refusal(`The year ${asked.year} has not begun.`);
      const what = { name: 'annual', act: 'export', action: 'exportFigures', as } as const;
      await withStore(shell, what, async ({ deps, by }) => {
        const { year, regime = null, board = null } = asked;
        const found = await annualBook(deps, by, { year, scope: { regime, board } });
        if (!found.ok) throw new Refusal(reasons[found.reason ?? ''] ?? `Refused: ${found.reason ?? found.code}.`);
        const annual = published(found.value, asked.smallCells !== true);
        const files = await filesOf(annual);
        await writeTogether(out, files, force);
        for (const { name } of files) await shell.out.data(name);
        sayClass(shell.out, annual.isPublic ? 'open' : 'internal');
        shell.out.say(
          `Written to ${out}: ${annual.isPublic ? 'small counts are hidden' : 'only for use in the house'}.`,
        );
      });
    });
}

const reasons: Readonly<Record<string, string>> = {
  unknownBoard: 'The directory has no unit of that board.',
  otherBoard: 'An officer of a board gets the figures of her own board.',
};

function published(book: Book, isPublic: boolean): Annual {
  if (isPublic && !mayBePublished(book))
    throw new Refusal(
      'So few units are not published apart: their figures would tell of single cases. See --small-cells.',
    );
  const annual = annualOf(book, isPublic);
  if (isEmpty(annual))
    throw new Refusal(`There is nothing of ${book.year}: no report and no value. Nothing is written.`);
  return annual;
}

/** Makes spreadsheets read å, ä and ö as what they are. */
const bom = '\uFEFF';

async function filesOf(annual: Annual): Promise<readonly WrittenFile[]> {
  const papers = await Promise.all(annualPapers(annual).map((paper) => docxWriter.write(paper)));
  const rows = figureRows(annual).map((row) => csvLine(figureColumns.map((column) => row[column])));
  const name = figuresFileOf(annual);
  return [
    ...papers.map((file) => ({ name: file.name, content: file.bytes })),
    { name: `${name}.csv`, content: `${bom}${[figureColumns.join(','), ...rows].join('\n')}\n` },
    { name: `${name}.json`, content: `${JSON.stringify(annualJson(annual), null, 2)}\n` },
  ];
}

import { type Command, Option } from 'commander';
import { measureColumns } from '../../domain/imports/measuresFile.ts';
import type { Measure } from '../../domain/indicators/define.ts';
import type { Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time.ts';
import { type ExportedCase, exportCases } from '../../usecases/exportCases.ts';
import { exportLog, type LogEntry } from '../../usecases/exportLog.ts';
import { exportMeasures } from '../../usecases/measures.ts';
import { classified } from '../classified.ts';
import { counted } from '../output.ts';
import { Refusal } from '../refusal.ts';
import { type Format, formats, type WrittenRow, writeRows } from '../rows.ts';
import { type Shell, withStore } from '../tool.ts';
import { dayEnd, dayStart } from '../values.ts';

interface Options {
  readonly as?: string;
  readonly format: Format;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly unit?: string;
  readonly withText?: true;
  readonly smallCells?: true;
  readonly out?: string;
}

const caseColumns = [
  ...['externalId', 'kind', 'categories', 'unitId', 'lagrum', 'occurredAt', 'reportedAt', 'reporterRole'],
  ...['severity', 'likelihood', 'harm', 'status', 'receivedAt', 'closedAt', 'lexSarah', 'lexSarahOutcome'],
  ...['actionDone', 'effect'],
] as const satisfies readonly (keyof ExportedCase)[];
const wordColumns = [
  ...['what', 'immediateAction', 'additions', 'findings', 'causes', 'actions', 'answers', 'lesson', 'pictures'],
] as const satisfies readonly (keyof NonNullable<ExportedCase['words']>)[];
const logColumns = ['at', 'by', 'act', 'number', 'from', 'outcome'] as const satisfies readonly (keyof LogEntry)[];

export function exportCasesCommand(parent: Command, shell: Shell): void {
  ranged(parent.command('cases'))
    .summary('cases as figures')
    .description(
      [
        'Writes cases, oldest report first, in the format of cases.csv: figures, no free text, nobody named.',
        'Withdrawn and merged cases are left out, as in every figure; officers of a board get its cases only.',
        'With --with-text the words come too, where the one it runs for may read them; each reading is logged.',
        'In CSV a text beginning with = + - @ or a tab gets an apostrophe first, so that no spreadsheet runs it.',
      ].join('\n'),
    )
    .option('--unit <unitId>', 'one unit only')
    .option('--with-text', 'with what was written; for sas, mas and mar')
    .action(async (_options: unknown, command: Command) => {
      const {
        as,
        format,
        from = null,
        to = null,
        unit = null,
        withText = false,
        out,
      } = command.optsWithGlobals<Options>();
      const columns = withText ? [...caseColumns, ...wordColumns] : caseColumns;
      const what = { name: 'export cases', act: 'export', action: 'exportFigures', as } as const;
      await withStore(shell, what, async ({ deps, by }) => {
        const found = await exportCases(deps, by, { from, before: to, unitId: unit, withText });
        const cases = flat(allowed(found));
        const target = await classified(shell.out, withText ? 'secret' : 'internal', out);
        const written = await writeRows(target, format, columns, cases);
        shell.out.say(`${counted(written, 'case')}.`);
      });
    });
}

export function exportLogCommand(parent: Command, shell: Shell): void {
  ranged(parent.command('log'))
    .summary('the access log')
    .description('Writes who read which case, exported, or ran this tool: when and from where. Oldest first.')
    .action(async (_options: unknown, command: Command) => {
      const { as, format, from = null, to = null, out } = command.optsWithGlobals<Options>();
      const what = { name: 'export log', act: 'export', action: 'seeAccessLog', as } as const;
      await withStore(shell, what, async ({ deps, by }) => {
        const found = await exportLog(deps, by, { from, before: to });
        const lines = rowsOf(allowed(found));
        await writeRows(await classified(shell.out, 'internal', out), format, logColumns, lines);
      });
    });
}

export function exportMeasuresCommand(parent: Command, shell: Shell): void {
  formatted(parent.command('measures'))
    .summary('entered indicator values')
    .description(
      [
        'Writes entered values in the format of measures.csv, by unit.',
        'Counts under five, and surveys with fewer than five answers, are left empty: such a table may leave the house.',
      ].join('\n'),
    )
    .option('--small-cells', 'with those too; the table then stays in the house')
    .action(async (_options: unknown, command: Command) => {
      const { as, format, smallCells = false, out } = command.optsWithGlobals<Options>();
      const what = { name: 'export measures', act: 'export', action: 'exportFigures', as } as const;
      await withStore(shell, what, async ({ deps, by }) => {
        const found = await exportMeasures(deps, by, { leaves: !smallCells });
        const values = rowsOf(allowed(found));
        const target = await classified(shell.out, smallCells ? 'internal' : 'open', out);
        await writeRows(target, format, measureColumns, values);
      });
    });
}

const formatted = (command: Command): Command =>
  command
    .addOption(new Option('--format <format>', 'how it is written').choices(formats).default('csv'))
    .option('--out <file>', 'to a new file, with how it is to be handled in a file beside it');

const ranged = (command: Command): Command =>
  formatted(command)
    .option('--from <date>', 'from this day on (Stockholm)', dayStart)
    .option('--to <date>', 'up to and with this day (Stockholm)', dayEnd);

/** Why an export is refused, in words. */
const reasons: Readonly<Record<string, string>> = {
  exportText: 'Only sas, mas and mar may export what was written (see --as).',
  unknownUnit: 'The directory has no such unit.',
};

export function allowed<T>(found: Result<T>): T {
  if (found.ok) return found.value;
  throw new Refusal(reasons[found.reason ?? ''] ?? `Refused: ${found.reason ?? found.code}.`);
}

async function* flat(cases: AsyncIterable<ExportedCase>): AsyncIterable<WrittenRow> {
  for await (const { words, ...figures } of cases) yield { ...figures, ...words };
}

async function* rowsOf(entries: AsyncIterable<LogEntry | Measure>): AsyncIterable<WrittenRow> {
  for await (const entry of entries) yield { ...entry };
}

import type { Command } from 'commander';
import { categoryKeys } from '../../domain/categories.ts';
import type { HistoryFacts } from '../../domain/facts.ts';
import { type CaseFileContext, caseFileCheck } from '../../domain/imports/caseFile.ts';
import { caseColumns } from '../../domain/imports/caseRow.ts';
import { type FileFault, wrong } from '../../domain/imports/fault.ts';
import { historyIdOf, importCases, isOwnCase } from '../../usecases/importCases.ts';
import { rebuildIfCounted } from '../../usecases/rollUp.ts';
import { mostTold } from '../checkedTable.ts';
import { faultLine } from '../faultLine.ts';
import { judgedRows } from '../judgedRows.ts';
import { counted } from '../output.ts';
import { Refusal } from '../refusal.ts';
import { type Shell, type Tool, withStore } from '../tool.ts';

export function importCasesCommand(parent: Command, shell: Shell): void {
  parent
    .command('cases')
    .summary('history from another system')
    .description(
      'Reads the file whole and tells every fault; without any, its cases count in the charts. They ask for nothing and ' +
        'have no words to read. Broken off, it can be run again; the same externalId is the same case, and the later ' +
        'file stands.',
    )
    .argument('<cases.csv>', `${caseColumns.required.join(',')}[,${caseColumns.optional.join(',')}]`)
    .addHelpText('after', `\nCategories, several with |:\n  ${categoryKeys.join(' ')}`)
    .action(async (file: string, _options: unknown, command: Command) => {
      const { as } = command.optsWithGlobals<{ as?: string }>();
      const what = { name: 'import cases', act: 'tool', action: 'administerDirectory', as } as const;
      const cases = await withStore(shell, what, (tool) => importFile(shell, tool, file));
      await shell.out.data(JSON.stringify({ cases }));
      shell.out.say(`${counted(cases, 'case')} of history, which count in the charts.`);
    });
}

async function importFile(shell: Shell, { deps }: Tool, file: string): Promise<number> {
  const directory = await deps.directories.current();
  if (directory.units.length === 0) throw new Refusal('The directory is empty: import it first.');
  const hasUnit = (unitId: string) => directory.unit(unitId) !== undefined;
  const context = { file, now: shell.clock.now(), hasUnit, idOf: historyIdOf };
  const rows = await checked(shell, deps, context);
  const written = await importCases(deps, faultless(context), (done) =>
    shell.out.progress(`${done} of ${rows} cases written`),
  );
  await rebuildIfCounted(deps);
  return written;
}

/** How many rows there are. Throws Refusal after the faults have been told. */
async function checked({ out }: Shell, deps: Tool['deps'], context: CaseFileContext): Promise<number> {
  let [rows, faults] = [0, 0];
  for await (const row of judgedRows(context.file, caseColumns, caseFileCheck(context))) {
    const found = 'faults' in row ? row.faults : await ownCase(deps, context.file, row.line, row.value);
    for (const fault of found.slice(0, Math.max(0, mostTold - faults))) out.say(faultLine(fault));
    faults += found.length;
    rows += 1;
    out.progress(`${rows} rows checked`);
  }
  if (faults > mostTold) out.say(`… and ${faults - mostTold} more.`);
  if (faults > 0) throw new Refusal(`Nothing has been imported: ${counted(faults, 'fault')}.`);
  return rows;
}

async function ownCase(
  deps: Tool['deps'],
  file: string,
  line: number,
  { number }: HistoryFacts,
): Promise<readonly FileFault[]> {
  const words = wrong('inEnglish', `${number} is a case of this Lyhörd already; it would be counted twice`);
  return (await isOwnCase(deps, number)) ? [{ file, line, column: 'externalId', ...words }] : [];
}

/** The same rows once more: between the two readings nothing of them was kept. */
async function* faultless(context: CaseFileContext): AsyncIterable<HistoryFacts> {
  for await (const row of judgedRows(context.file, caseColumns, caseFileCheck(context))) {
    if ('faults' in row) throw new Refusal('The file was changed while it was read; run the import again.');
    yield row.value;
  }
}

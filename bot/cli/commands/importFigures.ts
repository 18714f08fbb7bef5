import type { Command } from 'commander';
import { catalogueColumns, readCatalogue } from '../../domain/imports/catalogueFile.ts';
import { measureColumns, readMeasures } from '../../domain/imports/measuresFile.ts';
import { catalogueInForce, importCatalogue } from '../../usecases/catalogue.ts';
import { importMeasures } from '../../usecases/measures.ts';
import { checkedTable } from '../checkedTable.ts';
import { Refusal } from '../refusal.ts';
import { type Shell, withStore } from '../tool.ts';

export function importMeasuresCommand(parent: Command, shell: Shell): void {
  parent
    .command('measures')
    .summary('indicator values per unit and period')
    .description(
      'Reads the file whole and tells every fault. A share is given as numerator and denominator, or in per cent as a ' +
        'value. The same period again: the later value stands, and the earlier is kept in the log.',
    )
    .argument('<measures.csv>', measureColumns.join(','))
    .action(async (file: string, _options: unknown, command: Command) => {
      const { as } = command.optsWithGlobals<{ as?: string }>();
      const what = { name: 'import measures', act: 'tool', action: 'administerDirectory', as } as const;
      const done = await withStore(shell, what, async ({ deps, by }) => {
        const directory = await deps.directories.current();
        const catalogue = await catalogueInForce(deps);
        const hasUnit = (unitId: string) => directory.unit(unitId) !== undefined;
        const rows = await checkedTable(shell.out, file, (table) => readMeasures(table, { catalogue, hasUnit }));
        return importMeasures(deps, by.personId, rows, (count) =>
          shell.out.progress(`${count} of ${rows.length} values`),
        );
      });
      await shell.out.data(JSON.stringify(done));
      const replaced = done.replaced === 0 ? '' : `, ${done.replaced} of them in place of another`;
      shell.out.say(`Values written: ${done.written}${replaced}. There already: ${done.unchanged}.`);
    });
}

export function importCatalogueCommand(parent: Command, shell: Shell): void {
  parent
    .command('catalogue')
    .summary('the municipality’s own indicators and quality areas')
    .description(
      'Reads the file whole and tells every fault; without any, it replaces the catalogue. Several areas with ;. ' +
        'measure is share, rate, mean, value or duration; better is lower, higher or context.',
    )
    .argument('<indicators.csv>', catalogueColumns.join(','))
    .action(async (file: string, _options: unknown, command: Command) => {
      const { as } = command.optsWithGlobals<{ as?: string }>();
      const rows = await checkedTable(shell.out, file, readCatalogue);
      const what = { name: 'import catalogue', act: 'tool', action: 'administerDirectory', as } as const;
      const imported = await withStore(shell, what, ({ deps, by }) => importCatalogue(deps, by.personId, rows));
      if (!imported.ok) throw new Refusal('Another import came first; look at it, then try again.');
      await shell.out.data(JSON.stringify({ indicators: rows.length }));
      shell.out.say(`${rows.length} indicators are in force.`);
    });
}

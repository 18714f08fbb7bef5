import type { Command } from 'commander';
import { type DirectoryRows, directoryWarnings, readDirectoryFiles } from '../../domain/imports/directoryFiles.ts';
import { importDirectory } from '../../usecases/importDirectory.ts';
import { refuseFaults, tableOf } from '../checkedTable.ts';
import { warningLine } from '../faultLine.ts';
import { counted } from '../output.ts';
import { Refusal } from '../refusal.ts';
import { type Shell, withStore } from '../tool.ts';

export function importDirectoryCommand(parent: Command, shell: Shell): void {
  parent
    .command('directory')
    .summary('units and people')
    .description('Reads both files whole and tells every fault; without any, they replace the directory at once.')
    .argument(
      '<units.csv>',
      'unitId,name,area,operation,regime,lagrum,careRecipients[,board,provider,nursePhone,onCallPhone,onCall]; onCall: personIds of managers on call, several with |',
    )
    .argument('<people.csv>', 'personId,name,email,role,unitIds,deputyFor[,board]')
    .action(async (unitsFile: string, peopleFile: string, _options: unknown, command: Command) => {
      const { as } = command.optsWithGlobals<{ as?: string }>();
      const rows = await checked(shell, unitsFile, peopleFile);
      const what = { name: 'import directory', act: 'tool', action: 'administerDirectory', as } as const;
      const imported = await withStore(shell, what, ({ deps, by }) => importDirectory(deps, by.personId, rows));
      if (!imported.ok) throw new Refusal('Another import came first; look at it, then try again.');
      const [units, people] = [rows.units.length, rows.people.length];
      await shell.out.data(JSON.stringify({ ...imported.value, units, people }));
      shell.out.say(
        `${counted(units, 'unit')} and ${people === 1 ? '1 person' : `${people} people`} in force, everywhere within ten seconds.`,
      );
    });
}

/** Throws Refusal after every fault of both files has been told. */
async function checked({ out }: Shell, unitsFile: string, peopleFile: string): Promise<DirectoryRows> {
  const [units, people] = await Promise.all([tableOf(unitsFile), tableOf(peopleFile)]);
  const { rows, faults } = readDirectoryFiles(units, people);
  refuseFaults(out, faults);
  for (const warning of directoryWarnings(units.table, rows)) out.say(warningLine(warning));
  return rows;
}

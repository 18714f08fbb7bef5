import type { Command } from 'commander';
import { ConfigRefused, readConfig } from '../../config.ts';
import { surroundingsOf } from '../../surroundings.ts';
import { examine, storeMend } from '../../usecases/examine.ts';
import { examineSurroundings } from '../../usecases/examineSurroundings.ts';
import { type Finding, inWords } from '../../usecases/finding.ts';
import { Refusal, WrongUsage } from '../refusal.ts';
import { type Shell, withStore } from '../tool.ts';

export function doctorCommand(parent: Command, shell: Shell): void {
  parent
    .command('doctor')
    .summary('what is wrong with this installation, and how to mend it')
    .description(
      'Checks the settings, the store, the directory, the channels, what does not arrive, the bot’s and the tab’s sign-in, ' +
        'the clock and the disk, with the environment of the server; leaves nothing behind but its line in the log. Exit 1 when something is wrong.',
    )
    .option('--json', 'for programs')
    .action(async (_options: unknown, command: Command) => {
      const { as, json } = command.optsWithGlobals<{ as?: string; json?: true }>();
      const checks = await allChecks(shell, as);
      const wrong = checks.filter(({ mend }) => mend !== null);
      const lines = json ? [JSON.stringify({ ok: wrong.length === 0, checks })] : checks.map(line);
      for (const one of lines) await shell.out.data(one);
      if (wrong.length > 0) throw new Refusal(`${wrong.length} of ${checks.length} not well.`);
    });
}

const line = ({ check, found, mend }: Finding): string =>
  mend === null ? `ok     ${check}: ${found}` : `wrong  ${check}: ${found}. Mend: ${mend}`;

async function allChecks(shell: Shell, as: string | undefined): Promise<readonly Finding[]> {
  try {
    const config = readConfig(shell.env);
    const settings: Finding = { check: 'configuration', found: `${config.mode} mode`, mend: null };
    const inStore = await ofTheStore(shell, as);
    return [settings, ...inStore, ...(await examineSurroundings(surroundingsOf(config)))];
  } catch (error) {
    if (!(error instanceof ConfigRefused)) throw error;
    // Without settings there is nothing else to look at.
    return error.lines.map((found) => ({
      check: 'configuration',
      found,
      mend: 'set it, as README says under Settings',
    }));
  }
}

/** A store that cannot be opened, or in which not even this run can be logged, is the first thing to mend. */
async function ofTheStore(shell: Shell, as: string | undefined): Promise<readonly Finding[]> {
  const what = { name: 'doctor', act: 'tool', action: 'maintain', as } as const;
  try {
    return await withStore(shell, what, ({ deps, by }) => examine(deps, by));
  } catch (error) {
    if (error instanceof Refusal || error instanceof WrongUsage) throw error;
    return [{ check: 'store', found: inWords(error), mend: storeMend }];
  }
}

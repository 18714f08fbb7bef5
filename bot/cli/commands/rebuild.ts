import type { Command } from 'commander';
import { rebuildRollups } from '../../usecases/rollUp.ts';
import { type Shell, withStore } from '../tool.ts';

export function rebuildCommand(parent: Command, shell: Shell): void {
  parent
    .command('rebuild')
    .summary('count every week anew')
    .description('Counts the figures of every unit and week anew from its cases; the answer of no question changes.')
    .action(async (_options: unknown, command: Command) => {
      const { as } = command.optsWithGlobals<{ as?: string }>();
      const { out } = shell;
      const what = { name: 'rebuild', act: 'tool', action: 'maintain', as } as const;
      const done = await withStore(shell, what, ({ deps }) =>
        rebuildRollups(deps, (weeks, of) => out.progress(`${weeks} of ${of} weeks`)),
      );
      await out.data(JSON.stringify(done));
      out.say(`${done.weeks} weeks counted.`);
    });
}

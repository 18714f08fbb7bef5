import type { Command } from 'commander';
import { storedDirectories } from '../../adapters/directory/storedDirectories.ts';
import type { Instant } from '../../domain/time.ts';
import { tick } from '../../usecases/tick.ts';
import { type Shell, withStore } from '../tool.ts';
import { moment } from '../values.ts';

export function tickCommand(parent: Command, shell: Shell): void {
  parent
    .command('tick')
    .summary('do the periodic work that is due')
    .description(
      'Does all periodic work due at a time; once more does nothing more. The running server sends what is made.',
    )
    .option('--at <time>', 'as if it were this time; otherwise now', moment)
    .action(async (_options: unknown, command: Command) => {
      const { as, at = shell.clock.now() } = command.optsWithGlobals<{ as?: string; at?: Instant }>();
      const what = { name: 'tick', act: 'tool', action: 'maintain', as } as const;
      const done = await withStore(shell, what, ({ deps }) => {
        const clock = { now: () => at };
        // Who is away at that time, not now.
        const directories = storedDirectories({ store: deps.store, clock, freshMs: 0 });
        // Never what failed, which may hold a case's words.
        const onCaseLeftOut = () =>
          shell.out.say('A case could not be read and was left out. It is tried again later.');
        return tick({ ...deps, clock, directories, onCaseLeftOut });
      });
      await shell.out.data(JSON.stringify(done));
    });
}

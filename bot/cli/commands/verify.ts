import type { Command } from 'commander';
import { verifyStore } from '../../usecases/verifyStore.ts';
import { Refusal } from '../refusal.ts';
import { type Shell, withStore } from '../tool.ts';

export function verifyCommand(parent: Command, shell: Shell): void {
  parent
    .command('verify')
    .summary('check every invariant over the whole store')
    .description(
      'Checks every invariant over the whole store, also while it is in use; changes nothing. Exit 1 when one is broken.',
    )
    .action(async (_options: unknown, command: Command) => {
      const { as } = command.optsWithGlobals<{ as?: string }>();
      const { out } = shell;
      const what = { name: 'verify', act: 'tool', action: 'maintain', as } as const;
      const found = await withStore(shell, what, async ({ deps, pictures }) =>
        verifyStore({ ...deps, pictures: await pictures() }, (cases) => out.progress(`${cases} cases`)),
      );
      await out.data(JSON.stringify(found));
      for (const { about, rule, text } of found.broken) out.say(`${about}: ${rule}: ${text}`);
      if (found.broken.length > 0) throw new Refusal(`${found.broken.length} broken.`);
    });
}

import type { Command } from 'commander';
import { extractPerson } from '../../usecases/extractPerson.ts';
import { sayClass } from '../classified.ts';
import { done } from '../done.ts';
import { writeOwn } from '../folder.ts';
import { counted } from '../output.ts';
import { type Shell, withStore } from '../tool.ts';

export function extractCommand(tool: Command, shell: Shell): void {
  tool
    .command('extract')
    .summary('what is stored about a person as a user')
    .description(
      [
        'Register extract (GDPR art. 15): her own reports with her words, pictures and receipts, her settings, and',
        'what the log says that she did, as JSON. Never what others wrote about the cases. Everyone may have her own;',
        'an admin makes it for the one who asks, and it is logged.',
      ].join('\n'),
    )
    .requiredOption('--person <personId>', 'about whom')
    .requiredOption('--out <file>', 'where to; a new file that only you can read')
    .action(async (_options: unknown, command: Command) => {
      const { as, person, out } = command.optsWithGlobals<{ as?: string; person: string; out: string }>();
      const action = as === person ? 'haveOwnExtract' : 'extractPerson';
      const what = { name: 'extract', act: 'export', action, as } as const;
      await withStore(shell, what, async ({ deps, by, pictures }) => {
        const found = done(await extractPerson({ ...deps, pictures: await pictures() }, by, person));
        await writeOwn(out, `${JSON.stringify(found, null, 1)}\n`);
        sayClass(shell.out, 'secret');
        shell.out.say(`${counted(found.reports.length, 'report')}. Written: ${out}`);
      });
    });
}

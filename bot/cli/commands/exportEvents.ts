import type { Command } from 'commander';
import type { Instant } from '../../domain/time.ts';
import { exportEvents } from '../../usecases/exportEvents.ts';
import { classified } from '../classified.ts';
import { counted } from '../output.ts';
import { type Shell, withStore } from '../tool.ts';
import { dayEnd, dayStart } from '../values.ts';
import { allowed } from './exports.ts';

interface Options {
  readonly as?: string;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly unit?: string;
  readonly withText?: true;
  readonly out?: string;
}

export function exportEventsCommand(parent: Command, shell: Shell): void {
  parent
    .command('events')
    .summary('the history of cases, event by event')
    .description(
      [
        'Writes what happened to cases in a period as JSON lines, case by case, the oldest report first: the case',
        'number, its unit now, the moment, which event, and what it says in keys, numbers and dates. No free text, nobody.',
        'What was withdrawn or merged is there too; officers of a board get its cases only.',
        'With --with-text each event comes whole, with words and person ids, where the one it runs for may read them;',
        'each reading is logged.',
      ].join('\n'),
    )
    .option('--from <date>', 'what happened from this day on (Stockholm)', dayStart)
    .option('--to <date>', 'up to and with this day (Stockholm)', dayEnd)
    .option('--unit <unitId>', 'of cases of one unit only')
    .option('--with-text', 'with what was written; for sas, mas and mar')
    .option('--out <file>', 'to a new file, with how it is to be handled in a file beside it')
    .action(async (_options: unknown, command: Command) => {
      const { as, out, from = null, to = null, unit = null, withText = false } = command.optsWithGlobals<Options>();
      const what = { name: 'export events', act: 'export', action: 'exportFigures', as } as const;
      await withStore(shell, what, async ({ deps, by }) => {
        const found = allowed(await exportEvents(deps, by, { from, before: to, unitId: unit, withText }));
        const target = await classified(shell.out, withText ? 'secret' : 'internal', out);
        let written = 0;
        for await (const event of found) {
          await target.data(JSON.stringify(event));
          written += 1;
          target.progress(`${written} events`);
        }
        shell.out.say(`${counted(written, 'event')}.`);
      });
    });
}

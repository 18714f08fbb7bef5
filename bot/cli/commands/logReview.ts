import { randomInt } from 'node:crypto';
import type { Command } from 'commander';
import type { LogReview } from '../../domain/logReview.ts';
import type { Result } from '../../domain/result.ts';
import { type Instant, localMinute } from '../../domain/time.ts';
import { type ReviewedLog, reviewLog } from '../../usecases/reviewLog.ts';
import { sayClass } from '../classified.ts';
import type { Output } from '../output.ts';
import { Refusal } from '../refusal.ts';
import { type Shell, withStore } from '../tool.ts';
import { dayEnd, dayStart, wholeNumber } from '../values.ts';

interface Options {
  readonly as?: string;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly sample: number;
  readonly random?: number;
  readonly note?: string;
  readonly json?: true;
}

export function logReviewCommand(tool: Command, shell: Shell): void {
  tool
    .command('log')
    .description('the access log')
    .command('review')
    .summary('what stands out in the access log, and a draw for a closer look')
    .description(
      [
        'Loggkontroll: readings and exports by person, readings at night (23–05), one case read again and again by one',
        'person, and lines drawn at random for you to look into. An officer of a board sees its cases. It is logged.',
      ].join('\n'),
    )
    .option('--from <date>', 'from this day on (Stockholm)', dayStart)
    .option('--to <date>', 'up to and with this day (Stockholm)', dayEnd)
    .option('--sample <N>', 'lines to draw', wholeNumber(0, 1000), 20)
    .option('--random <seed>', 'the same seed draws the same lines', wholeNumber(0, 2 ** 31))
    .option('--note <text>', 'what came of the review; kept, without names')
    .option('--json', 'as JSON')
    .action(async (_options: unknown, command: Command) => {
      const { as, from = null, to = null, sample, random, note = null, json } = command.optsWithGlobals<Options>();
      const seed = String(random ?? randomInt(2 ** 31));
      const what = { name: 'log review', act: 'tool', action: 'seeAccessLog', as } as const;
      await withStore(shell, what, async ({ deps, by }) => {
        const found = done(await reviewLog(deps, by, { from, before: to, sample, seed, note }));
        sayClass(shell.out, 'internal');
        if (json) await shell.out.data(JSON.stringify(found));
        else await show(shell.out, found);
        shell.out.say(`${found.lines} lines; drawn with --random ${seed}.${note === null ? '' : ' The note is kept.'}`);
      });
    });
}

async function show(out: Output, { people, repeated, sample }: ReviewedLog): Promise<void> {
  await out.data('person\treadings\tat night\texports\tcases');
  for (const one of people) await out.data(rowOf(one));
  await out.data('\nperson\tcase\ttimes');
  for (const { by, number, times } of repeated) await out.data(`${by}\t${number}\t${times}`);
  await out.data('\ndrawn\tperson\tact\tcase\tfrom');
  for (const { at, by, act, number, from } of sample)
    await out.data([localMinute(at), by, act, number ?? '', from].join('\t'));
}

const rowOf = ({ by, readings, atNight, exports, cases }: LogReview['people'][number]): string =>
  [by, readings, atNight, exports, cases].join('\t');

function done(result: Result<ReviewedLog>): ReviewedLog {
  if (result.ok) return result.value;
  const reasons: Readonly<Record<string, string>> = {
    note: 'The note must be 1 to 2000 characters.',
    refusedText: 'The note holds a personal identity number, a phone number or an e-mail address.',
    emptyPeriod: '--from must be before --to.',
  };
  throw new Refusal(reasons[result.reason ?? ''] ?? `Refused: ${result.reason ?? result.code}.`);
}

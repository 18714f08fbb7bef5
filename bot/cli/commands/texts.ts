import type { Command } from 'commander';
import { prefill } from '../../domain/prefill/prefill.ts';
import { guard } from '../../domain/privacy.ts';
import type { Instant } from '../../domain/time.ts';
import { textLines } from '../textLines.ts';
import type { Shell } from '../tool.ts';
import { moment } from '../values.ts';

const textArgument = 'the text; or - for one text a line from standard input, answered with one JSON object a line';

export function prefillCommand(parent: Command, shell: Shell): void {
  parent
    .command('prefill')
    .summary('what a form would be filled with')
    .description('Shows what the form would be filled with from a free text, as JSON. Stores nothing.')
    .argument('<text>', textArgument)
    .option('--at <time>', 'when the text was written; otherwise now', moment)
    .action((text: string, { at }: { at?: Instant }) =>
      answerEach(shell, text, (one) => prefill(one, at ?? shell.clock.now())),
    );
}

export function privacyCommand(parent: Command, shell: Shell): void {
  parent
    .command('privacy')
    .summary('what the privacy guard finds')
    .description('Shows what the guard refuses and points out in a free text, as JSON; offsets in UTF-16 units.')
    .argument('<text>', textArgument)
    .action((text: string) => answerEach(shell, text, guard));
}

async function answerEach({ stdin, out }: Shell, text: string, answer: (one: string) => object): Promise<void> {
  if (text !== '-') return out.data(JSON.stringify(answer(text)));
  for await (const line of textLines(stdin)) await out.data(JSON.stringify(answer(line)));
}

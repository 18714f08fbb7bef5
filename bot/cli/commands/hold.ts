import type { Command } from 'commander';
import type { Case } from '../../domain/case.ts';
import type { Result } from '../../domain/result.ts';
import { holdCase, liftHold } from '../../usecases/decideRetention.ts';
import { Refusal } from '../refusal.ts';
import { type Shell, withStore } from '../tool.ts';

const steps = {
  add: { summary: 'a case stays whatever the rules say', does: holdCase, said: 'Held' },
  remove: { summary: 'the rules hold for the case again', does: liftHold, said: 'No longer held' },
} as const;

export function holdCommand(tool: Command, shell: Shell): void {
  const parent = tool.command('hold').description('legal hold: gallring leaves the case alone');
  for (const step of ['add', 'remove'] as const) {
    const { summary, does, said } = steps[step];
    parent
      .command(step)
      .argument('<number>', 'a case, such as 2026-000123')
      .summary(summary)
      .description(`Legal hold: ${summary}. Who, when and why is kept; sas, mas and mar for what they watch over.`)
      .requiredOption('--reason <text>', 'why; without names')
      .action(async (number: string, _options: unknown, command: Command) => {
        const { as, reason } = command.optsWithGlobals<{ as?: string; reason: string }>();
        const what = { name: `hold ${step}`, act: 'tool', action: 'holdCase', as } as const;
        await withStore(shell, what, async ({ deps, by }) => {
          const { number: held } = done(await does(deps, by, number, reason), number);
          shell.out.say(`${said}: ${held}`);
        });
      });
  }
}

function done(result: Result<Case>, number: string): Case {
  if (result.ok) return result.value;
  const reasons: Readonly<Record<string, string>> = {
    unknownCase: `There is no case ${number} that this person may hold.`,
    heldAlready: `Case ${number} is held already.`,
    notHeld: `Case ${number} is not held.`,
    reason: 'The reason must be 1 to 500 characters.',
    refusedText: 'The reason holds a personal identity number, a phone number or an e-mail address.',
  };
  throw new Refusal(reasons[result.reason ?? ''] ?? `Refused: ${result.reason ?? result.code}.`);
}

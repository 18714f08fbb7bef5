import { type Command, Option } from 'commander';
import { docxWriter } from '../../adapters/docx/docxWriter.ts';
import { type DecidedKind, decidedKinds } from '../../domain/retention.ts';
import type { Instant } from '../../domain/time.ts';
import { enterRetentionDecision } from '../../usecases/decideRetention.ts';
import { gallra } from '../../usecases/gallra.ts';
import { planRetention } from '../../usecases/retentionPlan.ts';
import { sayClass } from '../classified.ts';
import { done } from '../done.ts';
import { emptyFolder } from '../folder.ts';
import { counted } from '../output.ts';
import { type Shell, withStore } from '../tool.ts';
import { dayStart } from '../values.ts';

export function gallraCommand(tool: Command, shell: Shell): void {
  const parent = tool.command('gallra').description('let go what the rules of retention let go: plan, decide, run');
  planCommand(parent, shell);
  decideCommand(parent, shell);
  runCommand(parent, shell);
}

function planCommand(parent: Command, shell: Shell): void {
  parent
    .command('plan')
    .summary('what would go, and by what')
    .description('Says which cases would go now, by law or by which decision, and what stays. Changes nothing.')
    .action(async (_options: unknown, command: Command) => {
      const { as } = command.optsWithGlobals<{ as?: string }>();
      const what = { name: 'gallra plan', act: 'tool', action: 'planRetention', as } as const;
      await withStore(shell, what, async ({ deps, by }) => {
        const plan = done(await planRetention(deps, by));
        sayClass(shell.out, 'internal');
        await shell.out.data(JSON.stringify(plan));
        shell.out.say(`${counted(plan.goes.length, 'case')} would go, ${plan.held.length} held.`);
      });
    });
}

function decideCommand(parent: Command, shell: Shell): void {
  parent
    .command('decide')
    .summary('enter a gallringsbeslut')
    .description(
      [
        'Enters a decision to let go of cases that had ended (closed, withdrawn, or merged into one that was closed)',
        'before a day. Nothing is removed until gallra run. A decision once entered is not changed.',
        "It covers the board of the one who enters it. A private provider's lex Sarah needs none: the law decides.",
      ].join('\n'),
    )
    .requiredOption('--before <date>', 'cases that had ended before this day (Stockholm)', dayStart)
    .requiredOption('--reference <text>', 'the decision, such as "KS 2026/123"')
    .addOption(new Option('--kind <kind...>', 'only these; otherwise all').choices(decidedKinds))
    .action(async (_options: unknown, command: Command) => {
      type Options = { as?: string; before: Instant; reference: string; kind?: readonly DecidedKind[] };
      const { as, before, reference, kind: kinds = [] } = command.optsWithGlobals<Options>();
      const what = { name: 'gallra decide', act: 'tool', action: 'decideRetention', as } as const;
      await withStore(shell, what, async ({ deps, by }) => {
        const entered = done(await enterRetentionDecision(deps, by, { before, reference, kinds }));
        shell.out.say(`Entered: ${entered.reference}. See gallra plan for what it lets go.`);
      });
    });
}

function runCommand(parent: Command, shell: Shell): void {
  parent
    .command('run')
    .summary('export, then remove, then write the protocol')
    .description(
      [
        'Writes each case that goes as a file of its own into an empty folder, its pictures beside it, reads all back,',
        'removes cases and pictures, and writes gallringsprotokoll.json and .docx. Broken off anywhere: run it again with',
        'another empty folder, and keep both. The files hold what the cases held: hand them to the archive, and leave no copy.',
      ].join('\n'),
    )
    .requiredOption('--out <folder>', 'an empty folder, or one that is made')
    .action(async (_options: unknown, command: Command) => {
      const { as, out: path } = command.optsWithGlobals<{ as?: string; out: string }>();
      const { out } = shell;
      const what = { name: 'gallra run', act: 'export', action: 'runRetention', as } as const;
      await withStore(shell, what, async ({ deps, by, pictures: opened }) => {
        const pictures = await opened();
        const folder = await emptyFolder(path);
        const progress = (cases: number, step: string) => out.progress(`${cases} cases ${step}`);
        const run = done(await gallra({ ...deps, papers: docxWriter, pictures, folder, progress }, by));
        if (run.exported > 0) sayClass(out, 'secret');
        await out.data(JSON.stringify(run));
        out.say(`${counted(run.removed.length, 'case')} removed, ${run.left.length} left.`);
      });
    });
}

import type { Command } from 'commander';
import { docxWriter } from '../../adapters/docx/docxWriter.ts';
import type { Result } from '../../domain/result.ts';
import { offeredPapersOf, takePaperOf } from '../../usecases/casePaper.ts';
import { sayClass } from '../classified.ts';
import { writeOwn } from '../folder.ts';
import { Refusal } from '../refusal.ts';
import { type Shell, withStore } from '../tool.ts';

interface Options {
  readonly as?: string;
  readonly paper?: string;
  readonly out?: string;
}

export function documentCommand(parent: Command, shell: Shell): void {
  parent
    .command('document')
    .argument('<number>', 'a case, such as 2026-000123')
    .summary('the papers of a case, as Word files')
    .description(
      [
        'Lists the papers there are of a case: its investigation, and each decision of a legal process.',
        'With --paper one of them is written as .docx. It holds what the case holds, so the one it runs for must be',
        'one who may read that very case (sas, mas, mar), and it is noted in the log.',
      ].join('\n'),
    )
    .option('--paper <key>', 'which: utredning, lexSarah.decide …')
    .option('--out <file>', 'where to; otherwise under its own name in this folder')
    .action(async (number: string, _options: unknown, command: Command) => {
      const { as, paper, out } = command.optsWithGlobals<Options>();
      const what = { name: 'document', act: 'export', action: 'exportText', as } as const;
      await withStore(shell, what, async ({ deps: store, by }) => {
        const deps = { ...store, papers: docxWriter };
        if (paper === undefined) {
          const { papers } = found(await offeredPapersOf(deps, by, number), number);
          for (const { key, title } of papers) await shell.out.data(`${key}\t${title}`);
          if (papers.length === 0) shell.out.say('There are no papers of this case yet.');
          return;
        }
        const { name, bytes } = found(await takePaperOf(deps, by, number, paper), number);
        await writeOwn(out ?? name, bytes);
        sayClass(shell.out, 'secret');
        shell.out.say(`Written: ${out ?? name}`);
      });
    });
}

function found<T>(result: Result<T>, number: string): T {
  if (result.ok) return result.value;
  throw new Refusal(
    result.reason === 'unknownPaper'
      ? `Case ${number} has no such paper yet; without --paper those that it has are listed.`
      : `There is no case ${number} that this person may read.`,
  );
}

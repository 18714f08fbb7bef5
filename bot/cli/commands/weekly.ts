import { type Command, InvalidArgumentError, Option } from 'commander';
import { weekJson } from '../../domain/indicators/week.ts';
import { weekBefore } from '../../domain/summaryDue.ts';
import { weekNamed } from '../../domain/weeks.ts';
import { type Language, languages } from '../../text/language.ts';
import { weekLines } from '../../text/weekLines.ts';
import { weekFigures } from '../../usecases/weekFigures.ts';
import { Refusal } from '../refusal.ts';
import { type Shell, withStore } from '../tool.ts';

interface Options {
  readonly as?: string;
  readonly week?: string;
  readonly unit?: string;
  readonly json?: true;
  readonly language: Language;
}

export function weeklyCommand(parent: Command, shell: Shell): void {
  parent
    .command('weekly')
    .summary('the figures of a week')
    .description(
      'Says how a week was, for one unit or for the whole organisation, beside the year before it: what is counted by ' +
        'the day of the report, in Stockholm. Withdrawn and merged cases are left out.',
    )
    .option('--week <week>', 'an ISO week such as 2026-W47; otherwise the one that ended last', weekName)
    .option('--unit <unitId>', 'one unit; otherwise all')
    .option('--json', 'for programs')
    .addOption(new Option('--language <language>', 'of the words').choices(languages).default('sv'))
    .action(async (_options: unknown, command: Command) => {
      const { as, week, unit: unitId = null, json, language } = command.optsWithGlobals<Options>();
      const what = { name: 'weekly', act: 'tool', action: 'exportFigures', as } as const;
      await withStore(shell, what, async ({ deps }) => {
        const unit = unitId === null ? null : (await deps.directories.current()).unit(unitId);
        const figures = await weekFigures(deps, { week: week ?? weekBefore(shell.clock.now()), unitId });
        // A unit that has closed still has its weeks.
        if (unit === undefined && figures.lastReportAt === null) throw new Refusal(`There is no unit ${unitId}.`);
        const lines = json
          ? [JSON.stringify(weekJson(figures, language))]
          : weekLines(figures, unit === null ? null : (unit?.name ?? figures.unit), language);
        for (const line of lines) await shell.out.data(line);
      });
    });
}

function weekName(text: string): string {
  try {
    return weekNamed(text).name;
  } catch {
    throw new InvalidArgumentError('It must be a week that exists, such as 2026-W47.');
  }
}

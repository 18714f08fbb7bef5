import { Command, CommanderError } from 'commander';
import { ConfigRefused } from '../config.ts';
import { annualCommand } from './commands/annual.ts';
import { doctorCommand } from './commands/doctor.ts';
import { documentCommand } from './commands/document.ts';
import { exportEventsCommand } from './commands/exportEvents.ts';
import { exportCasesCommand, exportLogCommand, exportMeasuresCommand } from './commands/exports.ts';
import { extractCommand } from './commands/extract.ts';
import { gallraCommand } from './commands/gallra.ts';
import { holdCommand } from './commands/hold.ts';
import { importCasesCommand } from './commands/importCases.ts';
import { importDirectoryCommand } from './commands/importDirectory.ts';
import { importCatalogueCommand, importMeasuresCommand } from './commands/importFigures.ts';
import { logReviewCommand } from './commands/logReview.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { seedCommand } from './commands/seed.ts';
import { spcCommand } from './commands/spc.ts';
import { prefillCommand, privacyCommand } from './commands/texts.ts';
import { tickCommand } from './commands/tick.ts';
import { verifyCommand } from './commands/verify.ts';
import { weeklyCommand } from './commands/weekly.ts';
import { Refusal, WrongUsage } from './refusal.ts';
import type { Shell } from './tool.ts';

/** Done, refused, wrong usage. */
type ExitCode = 0 | 1 | 2;

/** Runs one command line: `words` are what follows the tool's name. Never throws. */
export async function run(words: readonly string[], shell: Shell): Promise<ExitCode> {
  try {
    await lyhord(shell).parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    return explained(error, shell);
  }
}

function lyhord(shell: Shell): Command {
  const tool = new Command('lyhord')
    .description(
      'Lyhörd from a shell: data to standard output, words to standard error; exit 0 done, 1 refused, 2 wrong usage.',
    )
    .option('--as <personId>', 'for whom the tool acts; in local mode otherwise the first admin of the directory')
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(--help tells more)')
    .configureOutput({
      writeOut: (help) => void shell.out.data(help.trimEnd()),
      writeErr: (words) => shell.out.say(words.trimEnd()),
    })
    .exitOverride();
  seedCommand(tool, shell);
  const imports = tool
    .command('import')
    .description('bring in data: a file is checked whole before any of it is written');
  importDirectoryCommand(imports, shell);
  importCasesCommand(imports, shell);
  importMeasuresCommand(imports, shell);
  importCatalogueCommand(imports, shell);
  prefillCommand(tool, shell);
  privacyCommand(tool, shell);
  spcCommand(tool, shell);
  tickCommand(tool, shell);
  weeklyCommand(tool, shell);
  annualCommand(tool, shell);
  documentCommand(tool, shell);
  rebuildCommand(tool, shell);
  verifyCommand(tool, shell);
  doctorCommand(tool, shell);
  gallraCommand(tool, shell);
  holdCommand(tool, shell);
  extractCommand(tool, shell);
  logReviewCommand(tool, shell);
  const exports = tool.command('export').description('write data out, as CSV or JSON lines');
  exportCasesCommand(exports, shell);
  exportEventsCommand(exports, shell);
  exportLogCommand(exports, shell);
  exportMeasuresCommand(exports, shell);
  return tool;
}

/** Says what stood in the way, in words and never as a stack trace, unless debugging was asked for. */
function explained(error: unknown, { out, env }: Shell): ExitCode {
  // Commander has said it already; help that was asked for is no fault.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof ConfigRefused) for (const line of error.lines) out.say(line);
  else out.say(error instanceof Error ? error.message : 'Something went wrong.');
  if (env.LOG_LEVEL === 'debug') out.say(withCauses(error));
  else if (!(error instanceof Refusal || error instanceof WrongUsage || error instanceof ConfigRefused))
    out.say('LOG_LEVEL=debug tells more.');
  return error instanceof WrongUsage || error instanceof ConfigRefused ? 2 : 1;
}

function withCauses(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${withCauses(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}

import { runTool } from '../e2e/tool.ts';
import type { LocalRun } from './localRun.ts';

/** The tool on what a local run keeps, while it runs. Throws with what it said where it fails. */
export async function localTool({ dataDir }: Pick<LocalRun, 'dataDir'>, ...words: readonly string[]): Promise<void> {
  const run = await runTool(words, { DATA_DIR: dataDir });
  if (run.code !== 0) throw new Error(`lyhord ${words.join(' ')}: ${run.words}`);
}

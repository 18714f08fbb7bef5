import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

export interface Run {
  readonly code: number | null;
  readonly data: string;
  readonly words: string;
}

/** The tool as it is run: a process of its own, with nothing in its environment but what is given. */
export async function runTool(words: readonly string[], env: Record<string, string>, given = ''): Promise<Run> {
  const child = spawn(process.execPath, ['bot/cli/lyhord.ts', ...words], { env: { PATH: process.env.PATH, ...env } });
  child.stdin.end(given);
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [data, said] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, data, words: said };
}

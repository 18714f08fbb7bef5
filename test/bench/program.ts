import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { onCore } from './cores.ts';

const root = join(import.meta.dirname, '../..');
const probe = join(import.meta.dirname, 'probe.ts');

/** A server under measurement, a process of its own on a core of its own. */
export interface Program {
  /** Where Teams sends activities. */
  readonly messages: string;
  /** Milliseconds of CPU, of user and system, used so far. */
  cpu(): Promise<number>;
  /** Hands it a message, and waits for the one it answers with. */
  ask(message: object): Promise<unknown>;
  stop(): Promise<void>;
}

const started = z.object({ msg: z.literal('started'), port: z.number() });
const usage = z.object({ usage: z.object({ cpu: z.object({ user: z.number(), system: z.number() }) }) });

/** Resolves when the program says, on a line of JSON, that it has started. */
export async function startProgram(
  script: 'bot/main.ts' | 'test/bench/bareBot.ts',
  env: Readonly<Record<string, string>>,
): Promise<Program> {
  const [command, ...words] = onCore('server', [process.execPath, '--import', probe, script]);
  const stdio = ['ignore', 'pipe', 'inherit', 'ipc'] as const;
  const child = spawn(command, words, { cwd: root, env: { PATH: process.env.PATH, ...env }, stdio: [...stdio] });
  const port = await portOf(child);
  const ask = async (message: object | string): Promise<unknown> => {
    const answered = once(child, 'message');
    child.send(message);
    const [answer] = await answered;
    return answer;
  };
  return {
    messages: `http://127.0.0.1:${port}/api/messages`,
    cpu: async () => {
      const { user, system } = usage.parse(await ask('usage')).usage.cpu;
      return (user + system) / 1000;
    },
    ask,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let unread = '';
    child.once('exit', (code) => reject(new Error(`The program left with ${code}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      const lines = (unread + String(chunk)).split('\n');
      unread = lines.pop() ?? '';
      for (const line of lines) {
        const said = started.safeParse(JSON.parse(line));
        if (said.success) resolve(said.data.port);
      }
    });
  });
}

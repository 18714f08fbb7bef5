import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** The first core is the server's, the second the load's: neither takes time from the other. */
const cores = { server: '0', load: '1' } as const;

/** How many there are, before any is taken. */
const count = availableParallelism();

const canPin = count > 1 && spawnSync('taskset', ['-c', cores.load, 'true'], { stdio: 'ignore' }).status === 0;

/** The command, held to its core where the machine can do that. */
export const onCore = (who: keyof typeof cores, command: readonly [string, ...string[]]): [string, ...string[]] =>
  canPin ? ['taskset', '-c', cores[who], ...command] : [...command];

/** Holds this process to the load's core; says how it went. */
export function takeLoadCore(): string {
  if (!canPin) return 'Server and load share their cores: taskset is not there';
  spawnSync('taskset', ['-a', '-c', '-p', cores.load, String(process.pid)], { stdio: 'ignore' });
  return 'Server on core 0, load on core 1';
}

/** Holds this process, and what it starts from now on, to none: a browser is many processes and wants them all. */
export function takeAllCores(): void {
  if (canPin) spawnSync('taskset', ['-a', '-c', '-p', `0-${count - 1}`, String(process.pid)], { stdio: 'ignore' });
}

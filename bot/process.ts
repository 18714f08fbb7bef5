import { ConfigRefused } from './config.ts';

interface Stoppable {
  stop(): Promise<void>;
}

/** Ctrl-C or the platform's stop signal ends everything that was started, once; a second one does not wait. */
export function leaveOn(...running: readonly Stoppable[]): void {
  let leaving = false;
  const leave = async (): Promise<void> => {
    if (leaving) process.exit(1);
    leaving = true;
    for (const one of running) await one.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void leave());
}

/** Waits for `work`, and no longer than this; what is not done by then is left. */
export async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, enough]).finally(() => clearTimeout(timer));
}

const portVariables = { PortTaken: 'PLAYGROUND_PORT', EADDRINUSE: 'PORT', EACCES: 'PORT' } as const;
const notOfThisMachine = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAFNOSUPPORT'];

/** What stopped a start, in words that name the variable to change; never a stack trace. */
export function faultLine(fault: unknown): string {
  if (fault instanceof ConfigRefused) return fault.message;
  if (!(fault instanceof Error)) return 'Lyhörd could not start';
  const code = 'code' in fault ? String(fault.code) : fault.name;
  const variable = Object.entries(portVariables).find(([name]) => name === code)?.[1];
  if (variable) return `${variable}: the port is taken or not allowed; set ${variable} to another one`;
  if (notOfThisMachine.includes(code)) return 'HOST: this machine has no such address to listen on';
  return `Lyhörd could not start: ${fault.message}`;
}

import { type DestinationStream, pino } from 'pino';
import type { Log } from '../../ports/log.ts';

/** One JSON object a line on standard output, or where `out` says; `trace` is what the lines of one turn have in common. */
export function pinoLog(
  level: string,
  out?: DestinationStream,
  trace: () => string | undefined = () => undefined,
): Log {
  const mixin = (): object => {
    const current = trace();
    return current === undefined ? {} : { trace: current };
  };
  const options = { level, mixin, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = pino(options, out ?? standardOutput());
  return {
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    fault: (event, fault, fields = {}) => logger.error({ ...fields, fault: traceOf(fault) }, event),
  };
}

/** Lines of the same moment are written at once: under load to write each by itself was a twentieth of a turn's CPU. */
function standardOutput(): DestinationStream {
  const out = pino.destination({ dest: 1, minLength: longestUnwritten });
  let waiting: NodeJS.Immediate | undefined;
  const flush = (): void => {
    clearImmediate(waiting);
    waiting = undefined;
    process.off('exit', flush);
    out.flushSync();
  };
  return {
    write: (line) => {
      out.write(line);
      if (waiting) return;
      waiting = setImmediate(flush);
      process.once('exit', flush);
    },
  };
}
const longestUnwritten = 8 * 1024; // characters

interface Trace {
  readonly kind: string;
  readonly code?: string | number;
  readonly at?: readonly string[];
  readonly cause?: Trace;
}

const deepestCause = 3;
const framesKept = 6;

function traceOf(fault: unknown, depth = 0): Trace {
  if (!(fault instanceof Error)) return { kind: typeof fault };
  const code = 'code' in fault ? fault.code : 'status' in fault ? fault.status : undefined;
  return {
    kind: fault.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    at: framesOf(fault),
    ...(fault.cause !== undefined && depth < deepestCause ? { cause: traceOf(fault.cause, depth + 1) } : {}),
  };
}

/** The stack below the message. Where the message cannot be found in it, none of it is safe to write. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const end = stack.indexOf(message) + message.length;
  if (!stack.includes(message)) return [];
  return stack
    .slice(end)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, framesKept);
}

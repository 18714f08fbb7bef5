import autocannon from 'autocannon';
import { z } from 'zod';

export interface Load {
  /** Either so many turns, as fast as they are answered, or so many a second for so long. */
  readonly count?: number;
  readonly perSecond?: number;
  readonly seconds?: number;
  readonly connections: number;
}

/** Answers a second, and milliseconds within which half and 99 % of them came. */
export interface Answered {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

const shown = z.object({ task: z.object({ type: z.literal('continue') }) });
const isCard = (answer: unknown): boolean => shown.safeParse(answer).success;

/** Sends a dialog's turns to a bot. Throws unless every one of them is answered with a card. */
export async function send(url: string, body: () => string, load: Load): Promise<Answered> {
  let wrong = 0;
  const { count, perSecond, seconds, connections } = load;
  const result = await autocannon({
    url,
    connections,
    ...(count === undefined ? { duration: seconds ?? 1 } : { amount: count }),
    ...(perSecond === undefined ? {} : { overallRate: perSecond }),
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        setupRequest: (request) => ({ ...request, body: body() }),
        onResponse: (status, answer) => {
          if (status !== 200 || !isCard(JSON.parse(answer))) wrong++;
        },
      },
    ],
  });
  if (wrong + result.errors + result.timeouts > 0) throw new Error(`${wrong} turns were not answered with a card`);
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

/** One turn, and its answer as it came. */
export async function askOnce(url: string, body: string): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const answer = await response.text();
  if (!isCard(JSON.parse(answer))) throw new Error(`No card but ${answer}`);
  return answer;
}

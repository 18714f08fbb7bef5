import { environment } from '../../../e2e/server.ts';
import { startInstance } from '../../instance.ts';
import { type Answer, judgeAnswer } from '../answer.ts';
import { aPlace } from '../place.ts';
import { sendRaw } from '../rawRequest.ts';
import { aRequest } from '../requests.ts';
import { type Harm, type Site, type Struck, striking, type Target } from '../target.ts';
import { aTeamsThatTakesAll } from '../teams.ts';
import { byTurns, Watch } from '../watch.ts';

/** The real program in a process of its own, with bytes over a socket; it stands through all rounds. */
export const wire: Target = {
  name: 'requests (over the wire)',
  inARound: 40,
  async open(): Promise<Site> {
    const teams = await aTeamsThatTakesAll();
    const place = await aPlace();
    const instance = startInstance(environment({ DATA_DIR: place.dataDir, SERVICE_URL: teams.url }));
    await instance.listening;
    const port = Number(new URL(instance.messages ?? '').port);
    const watch = new Watch(place.file, byTurns);
    let read = instance.written().length;
    const newWords = (): string => {
      const words = instance.written().slice(read);
      read += words.length;
      return words;
    };
    return {
      begin: async () => {},
      strike: striking(aRequest(teams.url), async (payload) => {
        const bytes = Buffer.from(payload, 'latin1');
        const from = performance.now();
        const answer = await sendRaw(port, bytes).catch(
          (fault: Error): Answer => ({ status: -1, text: fault.message }),
        );
        const ms = performance.now() - from;
        // It may still work on what we have hung up on, and on a file; whoever asks then hears after that.
        if (answer.status === 0 || payload.includes('fileConsent')) await readiness(port);
        const { came, wrong } = judgeAnswer(payload, answer, watch.written());
        return { came, wrong: [...wrong, ...crashesOf(answer, newWords()), ...(ms > longestMs ? [lateBy(ms)] : [])] };
      }),
      reckon: async () => {
        const status = await readiness(port);
        return status === 200 ? [] : [['crash', `Not ready any more: ${status}`]];
      },
      close: async () => {
        watch.close();
        await instance.signal('SIGTERM');
        teams.close();
        place.remove();
      },
    };
  },
};

/** Asked with patience, on a machine that may be busy; 0 where nobody answers. */
const readiness = (port: number): Promise<number> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ status }) => status,
    () => 0,
  );

/** By the clock: the process shares its machine with us. */
const longestMs = 5_000;
const lateBy = (ms: number): [Harm, string] => ['slow', `${Math.round(ms)} ms`];

/** A fault in the log, or a line that is none of its own: the stack that a process leaves when it dies of one. */
function crashesOf({ status, text }: Answer, written: string): Struck['wrong'] {
  const faults = written.split('\n').filter((line) => line !== '' && !/^\{"level":[34]0,/.test(line));
  return [...(status === -1 ? [text] : []), ...faults].map((words) => ['crash', words.slice(0, 600)] as const);
}

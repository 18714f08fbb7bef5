import { sqliteStore } from '../../../../bot/adapters/sqlite/sqliteStore.ts';
import { defaultPolicy } from '../../../../bot/domain/policy.ts';
import type { Log } from '../../../../bot/ports/log.ts';
import type { Store } from '../../../../bot/ports/store.ts';
import { verifyStore } from '../../../../bot/usecases/verifyStore.ts';
import { inProcess } from '../../../bench/inProcess.ts';
import { aClock } from '../../../fakes.ts';
import { anActivity } from '../activities.ts';
import { judgeAnswer } from '../answer.ts';
import { aPlace } from '../place.ts';
import { type Harm, inTime, type Site, type Struck, striking, type Target } from '../target.ts';
import { aTeamsThatTakesAll } from '../teams.ts';
import { Watch } from '../watch.ts';

/** Activities of every kind, changed: from the JSON on, in this process, by the program's own door, bot and store. */
export const activities: Target = {
  name: 'activities (in process)',
  inARound: 50,
  async open(): Promise<Site> {
    const teams = await aTeamsThatTakesAll();
    const place = await aPlace();
    let at: Round | undefined;
    const now = (): Round => {
      if (!at) throw new Error('No round has begun');
      return at;
    };
    return {
      begin: async () => {
        await at?.end();
        place.restore();
        at = aRound(place.file);
      },
      strike: striking(anActivity(teams.url), (payload) => now().hit(payload)),
      reckon: () => now().reckon(),
      close: async () => {
        await at?.end();
        teams.close();
        place.remove();
      },
    };
  },
};

interface Round {
  hit(payload: string): Promise<Struck>;
  reckon(): Promise<Struck['wrong']>;
  end(): Promise<void>;
}

function aRound(file: string): Round {
  const store: Store = sqliteStore(file);
  const faults: string[] = [];
  const { door, idle } = inProcess(store, aClock('2026-11-22T08:00:00.000Z'), listening(faults));
  const watch = new Watch(file);
  return {
    hit: async (payload) => {
      faults.length = 0;
      const { done, late } = await inTime(async () => door.receive('', JSON.parse(payload)));
      await idle();
      const crashes = faults.map((fault): [Harm, string] => ['crash', fault]);
      const answer = { status: done.status, text: JSON.stringify(done.body) ?? '' };
      const { came, wrong } = judgeAnswer(payload, answer, watch.written());
      return { came, wrong: [...crashes, ...late, ...wrong] };
    },
    reckon: async () => {
      const { broken } = await verifyStore({ store, policy: defaultPolicy });
      const polluted = Object.keys(Object.prototype).length > 0;
      return [
        ...broken.map((one): [Harm, string] => ['write', JSON.stringify(one)]),
        ...(polluted ? [['crash', 'every object has a new property'] as const] : []),
      ];
    },
    end: async () => {
      watch.close();
      await store.close();
    },
  };
}

/** A log that keeps what must never be logged here: a fault, or an answer that came too late. */
const listening = (faults: string[]): Log => ({
  info: () => {},
  warn: (event) => {
    if (event === 'answer late') faults.push(event);
  },
  fault: (event, fault) => faults.push(`${event}: ${fault instanceof Error ? fault.stack : fault}`),
});

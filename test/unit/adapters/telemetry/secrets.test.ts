import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { logged } from '../../../../bot/adapters/outbox/logged.ts';
import { pinoLog } from '../../../../bot/adapters/pino/log.ts';
import { countedMessenger, countedStore } from '../../../../bot/adapters/telemetry/counted.ts';
import { newTrace, traced } from '../../../../bot/adapters/telemetry/trace.ts';
import { turnsUnderWay } from '../../../../bot/adapters/telemetry/turnsUnderWay.ts';
import type { Messenger, SendOutcome } from '../../../../bot/ports/messenger.ts';
import { addToCase, receiveCase, referCase } from '../../../../bot/usecases/triageCase.ts';
import { actor, aDirectory } from '../../../builders.ts';
import { anOffice, atWork, hour, report } from '../../../fakes.ts';

/** Stands in every text that somebody wrote, in every name and id of a person, and in every fault's message. */
const mark = 'HEMLIGT';
const secret = fc.string({ maxLength: 20 }).map((text) => `${text}${mark}${text}`);

const plain = aDirectory();
const directory = aDirectory({
  people: plain.people.map((person) => ({
    ...person,
    name: `${person.name} ${mark}`,
    email: `${mark}@kommun.example`,
  })),
});

const answers: readonly (SendOutcome | 'throws' | undefined)[] = [
  undefined,
  undefined,
  { outcome: 'retry', afterMs: null, error: '503' },
  { outcome: 'ambiguous', error: 'ETIMEDOUT' },
  { outcome: 'refused', problem: 'blocked', error: '403 MessageWritesBlocked' },
  'throws',
];
const steps = ['add', 'receive', 'refer', 'fault', 'send'] as const;

/** Everything that is written and counted by a program at work, as main composes it. */
async function watched() {
  const kept: string[] = [];
  const keep = (...given: readonly unknown[]): void => void kept.push(JSON.stringify(given));
  const metrics = { turn: keep, commit: keep, send: keep, tick: keep };
  const trace = newTrace();
  const log = pinoLog('debug', { write: (line) => kept.push(line) }, trace.current);
  const { store } = anOffice();
  const world = await atWork({ store: logged(countedStore(traced(store, trace), metrics), log), directory });
  const turns = turnsUnderWay(metrics, log);
  return { kept, metrics, trace, turns, world };
}

test('no line and no figure holds a word of anyone’s, or a name, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ what: secret, immediateAction: secret, personRef: secret, answers: fc.dictionary(secret, secret) }),
      fc.array(fc.constantFrom(...steps), { maxLength: 8 }),
      fc.infiniteStream(fc.constantFrom(...answers)),
      secret,
      async (over, taken, answer, words) => {
        const { kept, metrics, trace, turns, world } = await watched();
        const failing: Messenger['post'] = async (to, message) => {
          const next = answer.next().value;
          if (next === 'throws') throw new Error(words, { cause: new TypeError(`${words} at ${mark}`) });
          return next ?? world.teams.messenger.post(to, message);
        };
        const messenger = countedMessenger({ ...world.teams.messenger, post: failing }, metrics);
        Object.assign(world.deps, { messenger });
        const { id } = await report(world, over);
        for (const step of [...taken, 'send'] as const) {
          const turn = turns.begin('button');
          await trace
            .run(async () => {
              if (step === 'add') await addToCase(world.deps, actor('leyla', directory), id, words);
              if (step === 'receive') await receiveCase(world.deps, actor('karin', directory), id);
              if (step === 'refer') await referCase(world.deps, actor('asa', directory), id, 'granen', words);
              if (step === 'fault') throw Object.assign(new Error(words), { code: 'ECONNRESET', words });
              if (step === 'send') await world.sendAll(hour);
            })
            .catch(turn.failed)
            .finally(turn.ended);
        }
        await turns.idle();
        expect(kept.join('\n')).not.toMatch(new RegExp(`${mark}|leyla|karin|asa|bjorken`));
        expect(kept.length).toBeGreaterThan(2);
        await world.store.close();
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

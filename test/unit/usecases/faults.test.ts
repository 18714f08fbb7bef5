import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addToCase, assessCase, receiveCase, referCase } from '../../../bot/usecases/triageCase.ts';
import { actor, aTriage } from '../../builders.ts';
import { atWork, hour, listed, minute, type Request, report, second } from '../../fakes.ts';

const answers = {
  fine: undefined,
  wait: { outcome: 'retry', afterMs: 10 * second, error: '429' },
  away: { outcome: 'retry', afterMs: null, error: '503' },
  unsure: { outcome: 'ambiguous', error: 'ETIMEDOUT' },
  gone: { outcome: 'gone', error: '404' },
} as const;
type Answer = keyof typeof answers;

/** About one in three goes wrong, in each way that Teams can. */
const luck = fc.infiniteStream(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Answer>('fine') },
    { weight: 3, arbitrary: fc.constantFrom<Answer>('wait', 'away', 'unsure', 'gone') },
  ),
);

type World = Awaited<ReturnType<typeof atWork>>;
const steps: readonly ((world: World, id: string, i: number) => Promise<unknown>)[] = [
  ({ deps }, id, i) => addToCase(deps, actor('leyla'), id, `Tillägg ${i}`),
  ({ deps }, id) => receiveCase(deps, actor('asa'), id),
  ({ deps }, id) => assessCase(deps, actor('asa'), id, aTriage()),
  ({ deps }, id) => referCase(deps, actor('asa'), id, 'granen', 'Det hände där.'),
  (world) => world.send(),
  (world) => world.sendAll(minute),
];

const idOf = ({ message }: Request): string =>
  'view' in message && 'caseId' in message.view ? `${message.view.caseId}` : '';

describe('over a connection that fails at every third request', () => {
  test('everyone is shown each case as it stands, and only what nobody could know came twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(2), fc.nat(steps.length - 1)), { maxLength: 12 }),
        luck,
        async (taken, answer) => {
          const world = await atWork();
          const doubts: Request[] = [];
          world.teams.answers((request) => {
            const name: Answer = answer.next().value;
            if (name === 'gone' && request.did === 'post') return undefined;
            if (name === 'unsure' && request.did === 'post') doubts.push(request);
            return answers[name];
          });
          const made = [await report(world), await report(world), await report(world)];
          for (const [i, [which, step]] of taken.entries()) await steps[step]?.(world, made[which]?.id ?? '', i);
          await world.sendAll(3 * hour);
          const records = await listed(world.store.find('everyRecord', {}));
          const notices = records.flatMap((record) => (record.kind === 'notice' ? [record.notice] : []));
          expect(notices.filter(({ state }) => state !== 'done')).toEqual([]);
          expect(notices.reduce((sum, { ambiguous }) => sum + ambiguous, 0)).toBe(doubts.length);
          const arrived = world.teams.requests.filter(({ did, outcome }) => did === 'post' && outcome === 'sent');
          for (const post of arrived) {
            const alike = (one: Request) => one.where === post.where && idOf(one) === idOf(post);
            const gone = world.teams.requests.filter((one) => one.outcome === 'gone' && alike(one));
            expect(arrived.filter(alike).length).toBeLessThanOrEqual(1 + gone.length);
          }
          for (const { id } of made) {
            const found = await world.store.loadCase(id);
            const posts = await world.store.posts(id);
            const reporter = posts.find(({ targetKey }) => targetKey === 'reporter:leyla');
            expect(reporter?.version).toBeGreaterThanOrEqual(1);
            const shown = posts.find(({ targetKey }) => targetKey === `channel:${found?.case.unitId}`);
            const last = [...world.teams.requests]
              .reverse()
              .find((request) => idOf(request) === id && request.where === `c-${found?.case.unitId}`);
            expect(shown).toBeDefined();
            expect(last?.message).toMatchObject({ view: { status: found?.case.status } });
          }
          await world.store.close();
        },
      ),
      { numRuns: 80 },
    );
  }, 30_000);
});

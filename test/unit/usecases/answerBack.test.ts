import { describe, expect, test } from '@jest/globals';
import { keys } from '../../../bot/ports/documents.ts';
import { answerReporter, closeCase, reopenCase } from '../../../bot/usecases/closeCase.ts';
import { assessCase, mergeCases } from '../../../bot/usecases/triageCase.ts';
import { verifyStore } from '../../../bot/usecases/verifyStore.ts';
import { whoElseHears } from '../../../bot/usecases/whoElseHears.ts';
import { actor, aTriage } from '../../builders.ts';
import { atWork, hour, report } from '../../fakes.ts';

type World = Awaited<ReturnType<typeof atWork>>;
const karin = actor('karin');

/** The news that has come since the last time: to whom, and of what. */
const news = ({ teams }: World): readonly string[] => {
  const found = teams.requests.flatMap(({ did, where, message }) =>
    message.kind === 'news' ? [`${did} ${message.view.what} → ${where}`] : [],
  );
  teams.requests.length = 0;
  return found;
};
/** The directory of these tests is not in the store. */
const breaches = async (world: World) => (await verifyStore(world.deps)).broken.filter(({ rule }) => rule !== 'unit');

/** A case reported by Leyla, assessed as harmless and shown. */
async function assessed(by = 'leyla') {
  const world = await atWork();
  const { id } = await report(world, { immediateAction: 'Torkade golvet.' }, by);
  await assessCase(world.deps, karin, id, aTriage());
  await world.send();
  world.teams.requests.length = 0;
  return { world, id };
}

describe('a reporter who is answered', () => {
  test('has one message of it, besides her receipt, and nobody else has any', async () => {
    const { world, id } = await assessed();
    await answerReporter(world.deps, karin, id, 'Vi har bytt mattan.');
    await answerReporter(world.deps, karin, id, 'Vi har bytt mattan.');
    await world.send();
    expect(world.teams.requests.filter(({ message }) => message.kind === 'receipt')).toHaveLength(1);
    expect(news(world)).toEqual(['post answered → leyla']);
    expect(await breaches(world)).toEqual([]);
  });

  test('has one for each answer', async () => {
    const { world, id } = await assessed();
    for (const text of ['Vi tittar på det.', 'Mattan är bytt.']) {
      await answerReporter(world.deps, karin, id, text);
      await world.send();
      expect(news(world)).toEqual(['post answered → leyla']);
    }
    expect(await breaches(world)).toEqual([]);
  });

  test('and whose case ends at once, is told of both by one', async () => {
    const { world, id } = await assessed();
    await answerReporter(world.deps, karin, id, 'Mattan är bytt.');
    await closeCase(world.deps, karin, id, 'Torkade golvet.');
    await world.send();
    expect(news(world)).toEqual(['post answered → leyla']);
  });

  test('and whose case ends later, is told of that too, and not again when it has been reopened for a while', async () => {
    const { world, id } = await assessed();
    await answerReporter(world.deps, karin, id, 'Vi tittar på det.');
    await world.send();
    news(world);
    world.clock.advance(2 * hour);
    await closeCase(world.deps, karin, id, 'Torkade golvet.');
    await world.send();
    expect(news(world)).toEqual(['post closed → leyla']);
    await reopenCase(world.deps, karin, id, 'En sak till.');
    await closeCase(world.deps, karin, id, 'Torkade golvet.');
    await world.send();
    expect(news(world)).toEqual([]);
    expect(await breaches(world)).toEqual([]);
  });

  test('reads it in her own language', async () => {
    const { world, id } = await assessed();
    const profile = await world.store.get(keys.profile('leyla'));
    const english = { ...keys.profile('leyla'), language: 'en' as const, conversation: null };
    await world.store.put({ ...english, ...profile?.document, language: 'en' }, profile?.revision ?? null);
    await answerReporter(world.deps, karin, id, 'Mattan är bytt.');
    await world.send();
    const messages = world.teams.requests.flatMap(({ message }) => (message.kind === 'news' ? [message.language] : []));
    expect(messages).toEqual(['en']);
  });

  test('by herself is told nothing that she has just written', async () => {
    const { world, id } = await assessed('karin');
    await answerReporter(world.deps, karin, id, 'Mattan är bytt.');
    await closeCase(world.deps, karin, id, 'Torkade golvet.');
    await world.send();
    expect(news(world)).toEqual([]);
  });
});

describe('a reporter whose report was merged into another', () => {
  const merged = async () => {
    const { world, id } = await assessed();
    const other = await report(world, {}, 'nils');
    await answerReporter(world.deps, karin, other.id, 'Vi tittar på det.');
    await world.send();
    const into = await world.store.loadCase(id);
    await mergeCases(world.deps, karin, other.id, into?.case.number ?? '');
    await world.send();
    news(world);
    return { world, id, other };
  };

  test('hears the answer as well, once, whatever else happens to the other', async () => {
    const { world, id } = await merged();
    await answerReporter(world.deps, karin, id, 'Mattan är bytt.');
    await world.send();
    expect(news(world)).toEqual(expect.arrayContaining(['post answered → leyla', 'post answered → nils']));
    world.clock.advance(2 * hour);
    await closeCase(world.deps, karin, id, 'Torkade golvet.');
    await world.send();
    expect([...news(world)].sort()).toEqual(['post closed → leyla', 'post closed → nils']);
    expect(await breaches(world)).toEqual([]);
  });

  test('keeps on her receipt what she was told before the merge', async () => {
    const { world, id, other } = await merged();
    await answerReporter(world.deps, karin, id, 'Mattan är bytt.');
    await world.send();
    const receipts = world.teams.requests.flatMap(({ message }) =>
      message.kind === 'receipt' && message.view.caseId === other.id ? [message.view] : [],
    );
    expect(receipts.at(-1)?.answers.map(({ text }) => text)).toEqual(['Vi tittar på det.', 'Mattan är bytt.']);
  });

  test('is counted before anyone answers, through every merge, and each person once', async () => {
    const { world, id, other } = await merged();
    const number = (await world.store.loadCase(other.id))?.case.mergedInto?.number ?? '';
    for (const by of ['nils', 'ulla', 'leyla']) {
      const more = await report(world, {}, by);
      await mergeCases(world.deps, karin, more.id, number);
    }
    await world.send();
    const last = await report(world, {}, 'asa');
    await mergeCases(world.deps, karin, id, last.number);
    await world.send();
    const found = await world.store.loadCase(last.id);
    expect(found && (await whoElseHears(world.deps, found.case))).toBe(3);
  });
});

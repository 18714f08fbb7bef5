import { describe, expect, test } from '@jest/globals';
import type { Case } from '../../../bot/domain/case.ts';
import { processOf } from '../../../bot/domain/process.ts';
import { stateOf } from '../../../bot/domain/processes/index.ts';
import { fail } from '../../../bot/domain/result.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { answerReporter, closeCase } from '../../../bot/usecases/closeCase.ts';
import { joinProcess, takeStep } from '../../../bot/usecases/legalProcess.ts';
import { assessCase, mergeCases, receiveCase, referCase, withdrawCase } from '../../../bot/usecases/triageCase.ts';
import { verifyStore } from '../../../bot/usecases/verifyStore.ts';
import { actor, aDirectory, aTriage, aUnit } from '../../builders.ts';
import { atWork, report } from '../../fakes.ts';

type World = Awaited<ReturnType<typeof atWork>>;
const lexSarah = { kind: 'missforhallande' } as const;
const [asa, maria] = [actor('asa'), actor('maria')];
const first = { safety: 'Hon har flyttat.' };
const told = { toldWho: 'person', toldOn: '2026-11-22' };

/** Everyone decides from what stood in the store at one moment, and then everything is written. */
function atOnce(world: World, as: readonly Case[]): World['deps'] {
  const then = new Map(as.map((c) => [c.id, c]));
  const own = new Set<string>();
  const loadCase: Store['loadCase'] = async (id) => {
    const seen = then.get(id);
    return seen && !own.has(id) ? { case: seen, version: seen.version } : world.store.loadCase(id);
  };
  const commit: Store['commit'] = async (change) => {
    own.add(change.id);
    return world.store.commit(change);
  };
  return { ...world.deps, store: { ...world.store, loadCase, commit } };
}

const now = async ({ store }: World, { id }: Case): Promise<Case> => {
  const found = await store.loadCase(id);
  if (!found) throw new Error(id);
  return found.case;
};
const broken = async (world: World) =>
  (await verifyStore(world.deps)).broken.filter(({ rule }) => rule !== 'unit' && rule !== 'directory');

/** Every case leads in the end to one that somebody can work on. */
async function endOf(world: World, c: Case): Promise<Case> {
  let at = await now(world, c);
  for (let steps = 0; at.mergedInto && steps < 9; steps += 1) at = await now(world, { ...c, id: at.mergedInto.id });
  return at;
}

describe('cases merged into each other at once', () => {
  test.each([2, 3])(
    '%i of them: the circle is parted, the lowest number lives on and nothing is broken',
    async (size) => {
      const world = await atWork();
      const cases: Case[] = [];
      for (let i = 0; i < size; i += 1) cases.push(await report(world));
      const pairs = cases.map((c, i) => [c, cases[(i + 1) % size] ?? c] as const);
      // Each from a picture of its own, in which nothing has been merged yet.
      for (const [c, into] of pairs)
        expect(await mergeCases(atOnce(world, cases), asa, c.id, into.number)).toMatchObject({ ok: true });
      await world.sendAll();
      for (const c of cases)
        expect(await endOf(world, c)).toMatchObject({ number: cases[0]?.number, status: 'registered' });
      expect(await broken(world)).toEqual([]);
      expect(await receiveCase(world.deps, asa, cases[0]?.id ?? '')).toMatchObject({ value: { status: 'received' } });
    },
  );

  test('a tail that was merged into the circle follows the one that lives on', async () => {
    const world = await atWork();
    const [a, b, tail] = [await report(world), await report(world), await report(world)];
    await mergeCases(atOnce(world, [a, b, tail]), asa, tail.id, b.number);
    await mergeCases(atOnce(world, [a, b, tail]), asa, a.id, b.number);
    await mergeCases(atOnce(world, [a, b, tail]), asa, b.id, a.number);
    await world.sendAll();
    await receiveCase(world.deps, asa, a.id);
    await world.sendAll();
    expect(await endOf(world, tail)).toMatchObject({ id: a.id });
    expect((await now(world, tail)).mergedInto?.receivedAt).not.toBeNull();
    expect(await broken(world)).toEqual([]);
  });
});

describe('a case merged into one that ended in the same moment', () => {
  test('withdrawn: it lives on by itself', async () => {
    const world = await atWork();
    const [c, into] = [await report(world), await report(world, {}, 'nils')];
    await withdrawCase(world.deps, actor('nils'), into.id);
    await mergeCases(atOnce(world, [c, into]), asa, c.id, into.number);
    await world.sendAll();
    expect(await now(world, c)).toMatchObject({ status: 'registered', mergedInto: null });
    expect((await now(world, into)).joined).toEqual([]);
    expect(await broken(world)).toEqual([]);
  });

  test('closed: nobody knew of it there, so it lives on; one that was known is not taken up again', async () => {
    const world = await atWork();
    const praise = { kind: 'berom' } as const;
    const [known, c, into] = [await report(world), await report(world), await report(world, praise)];
    await mergeCases(world.deps, asa, known.id, into.number);
    await world.sendAll();
    await receiveCase(world.deps, asa, into.id);
    await answerReporter(world.deps, asa, into.id, 'Tack!');
    const before = await now(world, into);
    expect(await closeCase(world.deps, asa, into.id, null)).toMatchObject({ ok: true });
    await mergeCases(atOnce(world, [c, before]), asa, c.id, into.number);
    await world.sendAll();
    expect(await now(world, c)).toMatchObject({ status: 'registered', mergedInto: null });
    expect(await now(world, known)).toMatchObject({ status: 'merged', mergedInto: { answers: [{ text: 'Tack!' }] } });
    expect(await broken(world)).toEqual([]);
  });
});

describe('joint investigations', () => {
  const join = (deps: World['deps'], c: Case, into: Case) => joinProcess(deps, maria, c.id, 'lexSarah', into.number);
  const stands = async (world: World, c: Case) => {
    const process = processOf((await now(world, c)).processes, 'lexSarah');
    return process && stateOf(process);
  };
  const decline = async (world: World, c: Case) => {
    await takeStep(world.deps, maria, c.id, 'lexSarah', 'decline', { grounds: 'Ingen skada.' });
    await world.sendAll();
  };

  test.each([2, 3])('%i that were joined to each other at once: one leads, and all end with it', async (size) => {
    const world = await atWork();
    const cases: Case[] = [];
    for (let i = 0; i < size; i += 1) cases.push(await report(world, lexSarah));
    for (const [i, c] of cases.entries())
      expect(await join(atOnce(world, cases), c, cases[(i + 1) % size] ?? c)).toMatchObject({ ok: true });
    await world.sendAll();
    const [lead, ...others] = cases;
    if (!lead) throw new Error('no lead');
    expect(await stands(world, lead)).toBe('assess');
    for (const c of others) expect(await stands(world, c)).toBe('joined');
    await decline(world, lead);
    for (const c of cases) expect(await stands(world, c)).toBe('ended');
    expect(await broken(world)).toEqual([]);
  });

  test('one that was joined to a case that was merged away at once goes its own way again', async () => {
    const world = await atWork();
    const [c, lead, into] = [
      await report(world, lexSarah),
      await report(world, lexSarah),
      await report(world, lexSarah),
    ];
    await mergeCases(world.deps, asa, lead.id, into.number);
    expect(await join(atOnce(world, [c, lead]), c, lead)).toMatchObject({ ok: true });
    await world.sendAll();
    expect(await stands(world, c)).toBe('assess');
    await decline(world, c);
    expect(await stands(world, c)).toBe('ended');
    expect(await broken(world)).toEqual([]);
  });

  test('nobody joins a case that is merged already', async () => {
    const world = await atWork();
    const [c, lead, into] = [
      await report(world, lexSarah),
      await report(world, lexSarah),
      await report(world, lexSarah),
    ];
    await mergeCases(world.deps, asa, lead.id, into.number);
    expect(await join(world.deps, c, lead)).toEqual(fail('invalid_input', 'processNotOpen', lead.number));
  });
});

describe('a lex Sarah case that is referred', () => {
  const directory = aDirectory({
    units: [aUnit(), aUnit({ unitId: 'granen', name: 'Granen', regime: 'privat' })],
  });
  const regimeOf = async (world: World, c: Case) => processOf((await now(world, c)).processes, 'lexSarah')?.regime;
  test('into a private provider is run by the provider, and out of it by SAS again', async () => {
    const world = await atWork({ directory });
    const c = await report(world, lexSarah);
    const gunnar = actor('gunnar', directory);
    await referCase(world.deps, actor('karin', directory), c.id, 'granen', 'Hände där.');
    expect(await regimeOf(world, c)).toBe('privat');
    expect(await takeStep(world.deps, gunnar, c.id, 'lexSarah', 'investigate', first)).toMatchObject({ ok: true });
    await referCase(world.deps, gunnar, c.id, 'bjorken', 'Nej, här.');
    expect(await regimeOf(world, c)).toBe('kommunal');
    const karin = actor('karin', directory);
    expect(await takeStep(world.deps, karin, c.id, 'lexSarah', 'tell', told)).toEqual(fail('not_allowed', 'mandate'));
  });
});

test('a case takes no more cases with it than a change of it can tell, and can still be worked on', async () => {
  const world = await atWork();
  const into = await report(world);
  const merge = async () => mergeCases(world.deps, actor('karin'), (await report(world)).id, into.number);
  for (let i = 0; i < 50; i += 1) {
    expect(await merge()).toMatchObject({ ok: true });
    if (i % 10 === 9) await world.sendAll();
  }
  expect(await merge()).toEqual(fail('invalid_input', 'targetFull', into.number));
  expect(await assessCase(world.deps, actor('karin'), into.id, aTriage())).toMatchObject({ ok: true });
});

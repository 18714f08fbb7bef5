import { isDeepStrictEqual } from 'node:util';
import type { Case, CaseEvent } from '../../bot/domain/case.ts';
import { replay } from '../../bot/domain/caseHistory.ts';
import type { Result } from '../../bot/domain/result.ts';
import type { Store } from '../../bot/ports/store.ts';
import { verifyStore } from '../../bot/usecases/verifyStore.ts';
import { actor } from '../builders.ts';
import { aClock, atWork, listed, minute, report } from '../fakes.ts';
import { attempted } from './attempted.ts';
import { endings } from './endings.ts';
import type { Attempt, Life } from './lives.ts';
import { aRoster } from './roster.ts';
import { forbiddenIn, statusIn } from './statusModel.ts';

export type World = Awaited<ReturnType<typeof atWork>>;

/**
 * Lives a life through the real use cases over a store in memory, and says what was not as it must be; nothing where
 * all was well. After every turn and at the end, when everything has been sent.
 */
export async function live({ reports, turns }: Life): Promise<readonly string[]> {
  const world = await atWork({ clock: aClock(), directory: aRoster('kommunal', 'privat') });
  try {
    const cases: Case[] = [];
    for (const over of reports) cases.push(await report(world, over));
    const seen = new Map<string, readonly CaseEvent[]>();
    for (const [i, turn] of turns.entries()) {
      const wrong =
        turn.is === 'send'
          ? await sent(world)
          : await took(world, cases, turn.is === 'one' ? [turn.attempt] : turn.attempts);
      const found = [...wrong, ...(await differences(world, cases, seen))];
      if (found.length > 0) return found.map((words) => `turn ${i}: ${words}`);
      world.clock.advance(minute);
    }
    return await atTheEnd(world, cases, seen);
  } finally {
    await world.store.close();
  }
}

async function sent(world: World): Promise<readonly string[]> {
  await world.send();
  return [];
}

/** All of them at once, each sent twice in the end; what was refused has written nothing, and the second time nothing has. */
async function took(world: World, cases: readonly Case[], attempts: readonly Attempt[]): Promise<readonly string[]> {
  const before = await countOf(world, cases);
  const together = sameMoment(world.store, attempts.length);
  const deps = { ...world.deps, store: together.store };
  const outcomes = await Promise.all(
    attempts.map((attempt) =>
      attempted(deps, actor(attempt.by, world.now.directory), cases, attempt).finally(together.goOn),
    ),
  );
  const after = await countOf(world, cases);
  const wrote = outcomes.some(({ ok }) => ok) || after === before;
  const again: Result<unknown>[] = [];
  for (const attempt of attempts.length === 1 ? attempts : [])
    again.push(await attempted(world.deps, actor(attempt.by, world.now.directory), cases, attempt));
  const isSame = attempts.length > 1 || (await countOf(world, cases)) === after;
  return [
    ...(wrote ? [] : [`${JSON.stringify(attempts)} was refused and wrote`]),
    ...(isSame ? [] : [`${JSON.stringify(attempts)} sent twice wrote twice`]),
  ];
}

/** Nobody's first reading is answered before all have read, or are done without: so all decide on the same picture. */
function sameMoment(store: Store, readers: number) {
  let missing = readers;
  let open = (): void => {};
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  const goOn = (): void => {
    missing -= 1;
    if (missing <= 0) open();
  };
  const loadCase: Store['loadCase'] = async (id) => {
    const found = await store.loadCase(id);
    goOn();
    await all;
    return found;
  };
  return { store: { ...store, loadCase }, goOn };
}

const countOf = async ({ store }: World, cases: readonly Case[]): Promise<number> =>
  (await Promise.all(cases.map(({ id }) => store.loadCase(id)))).reduce((sum, found) => sum + (found?.version ?? 0), 0);

/** History is only added to, the snapshot is its fold, and it stands where the model says, by the diagram's own arrows. */
async function differences(world: World, cases: readonly Case[], seen: Map<string, readonly CaseEvent[]>) {
  const found: string[] = [];
  for (const { id, number, report } of cases) {
    const snapshot = (await world.store.loadCase(id))?.case;
    const earlier = seen.get(id) ?? [];
    if (snapshot?.version === earlier.length) continue;
    const history = await world.store.history(id);
    const claims: readonly (readonly [holds: boolean, otherwise: string])[] = [
      [isDeepStrictEqual(history.slice(0, earlier.length), earlier), 'an event was changed or lost'],
      [history.every(({ seq }, i) => seq === i + 1), 'an event is missing'],
      [isDeepStrictEqual(replay(id, history), snapshot), 'the snapshot is not its history'],
      [isDeepStrictEqual(snapshot?.report, report), 'the report was changed'],
      [statusIn(history) === snapshot?.status, `stands as ${snapshot?.status}, the model says ${statusIn(history)}`],
      ...forbiddenIn(history).map((step) => [false, `took a step that there is not: ${step}`] as const),
    ];
    found.push(...claims.flatMap(([holds, otherwise]) => (holds ? [] : [`${number} ${otherwise}`])));
    seen.set(id, history);
  }
  return found;
}

/** Everything has arrived, every invariant of the store holds, and every case can still be brought to its end. */
async function atTheEnd(world: World, cases: readonly Case[], seen: Map<string, readonly CaseEvent[]>) {
  await world.sendAll();
  const broken = async () =>
    (await verifyStore(world.deps)).broken
      .filter(({ rule }) => rule !== 'unit' && rule !== 'directory')
      .map(({ about, rule, text }) => `${about}: ${rule}: ${text}`);
  const waiting = (await listed(world.store.find('everyRecord', {}))).flatMap((record) =>
    record.kind === 'notice' && record.notice.state !== 'done' ? [`${record.id} was not sent`] : [],
  );
  const first = [...(await broken()), ...waiting, ...(await differences(world, cases, seen))];
  if (first.length > 0) return first.map((words) => `when all was sent: ${words}`);
  const last = [...(await endings(world, cases)), ...(await broken()), ...(await differences(world, cases, seen))];
  return last.map((words) => `brought to the end: ${words}`);
}

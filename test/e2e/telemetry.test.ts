import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dayIn, daysBefore } from '../../bot/domain/forms/days.ts';
import { reportTypes } from '../../bot/domain/reportTypes/index.ts';
import { startIngestion } from './ingestion.ts';
import { names } from './municipality.ts';
import { callTab, caseIdOn, press, send, wireOf } from './raw.ts';
import { waitFor } from './teams/waitFor.ts';
import { exported, report, startWorld, tieChannels, type World } from './world.ts';

/** Stands in every field that takes words, and in every message. */
const mark = 'HEMLIGT';

const daysAgo = (days: number): string => daysBefore(dayIn(new Date().toISOString()), days);

type Line = Readonly<Record<string, unknown>>;
const linesOf = (world: World): readonly Line[] =>
  world.server
    .written()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));

describe('where it is measured', () => {
  let world: World;
  let ingestion: Awaited<ReturnType<typeof startIngestion>>;
  beforeAll(async () => {
    ingestion = await startIngestion();
    world = await startWorld({ ...ingestion.env, LOG_LEVEL: 'debug' });
    await tieChannels(world);
    // Known five days ago: the law's 72 hours are over.
    const breach = { reportType: 'informationssakerhet', requestId: randomUUID(), unit: 'bjorken', harm: 'none' };
    const since = { personalData: 'yes', knownSinceDate: daysAgo(5), knownSinceTime: '20:00' };
    await press(world, 'asa', 'form.submit', { ...breach, what: 'Lista kvar i skrivaren.', ...since });
  });
  afterAll(async () => {
    await world.stop();
    await ingestion.stop();
  });

  const reportInChat = (): Promise<unknown> => report(world, 'asa', 'Halkade i hallen utan skada');
  const reportInTab = (): Promise<unknown> => {
    const form = { reportType: 'fall', requestId: randomUUID(), unit: 'bjorken', harm: 'none', hinted: true };
    return callTab(world, 'asa', '/turn', { verb: 'form.submit', data: { ...form, what: 'Halkade i hallen.' } });
  };
  test.each([
    ['a turn in the chat', 'button', reportInChat],
    ['a turn in the tab', 'tabTurn', reportInTab],
  ])('%s, and the notices that it wrote, carry one trace', async (_what, by, reportThere) => {
    await reportThere();
    /** The traces of all turns that began so, once everybody has been told in one of them. */
    const look = () => {
      const lines = linesOf(world);
      const turns = lines.filter(({ msg, asked }) => msg === 'turn' && asked === by).map(({ trace }) => trace);
      const toldBy = (trace: unknown) =>
        lines.filter((line) => line.msg === 'notice' && line.trace === trace).map(({ state, to }) => `${state} ${to}`);
      const all = ['done channel', 'done person', 'done reporter'];
      return turns.some((trace) => all.every((one) => toldBy(trace).includes(one))) ? turns : undefined;
    };
    const turns = await waitFor(look, 'channel, person and reporter to be told in the trace of one turn');
    expect(new Set(turns).size).toBe(turns.length);
  });

  test('no word of anyone’s, and nobody’s name, is in any line or figure, whatever is written where', async () => {
    const { eva } = world.people;
    for (const { key, fields } of reportTypes) {
      for (const harm of ['none', mark]) {
        const words = Object.fromEntries(fields.map(({ id }) => [id, `${mark} ${id}`]));
        const form = { ...words, reportType: key, requestId: randomUUID(), unit: 'bjorken', harm, isKept: true };
        await press(world, 'asa', 'form.submit', { ...form, whenDate: '', whenTime: '', hinted: true });
        await press(world, 'asa', 'form.submit', { ...form, what: `Halkade ${mark}`, categories: '', hinted: true });
      }
    }
    const form = { reportType: 'fall', requestId: randomUUID(), unit: 'bjorken', harm: 'none', hinted: true };
    await press(world, 'asa', 'form.submit', { ...form, what: `Halkade ${mark}`, personRef: mark });
    const caseId = caseIdOn(wireOf(world, world.connector.teams.personal(world.people.asa.member.id)?.id ?? ''));
    await press(world, 'asa', 'case.add', { caseId, text: `Tillägg ${mark}` });
    for (const verb of ['case.receive', 'case.read', 'case.assess', 'case.refer', mark]) {
      await press(world, 'eva', verb, { caseId, why: mark, unit: 'granen', reason: mark });
    }
    world.connector.faults.failNext(({ kind }) => kind === 'post', { status: 503 }, 3);
    for (const text of [mark, `${mark} 19121212-1212`, `ärende ${mark}`, `Halkade ${mark} i hallen i natt`]) {
      await eva.chat.say(text);
      await send(world, 'asa', { type: mark, text, name: mark });
    }
    await callTab(world, 'asa', '/turn', { verb: 'case.add', data: { caseId, text: `Tillägg ${mark}` } });
    await callTab(world, 'asa', '/turn', { verb: mark, data: { [mark]: mark } });
    await callTab(world, 'asa', '/words', { text: `Halkade ${mark}` });
    await callTab(world, 'maria', '/search', { words: mark, number: mark, unitId: mark });
    for (const name of ['eva', 'maria', 'adam'] as const)
      for (const path of [
        `/cases/${caseId}`,
        `/cases/${mark}`,
        `/cases/${caseId}/papers/${mark}`,
        `/actions?unit=${mark}`,
      ])
        await callTab(world, name, path);
    // It was there to be written.
    expect(JSON.stringify(await exported(world, '--with-text', '--as', 'maria'))).toContain(mark);
    await world.server.kill('SIGTERM');
    for (const kept of [world.server.written(), ingestion.received()]) {
      expect(kept.length).toBeGreaterThan(1000);
      expect(kept).not.toContain(mark);
      for (const [id, name] of Object.entries(names)) {
        expect(kept).not.toContain(name);
        expect(kept).not.toContain(`"${id}"`);
      }
    }
  });

  test('turns, commits, sends and late clocks are counted, with the outbox’s age and the event loop’s delay', () => {
    const values = (name: string, basis: string) =>
      of(name).flatMap(({ value, properties }) => (properties['basis'] === basis ? [value] : []));
    const of = (name: string) => ingestion.figures().filter((figure) => figure.name === name);
    const counted = (name: string, properties: object): number =>
      of(name)
        .filter((figure) => Object.entries(properties).every(([key, value]) => figure.properties[key] === value))
        .reduce((sum, { count = 0 }) => sum + count, 0);
    expect(counted('lyhord.turn.duration', { asked: 'button', outcome: 'answered' })).toBeGreaterThan(30);
    expect(counted('lyhord.turn.duration', { asked: 'tabTurn', outcome: 'answered' })).toBe(4);
    expect(counted('lyhord.turn.duration', { asked: 'tabFile', outcome: 'answered' })).toBe(3);
    expect(counted('lyhord.commit.duration', { outcome: 'written' })).toBeGreaterThan(2);
    expect(counted('lyhord.send.duration', { did: 'post', message: 'channelCase', outcome: 'sent' })).toBeGreaterThan(
      0,
    );
    for (const name of ['lyhord.outbox.age', 'nodejs.eventloop.delay.p99', 'nodejs.eventloop.delay.max']) {
      expect(of(name).length).toBeGreaterThan(0);
    }
    const attributes = new Set(ingestion.figures().flatMap(({ properties }) => Object.keys(properties)));
    expect([...attributes].sort()).toEqual(['asked', 'basis', 'did', 'message', 'outcome']);
    expect(Math.max(...values('lyhord.clocks.late', 'law'))).toBe(1);
  });
});

describe('where it is not', () => {
  /** Names every module that the program loads. */
  const watch = `import { registerHooks } from 'node:module'; registerHooks({ load: (url, context, next) => {
    process.stderr.write('loaded ' + url + '\\n'); return next(url, context); } });`;

  test('nothing of OpenTelemetry is even loaded', async () => {
    const world = await startWorld({ NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(watch)}` });
    await report(world, 'asa', 'Halkade i hallen utan skada');
    await world.server.kill('SIGTERM');
    expect(world.server.written()).toMatch(/loaded file:.*botbuilder/);
    expect(world.server.written()).not.toMatch(/loaded .*(opentelemetry|azureMonitor)/i);
    await world.stop();
  });

  test('what cannot be sent holds nobody up', async () => {
    const gone = await startIngestion();
    await gone.stop();
    const world = await startWorld(gone.env);
    await report(world, 'asa', 'Halkade i hallen utan skada');
    const since = performance.now();
    await world.server.kill('SIGTERM');
    expect(performance.now() - since).toBeLessThan(10_000);
    expect(world.server.written()).toContain('"stopped"');
    // Nothing but our own lines: what the exporter has to say of itself would be its own words.
    const foreign = world.server
      .written()
      .split('\n')
      .filter((line) => line && !/^\{|NODE_TLS|--trace-warnings/.test(line));
    expect(foreign).toEqual([]);
    await world.stop();
  });
});

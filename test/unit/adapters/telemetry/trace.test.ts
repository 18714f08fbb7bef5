import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { pinoLog } from '../../../../bot/adapters/pino/log.ts';
import { newTrace, traced } from '../../../../bot/adapters/telemetry/trace.ts';
import { laneCount } from '../../../../bot/domain/notices.ts';
import { keys } from '../../../../bot/ports/documents.ts';
import type { Store } from '../../../../bot/ports/store.ts';
import { anOffice, listed, report } from '../../../fakes.ts';

async function tracesOf(store: Store): Promise<readonly (string | undefined)[]> {
  const lanes = Array.from({ length: laneCount }, (_, lane) => lane);
  const waiting = await Promise.all(lanes.map((lane) => listed(store.find('waitingNotices', { lane }))));
  return waiting.flat().map(({ notice }) => notice.trace);
}

describe('a trace', () => {
  test('is in every line of a turn, also of what it does later, and in no other’s', async () => {
    const trace = newTrace();
    const lines: string[] = [];
    const log = pinoLog('info', { write: (line) => lines.push(line) }, trace.current);
    const turn = async (name: string): Promise<void> => {
      log.info(name);
      await pause(1);
      log.info(name);
    };
    await Promise.all([trace.run(() => turn('first')), trace.run(() => turn('second'))]);
    log.info('nobody’s');
    const read = lines.map((line): { msg: string; trace?: string } => JSON.parse(line));
    const of = (name: string) => new Set(read.filter(({ msg }) => msg === name).map((line) => line.trace));
    expect([of('first').size, of('second').size, [...of('nobody’s')]]).toEqual([1, 1, [undefined]]);
    expect(of('first')).not.toEqual(of('second'));
  });

  test('can be left, by what goes on for others', () => {
    const trace = newTrace();
    expect(trace.run(() => trace.leave(trace.current))).toBeUndefined();
    expect(trace.run(trace.current)).toMatch(/^[\w-]{36}$/);
  });

  test('is carried by the notices of what is written under it', async () => {
    const trace = newTrace();
    const { store, deps } = anOffice();
    const world = { deps: { ...deps, store: traced(store, trace) } };
    const mine = await trace.run(async () => {
      await report(world);
      const profile = { ...keys.profile('leyla'), language: 'sv' as const, conversation: null };
      await world.deps.store.createOnce(profile, [{ target: { to: 'channel', unitId: 'granen' } }], deps.clock.now());
      return trace.current();
    });
    const traces = await tracesOf(store);
    expect(traces.length).toBeGreaterThan(4);
    expect(new Set(traces)).toEqual(new Set([mine]));
  });

  test('is not there where nobody spoke', async () => {
    const { store, deps } = anOffice();
    await report({ deps: { ...deps, store: traced(store, newTrace()) } });
    expect(new Set(await tracesOf(store))).toEqual(new Set([undefined]));
  });
});

import { describe, expect, test } from '@jest/globals';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { countedMessenger, countedStore } from '../../../../bot/adapters/telemetry/counted.ts';
import { type Gauges, meters } from '../../../../bot/adapters/telemetry/meters.ts';
import { turnsUnderWay } from '../../../../bot/adapters/telemetry/turnsUnderWay.ts';
import type { SendOutcome } from '../../../../bot/ports/messenger.ts';
import { reportCase } from '../../../../bot/usecases/reportCase.ts';
import { actor, aReport } from '../../../builders.ts';
import { anOffice, report } from '../../../fakes.ts';

const noLog = { info: () => {}, fault: () => {} };

test('commits are counted by what became of them', async () => {
  const outcomes: string[] = [];
  const { store, deps } = anOffice();
  const counted = { ...deps, store: countedStore(store, { commit: (outcome) => outcomes.push(outcome) }) };
  const twice = { requestId: 'same', report: aReport(), shownAs: null };
  await reportCase(counted, actor('leyla'), twice);
  await reportCase(counted, actor('leyla'), { ...twice, report: aReport({ what: 'Annat' }) });
  await store.close();
  await expect(report({ deps: { ...counted, takeNumber: async () => '2026-000099' } })).rejects.toThrow();
  expect(outcomes).toEqual(['written', 'conflict', 'failed']);
});

test('sends are counted by what was sent and what became of it', async () => {
  const sends: unknown[] = [];
  const answer: SendOutcome = { outcome: 'retry', afterMs: null, error: '503' };
  const messenger = countedMessenger(
    { post: async () => answer, update: async () => answer },
    { send: (send) => sends.push(send) },
  );
  const to = { kind: 'person', personId: 'karin', conversation: null } as const;
  expect(await messenger.post(to, { kind: 'outsideChannel' })).toBe(answer);
  await messenger.update({ serviceUrl: '', conversationId: '', activityId: '' }, { kind: 'outsideChannel' });
  expect(sends).toEqual([
    { did: 'post', message: 'outsideChannel', outcome: 'retry' },
    { did: 'update', message: 'outsideChannel', outcome: 'retry' },
  ]);
});

describe('turns', () => {
  test('are counted when their work ends, with how they were answered', () => {
    const taken: unknown[] = [];
    const turns = turnsUnderWay({ turn: (turn) => taken.push(turn) }, noLog);
    const [plain, late, failed] = [turns.begin('text'), turns.begin('button'), turns.begin('arrival')];
    late.late();
    failed.failed(new Error('away'));
    for (const turn of [plain, late, failed]) turn.ended();
    expect(taken).toEqual([
      { asked: 'text', outcome: 'answered' },
      { asked: 'button', outcome: 'late' },
      { asked: 'arrival', outcome: 'failed' },
    ]);
  });

  test('are waited for until the last has ended', async () => {
    const turns = turnsUnderWay({ turn: () => {} }, noLog);
    await turns.idle();
    const [first, second] = [turns.begin('text'), turns.begin('text')];
    let isIdle = false;
    const idle = turns.idle().then(() => {
      isIdle = true;
    });
    first.ended();
    await new Promise(setImmediate);
    expect(isIdle).toBe(false);
    second.ended();
    await idle;
  });
});

describe('by OpenTelemetry', () => {
  /** Every figure after one turn, with its attributes. */
  async function figures(over: Partial<Gauges> = {}) {
    const exporter = new InMemoryMetricExporter(AggregationTemporality.DELTA);
    const gauges = { outboxAgeMs: async () => 5_000, clocksLate: async () => ({ law: 1, kommun: 2 }), ...over };
    const metrics = meters(new PeriodicExportingMetricReader({ exporter }), gauges);
    metrics.turn({ asked: 'text', outcome: 'answered' }, 12);
    metrics.commit('conflict', 3);
    metrics.reminder({ of: 'actionDue', in: 'digest' });
    metrics.tick('done', 4);
    metrics.send({ did: 'post', message: 'receipt', outcome: 'sent' }, 5);
    await metrics.stop();
    const scopes = exporter.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics);
    return scopes
      .flatMap((scope) => scope.metrics)
      .flatMap(({ descriptor, dataPoints }) =>
        dataPoints.map(({ attributes }) => `${descriptor.name} ${Object.values(attributes).join(' ')}`.trim()),
      );
  }

  test('every figure has its name and its codes', async () => {
    expect(await figures()).toEqual([
      'lyhord.turn.duration text answered',
      'lyhord.commit.duration conflict',
      'lyhord.send.duration post receipt sent',
      'lyhord.tick.duration done',
      'lyhord.reminders actionDue digest',
      'lyhord.outbox.age',
      'lyhord.clocks.late law',
      'lyhord.clocks.late kommun',
      'nodejs.eventloop.delay.p99',
      'nodejs.eventloop.delay.max',
    ]);
  });

  test('a store that is away leaves out the age of its outbox and the clocks in it, and nothing else', async () => {
    const away = () => Promise.reject(new Error('away'));
    const found = await figures({ outboxAgeMs: away, clocksLate: away });
    expect(found.filter((figure) => /^lyhord\.(outbox|clocks)/.test(figure))).toEqual([]);
    expect(found).toHaveLength(7);
  });
});

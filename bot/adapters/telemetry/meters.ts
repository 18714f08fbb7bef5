import { monitorEventLoopDelay } from 'node:perf_hooks';
import { MeterProvider, type MetricReader } from '@opentelemetry/sdk-metrics';
import type { ClocksLate, Metrics } from '../../ports/metrics.ts';

/** What is asked for each time the figures are sent. */
export interface Gauges {
  /** How long the longest-waiting notice has waited, in milliseconds. */
  readonly outboxAgeMs: () => Promise<number>;
  readonly clocksLate: () => Promise<ClocksLate>;
}

/** Unsent figures are lost rather than holding up a stop. */
const stopMs = 3_000;
const nanosecondsInSecond = 1e9;

/**
 * Metrics by OpenTelemetry, to whatever `reader` sends them to. A histogram counts as well as it times: how many turns,
 * commits and sends there were is its count.
 */
export function meters(reader: MetricReader, { outboxAgeMs, clocksLate }: Gauges): Metrics {
  const provider = new MeterProvider({ readers: [reader] });
  const meter = provider.getMeter('lyhord');
  const timed = (name: string) => meter.createHistogram(`lyhord.${name}.duration`, { unit: 'ms' });
  const [turns, commits, sends, ticks] = [timed('turn'), timed('commit'), timed('send'), timed('tick')];
  const reminders = meter.createCounter('lyhord.reminders');

  meter.createObservableGauge('lyhord.outbox.age', { unit: 's' }).addCallback(async (gauge) => {
    // A store that is away is seen by its commits; a gauge without a value is one more sign.
    const age = await outboxAgeMs().catch(() => undefined);
    if (age !== undefined) gauge.observe(age / 1000);
  });
  meter.createObservableGauge('lyhord.clocks.late').addCallback(async (gauge) => {
    const late = await clocksLate().catch(() => ({}));
    for (const [basis, count] of Object.entries(late)) gauge.observe(count, { basis });
  });
  const loop = monitorEventLoopDelay({ resolution: 20 });
  loop.enable();
  // Names and unit of OpenTelemetry's semantic conventions for Node.js.
  const delay = (of: 'p99' | 'max') => meter.createObservableGauge(`nodejs.eventloop.delay.${of}`, { unit: 's' });
  const [p99, max] = [delay('p99'), delay('max')];
  meter.addBatchObservableCallback(
    (seen) => {
      seen.observe(p99, loop.percentile(99) / nanosecondsInSecond);
      seen.observe(max, loop.max / nanosecondsInSecond);
      loop.reset();
    },
    [p99, max],
  );
  return {
    turn: ({ asked, outcome }, ms) => turns.record(ms, { asked, outcome }),
    commit: (outcome, ms) => commits.record(ms, { outcome }),
    send: ({ did, message, outcome }, ms) => sends.record(ms, { did, message, outcome }),
    reminder: ({ of, in: message }) => reminders.add(1, { reminder: of, message }),
    tick: (outcome, ms) => ticks.record(ms, { outcome }),
    stop: async () => {
      loop.disable();
      await provider.shutdown({ timeoutMillis: stopMs }).catch(() => {});
    },
  };
}

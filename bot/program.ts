import { randomUUID } from 'node:crypto';
import { storedDirectories } from './adapters/directory/storedDirectories.ts';
import { docxWriter } from './adapters/docx/docxWriter.ts';
import { httpServer } from './adapters/http/server.ts';
import { tabFiles } from './adapters/http/tabFiles.ts';
import { logged } from './adapters/outbox/logged.ts';
import { startTicker } from './adapters/outbox/ticker.ts';
import { type Outbox, startOutbox } from './adapters/outbox/worker.ts';
import { pinoLog } from './adapters/pino/log.ts';
import { throttle } from './adapters/teams/throttle.ts';
import { upload } from './adapters/teams/upload.ts';
import { countedMessenger, countedStore } from './adapters/telemetry/counted.ts';
import type { Gauges } from './adapters/telemetry/meters.ts';
import { silent } from './adapters/telemetry/silent.ts';
import { newTrace, traced } from './adapters/telemetry/trace.ts';
import { turnsUnderWay } from './adapters/telemetry/turnsUnderWay.ts';
import { botInTeams } from './botInTeams.ts';
import type { Config } from './config.ts';
import { playgroundChannels } from './demo/playground.ts';
import { prepareDemo } from './demo/prepare.ts';
import { pacer } from './domain/sending/pace.ts';
import { openPictures } from './pictures.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Metrics } from './ports/metrics.ts';
import type { Clean } from './ports/pictures.ts';
import { atMost } from './process.ts';
import { openStore } from './store.ts';
import { tabApi } from './tabApi.ts';
import type { PictureDeps } from './usecases/addPicture.ts';
import { clocksLate } from './usecases/clocksLate.ts';
import type { Deps } from './usecases/deps.ts';
import { numberSeries } from './usecases/numbers.ts';
import { outboxAge } from './usecases/outboxAge.ts';
import { tick } from './usecases/tick.ts';
import { waitForStore } from './waitForStore.ts';

const clock: Clock = { now: () => new Date().toISOString() };
const tickEveryMs = 60_000;
/** Platforms kill what has not left half a minute after it was told to: time is kept for the sends under way. */
const turnsEndWithinMs = 10_000;

export interface Running {
  readonly port: number;
  /** Finishes what is under way; nothing that was acknowledged is lost. */
  stop(): Promise<void>;
}

/**
 * The composition root: from the environment's settings to a server that answers. Here, in botInTeams and in tabApi
 * adapters are made, and nowhere else.
 */
export async function start(config: Config): Promise<Running> {
  const trace = newTrace();
  const log = pinoLog(config.logLevel, undefined, trace.current);
  const opened = await openStore(config.store);
  const metrics = await metricsFor(config, {
    outboxAgeMs: () => outboxAge({ store: opened, clock }),
    clocksLate: () => clocksLate({ store: opened, clock }),
  });
  const turns = turnsUnderWay(metrics, log);
  const store = logged(countedStore(traced(opened, trace), metrics), log);
  // Looking at the pointer costs microseconds in a file, and a request in Cosmos DB.
  const freshMs = config.store.kind === 'sqlite' ? 200 : 10_000;
  const directories = storedDirectories({ store, clock, freshMs });
  let outbox: Outbox | undefined;
  const deps: PictureDeps = {
    ...{ store, directories, clock, policy: config.policy, clean },
    pictures: await openPictures(config.pictures),
    // The outbox sends for many turns, and goes on long after this one.
    nudge: (targets) => trace.leave(() => outbox?.nudge(targets)),
    onCaseLeftOut: (fault) => log.fault('case left out', fault),
    onReminder: metrics.reminder,
    onTrouble: (trouble) => log.warn('does not get through', { ...trouble }),
  };
  const inPlayground = config.playgroundPort !== null;
  if (config.demo) await prepareDemo(deps, inPlayground ? playgroundChannels(config.serviceUrl) : []);

  const reach = config.bot ? 'teams' : 'machine';
  const answering = {
    ...{ ...deps, takeNumber: numberSeries(deps), papers: docxWriter },
    upload: upload({ reach, onUnsent: (error) => log.warn('file not sent', { error }) }),
    // One measure for the chat and the tab.
    mayTake: throttle(config.turnsPerMinute, clock),
  };
  const around = { trace, log, turns };
  const bot = botInTeams(config, answering, { ...around, reach });
  const server = httpServer({
    ...{ onActivity: bot.receive, api: tabApi(config, answering, around), tabFiles: tabFiles(), log },
    https: config.mode === 'production',
    ready: () => store.ready(),
  });
  const sending = {
    ...{ ...deps, pacer: pacer(), random: Math.random },
    messenger: countedMessenger(bot.messenger, metrics),
    // The outbox learns them before it sends anything.
    broken: new Set<string>(),
  };
  const port = await server.listen(config.port, config.host);
  outbox = startOutbox(sending, randomUUID(), (fault) => log.fault('outbox', fault));
  const ticker = startTicker(() => trace.run(() => periodicWork(deps, metrics, log)), tickEveryMs);
  const leaving = new AbortController();
  void waitForStore(store.ready, log, leaving.signal);
  log.info('started', { mode: config.mode, port });
  return {
    port,
    stop: async () => {
      leaving.abort();
      await atMost(turnsEndWithinMs, Promise.all([server.stop().then(turns.idle), ticker.stop()]));
      await outbox?.stop();
      await metrics.stop();
      await store.close();
      log.info('stopped');
    },
  };
}

/** OpenTelemetry is large: it is loaded only where somebody is to be told. */
async function metricsFor({ telemetry }: Config, gauges: Gauges): Promise<Metrics> {
  if (telemetry === null) return silent;
  const { azureMonitor } = await import('./adapters/telemetry/azureMonitor.ts');
  return azureMonitor(telemetry, gauges);
}

/** What opens pictures takes tens of megabytes: not before the first one comes. */
const clean: Clean = async (file) => (await import('./adapters/pictures/cleaned.ts')).cleaned(file);

async function periodicWork(deps: Deps, metrics: Metrics, log: Log): Promise<void> {
  const since = performance.now();
  try {
    await tick(deps);
    metrics.tick('done', performance.now() - since);
  } catch (fault) {
    log.fault('tick', fault);
    metrics.tick('failed', performance.now() - since);
  }
}

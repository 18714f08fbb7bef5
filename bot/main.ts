import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { storedDirectories } from './adapters/directory/storedDirectories.ts';
import { docxWriter } from './adapters/docx/docxWriter.ts';
import { apiRoutes } from './adapters/http/api/index.ts';
import { httpServer } from './adapters/http/server.ts';
import { signInFor } from './adapters/http/signIn.ts';
import { tabFiles } from './adapters/http/tabFiles.ts';
import { logged } from './adapters/outbox/logged.ts';
import { startTicker } from './adapters/outbox/ticker.ts';
import { type Outbox, startOutbox } from './adapters/outbox/worker.ts';
import { pinoLog } from './adapters/pino/log.ts';
import { teamsDoor } from './adapters/teams/adapter.ts';
import { teamsBot } from './adapters/teams/bot.ts';
import { restConnector } from './adapters/teams/connector.ts';
import { teamsMessenger } from './adapters/teams/messenger.ts';
import { teamsSender } from './adapters/teams/sender.ts';
import { throttle } from './adapters/teams/throttle.ts';
import { upload } from './adapters/teams/upload.ts';
import { countedMessenger, countedStore } from './adapters/telemetry/counted.ts';
import type { Gauges } from './adapters/telemetry/meters.ts';
import { silent } from './adapters/telemetry/silent.ts';
import { newTrace, traced } from './adapters/telemetry/trace.ts';
import { turnsUnderWay } from './adapters/telemetry/turnsUnderWay.ts';
import { type Config, readConfig } from './config.ts';
import { demoStage } from './conversation/answers/demo.ts';
import { talk } from './conversation/talk.ts';
import { demoCast } from './demo/municipality.ts';
import { playgroundChannels, reachEveryone } from './demo/playground.ts';
import { prepareDemo } from './demo/prepare.ts';
import { pacer } from './domain/sending/pace.ts';
import { openPictures } from './pictures.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Metrics } from './ports/metrics.ts';
import type { Clean } from './ports/pictures.ts';
import { atMost, faultLine, leaveOn } from './process.ts';
import { openStore } from './store.ts';
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

/** The composition root: from the environment's settings to a server that answers. The only place that makes adapters. */
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
  // The Playground has no dialogs: there every form opens in the person's own chat.
  const inPlayground = config.playgroundPort !== null;
  const dialogs = !inPlayground;
  if (config.demo) await prepareDemo(deps, inPlayground ? playgroundChannels(config.serviceUrl) : []);

  const demo = config.demo ? demoStage() : null;
  const reach = config.bot ? 'teams' : 'machine';
  const connector = restConnector({ token: () => door.token(), reach, clock });
  const home = {
    serviceUrl: config.serviceUrl,
    tenantId: config.tenantId ?? '',
    appId: config.bot?.appId ?? '',
  };
  const sender = teamsSender(connector, home);
  const answering = { ...deps, takeNumber: numberSeries(deps), papers: docxWriter };
  const put = upload({ reach, onUnsent: (error) => log.warn('file not sent', { error }) });
  const conversation = talk({ ...answering, dialogs, demo, upload: put });
  const mayTake = throttle(config.turnsPerMinute, clock);
  const onActivity = teamsBot({
    ...{ store, directories, conversation, sender, log, turns },
    whoIs: (id) => demo?.whoIs(id) ?? id,
    mayTake,
    pause: (ms) => pause(ms),
  });
  const admission = { tenantId: config.tenantId, teamsOnly: config.mode === 'production', reach } as const;
  const door = teamsDoor({
    ...{ credentials: config.bot, admission, log },
    onActivity: (activity) => trace.run(() => onActivity(activity)),
  });
  const https = config.mode === 'production';
  const api = apiRoutes({
    ...{ ...answering, mayTake },
    // The tab has room for every form, and files, wherever it is shown.
    conversation: talk({ ...answering, dialogs: true, demo: null, upload: put }),
    whoThereIs: isOwnMachine(config) ? () => localPeople(config, directories) : null,
    signIn: signInFor(config, { directories, clock, log }),
  });
  const server = httpServer({
    ...{ onActivity: door.receive, api, tabFiles: tabFiles(), log, https },
    ready: () => store.ready(),
  });

  const messenger = teamsMessenger(sender, { dialogs });
  const sending = {
    ...{ ...deps, pacer: pacer(), random: Math.random },
    messenger: countedMessenger(inPlayground ? reachEveryone(messenger) : messenger, metrics),
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

/** Nobody signs in there, and nobody else gets there. */
const isOwnMachine = ({ mode, bot }: Config): boolean => mode === 'local' && bot === null;

/** Whom one may be on one's own machine: the demo's people, or the first of the directory. */
async function localPeople({ demo }: Config, directories: Deps['directories']) {
  const { people } = await directories.current();
  return demo
    ? demoCast
    : people.slice(0, 50).map(({ personId, name, roles }) => ({ personId, name, roles: [...roles] }));
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

if (import.meta.main) {
  try {
    leaveOn(await start(readConfig(process.env)));
  } catch (fault) {
    process.stderr.write(`${faultLine(fault)}\n`);
    process.exitCode = 1;
  }
}

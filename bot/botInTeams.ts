import { setTimeout as pause } from 'node:timers/promises';
import type { HttpDeps } from './adapters/http/server.ts';
import { teamsDoor } from './adapters/teams/adapter.ts';
import { type BotDeps, teamsBot } from './adapters/teams/bot.ts';
import { restConnector } from './adapters/teams/connector.ts';
import { teamsMessenger } from './adapters/teams/messenger.ts';
import { teamsSender } from './adapters/teams/sender.ts';
import type { Reach } from './adapters/teams/serviceUrl.ts';
import type { Trace } from './adapters/telemetry/trace.ts';
import type { Config } from './config.ts';
import { demoStage } from './conversation/answers/demo.ts';
import { type TalkDeps, talk } from './conversation/talk.ts';
import { reachEveryone } from './demo/playground.ts';
import type { Messenger } from './ports/messenger.ts';

type Answering = Omit<TalkDeps, 'dialogs' | 'demo'> & Pick<BotDeps, 'mayTake'>;

interface Around extends Pick<BotDeps, 'log' | 'turns'> {
  readonly trace: Pick<Trace, 'run'>;
  readonly reach: Reach;
}

/** The bot as Teams, or the Playground, reaches it: what it is sent, and how it writes to people and channels. */
export function botInTeams(
  config: Config,
  answering: Answering,
  { trace, reach, ...around }: Around,
): { readonly receive: HttpDeps['onActivity']; readonly messenger: Messenger } {
  const { store, directories, clock, mayTake } = answering;
  const { bot: credentials, tenantId, serviceUrl, mode } = config;
  // The Playground has no dialogs: there every form opens in the person's own chat.
  const inPlayground = config.playgroundPort !== null;
  const dialogs = !inPlayground;
  const demo = config.demo ? demoStage() : null;
  const connector = restConnector({ token: () => door.token(), reach, clock });
  const sender = teamsSender(connector, { serviceUrl, tenantId: tenantId ?? '', appId: credentials?.appId ?? '' });
  const onActivity = teamsBot({
    ...{ ...around, store, directories, mayTake, sender },
    conversation: talk({ ...answering, dialogs, demo }),
    whoIs: (id) => demo?.whoIs(id) ?? id,
    pause: (ms) => pause(ms),
  });
  const door = teamsDoor({
    ...{ credentials, log: around.log },
    admission: { tenantId, teamsOnly: mode === 'production', reach },
    onActivity: (activity) => trace.run(() => onActivity(activity)),
  });
  const messenger = teamsMessenger(sender, { dialogs });
  return { receive: door.receive, messenger: inPlayground ? reachEveryone(messenger) : messenger };
}

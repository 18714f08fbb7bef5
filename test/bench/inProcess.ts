import { storedDirectories } from '../../bot/adapters/directory/storedDirectories.ts';
import { docxWriter } from '../../bot/adapters/docx/docxWriter.ts';
import { pinoLog } from '../../bot/adapters/pino/log.ts';
import { teamsDoor } from '../../bot/adapters/teams/adapter.ts';
import { teamsBot } from '../../bot/adapters/teams/bot.ts';
import { restConnector } from '../../bot/adapters/teams/connector.ts';
import { teamsSender } from '../../bot/adapters/teams/sender.ts';
import { silent } from '../../bot/adapters/telemetry/silent.ts';
import { turnsUnderWay } from '../../bot/adapters/telemetry/turnsUnderWay.ts';
import { talk } from '../../bot/conversation/talk.ts';
import { defaultPolicy } from '../../bot/domain/policy.ts';
import type { Clock } from '../../bot/ports/clock.ts';
import type { Log } from '../../bot/ports/log.ts';
import type { Store } from '../../bot/ports/store.ts';
import type { Deps } from '../../bot/usecases/deps.ts';
import { numberSeries } from '../../bot/usecases/numbers.ts';

/** The program without its server and its timers, so that a figure can count what it asks of the store, or own its clock. */
export function inProcess(store: Store, clock: Clock, log: Log = pinoLog('warn')) {
  const directories = storedDirectories({ store, clock, freshMs: 10_000 });
  const deps: Deps = { store, directories, clock, policy: defaultPolicy, nudge: () => {} };
  const connector = restConnector({ token: async () => null, reach: 'machine', clock });
  const turns = turnsUnderWay(silent, log);
  const onActivity = teamsBot({
    ...{ store, directories, log, turns, whoIs: (id: string) => id, mayTake: () => true, pause: async () => {} },
    conversation: talk({
      ...{ ...deps, takeNumber: numberSeries(deps), dialogs: true, demo: null, papers: docxWriter },
      upload: async () => false,
    }),
    sender: teamsSender(connector, { serviceUrl: '', tenantId: '', appId: '' }),
  });
  const admission = { tenantId: null, teamsOnly: false, reach: 'machine' } as const;
  const door = teamsDoor({ credentials: null, admission, log, onActivity });
  return {
    ...{ deps, door },
    /** Resolves when nothing is done any more of what has been answered. */
    idle: turns.idle,
    /** Throws unless the turn is answered. */
    async turn(body: string): Promise<void> {
      const { status } = await door.receive('', JSON.parse(body));
      if (status !== 200) throw new Error(`A turn was answered with ${status}`);
    },
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { reportCase } from '../../../bot/usecases/reportCase.ts';
import { actor, aReport } from '../../builders.ts';
import { startFakeConnector } from '../../e2e/teams/fakeConnector.ts';
import { atMost, type Bench, type Figure, type Setting } from '../figure.ts';
import { inProcess } from '../inProcess.ts';
import { aMunicipality, clock } from '../municipality.ts';
import { startProgram } from '../program.ts';
import { lyhordEnv } from '../sideBySide.ts';

/** The tenant's limit: fifty in any second. Each channel gets far less than its own. */
const perSecond = 50;

/** Posts that wait in the outbox, sent under the platform's limits, against the time that the limits demand. */
export const bench: Bench = {
  async measure(setting) {
    return [...(await dispatch(setting, 0)), ...(await dispatch(setting, 250))];
  },
};

async function dispatch({ sized, say }: Setting, latencyMs: number): Promise<readonly Figure[]> {
  const [posts, channels] = [sized(2_000, 600, 60), sized(500, 150, 15)];
  const connector = await startFakeConnector({ limits: true, latencyMs });
  const { store, dataDir, remove } = await aMunicipality(connector, channels);
  for (let i = 0; i < posts; i++) await reportToChannel(store, `enhet-${i % channels}`);
  const lyhord = await startProgram('bot/main.ts', lyhordEnv(connector, dataDir));
  const done = () => connector.requests.filter(({ outcome }) => outcome === 201);
  while (done().length < posts) await pause(20);
  const [first = 0, last = 0] = [connector.requests[0]?.at, done().at(-1)?.endedAt ?? undefined];
  const refused = connector.requests.filter(({ outcome }) => outcome === 429).length;
  await lyhord.stop();
  await connector.stop();
  await remove();
  const demanded = Math.floor((posts - 1) / perSecond) * 1000 + latencyMs;
  say(`${last - first} ms where the limits demand ${demanded}`);
  const what = `${posts} posts to ${channels} channels, the platform answering in ${latencyMs} ms`;
  return [
    atMost(1.1, `dispatch of ${what}, against the time its limits demand`, (last - first) / demanded, '×'),
    atMost(0, `refusals (429) in ${what}`, refused, ''),
  ];
}

/** A report of which the channel alone is still to be told. */
async function reportToChannel(store: Store, unitId: string): Promise<void> {
  const toChannel: Store = {
    ...store,
    commit: (change) =>
      store.commit({ ...change, notices: change.notices.filter(({ target }) => target.to === 'channel') }),
  };
  const { deps } = inProcess(toChannel, clock);
  const input = { requestId: `${unitId}-${performance.now()}`, report: aReport({ unitId }), shownAs: null };
  await reportCase({ ...deps, policy: defaultPolicy, takeNumber: async () => '2026-000001' }, actor('leyla'), input);
}

import type { ApiDeps } from './adapters/http/api/call.ts';
import { type ApiRoute, apiRoutes } from './adapters/http/api/index.ts';
import { signInFor } from './adapters/http/signIn.ts';
import type { Trace } from './adapters/telemetry/trace.ts';
import type { Config } from './config.ts';
import { type TalkDeps, talk } from './conversation/talk.ts';
import { demoCast } from './demo/municipality.ts';
import type { Log } from './ports/log.ts';

type Answering = Omit<TalkDeps, 'dialogs' | 'demo'> & Omit<ApiDeps, 'conversation' | 'whoThereIs' | 'signIn' | 'turns'>;

interface Around extends Pick<ApiDeps, 'turns'> {
  readonly log: Log;
  readonly trace: Pick<Trace, 'run'>;
}

/** What the tab asks for, by whoever is signed in to it. */
export function tabApi(config: Config, answering: Answering, { log, trace, turns }: Around): readonly ApiRoute[] {
  const { directories, clock } = answering;
  const routes = apiRoutes({
    ...{ ...answering, turns },
    // The tab has room for every form, and files, wherever it is shown.
    conversation: talk({ ...answering, dialogs: true, demo: null }),
    whoThereIs: isOwnMachine(config) ? () => localPeople(config, answering) : null,
    signIn: signInFor(config, { directories, clock, log }),
  });
  return routes.map((route) => ({ ...route, answer: (request) => trace.run(() => route.answer(request)) }));
}

/** Nobody signs in there, and nobody else gets there. */
const isOwnMachine = ({ mode, bot }: Config): boolean => mode === 'local' && bot === null;

/** Whom one may be on one's own machine: the demo's people, or the first of the directory. */
async function localPeople({ demo }: Config, { directories }: Pick<Answering, 'directories'>) {
  const { people } = await directories.current();
  return demo
    ? demoCast
    : people.slice(0, 50).map(({ personId, name, roles }) => ({ personId, name, roles: [...roles] }));
}

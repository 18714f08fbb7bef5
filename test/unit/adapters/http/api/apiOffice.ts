import { docxWriter } from '../../../../../bot/adapters/docx/docxWriter.ts';
import { type ApiAnswer, methodAndPath } from '../../../../../bot/adapters/http/api/answering.ts';
import type { ApiDeps } from '../../../../../bot/adapters/http/api/call.ts';
import { type ApiRoute, apiRoutes } from '../../../../../bot/adapters/http/api/index.ts';
import type { RouteKey } from '../../../../../bot/contract.ts';
import { talk } from '../../../../../bot/conversation/talk.ts';
import { anOffice } from '../../../../fakes.ts';

/** What a call carries besides who makes it. */
export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** A file, as it comes; else it is made of the body. */
  readonly bytes?: () => Promise<Uint8Array>;
}

/** The tab's API over an office of its own: everything but the wire. Whoever is named is signed in. */
export function anApi(office = anOffice(), over: Partial<ApiDeps> = {}) {
  const answering = { ...office.deps, papers: docxWriter };
  const deps: ApiDeps = {
    ...answering,
    conversation: talk({ ...answering, dialogs: true, demo: null, upload: async () => true }),
    signIn: async ({ authorization }) =>
      authorization ? { personId: authorization, name: '' } : { refused: 'missing' },
    mayTake: () => true,
    turns: { begin: () => ({ late: () => {}, failed: rethrown, ended: () => {} }) },
    whoThereIs: null,
    ...over,
  };
  const all = apiRoutes(deps);
  const routes = new Map(all.map((route) => [`${route.method} ${route.path}`, route] as const));
  return {
    ...{ office, deps, routes: all },
    ask: (personId: string, key: RouteKey, asked: Asked = {}): Promise<ApiAnswer> => {
      const { method, path } = methodAndPath(key);
      const headers = personId ? { authorization: personId } : {};
      return answered(routes.get(`${method} /api/v1${path}`), headers, asked);
    },
    /** Without a sign-in, as reached by the name `host`. */
    open: (path: string, host = 'localhost:3978'): Promise<ApiAnswer> =>
      answered(routes.get(`GET /api/v1${path}`), { host }, {}),
  };
}

/** A fault is the test's to see. */
const rethrown = (fault: unknown): never => {
  throw fault;
};

function answered(
  route: ApiRoute | undefined,
  headers: Readonly<Record<string, string>>,
  { params, query, body, bytes }: Asked,
): Promise<ApiAnswer> {
  if (!route) throw new Error('there is no such address');
  return route.answer({
    headers,
    params: params ?? {},
    query: query ?? {},
    json: async () => body,
    bytes: bytes ?? (async () => (body instanceof Uint8Array ? body : new TextEncoder().encode(JSON.stringify(body)))),
  });
}

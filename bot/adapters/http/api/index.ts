import type { RouteKey } from '../../../contract.ts';
import { isToThisMachine } from '../signIn.ts';
import { actions } from './actions.ts';
import { administration } from './administration.ts';
import { type AnyHandler, type ApiAnswer, type ApiRequest, answerCall, methodAndPath, routeKeys } from './answering.ts';
import { askers } from './askers.ts';
import type { ApiDeps, Handlers } from './call.ts';
import { cases } from './cases.ts';
import { me } from './me.ts';
import { openApi } from './openApi.ts';
import { overview } from './overview.ts';
import { pictures } from './pictures.ts';
import { reports } from './reports.ts';
import { search } from './search.ts';
import { toDo } from './toDo.ts';
import { turn } from './turn.ts';
import { unit } from './unit.ts';

/** Every call of the contract and who answers it. One without an answer does not compile. */
const handlers: Handlers<RouteKey> = {
  ...me,
  ...turn,
  ...reports,
  ...toDo,
  ...cases,
  ...pictures,
  ...unit,
  ...search,
  ...overview,
  ...actions,
  ...administration,
};

/** One address of the API, for the server to listen on. */
export interface ApiRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly answer: (request: ApiRequest) => Promise<ApiAnswer>;
}

const root = '/api/v1';

export function apiRoutes(deps: ApiDeps): readonly ApiRoute[] {
  const answering = { deps, askers: askers(deps) };
  const calls = routeKeys.map((key): ApiRoute => {
    const { method, path } = methodAndPath(key);
    // Each handler is typed by its own key; in a table of all of them only the route still knows.
    const handler = handlers[key] as AnyHandler;
    return { method, path: `${root}${path}`, answer: (request) => answerCall(answering, key, handler, request) };
  });
  const document = openApi(root);
  return [
    ...calls,
    open('/openapi.json', async () => ({ status: 200, body: document })),
    ...(deps.whoThereIs ? [open('/local/people', localPeople(deps.whoThereIs))] : []),
  ];
}

/** What is answered without a sign-in. */
const open = (path: string, answer: ApiRoute['answer']): ApiRoute => ({
  method: 'GET',
  path: `${root}${path}`,
  answer,
});

const localPeople =
  (whoThereIs: NonNullable<ApiDeps['whoThereIs']>): ApiRoute['answer'] =>
  async ({ headers }) =>
    isToThisMachine(headers['host'])
      ? { status: 200, body: { people: await whoThereIs() } }
      : { status: 404, body: { error: 'not_found' } };

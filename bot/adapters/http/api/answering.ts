import { z } from 'zod';
import { failureText } from '../../../cards/failure.ts';
import type { Route } from '../../../contract/route.ts';
import { turnRoutes } from '../../../contract/turn.ts';
import { type RouteKey, routes } from '../../../contract.ts';
import type { Turn } from '../../../conversation/turn.ts';
import { nameOf } from '../../../domain/directory.ts';
import type { Failure, FailureCode } from '../../../domain/result.ts';
import type { AskedBy } from '../../../ports/metrics.ts';
import { apiTexts } from '../../../text/api.ts';
import { type Language, say } from '../../../text/language.ts';
import { turnTexts } from '../../../text/turn.ts';
import { Refused, type ServedFile } from '../json.ts';
import type { Askers } from './askers.ts';
import type { ApiDeps, Call } from './call.ts';

/** A request as the server has it; JSON is read when it is known who sends it, a file when it is known that she may. */
export interface ApiRequest {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly json: () => Promise<unknown>;
  readonly bytes: () => Promise<Uint8Array>;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly file?: ServedFile;
}

/** A handler as it is called: everything it is given has been parsed by its route. */
export type AnyHandler = (call: Call, given: { params: object; query: unknown; body: unknown }) => Promise<unknown>;

/** What each expected outcome is in HTTP. */
const statuses: Readonly<Record<FailureCode, number>> = {
  invalid_input: 422,
  not_found: 404,
  not_allowed: 403,
  wrong_status: 409,
  conflict: 409,
};

/** Who asks, then what, then the answer; every refusal in words that help. */
export async function answerCall(
  { deps, askers }: Answering,
  key: RouteKey,
  handler: AnyHandler,
  request: ApiRequest,
): Promise<ApiAnswer> {
  const signedIn = await deps.signIn(request.headers);
  if ('refused' in signedIn) return refusal(401, signedIn.refused, say(apiTexts.signIn, 'sv'));
  const { personId } = signedIn;
  return followed(deps, key, async () => {
    // Before anything is read for her: it is there to spare what reading costs.
    if (!deps.mayTake(personId)) return tooFast(await askers.languageOf(personId));
    const turn = await askers.turnOf(signedIn);
    const given = await givenIn(routes[key], request);
    if (!given.ok) return refusal(400, 'unreadable', say(apiTexts.unreadable, turn.language), given.faults);
    const outcome = outcomeOf(await handler({ deps, turn }, given.value));
    return outcome.ok ? answerOf(routes[key], outcome.value) : refused(outcome, turn);
  });
}

/** What a call is answered with, and those who call. */
interface Answering {
  readonly deps: ApiDeps;
  readonly askers: Askers;
}

/** As a turn in the chat, from when it is known that somebody of ours asks to the end of its work. */
async function followed({ turns }: ApiDeps, key: RouteKey, work: () => Promise<ApiAnswer>): Promise<ApiAnswer> {
  const turn = turns.begin(askedBy(key));
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof Refused) throw fault;
    turn.failed(fault);
    return { status: 500, body: { error: 'fault' } };
  } finally {
    turn.ended();
  }
}

/** By its route alone: a file takes its time, and would hide how fast pages are. */
function askedBy(key: RouteKey): AskedBy {
  const { body, answer }: Route = routes[key];
  if (key in turnRoutes) return 'tabTurn';
  return body === 'bytes' || answer === 'file' ? 'tabFile' : 'tabPage';
}

/** Turned into what its page may show, and no more. */
function answerOf({ answer }: Route, value: unknown): ApiAnswer {
  // The handler's type says that a download answers with a file.
  return answer === 'file' ? { status: 200, file: value as ServedFile } : { status: 200, body: answer.parse(value) };
}

/** Handlers return Results; their type is lost where all of them stand in one table. */
const outcomeOf = (outcome: unknown) => outcome as { readonly ok: true; readonly value: unknown } | Failure;

function refused(failure: Failure, { directory, language }: Turn): ApiAnswer {
  const { code, reason, about = '' } = failure;
  const isPerson = code === 'wrong_status' || code === 'conflict';
  const text = say(failureText({ ...failure, about: isPerson ? nameOf(about, directory) : about }), language);
  return { status: statuses[code], body: { error: { code, ...(reason ? { reason } : {}), text } } };
}

const refusal = (status: number, code: string, text: string, faults: readonly Fault[] = []): ApiAnswer => ({
  status,
  body: { error: { code, text, ...(faults.length > 0 ? { faults } : {}) } },
});

const tooFast = (language: Language): ApiAnswer => refusal(429, 'too_fast', say(turnTexts.tooFast, language));

interface Fault {
  readonly field: string;
  readonly text: string;
}
type Given =
  | { readonly ok: true; readonly value: { params: object; query: unknown; body: unknown } }
  | { readonly ok: false; readonly faults: readonly Fault[] };

async function givenIn(route: Route, request: ApiRequest): Promise<Given> {
  const query = (route.query ?? z.object({})).safeParse(request.query);
  const body = await bodyIn(route, request);
  const faults = [query, body].flatMap((read) => (read.success ? [] : faultsIn(read.error)));
  return query.success && body.success
    ? { ok: true, value: { params: wellFormed(request.params), query: query.data, body: body.data } }
    : { ok: false, faults };
}

/** Half a character in an address names nothing, and no key of the store may hold one. */
const wellFormed = (params: Readonly<Record<string, string>>): object =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value.toWellFormed()]));

async function bodyIn({ body }: Route, request: ApiRequest) {
  if (body === undefined) return { success: true as const, data: undefined };
  return body === 'bytes' ? { success: true as const, data: request.bytes } : body.safeParse(await request.json());
}

/** Where it is wrong; zod's own words are for developers, and never repeat what was sent. */
const faultsIn = ({ issues }: z.ZodError): readonly Fault[] =>
  issues.slice(0, 20).map(({ path, message }) => ({ field: path.join('.'), text: message }));

/** Which parts of the API there are: for the server, and for the document. */
export const routeKeys = Object.keys(routes) as readonly RouteKey[];

/** `GET /cases/:caseId` in its parts. */
export function methodAndPath(key: RouteKey): { readonly method: Method; readonly path: string } {
  const [method, path] = key.split(' ') as [Method, string];
  return { method, path };
}
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

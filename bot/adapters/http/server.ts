import type { AddressInfo } from 'node:net';
import { createServer, type Request, type Response, type Server } from 'restify';
import type { Log } from '../../ports/log.ts';
import type { ApiRequest } from './api/answering.ts';
import type { ApiRoute } from './api/index.ts';
import { securityHeaders } from './headers.ts';
import { Refused, readBytes, readJson, type ServedFile, sendFile, sendJson } from './json.ts';
import { readableAddress, type TabFiles } from './tabFiles.ts';

/** What the server hands on, and to whom. */
export interface HttpDeps {
  /** Answers one activity; the body is unknown JSON, the header is what proves who sent it. */
  readonly onActivity: (authorization: string, body: unknown) => Promise<HttpAnswer>;
  /** Throws when the program cannot serve. */
  readonly ready: () => Promise<void>;
  /** The tab's API and its files; a server of the bot alone has neither. */
  readonly api?: readonly ApiRoute[];
  readonly tabFiles?: TabFiles;
  readonly log: Log;
  /** Whether it is reached by https alone; not unless told. */
  readonly https?: boolean;
  /** Whoever asks whether the program is ready hears so within this; 3 s unless told. */
  readonly readyMs?: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly file?: ServedFile;
}

export interface HttpServer {
  /** Resolves with the port. Throws an error with code EADDRINUSE or EACCES when it cannot be had. */
  listen(port: number, host: string): Promise<number>;
  /** Finishes the requests under way and takes no more; on connections that are open already it says so. */
  stop(): Promise<void>;
}

export function httpServer(deps: HttpDeps): HttpServer {
  const { onActivity, ready, log, https = false, readyMs = 3000 } = deps;
  const server = createServer({ name: '', ignoreTrailingSlash: true, formatters });
  server.pre(...securityHeaders({ https }));
  // restify listens for it on behalf of others: such a request would hang, unanswered, for as long as its sender likes.
  server.server.removeAllListeners('upgrade');
  let isStopping = false;
  let looking: Promise<HttpAnswer> | undefined;
  /** Anyone may ask, as often as they like: the store is asked once at a time. */
  const whetherReady = (): Promise<HttpAnswer> => {
    looking ??= readiness(ready, readyMs, log).finally(() => {
      looking = undefined;
    });
    return looking;
  };
  /** restify tells asynchronous handlers by their two arguments. */
  const answering =
    (answer: (request: Request) => Promise<HttpAnswer>) =>
    async (request: Request, response: Response): Promise<void> => {
      const { status, body, file } = await answer(request).catch((fault: unknown) => refusal(fault, log));
      // A connection that stayed open after its last answer would hold up the stop.
      if (isStopping) response.shouldKeepAlive = false;
      if (file) sendFile(response, file);
      else sendJson(response, status, body);
    };
  server.post(
    '/api/messages',
    answering(async (request) => {
      if (isStopping) throw new Refused(503, 'stopping');
      const body = await readJson(request);
      return onActivity(request.headers.authorization ?? '', body);
    }),
  );
  server.get(
    '/healthz',
    answering(async () => ({ status: 200, body: { status: 'alive' } })),
  );
  server.get(
    '/readyz',
    answering(async () => (isStopping ? notReady : whetherReady())),
  );
  for (const { method, path, answer } of deps.api ?? []) {
    server[routers[method]](
      path,
      answering(async (request) => {
        if (isStopping) throw new Refused(503, 'stopping');
        return answer(asked(request));
      }),
    );
  }
  const { tabFiles } = deps;
  if (tabFiles) server.pre(readableAddress);
  if (tabFiles) for (const path of ['/tab', '/tab/*']) server.get(path, tabFiles);
  return {
    listen: (port, host) => listen(server, port, host),
    stop: () => {
      isStopping = true;
      return stop(server);
    },
  };
}

const routers = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'del' } as const;

/** What a call of the API may know of its request. */
const asked = (request: Request): ApiRequest => ({
  headers: {
    authorization: request.headers.authorization,
    host: request.headers.host,
    'lyhord-demo-person': only(request.headers['lyhord-demo-person']),
  },
  params: request.params,
  query: Object.fromEntries(new URLSearchParams(request.getQuery())),
  json: () => readJson(request),
  bytes: () => readBytes(request, mostBytesOfFile),
});

const only = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? undefined : header;

/** A photo as a phone takes it, or a table for import. */
const mostBytesOfFile = 15 * 1024 * 1024;

function refusal(fault: unknown, log: Log): HttpAnswer {
  if (!(fault instanceof Refused)) log.fault('request failed', fault);
  const { status, code } = fault instanceof Refused ? fault : { status: 500, code: 'fault' };
  return { status, body: { error: code } };
}

/** What restify itself refuses: a word for it, since its own sentence repeats the path. */
const formatters = {
  'application/json': (_request: Request, _response: Response, fault: unknown): string =>
    JSON.stringify({ error: codes[statusOf(fault)] ?? 'refused' }),
};
const codes: Readonly<Partial<Record<number, string>>> = { 404: 'not_found', 405: 'method_not_allowed' };

const statusOf = (fault: unknown): number =>
  fault instanceof Error && 'statusCode' in fault && typeof fault.statusCode === 'number' ? fault.statusCode : 500;

const notReady: HttpAnswer = { status: 503, body: { status: 'not_ready' } };

/** Whoever asks has little patience: a store that takes its time is not ready either. */
async function readiness(ready: () => Promise<void>, ms: number, log: Log): Promise<HttpAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow()), ms);
  });
  try {
    await Promise.race([ready(), tooSlow]);
    return { status: 200, body: { status: 'ready' } };
  } catch (fault) {
    log.fault('not ready', fault);
    return notReady;
  } finally {
    clearTimeout(timer);
  }
}

class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.server.closeIdleConnections();
  });
}

import type { AddressInfo } from 'node:net';
import { createServer, type Request, type Response, type Server } from 'restify';
import type { Log } from '../../ports/log.ts';
import { Refused, readJson, sendJson } from './json.ts';

/** What the server hands on, and to whom. */
export interface HttpDeps {
  /** Answers one activity; the body is unknown JSON, the header is what proves who sent it. */
  readonly onActivity: (authorization: string, body: unknown) => Promise<HttpAnswer>;
  /** Throws when the program cannot serve. */
  readonly ready: () => Promise<void>;
  readonly log: Log;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface HttpServer {
  /** Resolves with the port. Throws an error with code EADDRINUSE or EACCES when it cannot be had. */
  listen(port: number, host: string): Promise<number>;
  /** Finishes the requests under way and takes no more. */
  stop(): Promise<void>;
}

/** restify tells asynchronous handlers by their two arguments. */
type Handler = (request: Request, response: Response) => Promise<void>;

export function httpServer({ onActivity, ready, log }: HttpDeps): HttpServer {
  const server = createServer({ name: '', ignoreTrailingSlash: true, formatters });
  server.pre((_request, response, next) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    next();
  });
  const guarded =
    (handler: Handler): Handler =>
    async (request, response) => {
      try {
        await handler(request, response);
      } catch (fault) {
        if (!(fault instanceof Refused)) log.fault('request failed', fault);
        const { status, code } = fault instanceof Refused ? fault : { status: 500, code: 'fault' };
        sendJson(response, status, { error: code });
      }
    };
  server.post(
    '/api/messages',
    guarded(async (request, response) => {
      const body = await readJson(request);
      const { status, body: answer } = await onActivity(request.headers.authorization ?? '', body);
      sendJson(response, status, answer);
    }),
  );
  server.get(
    '/healthz',
    guarded(async (_request, response) => sendJson(response, 200, { status: 'alive' })),
  );
  server.get(
    '/readyz',
    guarded((_request, response) => sayReady(response, ready, log)),
  );
  return { listen: (port, host) => listen(server, port, host), stop: () => stop(server) };
}

/** Nothing here is a page: no frame, no script, no guess at types, nothing kept. */
const headers: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Strict-Transport-Security': 'max-age=31536000',
};

/** What restify itself refuses: a word for it, since its own sentence repeats the path. */
const formatters = {
  'application/json': (_request: Request, _response: Response, fault: unknown): string =>
    JSON.stringify({ error: codes[statusOf(fault)] ?? 'refused' }),
};
const codes: Readonly<Partial<Record<number, string>>> = { 404: 'not_found', 405: 'method_not_allowed' };

const statusOf = (fault: unknown): number =>
  fault instanceof Error && 'statusCode' in fault && typeof fault.statusCode === 'number' ? fault.statusCode : 500;

async function sayReady(response: Response, ready: () => Promise<void>, log: Log): Promise<void> {
  try {
    await ready();
    sendJson(response, 200, { status: 'ready' });
  } catch (fault) {
    log.fault('not ready', fault);
    sendJson(response, 503, { status: 'not_ready' });
  }
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

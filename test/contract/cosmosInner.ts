import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import { Readable } from 'node:stream';

export interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

export const asked = ({ method = 'GET', url = '/', headers }: IncomingMessage, body: string): Request => ({
  method,
  url,
  headers,
  body,
});

/** Takes the server's own listener off its socket: requests reach it as calls, and only through the shim. */
export function innerServer(server: Server): (request: Request) => Promise<Answer> {
  const [listener] = server.listeners('request');
  if (!listener) throw new Error('The server listens to nothing');
  server.removeAllListeners('request');
  return ({ method, url, headers, body }) =>
    new Promise((resolve) => {
      const incoming = Object.assign(Readable.from([Buffer.from(body)]), { method, url, headers });
      const answered: Record<string, string> = {};
      const outgoing = {
        statusCode: 200,
        finished: false,
        setHeader: (name: string, value: unknown) => {
          answered[name] = String(value);
        },
        end: (content = '') => resolve({ status: outgoing.statusCode, headers: answered, body: content }),
      };
      listener.call(server, incoming, outgoing);
    });
}

import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { answerBatch } from './cosmosBatch.ts';
import { type Answer, asked, innerServer, type Request } from './cosmosInner.ts';

/**
 * What can go wrong with a request. `reset` loses it; `resetAfter` carries it out and loses the answer; `hang` never
 * answers; a number is the status it is answered with; `within` is an operation's status inside a batch answered 207.
 */
export type Fault = 'reset' | 'resetAfter' | 'hang' | number | { readonly within: number };
type RequestKind = 'batch' | 'query' | 'read' | 'other';

export interface CosmosShim {
  readonly endpoint: string;
  /** The next requests of a kind meet these faults, one each, in order. */
  fail(kind: RequestKind, ...faults: readonly Fault[]): void;
  /** No more faults. */
  forget(): void;
  /** How many requests of a kind have come. */
  count(kind: RequestKind): number;
  close(): Promise<void>;
}

/**
 * An in-memory Cosmos DB on loopback: `@vercel/cosmosdb-server`, with batches as the service documents them (its own
 * are not atomic) and with faults on demand. Plain HTTP: the SDK follows the scheme of the endpoint, and the account's
 * own list of addresses, which names HTTPS, is rewritten.
 */
export async function cosmosShim(port = 0): Promise<CosmosShim> {
  const server: Server = createHttpServer({ keepAlive: true } as object);
  const ask = innerServer(server);
  const awaited = new Map<RequestKind, Fault[]>();
  const counts = new Map<RequestKind, number>();
  let turn: Promise<unknown> = Promise.resolve();

  const answerOf = (request: Request, kind: RequestKind): Promise<Answer> => {
    if (kind !== 'batch') return ask(request);
    // One batch at a time, as within one partition of the service.
    const mine = turn.then(() => answerBatch(ask, request));
    turn = mine.catch(() => {});
    return mine;
  };
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const request = asked(incoming, await text(incoming));
    // The SDK asks for a plan beside each query; the service gives one, this server would run the query twice.
    if ('x-ms-cosmos-is-query-plan-request' in request.headers) return respond(outgoing, { status: 400, body: '{}' });
    const kind = kindOf(request);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const fault = awaited.get(kind)?.shift();
    if (fault === 'hang') return;
    if (fault === 'reset') return void incoming.socket.destroy();
    if (fault !== undefined && fault !== 'resetAfter') return respond(outgoing, faulty(fault));
    const answer = await answerOf(request, kind);
    if (fault === 'resetAfter') return void incoming.socket.destroy();
    respond(outgoing, kind === 'other' ? { ...answer, body: answer.body.replaceAll('https://', 'http://') } : answer);
  };
  server.on('request', (incoming, outgoing) => {
    serve(incoming, outgoing).catch((error) => respond(outgoing, { status: 500, body: JSON.stringify(String(error)) }));
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fail: (kind, ...faults) => void awaited.set(kind, [...(awaited.get(kind) ?? []), ...faults]),
    forget: () => awaited.clear(),
    count: (kind) => counts.get(kind) ?? 0,
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

function kindOf({ method, url, headers }: Request): RequestKind {
  if ('x-ms-cosmos-is-batch-request' in headers) return 'batch';
  if (headers['content-type'] === 'application/query+json') return 'query';
  return method === 'GET' && url.includes('/docs/') ? 'read' : 'other';
}

const faulty = (fault: number | { readonly within: number }): Answer =>
  typeof fault === 'number'
    ? { status: fault, headers: { 'x-ms-retry-after-ms': '5' }, body: JSON.stringify({ message: 'made to fail' }) }
    : { status: 207, body: JSON.stringify([{ statusCode: fault.within }, { statusCode: 424 }]) };

function respond(outgoing: ServerResponse, { status, headers = {}, body }: Answer): void {
  outgoing.writeHead(status, { 'content-type': 'application/json', ...headers });
  outgoing.end(body);
}

import { once } from 'node:events';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What goes wrong with a request: before it is done, or after it is done and before anyone is told. */
export type BlobFault =
  | { readonly status: number; readonly retryAfter?: number }
  | { readonly breaks: 'before' | 'midway' | 'after' }
  | { readonly hangs: true };

const container = '/lyhord/pictures';

/** The REST API of Blob Storage as far as pictures need it, on loopback: one account, one container, names and bytes. */
export async function aBlobService() {
  const blobs = new Map<string, Buffer>();
  const seen: string[] = [];
  let script: readonly (BlobFault | undefined)[] = [];

  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    seen.push(`${request.method} ${request.url?.split('?')[0]}`);
    const [fault, ...rest] = script;
    script = rest;
    if (fault && 'hangs' in fault) return;
    if (fault && 'breaks' in fault) {
      if (fault.breaks === 'after') answer(blobs, request, body, undefined);
      // The head of the answer and its first byte, and then no more.
      if (fault.breaks === 'midway') {
        response.writeHead(200, { 'content-length': 1000, etag: '"1"' });
        response.write('a', () => request.socket.destroy());
      } else request.socket.destroy();
      return;
    }
    if (fault) {
      if (fault.retryAfter !== undefined) response.setHeader('retry-after', String(fault.retryAfter));
      refuse(response, fault.status, 'ServerBusy');
    } else answer(blobs, request, body, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const key = Buffer.from('a key of nobody').toString('base64');
  return {
    ...{ blobs, seen },
    connectionString: `DefaultEndpointsProtocol=http;AccountName=lyhord;AccountKey=${key};BlobEndpoint=http://127.0.0.1:${port}/lyhord;`,
    /** What comes of the next requests, one each. */
    faults: (...next: readonly (BlobFault | undefined)[]) => {
      script = next;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Does what is asked; says so where there is somebody to tell. */
function answer(
  blobs: Map<string, Buffer>,
  { method, url = '', headers }: IncomingMessage,
  body: Buffer,
  response: ServerResponse | undefined,
): void {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const name = decodeURIComponent(pathname.slice(container.length + 1));
  const refused = (status: number, code: string) => response && refuse(response, status, code);
  if (!headers.authorization?.startsWith('SharedKey lyhord:')) return void refused(403, 'AuthenticationFailed');
  if (!pathname.startsWith(container)) return void refused(404, 'ContainerNotFound');
  if (name === '') {
    response?.setHeader('content-type', 'application/xml');
    return void response?.end(searchParams.has('comp') ? listOf(blobs, searchParams) : '');
  }
  const found = blobs.get(name);
  if (method === 'PUT') {
    if (headers['if-none-match'] === '*' && found) return void refused(409, 'BlobAlreadyExists');
    blobs.set(name, body);
    return void (response && answered(response, 201));
  }
  if (!found) return void refused(404, 'BlobNotFound');
  if (method === 'DELETE') {
    blobs.delete(name);
    return void (response && answered(response, 202));
  }
  if (response) answered(response, 200, { 'content-length': found.length, etag: '"1"' }, found);
}

const refuse = (response: ServerResponse, status: number, code: string): void =>
  answered(response, status, { 'x-ms-error-code': code });

/** In two steps: where restify has been loaded, writeHead returns nothing. */
function answered(response: ServerResponse, status: number, headers: OutgoingHttpHeaders = {}, body?: Buffer): void {
  response.writeHead(status, headers);
  response.end(body);
}

/** Two to a page: whoever asks must go on until there is no marker. */
function listOf(blobs: ReadonlyMap<string, Buffer>, asked: URLSearchParams): string {
  const names = [...blobs.keys()].filter((name) => name.startsWith(asked.get('prefix') ?? '')).sort();
  const rest = names.filter((name) => name > (asked.get('marker') ?? ''));
  const page = rest.slice(0, 2);
  const marker = rest.length > page.length ? page.at(-1) : '';
  const rows = page.map((name) => `<Blob><Name>${name}</Name><Properties/></Blob>`).join('');
  return `<?xml version="1.0" encoding="utf-8"?><EnumerationResults><Blobs>${rows}</Blobs><NextMarker>${marker}</NextMarker></EnumerationResults>`;
}

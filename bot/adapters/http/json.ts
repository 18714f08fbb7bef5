import type { IncomingMessage, ServerResponse } from 'node:http';

/** Teams sends at most 100 kB; ten times that is nobody's message. */
const maxBytes = 1024 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A request that is refused before anyone has looked at what it says. */
export class Refused extends Error {
  readonly status: number;
  /** Goes out to the caller: a word, never what was sent. */
  readonly code: string;

  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

/**
 * Reads a JSON body. Throws Refused: 415 when it is not JSON by its own word, 413 above 1 MB, 400 when it cannot be
 * read. Compressed bodies are refused: Teams sends none, and a small one can unpack to anything.
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const { 'content-type': type = '', 'content-encoding': encoding, 'content-length': length } = request.headers;
  if (!/^application\/json\s*(;|$)/i.test(type) || encoding !== undefined) throw new Refused(415, 'not_json');
  if (Number(length ?? 0) > maxBytes) throw new Refused(413, 'too_large');
  try {
    return JSON.parse(utf8.decode(await readBytes(request, maxBytes)));
  } catch (fault) {
    if (fault instanceof Refused) throw fault;
    throw new Refused(400, 'unreadable_json');
  }
}

/**
 * A body as it is; throws Refused 413 above `most`, 400 when its sender hangs up. By events: to iterate over a request
 * takes longer than all the rest of reading it.
 */
export function readBytes(request: IncomingMessage, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    const brokenOff = (): void => reject(new Refused(400, 'broken_off'));
    // Whoever hung up before this will never be heard of again.
    if (request.destroyed) return brokenOff();
    request.on('error', brokenOff);
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('data', (chunk: Uint8Array) => {
      bytes += chunk.length;
      if (bytes <= most) return void chunks.push(chunk);
      request.pause();
      reject(new Refused(413, 'too_large'));
    });
  });
}

/** Answers and ends. `undefined` sends no body. */
export function sendJson(response: ServerResponse, status: number, body?: unknown): void {
  if (response.headersSent) return;
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    ...(text ? { 'Content-Type': 'application/json; charset=utf-8' } : {}),
    'Content-Length': Buffer.byteLength(text),
    // What was refused unread is still on its way: the connection is of no more use.
    ...(status === 413 || status === 415 ? { Connection: 'close' } : {}),
  });
  response.end(text);
}

/** A file as it goes out. */
export interface ServedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** To be saved, never shown: whatever it holds, no browser runs it as a page of ours. */
export function sendFile(response: ServerResponse, { name, type, bytes }: ServedFile): void {
  if (response.headersSent) return;
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': bytes.length,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
  response.end(bytes);
}

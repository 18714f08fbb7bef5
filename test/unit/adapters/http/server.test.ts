import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type HttpAnswer, httpServer } from '../../../../bot/adapters/http/server.ts';

const received: unknown[] = [];
const logged: string[] = [];
let answer: () => Promise<HttpAnswer>;
let ready: () => Promise<void>;
let base = '';
let port = 0;

const server = httpServer({
  onActivity: (_authorization, body) => {
    received.push(body);
    return answer();
  },
  ready: () => ready(),
  log: { info: () => {}, warn: () => {}, fault: (event) => logged.push(event) },
  https: true,
  readyMs: 500,
});

beforeAll(async () => {
  port = await server.listen(0, '127.0.0.1');
  base = `http://127.0.0.1:${port}`;
});
afterAll(() => server.stop());
beforeEach(() => {
  received.length = 0;
  logged.length = 0;
  answer = async () => ({ status: 200 });
  ready = async () => {};
});

const post = (body: string, headers: Record<string, string> = { 'Content-Type': 'application/json' }) =>
  fetch(`${base}/api/messages`, { method: 'POST', body, headers });

describe('POST /api/messages', () => {
  test('hands the activity on and answers as told', async () => {
    answer = async () => ({ status: 200, body: { statusCode: 200 } });
    const response = await post('{"type":"invoke"}', { 'Content-Type': 'application/json; charset=utf-8' });
    expect([response.status, await response.json(), received]).toEqual([
      200,
      { statusCode: 200 },
      [{ type: 'invoke' }],
    ]);
  });

  test('answers without a body when there is none', async () => {
    const response = await post('{}');
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  test('keeps å, ä and ö whole', async () => {
    await post(JSON.stringify({ text: 'påföljd i hägnet'.repeat(20_000) }));
    expect(received).toEqual([{ text: 'påföljd i hägnet'.repeat(20_000) }]);
  });

  test.each([
    ['not JSON', 'en boende föll', 400, 'unreadable_json'],
    ['an empty body', '', 400, 'unreadable_json'],
    ['half a JSON', '{"type":', 400, 'unreadable_json'],
    ['ten megabytes', `"${'x'.repeat(10 * 1024 * 1024)}"`, 413, 'too_large'],
  ])('%s is refused as JSON, without a word of what was sent', async (_name, body, status, error) => {
    const response = await post(body);
    expect([response.status, await response.json(), received, logged]).toEqual([status, { error }, [], []]);
  });

  test('a body that says nothing of its length is stopped at the limit too', async () => {
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(256 * 1024)),
    });
    const sent = fetch(`${base}/api/messages`, {
      method: 'POST',
      body: stream,
      headers: { 'Content-Type': 'application/json' },
      duplex: 'half',
    } as RequestInit);
    // The answer comes while the body is still being sent; some clients see it, some the closed connection.
    const status = await sent.then((response) => response.status).catch(() => 413);
    expect([status, received]).toEqual([413, []]);
  });

  test.each([
    { 'Content-Type': 'text/plain' },
    { 'Content-Type': 'application/jsonp' },
    { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
  ])('%p is refused', async (headers) => {
    const response = await post('{}', headers as Record<string, string>);
    expect([response.status, await response.json(), received]).toEqual([415, { error: 'not_json' }, []]);
  });

  test('text that is not UTF-8 is refused', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const body = new Uint8Array([0x22, 0xff, 0xfe, 0x22]);
    expect((await fetch(`${base}/api/messages`, { method: 'POST', body, headers })).status).toBe(400);
  });

  test('half a million brackets do no harm', async () => {
    expect((await post('['.repeat(500_000))).status).toBe(400);
    expect((await post('['.repeat(250_000) + ']'.repeat(250_000))).status).toBe(200);
  });

  test('a fault says only that there was one', async () => {
    answer = async () => Promise.reject(new Error('hemligt innehåll'));
    const response = await post('{}');
    expect([response.status, await response.text(), logged]).toEqual([500, '{"error":"fault"}', ['request failed']]);
  });

  test('a caller who would rather speak another protocol is answered in this one', async () => {
    const head = 'POST /api/messages HTTP/1.1\r\nHost: x\r\nConnection: upgrade, close\r\nUpgrade: websocket';
    const socket = connect(port, '127.0.0.1');
    socket.write(`${head}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 /);
    expect(received).toEqual([{}]);
  });

  test('a caller that hangs up half-way does no harm', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
        );
        socket.destroy();
        resolve();
      });
    });
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
    expect(received).toEqual([]);
  });
});

describe('health', () => {
  test('/healthz is alive', async () => {
    const response = await fetch(`${base}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'alive' }]);
  });

  test('/readyz is ready when the store is', async () => {
    expect((await fetch(`${base}/readyz`)).status).toBe(200);
    ready = async () => Promise.reject(new Error('down'));
    const response = await fetch(`${base}/readyz`);
    expect([response.status, await response.json()]).toEqual([503, { status: 'not_ready' }]);
  });

  test('/readyz asks the store once, however many ask at a time', async () => {
    const [all, came] = [20, Promise.withResolvers<void>()];
    let [asked, arrived] = [0, 0];
    const arriving = () => {
      arrived += 1;
      if (arrived === all) came.resolve();
    };
    subscribe('http.server.request.start', arriving);
    ready = async () => {
      asked += 1;
      await came.promise;
    };
    const answers = await Promise.all(Array.from({ length: all }, () => fetch(`${base}/readyz`)));
    unsubscribe('http.server.request.start', arriving);
    expect([new Set(answers.map(({ status }) => status)), asked]).toEqual([new Set([200]), 1]);
  });

  test('/readyz does not wait for a store that takes its time', async () => {
    ready = () => new Promise(() => {});
    expect((await fetch(`${base}/readyz`)).status).toBe(503);
    expect(logged).toEqual(['not ready']);
  });
});

describe('everything else', () => {
  test.each([
    ['GET', '/', 404, 'not_found'],
    ['GET', '/../../etc/passwd', 404, 'not_found'],
    ['GET', '/%00', 404, 'not_found'],
    ['POST', '/api/messages/extra', 404, 'not_found'],
    ['GET', '/api/messages', 405, 'method_not_allowed'],
    ['DELETE', '/healthz', 405, 'method_not_allowed'],
  ])('%s %s is %d in JSON', async (method, path, status, error) => {
    const response = await fetch(`${base}${path}`, { method, headers: { Accept: 'text/html' } });
    expect([response.status, await response.json()]).toEqual([status, { error }]);
  });

  test.each(['/healthz', '/nowhere', '/api/messages'])('%s carries the security headers', async (path) => {
    const { headers } = await fetch(`${base}${path}`);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy':
        "default-src 'none';script-src 'self';style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';" +
        "img-src 'self' data: blob:;connect-src 'self' https://res.cdn.office.net;base-uri 'none';form-action 'none';frame-ancestors https://teams.microsoft.com " +
        'https://*.teams.microsoft.com https://*.cloud.microsoft https://*.office.com',
    });
    // No product is named, and no older word on frames shuts Teams out.
    for (const name of ['server', 'x-powered-by', 'x-frame-options']) expect(headers.get(name)).toBeNull();
  });

  test('over plain http, as on one’s own machine, https is not promised', async () => {
    const plain = httpServer({
      onActivity: async () => ({ status: 200 }),
      ready: async () => {},
      log: { info: () => {}, warn: () => {}, fault: () => {} },
      https: false,
    });
    const at = `http://127.0.0.1:${await plain.listen(0, '127.0.0.1')}/healthz`;
    expect((await fetch(at)).headers.get('strict-transport-security')).toBeNull();
    await plain.stop();
  });

  test('a path that is not one is refused', async () => {
    expect([400, 404]).toContain((await fetch(`${base}/%E0%A4%A`)).status);
  });
});

test('a port that is taken is said with its code', async () => {
  const second = httpServer({
    onActivity: async () => ({ status: 200 }),
    ready: async () => {},
    log: { info: () => {}, warn: () => {}, fault: () => {} },
    https: false,
  });
  await expect(second.listen(port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

describe('at a stop', () => {
  /** One turn is under way when it stops; `kept` is a connection that was open before, with half a request on it. */
  async function stopping(request = 'GET /readyz') {
    let finish = (): void => {};
    let begun = (): void => {};
    const isBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const server = httpServer({
      onActivity: () =>
        new Promise((resolve) => {
          finish = () => resolve({ status: 200, body: 'done' });
          begun();
        }),
      ready: async () => {},
      log: { info: () => {}, warn: () => {}, fault: () => {} },
      https: false,
    });
    const port = await server.listen(0, '127.0.0.1');
    const address = `http://127.0.0.1:${port}`;
    const headers = { 'Content-Type': 'application/json' };
    const underWay = fetch(`${address}/api/messages`, { method: 'POST', body: '{}', headers });
    await isBegun;
    const kept = connect(port, '127.0.0.1');
    kept.write(`${request} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`);
    // Half of it has certainly been read once a whole request that came after it is answered.
    await fetch(`${address}/healthz`);
    return { address, kept, underWay, stopped: server.stop(), finish: () => finish() };
  }

  test('what is under way is answered, and no connection is taken any more', async () => {
    const { address, kept, underWay, stopped, finish } = await stopping();
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
    kept.destroy();
    finish();
    const answer = await underWay;
    expect([await answer.json(), answer.headers.get('connection')]).toEqual(['done', 'close']);
    await stopped;
  });

  test.each([
    ['it is no longer ready', 'GET /readyz', '{"status":"not_ready"}'],
    ['a new turn is refused', 'POST /api/messages', '{"error":"stopping"}'],
  ])('on a connection that was open already %s', async (_what, request, body) => {
    const { kept, underWay, stopped, finish } = await stopping(request);
    kept.write('\r\n');
    const [head = '', said] = (await text(kept)).split('\r\n\r\n');
    expect([head.split('\r\n')[0], head.includes('Connection: close'), said]).toEqual([
      'HTTP/1.1 503 Service Unavailable',
      true,
      body,
    ]);
    finish();
    await underWay;
    await stopped;
  });
});

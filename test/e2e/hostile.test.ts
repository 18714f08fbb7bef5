import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { press, send, submit } from './raw.ts';
import { exported, seen, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  expect(await exported(world)).toEqual([]);
  expect(JSON.parse(await world.server.tool('verify'))).toMatchObject({ cases: 0, broken: [] });
  expect(world.server.written()).not.toMatch(/"level":50/);
  await world.stop();
});

interface Raw {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request as no client sends it; the server may answer and hang up before it has read all. */
function ask({ method = 'POST', path = '/api/messages', headers = {}, body = '' }: Raw) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const json = { 'content-type': 'application/json', ...headers };
    const asked = request(`${world.server.origin}${path}`, { method, headers: json }, (response) => {
      const parts: string[] = [];
      response.setEncoding('utf8').on('data', (part: string) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: parts.join('') }));
      response.on('error', reject);
    });
    asked.on('error', reject).end(body);
  });
}

/** A refusal is a word: no stack, no path of a file, nothing of what was sent. */
const aWord = expect.stringMatching(/^(\{"error":"[a-z_]+"\})?$/);

describe('requests that are no activities', () => {
  const nested = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
  test.each<[what: string, asked: Raw, status: number]>([
    ['not JSON', { body: 'Hej <script>' }, 400],
    ['half of it', { body: '{"type":"message"' }, 400],
    ['nothing', {}, 400],
    ['not UTF-8', { body: '\u0000\u0001' }, 400],
    ['a number', { body: '7' }, 400],
    ['null', { body: 'null' }, 400],
    ['a list', { body: '[{"type":"message"}]' }, 400],
    ['an empty object', { body: '{}' }, 400],
    ['a hundred thousand levels', { body: nested }, 400],
    ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'type=message' }, 415],
    ['compressed', { headers: { 'content-encoding': 'gzip' }, body: '{}' }, 415],
    ['an unknown path', { path: '/api/secrets' }, 404],
    ['the wrong method', { method: 'GET' }, 405],
    ['a way out of the folder', { method: 'GET', path: '/tab/../../../etc/passwd' }, 404],
  ])('%s', async (_what, asked, status) => {
    expect(await ask(asked)).toEqual({ status, text: aWord });
  });

  test('ten megabytes are refused unread, told beforehand or not', async () => {
    const body = JSON.stringify({ type: 'message', text: 'x'.repeat(10 * 1024 * 1024) });
    const refused = { status: 413, text: aWord };
    for (const headers of [{ 'content-length': String(body.length) }, { 'transfer-encoding': 'chunked' }]) {
      const answer = await ask({ headers, body }).catch((fault: NodeJS.ErrnoException) => fault.code);
      expect([refused, 'ECONNRESET', 'EPIPE']).toContainEqual(answer);
    }
  });

  test('it is alive and ready afterwards', async () => {
    expect(await ask({ method: 'GET', path: '/healthz' })).toEqual({ status: 200, text: '{"status":"alive"}' });
    expect(await ask({ method: 'GET', path: '/readyz' })).toEqual({ status: 200, text: '{"status":"ready"}' });
  });
});

describe('activities that nobody expects', () => {
  test.each(['typing', 'messageReaction', 'messageDelete', 'messageUpdate', 'event', 'endOfConversation', 'hittepa'])(
    'of type %s are taken and left at that',
    async (type) => {
      const before = world.connector.requests.length;
      expect((await send(world, 'asa', { type })).status).toBe(200);
      expect(world.connector.requests).toHaveLength(before);
    },
  );

  test.each(['signin/verifyState', 'fileConsent/invoke', 'composeExtension/query', 'hittepa', ''])(
    'the invoke "%s" is answered as not known',
    async (name) => {
      const { status, body } = await send(world, 'asa', { type: 'invoke', name, value: {} });
      expect({ status, text: body }).toEqual({ status: 501, text: aWord });
    },
  );

  test('a service address elsewhere is turned away, and nothing is sent there', async () => {
    for (const serviceUrl of [
      'http://evil.example/',
      'https://smba.trafficmanager.net.evil.example/',
      'file:///etc/passwd',
    ]) {
      const { status, body } = await send(world, 'asa', { type: 'message', text: 'rapportera', serviceUrl });
      expect({ status, text: body }).toEqual({ status: 403, text: aWord });
    }
  });

  test('a person whom Teams does not vouch for is asked to sign in', async () => {
    await send(world, 'asa', { type: 'message', text: 'rapportera', from: { id: '29:x', name: 'Åsa Medarbetare' } });
    expect(world.people.asa.chat.messages.at(-1)?.text).toContain('Jag kan inte se vem du är');
  });

  test('text of any kind is answered: empty, only signs, HTML, markdown, right to left, half a character', async () => {
    const { chat } = world.people.asa;
    for (const text of [
      '',
      '   ',
      '???',
      '<at></at>',
      '[klicka](http://evil.example)',
      '‮abc',
      '\ud83d',
      '\u0000a b c',
    ]) {
      const before = chat.messages.length;
      await chat.say(text);
      expect(chat.messages).toHaveLength(before + 2);
    }
  });

  test('a value nested a thousand levels deep is no form', async () => {
    const deep = JSON.parse(`${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`);
    expect((await press(world, 'asa', 'form.submit', { deep })).status).toBe(200);
    expect((await seen(world.people.asa.chat, 'Vad har hänt?')).buttons).toContain('Fall');
  });
});

describe('another tenant', () => {
  let guarded: World;
  beforeAll(async () => {
    guarded = await startWorld({ TENANT_ID: '11111111-2222-4333-8444-555555555555' });
  });
  afterAll(() => guarded.stop());

  test('is turned away without a word of what is here', async () => {
    const { status, body } = await send(guarded, 'asa', { type: 'message', text: 'rapportera' });
    expect({ status, text: body }).toEqual({ status: 403, text: aWord });
    expect((await press(guarded, 'asa', 'menu')).status).toBe(403);
    expect(guarded.connector.requests).toEqual([]);
  });
});

describe('a person who is faster than any person', () => {
  let hurried: World;
  beforeAll(async () => {
    hurried = await startWorld({ TURNS_PER_MINUTE: '3' });
  });
  afterAll(() => hurried.stop());

  test('is asked to wait, the others are not, and a dialog with her words stays open', async () => {
    const { asa, bo } = hurried.people;
    for (let turn = 0; turn < 8; turn++) await asa.chat.say('hjälp');
    expect(asa.chat.messages.at(-1)?.text).toContain('Det gick lite för fort för mig');
    expect((await submit(hurried, 'asa', 'form.submit', {})).status).toBe(503);
    await bo.chat.say('hjälp');
    expect(bo.chat.card().text).toContain('Så här gör du');
  });
});

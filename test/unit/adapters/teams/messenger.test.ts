import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { restConnector, retryAfterMs } from '../../../../bot/adapters/teams/connector.ts';
import { teamsMessenger } from '../../../../bot/adapters/teams/messenger.ts';
import { teamsSender } from '../../../../bot/adapters/teams/sender.ts';
import type { Address, Messenger, Outgoing } from '../../../../bot/ports/messenger.ts';

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Record<string, unknown>;
}
const seen: Seen[] = [];
let respond: (response: ServerResponse, request: IncomingMessage) => void;

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    const { method = '', url = '', headers } = request;
    seen.push({ method, path: url, authorization: headers.authorization, body: JSON.parse(body) });
    respond(response, request);
  });
});
let serviceUrl = '';
let messenger: Messenger;

const clock = { now: () => '2026-11-22T01:00:00.000Z' };
const messengerWith = (token: () => Promise<string | null>) =>
  teamsMessenger(
    teamsSender(restConnector({ token, reach: 'machine', clock, timeoutMs: 200 }), {
      serviceUrl,
      tenantId: 'tenant',
      appId: 'app',
    }),
    { dialogs: true },
  );

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/teams`;
  messenger = messengerWith(async () => 'secret-token');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen.length = 0;
});

const answer =
  (status: number, body: unknown = {}, headers: Record<string, string> = {}) =>
  (response: ServerResponse) => {
    // In two steps: where restify has been loaded, writeHead returns nothing.
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
const error = (status: number, code: string) => answer(status, { error: { code, message: 'en boende föll' } });

const message: Outgoing = { kind: 'outsideChannel' };
const channel = (): Address => ({
  kind: 'channel',
  serviceUrl,
  tenantId: 'tenant',
  teamId: '19:team',
  channelId: '19:channel@thread.tacv2',
});
const person = (): Address => ({
  kind: 'person',
  personId: 'anna',
  conversation: { serviceUrl, tenantId: 'tenant', conversationId: 'a:1' },
});
const stranger: Address = { kind: 'person', personId: 'anna', conversation: null };
const post = () => ({ serviceUrl, conversationId: '19:channel@thread.tacv2;messageid=7', activityId: '7' });

describe('a new thread in a channel', () => {
  test('is posted once, with its toast, and its id is kept', async () => {
    respond = answer(201, { id: '19:channel@thread.tacv2;messageid=7', activityId: '7' });
    expect(await messenger.post(channel(), message)).toEqual({ outcome: 'sent', post: post(), tenantId: 'tenant' });
    expect(seen).toMatchObject([
      {
        method: 'POST',
        path: '/teams/v3/conversations',
        authorization: 'Bearer secret-token',
        body: {
          isGroup: true,
          channelData: { channel: { id: '19:channel@thread.tacv2' } },
          activity: { type: 'message', summary: expect.any(String), attachments: [{ content: { version: '1.5' } }] },
        },
      },
    ]);
  });

  test('is found by its thread where no activity id is given', async () => {
    respond = answer(201, { id: '19:channel@thread.tacv2;messageid=7' });
    expect(await messenger.post(channel(), message)).toMatchObject({ post: post() });
  });

  test('is found by its activity id where no thread is given', async () => {
    respond = answer(201, { activityId: '7' });
    expect(await messenger.post(channel(), message)).toMatchObject({ post: post() });
  });
});

describe('a message to a person', () => {
  test('goes to her chat', async () => {
    respond = answer(201, { id: '9' });
    expect(await messenger.post(person(), message)).toMatchObject({
      outcome: 'sent',
      post: { conversationId: 'a:1', activityId: '9' },
    });
    expect(seen.map(({ path }) => path)).toEqual(['/teams/v3/conversations/a%3A1/activities']);
  });

  test('opens the chat first where there is none', async () => {
    respond = (response) => answer(201, { id: seen.length === 1 ? 'a:new' : '9' })(response);
    expect(await messenger.post(stranger, message)).toMatchObject({
      outcome: 'sent',
      post: { conversationId: 'a:new', activityId: '9' },
      tenantId: 'tenant',
    });
    expect(seen[0]?.body).toMatchObject({ isGroup: false, members: [{ id: 'anna' }], tenantId: 'tenant' });
  });

  test('is not tried where the chat cannot be opened', async () => {
    respond = error(403, 'ForbiddenOperationException');
    expect(await messenger.post(stranger, message)).toMatchObject({ outcome: 'refused', problem: 'notInstalled' });
    expect(seen).toHaveLength(1);
  });
});

test('an update takes the message’s place', async () => {
  respond = answer(200, { id: '7' });
  expect(await messenger.update(post(), message)).toEqual({ outcome: 'sent', post: post(), tenantId: 'tenant' });
  expect(seen).toMatchObject([
    { method: 'PUT', path: '/teams/v3/conversations/19%3Achannel%40thread.tacv2%3Bmessageid%3D7/activities/7' },
  ]);
});

test('a post whose id was never learnt is gone, without asking', async () => {
  expect(await messenger.update({ ...post(), activityId: '' }, message)).toMatchObject({ outcome: 'gone' });
  expect(seen).toEqual([]);
});

/** Source: design/storage.md, Outbox outcomes. */
describe('what became of a send', () => {
  const ambiguous = { outcome: 'ambiguous' };
  const retry = { outcome: 'retry', afterMs: null };
  const refused = (problem: string) => ({ outcome: 'refused', problem });
  type Row = readonly [status: number, code: string, toChannel: object, toPerson: object, update: object];
  const table: readonly Row[] = [
    [429, 'Throttled', retry, retry, retry],
    [412, 'PreconditionFailed', retry, retry, retry],
    [401, 'Unauthorized', retry, retry, retry],
    [307, '', retry, retry, retry],
    [408, 'Timeout', ambiguous, ambiguous, retry],
    [500, 'InternalServerError', ambiguous, ambiguous, retry],
    [502, 'BadGateway', ambiguous, ambiguous, retry],
    [503, 'ServiceUnavailable', ambiguous, ambiguous, retry],
    [504, 'GatewayTimeout', ambiguous, ambiguous, retry],
    [403, 'MessageWritesBlocked', refused('blocked'), refused('blocked'), refused('blocked')],
    [403, 'BotNotInConversationRoster', refused('botRemoved'), refused('botRemoved'), refused('botRemoved')],
    [403, 'ForbiddenOperationException', refused('botRemoved'), refused('botRemoved'), refused('botRemoved')],
    [410, 'Gone', refused('channelGone'), refused('botRemoved'), refused('botRemoved')],
    [404, 'ConversationNotFound', refused('channelGone'), refused('botRemoved'), { outcome: 'gone' }],
    [413, 'MessageSizeTooBig', refused('tooManyAttempts'), refused('tooManyAttempts'), refused('tooManyAttempts')],
    [400, 'BadSyntax', refused('tooManyAttempts'), refused('tooManyAttempts'), refused('tooManyAttempts')],
  ];

  test.each(table)('%d %s', async (status, code, toChannel, toPerson, update) => {
    respond = error(status, code);
    const outcomes = [
      await messenger.post(channel(), message),
      await messenger.post(person(), message),
      await messenger.update(post(), message),
    ];
    expect(outcomes).toMatchObject([toChannel, toPerson, update]);
    expect(outcomes.map((outcome) => 'error' in outcome && outcome.error)).toEqual(
      Array(3).fill(code ? `${status} ${code}` : String(status)),
    );
    expect(seen).toHaveLength(3);
  });

  test('429 says how long to wait', async () => {
    respond = answer(429, {}, { 'Retry-After': '7' });
    expect(await messenger.post(channel(), message)).toEqual({ outcome: 'retry', afterMs: 7000, error: '429' });
  });

  test('a code that is no code is left out', async () => {
    respond = error(400, 'en boende föll');
    expect(await messenger.post(channel(), message)).toMatchObject({ error: '400' });
  });

  test('an answer that is no JSON is an answer all the same', async () => {
    respond = (response) => void response.end('<html>');
    expect(await messenger.update(post(), message)).toMatchObject({ outcome: 'sent' });
  });

  test('a connection that breaks after sending may have got through', async () => {
    respond = (response) => void response.destroy();
    expect(await messenger.post(channel(), message)).toMatchObject(ambiguous);
    expect(await messenger.update(post(), message)).toMatchObject(retry);
  });

  test('so may one that never answers', async () => {
    respond = () => {};
    expect(await messenger.post(channel(), message)).toMatchObject(ambiguous);
  });

  test('a connection that is refused has sent nothing', async () => {
    const once = createServer();
    await new Promise<void>((resolve) => once.listen(0, '127.0.0.1', () => resolve()));
    const { port } = once.address() as AddressInfo;
    await new Promise((resolve) => once.close(resolve));
    const closed = { ...channel(), serviceUrl: `http://127.0.0.1:${port}` };
    expect(await messenger.post(closed as Address, message)).toEqual({ ...retry, error: 'ECONNREFUSED' });
  });

  test('without a token nothing is sent', async () => {
    const outcome = await messengerWith(async () => Promise.reject(new Error('no'))).post(channel(), message);
    expect([outcome, seen]).toEqual([{ ...retry, error: 'token' }, []]);
  });

  test('the token goes nowhere but to Teams', async () => {
    const elsewhere = { ...channel(), serviceUrl: 'http://evil.example' };
    expect(await messenger.post(elsewhere as Address, message)).toEqual({ ...retry, error: 'serviceUrl' });
  });

  test('in local mode there is no token', async () => {
    respond = answer(200, { id: '1' });
    await messengerWith(async () => null).post(person(), message);
    expect(seen[0]?.authorization).toBeUndefined();
  });
});

test.each([
  [null, null],
  ['0', 0],
  ['30', 30_000],
  ['Sun, 22 Nov 2026 01:00:20 GMT', 20_000],
  ['Sun, 22 Nov 2026 00:00:00 GMT', 0],
  ['soon', null],
  ['-1', null],
])('Retry-After %s is %s ms', (value, ms) => {
  expect(retryAfterMs(value, Date.parse('2026-11-22T01:00:00.000Z')) ?? null).toBe(ms);
});

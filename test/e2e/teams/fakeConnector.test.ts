import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type FakeConnector, startFakeConnector } from './fakeConnector.ts';
import { RateLimits } from './rateLimits.ts';
import { newest } from './teamsState.ts';
import { waitFor } from './waitFor.ts';

let connector: FakeConnector;
beforeEach(async () => {
  connector = await startFakeConnector();
});
afterEach(() => connector.stop());

async function ask(method: string, path: string, body?: unknown) {
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${connector.url}/v3/${path}`, { method, ...(sent !== undefined && { body: sent }) });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text), headers: response.headers };
}
const hello = { type: 'message', text: 'Hej' };

function aTeamOfThree() {
  const members = ['asa', 'bo', 'carin'].map((name) => connector.teams.addPerson({ aadObjectId: name, name }));
  const team = connector.teams.addTeam({ name: 'Björken', channels: ['Allmänt', 'Avvikelser'], members });
  const [, channel] = team.channels;
  if (!channel) throw new Error('no channel');
  return { team, channel, members };
}

describe('conversations', () => {
  test('a person has one chat, whichever of her ids opens it', async () => {
    const asa = connector.teams.addPerson({ aadObjectId: 'asa', name: 'Åsa' });
    const first = await ask('POST', 'conversations', { members: [{ id: 'asa' }] });
    const second = await ask('POST', 'conversations', { members: [{ id: asa.id }], activity: hello });
    expect(first.status).toBe(201);
    expect(second.body).toEqual({ id: first.body.id, activityId: expect.any(String) });
  });

  test('a thread in a channel takes replies, an edit and a removal', async () => {
    const { channel } = aTeamOfThree();
    const { body } = await ask('POST', 'conversations', { channelData: { channel }, activity: hello });
    expect(body.id).toBe(`${channel.id};messageid=${body.activityId}`);
    const thread = encodeURIComponent(body.id);
    const reply = await ask('POST', `conversations/${thread}/activities/${body.activityId}`, hello);
    await ask('PUT', `conversations/${thread}/activities/${body.activityId}`, { ...hello, text: 'Hej igen' });
    await ask('DELETE', `conversations/${thread}/activities/${reply.body.id}`);
    const posts = connector.teams.conversation(channel.id)?.posts ?? [];
    expect(posts.map((post) => [newest(post).text, post.versions.length, post.thread, post.deleted])).toEqual([
      ['Hej igen', 2, body.activityId, false],
      ['Hej', 1, body.activityId, true],
    ]);
  });

  test('what is not there, too big, unreadable or forbidden is refused as Teams does', async () => {
    const { channel, members } = aTeamOfThree();
    const to = `conversations/${encodeURIComponent(channel.id)}/activities`;
    expect(await ask('PUT', `${to}/1`, hello)).toMatchObject({ status: 404 });
    expect(await ask('POST', 'conversations/19:none/activities', hello)).toMatchObject({ status: 404 });
    expect(await ask('POST', to, { ...hello, text: 'å'.repeat(60_000) })).toMatchObject({ status: 413 });
    expect(await ask('POST', to, '{"type":')).toMatchObject({ status: 400 });
    expect(await ask('POST', to, { text: 'no type' })).toMatchObject({ status: 400 });
    const chat = connector.teams.personal(members[0]?.id ?? '');
    if (chat) connector.teams.refuse(chat, 'MessageWritesBlocked');
    const blocked = await ask('POST', 'conversations', { members: [{ id: 'asa' }], activity: hello });
    expect(blocked).toMatchObject({ status: 403, body: { errorCode: 209 } });
    expect(JSON.parse(blocked.body.message)).toMatchObject({ subCode: 'MessageWritesBlocked' });
  });

  test('a roster comes whole, one by one, or in pages', async () => {
    const { team, channel } = aTeamOfThree();
    const roster = `conversations/${encodeURIComponent(team.id)}`;
    expect((await ask('GET', `${roster}/members`)).body).toHaveLength(3);
    expect((await ask('GET', `${roster}/members/bo`)).body).toMatchObject({ aadObjectId: 'bo' });
    const page = (await ask('GET', `${roster}/pagedmembers?pageSize=2`)).body;
    const rest = await ask('GET', `${roster}/pagedmembers?pageSize=2&continuationToken=${page.continuationToken}`);
    expect([...page.members, ...rest.body.members].map(({ name }) => name)).toEqual(['asa', 'bo', 'carin']);
    expect(rest.body.continuationToken).toBeUndefined();
    expect((await ask('GET', `teams/${encodeURIComponent(team.id)}/conversations`)).body).toEqual({
      conversations: [{ id: team.id }, channel],
    });
  });
});

describe('faults', () => {
  test('each planned fault hits one request that fits, in order', async () => {
    connector.teams.addPerson({ aadObjectId: 'asa', name: 'Åsa' });
    const opened = { members: [{ id: 'asa' }], activity: hello };
    connector.faults.failNext(({ kind }) => kind === 'create', { status: 503, headers: { 'retry-after': '2' } });
    connector.faults.failNext(({ kind }) => kind === 'create', 'reset-before');
    connector.faults.failNext(({ kind }) => kind === 'create', 'reset-after');
    expect((await ask('POST', 'conversations', opened)).headers.get('retry-after')).toBe('2');
    await expect(ask('POST', 'conversations', opened)).rejects.toThrow();
    expect(connector.teams.personal('asa')?.posts).toHaveLength(0);
    await expect(ask('POST', 'conversations', opened)).rejects.toThrow();
    expect(connector.teams.personal('asa')?.posts).toHaveLength(1);
    expect((await ask('POST', 'conversations', opened)).status).toBe(201);
    expect(connector.requests.map(({ outcome }) => outcome)).toEqual([503, 'reset-before', 'reset-after', 201]);
  });

  test('a request that hangs is still open when the connector stops', async () => {
    connector.faults.failNext(() => true, 'hang');
    const hanging = expect(ask('GET', 'teams/x')).rejects.toThrow();
    await waitFor(() => connector.requests.length === 1, 'the request to come in');
    await connector.stop();
    await hanging;
    connector = await startFakeConnector();
  });
});

describe('rate limits', () => {
  test('the eighth post within a second waits until the first is a second old', () => {
    const limits = new RateLimits();
    for (let n = 0; n < 7; n++) expect(limits.take('a', 'write', n * 10)).toBeNull();
    expect(limits.take('a', 'write', 100)).toBe(900);
    expect(limits.take('b', 'write', 100)).toBeNull();
    expect(limits.take('a', 'write', 1_000)).toBeNull();
    expect(limits.take('a', 'write', 1_100)).toBe(900); // eight in two seconds
  });

  test('the tenant passes fifty requests a second, whatever they concern', () => {
    const limits = new RateLimits();
    for (let n = 0; n < 50; n++) expect(limits.take(`conversation ${n}`, 'write', n)).toBeNull();
    expect(limits.take('another', 'read', 50)).toBe(950);
  });

  test('a request over the limit is answered 429 with the seconds to wait', async () => {
    await connector.stop();
    connector = await startFakeConnector({ limits: true, now: () => 0 });
    connector.teams.addPerson({ aadObjectId: 'asa', name: 'Åsa' });
    const all = await Promise.all(
      Array.from({ length: 9 }, () => ask('POST', 'conversations', { members: [{ id: 'asa' }] })),
    );
    const throttled = all.filter(({ status }) => status === 429);
    expect(throttled.map(({ headers }) => headers.get('retry-after'))).toEqual(['1', '1']);
  });
});

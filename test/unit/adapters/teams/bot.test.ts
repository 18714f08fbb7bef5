import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseActivity } from '../../../../bot/adapters/teams/activity.ts';
import { throttle } from '../../../../bot/adapters/teams/throttle.ts';
import { showWords } from '../../../../bot/conversation/turn.ts';
import { bilingual, turnTexts } from '../../../../bot/text/turn.ts';
import { anEdge, executeIn, invokeIn, type PlaceName, places, serviceUrl, submitIn, textIn } from './edge.ts';

describe('what is heard', () => {
  const messageAction = (content: string, contentType = 'html') =>
    invokeIn('channel', 'composeExtension/fetchTask', {
      commandId: 'report',
      messagePayload: { body: { contentType, content } },
    });
  const mention = { type: 'mention', text: '<at>Lyhörd</at>', mentioned: { id: '28:bot' } };

  test.each<[string, object, readonly unknown[]]>([
    ['words', textIn('personal', ' En boende föll '), ['text', 'En boende föll']],
    [
      'words to the bot in a channel',
      { ...textIn('channel', '<at>Lyhörd</at> koppla'), entities: [mention] },
      ['text', 'koppla'],
    ],
    ['a picture alone', { ...places.personal, type: 'message', attachments: [{}] }, ['text', '']],
    ['Execute', executeIn('personal', 'menu', { a: '1', verb: 'other' }), ['button', 'menu', { a: '1', verb: 'menu' }]],
    [
      'Execute without data',
      invokeIn('personal', 'adaptiveCard/action', { action: { verb: 'menu' } }),
      ['button', 'menu', { verb: 'menu' }],
    ],
    ['Submit', submitIn('personal', { verb: 'menu', a: '1' }), ['button', 'menu', { verb: 'menu', a: '1' }]],
    [
      'task/fetch',
      invokeIn('channel', 'task/fetch', { data: { verb: 'v', caseId: 'c' } }),
      ['button', 'v', { verb: 'v', caseId: 'c' }],
    ],
    ['task/submit', invokeIn('channel', 'task/submit', { data: { verb: 'v' } }), ['button', 'v', { verb: 'v' }]],
    ['a message action', messageAction('<p>f&ouml;ll</p>'), ['messageAction', 'föll']],
    ['a message action on plain text', messageAction('a <b> c', 'text'), ['messageAction', 'a <b> c']],
    [
      'a message action without a message',
      invokeIn('channel', 'composeExtension/fetchTask', {}),
      ['messageAction', ''],
    ],
    [
      'its form',
      invokeIn('channel', 'composeExtension/submitAction', { data: { verb: 'v' } }),
      ['button', 'v', { verb: 'v' }],
    ],
  ])('%s', async (_name, activity, expected) => {
    const { heard, receive } = anEdge();
    expect((await receive(activity)).status).toBe(200);
    expect(heard).toEqual([expected]);
  });

  test.each(['typing', 'messageReaction', 'messageUpdate', 'event', 'något annat'])(
    '%s is passed over',
    async (type) => {
      const { heard, sent, receive } = anEdge();
      expect(await receive({ ...places.personal, type })).toEqual({ status: 200 });
      expect([heard, sent]).toEqual([[], []]);
    },
  );

  test.each(['signin/verifyState', '', 'toString', 'constructor', '__proto__', 'hasOwnProperty'])(
    'the invoke "%s", which the bot takes no part in, is told so',
    async (name) => {
      const { logged, receive } = anEdge();
      expect(await receive(invokeIn('personal', name, {}))).toEqual({ status: 501 });
      expect(logged).toEqual([]);
    },
  );

  test.each([
    undefined,
    null,
    1,
    'x',
    [],
    {},
    { action: 1 },
    { action: { verb: 1 } },
    { action: { verb: 'x'.repeat(65) } },
  ])('Execute with the value %j is answered with the protocol’s error and a kind sentence', async (value) => {
    const { heard, receive } = anEdge();
    expect(await receive(invokeIn('personal', 'adaptiveCard/action', value))).toMatchObject({
      status: 200,
      body: {
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'BadRequest', message: expect.stringMatching(/knappen/) },
      },
    });
    expect(heard).toEqual([]);
  });
});

describe('who speaks', () => {
  test('is whom Teams says, with her roles from the directory', async () => {
    const { turns, receive } = anEdge();
    await receive(executeIn('personal', 'menu', { personId: 'other', aadObjectId: 'other' }));
    expect(turns).toMatchObject([
      {
        actor: { personId: 'anna', roles: ['enhetschef'], known: true },
        name: 'Anna Ek',
        language: 'sv',
        place: 'personal',
      },
    ]);
  });

  test('may be someone the directory does not know', async () => {
    const { turns, receive } = anEdge();
    await receive({ ...textIn('personal', 'hej'), from: { id: '29:x', aadObjectId: 'bo', name: 'Bo' } });
    expect(turns).toMatchObject([{ actor: { personId: 'bo', roles: ['medarbetare'], known: false }, name: 'Bo' }]);
  });

  test('acts as someone else in the demo', async () => {
    const { turns, receive } = anEdge({ whoIs: async (id) => (id === 'me' ? 'anna' : id) });
    await receive({ ...textIn('personal', 'hej'), from: { id: '29:me', aadObjectId: 'me' } });
    expect(turns).toMatchObject([{ actor: { personId: 'anna' } }]);
  });

  test.each([undefined, {}, { id: '29:anna' }, { id: 'x', aadObjectId: '../x' }, { id: 'x', aadObjectId: 7 }])(
    'without an identity (%j) is refused kindly and hears nothing more',
    async (from) => {
      const { heard, sent, documents, receive } = anEdge();
      await receive({ ...textIn('personal', 'hej'), from });
      expect((await receive({ ...executeIn('personal'), from })).body).toMatchObject({
        value: expect.stringMatching(/vem du är/),
      });
      expect([heard, sent.length, documents.size]).toEqual([[], 1, 0]);
    },
  );
});

describe('where she speaks', () => {
  test.each<[string, object, object]>([
    [
      'her own chat',
      executeIn('personal'),
      {
        place: 'personal',
        channel: null,
        pressedOn: { activityId: '5', conversationId: 'a:1' },
        personal: { conversationId: 'a:1', tenantId: 'tenant' },
      },
    ],
    [
      'a channel',
      executeIn('channel'),
      { place: 'channel', channel: { teamId: '19:team', channelId: '19:channel' }, pressedOn: null, personal: null },
    ],
    [
      'a dialog from a channel',
      invokeIn('channel', 'task/submit', { data: { verb: 'v' } }),
      { place: 'dialog', channel: { channelId: '19:channel' }, pressedOn: null },
    ],
    [
      'a dialog from her own chat',
      invokeIn('personal', 'task/submit', { data: { verb: 'v' } }),
      { place: 'dialog', pressedOn: null, personal: { conversationId: 'a:1' } },
    ],
  ])('%s', async (_name, activity, expected) => {
    const { turns, receive } = anEdge();
    await receive(activity);
    expect(turns).toMatchObject([expected]);
  });

  test('a message action in a chat between two people does not become her chat with the bot', async () => {
    const { turns, documents, receive } = anEdge();
    await receive(invokeIn('personal', 'composeExtension/fetchTask', {}));
    expect([turns[0]?.personal, documents.size]).toEqual([null, 0]);
  });

  test('her chat is written down once, and again when it has moved', async () => {
    const { documents, receive } = anEdge();
    await receive(textIn('personal', 'hej'));
    await receive(textIn('personal', 'hej'));
    expect([...documents.values()]).toMatchObject([
      {
        revision: '1',
        document: { language: 'sv', conversation: { conversationId: 'a:1', serviceUrl, tenantId: 'tenant' } },
      },
    ]);
    await receive({ ...textIn('personal', 'hej'), conversation: { id: 'a:2', conversationType: 'personal' } });
    expect([...documents.values()]).toMatchObject([
      { revision: '2', document: { conversation: { conversationId: 'a:2' } } },
    ]);
  });

  test('from a channel she is reached in her own chat when it is known', async () => {
    const { turns, receive } = anEdge();
    await receive(textIn('personal', 'hej'));
    await receive(executeIn('channel'));
    expect(turns[1]).toMatchObject({ place: 'channel', personal: { conversationId: 'a:1' } });
  });
});

describe('coming and going', () => {
  const added = (place: PlaceName) => ({
    ...places[place],
    type: 'conversationUpdate',
    membersAdded: [{ id: '29:x' }, { id: '28:bot' }],
  });
  const installed = (place: PlaceName, action: string) => ({ ...places[place], type: 'installationUpdate', action });

  /** As Teams tells of the whole team: no channel is named. */
  const ofTeam = (activity: object) => ({ ...activity, channelData: { team: { id: '19:team' } } });

  test('a new chat is greeted once, however many events tell of it', async () => {
    const { heard, receive } = anEdge();
    await Promise.all([receive(added('personal')), receive(installed('personal', 'add'))]);
    await receive(added('personal'));
    expect(heard).toEqual([['arrival']]);
  });

  test('a team is greeted where the bot was added', async () => {
    const { edge, heard, turns, receive } = anEdge();
    edge.replies = [];
    await receive(added('channel'));
    await receive(installed('channel', 'add'));
    expect(heard).toEqual([['arrival']]);
    expect(turns).toMatchObject([{ place: 'channel', channel: { channelId: '19:channel' } }]);
  });

  test('each channel is greeted once, by whichever event tells of it first, and again when the bot comes back', async () => {
    const { edge, heard, receive } = anEdge();
    edge.replies = [];
    await receive(installed('channel', 'add'));
    await receive(added('channel'));
    const second = { conversation: { id: '19:second', conversationType: 'channel' } };
    const inSecond = { ...installed('channel', 'add'), ...second, channelData: { team: { id: '19:team' } } };
    await receive(inSecond);
    expect(heard).toHaveLength(2);
    await receive(ofTeam(installed('channel', 'remove')));
    await receive(inSecond);
    expect(heard).toHaveLength(3);
  });

  test('a colleague who joins is not greeted', async () => {
    const { heard, receive } = anEdge();
    await receive({ ...places.channel, type: 'conversationUpdate', membersAdded: [{ id: '29:x' }] });
    expect(heard).toEqual([]);
  });

  test.each<[string, object, object]>([
    ['a person takes it away', installed('personal', 'remove'), { from: 'person', personId: 'anna' }],
    ['it is taken out of a team', ofTeam(installed('channel', 'remove')), { from: 'team', teamId: '19:team' }],
    [
      'it is a member no more',
      ofTeam({ ...places.channel, type: 'conversationUpdate', membersRemoved: [{ id: '28:bot' }] }),
      { from: 'team', teamId: '19:team' },
    ],
    [
      'its channel is deleted',
      {
        ...places.channel,
        type: 'conversationUpdate',
        channelData: { ...places.channel.channelData, eventType: 'channelDeleted' },
      },
      { from: 'channel', teamId: '19:team', channelId: '19:channel' },
    ],
  ])('%s', async (_name, activity, where) => {
    const { removed, receive } = anEdge();
    expect(await receive(activity)).toEqual({ status: 200 });
    expect(removed).toEqual([where]);
  });

  test('a channel that is renamed is no concern', async () => {
    const { heard, removed, receive } = anEdge();
    await receive({ ...places.channel, type: 'conversationUpdate', channelData: { eventType: 'channelRenamed' } });
    expect([heard, removed]).toEqual([[], []]);
  });
});

describe('when something goes wrong on our side', () => {
  const broken = {
    directories: { current: () => Promise.reject(new Error('en boende föll')) },
  };

  test('a written word is answered with a kind sentence, and the log has no words of hers', async () => {
    const { sent, logged, receive } = anEdge(broken);
    expect(await receive(textIn('personal', 'hej'))).toEqual({ status: 200 });
    expect(sent).toMatchObject([
      { way: 'here', said: expect.stringMatching(/Något gick fel hos oss.*\n\nSomething went wrong/s) },
    ]);
    expect([logged, JSON.stringify(sent).includes('boende')]).toEqual([['turn failed'], false]);
  });

  test('a button is answered beside its card, which stays', async () => {
    const { receive } = anEdge(broken);
    expect((await receive(executeIn('personal'))).body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringMatching(/Något gick fel/),
    });
  });

  test('a dialog that was sent stays open with all that she typed', async () => {
    const { receive } = anEdge(broken);
    expect(await receive(invokeIn('personal', 'task/submit', { data: { verb: 'v' } }))).toEqual({ status: 503 });
    expect((await receive(invokeIn('personal', 'task/fetch', { data: { verb: 'v' } }))).body).toMatchObject({
      task: { type: 'message' },
    });
  });

  test('an invoke is answered in time even when nothing else is', async () => {
    const { logged, receive } = anEdge({ directories: { current: () => new Promise(() => {}) }, invokeMs: 5 });
    expect((await receive(executeIn('personal'))).body).toMatchObject({ value: expect.stringMatching(/längre tid/) });
    expect(logged).toEqual(['answer late']);
  });

  test('a dialog that was only asked for says so too; one that was sent stays open', async () => {
    const { receive } = anEdge({ directories: { current: () => new Promise(() => {}) }, invokeMs: 5 });
    const ask = (name: string) => receive(invokeIn('personal', name, { data: { verb: 'v' } }));
    expect((await ask('task/fetch')).body).toMatchObject({ task: { value: expect.stringMatching(/längre tid/) } });
    expect(await ask('task/submit')).toEqual({ status: 503 });
  });
});

describe('whoever follows the turns', () => {
  /** What is heard of one turn, in order. */
  async function followed(change: Parameters<typeof anEdge>[0], activity: object) {
    const heard: string[] = [];
    const note = (what: string) => () => void heard.push(what);
    const begin = (asked: string) => {
      heard.push(asked);
      return { late: note('late'), failed: note('failed'), ended: note('ended') };
    };
    await anEdge({ ...change, turns: { begin } }).receive(activity);
    return heard;
  }

  test('hears of its beginning and its end, and of what went wrong in between', async () => {
    expect(await followed({}, textIn('personal', 'hjälp'))).toEqual(['text', 'ended']);
    const broken = { directories: { current: () => Promise.reject(new Error('en boende föll')) } };
    expect(await followed(broken, executeIn('personal'))).toEqual(['button', 'failed', 'ended']);
  });

  test('hears that an excuse was given, and nothing of an end while the work goes on', async () => {
    const hanging = { directories: { current: () => new Promise<never>(() => {}) }, invokeMs: 5 };
    expect(await followed(hanging, executeIn('personal'))).toEqual(['button', 'late']);
  });
});

describe('the answer to the offer of a file', () => {
  const accepted = invokeIn('personal', 'fileConsent/invoke', {
    ...{ type: 'fileUpload', action: 'accept', context: { paper: 'utredning' } },
    uploadInfo: {
      name: 'x.docx',
      uploadUrl: 'https://x/u',
      contentUrl: 'https://x/c',
      uniqueId: 'u',
      fileType: 'docx',
    },
  });

  test('is taken at once; how it went is a message, and a stop waits for it', async () => {
    const { edge, sent, receive, idle } = anEdge();
    let arrive = (): void => {};
    const upload = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    edge.onFile = async () => {
      await upload;
      return showWords('Sparat.');
    };
    expect(await receive(accepted)).toEqual({ status: 200 });
    let isIdle = false;
    const ended = idle().then(() => {
      isIdle = true;
    });
    await new Promise(setImmediate);
    expect([sent, isIdle]).toEqual([[], false]);
    arrive();
    await ended;
    expect(sent).toMatchObject([{ way: 'here', said: 'Sparat.' }]);
  });

  test('that comes to a fault is told of kindly', async () => {
    const { edge, sent, logged, receive, idle } = anEdge();
    edge.onFile = () => Promise.reject(new Error('disk'));
    expect(await receive(accepted)).toEqual({ status: 200 });
    await idle();
    expect(logged).toEqual(['turn failed']);
    expect(sent).toMatchObject([{ way: 'here', said: bilingual(turnTexts.fault) }]);
  });
});

describe('one person at a time, and not too fast', () => {
  test('a minute holds so many turns a person, and the next minute as many again', () => {
    let now = '2026-11-22T01:00:00.000Z';
    const mayTake = throttle(2, { now: () => now });
    expect([mayTake('a'), mayTake('a'), mayTake('a'), mayTake('b')]).toEqual([true, true, false, true]);
    now = '2026-11-22T01:01:00.000Z';
    expect(mayTake('a')).toBe(true);
  });

  test('who goes too fast is told, and nothing is done', async () => {
    const { heard, receive } = anEdge({ mayTake: () => false });
    expect((await receive(executeIn('personal'))).body).toMatchObject({ value: expect.stringMatching(/för fort/) });
    expect(heard).toEqual([]);
  });
});

test('whatever is sent, the answer is calm', async () => {
  const word = fc.constantFrom(
    'message',
    'invoke',
    'conversationUpdate',
    'installationUpdate',
    'adaptiveCard/action',
    'task/submit',
    'x',
  );
  const hostile = fc.record(
    {
      type: fc.oneof(word, fc.jsonValue()),
      name: fc.oneof(word, fc.jsonValue()),
      serviceUrl: fc.constant(serviceUrl),
      conversation: fc.oneof(fc.constant({ id: 'a:1' }), fc.jsonValue()),
      value: fc.oneof(fc.constant({ data: { verb: 'v', __proto__: null } }), fc.jsonValue()),
      text: fc.jsonValue(),
      from: fc.oneof(fc.constant({ aadObjectId: 'anna' }), fc.jsonValue()),
      entities: fc.jsonValue(),
      channelData: fc.jsonValue(),
      membersAdded: fc.jsonValue(),
      action: fc.jsonValue(),
      replyToId: fc.jsonValue(),
    },
    { requiredKeys: ['serviceUrl'] },
  );
  const { edge, logged, receive } = anEdge();
  edge.replies = [showWords('Klart!')];
  await fc.assert(
    fc.asyncProperty(hostile, async (body) => {
      if (!parseActivity(body)) return;
      expect([200, 501]).toContain((await receive(body)).status);
    }),
    { numRuns: 500 },
  );
  expect(logged).toEqual([]);
});

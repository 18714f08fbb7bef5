import { describe, expect, test } from '@jest/globals';
import {
  type Reply,
  showBesideForm,
  showCard,
  showInPerson,
  showLasting,
  showNothing,
  showToAll,
  showWords,
} from '../../../../bot/conversation/turn.ts';
import { aCard, anEdge, executeIn, invokeIn, type PlaceName, submitIn, textIn } from './edge.ts';

const replies = {
  card: showCard(aCard),
  lasting: showLasting(aCard),
  shared: showToAll(aCard),
  inPerson: showInPerson(aCard),
  words: showWords('Klart!'),
  nothing: showNothing,
} as const satisfies Record<string, Reply>;

const asked = {
  text: (place: PlaceName) => textIn(place, 'hjälp'),
  submit: (place: PlaceName) => submitIn(place, { verb: 'menu' }),
  execute: (place: PlaceName) => executeIn(place),
  dialog: (place: PlaceName) => invokeIn(place, 'task/submit', { data: { verb: 'menu' } }),
};

/** What was sent in one word each, and what the answer carried. */
async function shown(way: keyof typeof asked, place: PlaceName, reply: Reply) {
  const { edge, sent, receive } = anEdge();
  edge.replies = [reply];
  const { status, body } = await receive(asked[way](place));
  expect(status).toBe(200);
  const answer = JSON.stringify(body ?? '');
  const what = answer.includes('hemligt')
    ? 'card'
    : answer.includes('Klart')
      ? 'words'
      : answer.includes('chatt')
        ? 'where'
        : '-';
  const messages = sent.map(
    ({ way: through, said }) => `${through} ${said === aCard ? 'card' : said === 'Klart!' ? 'words' : 'where'}`,
  );
  return [what, ...messages].join(', ');
}

describe('in her own chat', () => {
  test.each<[keyof typeof asked, Record<keyof typeof replies, string>]>([
    [
      'text',
      {
        card: '-, here card',
        lasting: '-, here card',
        shared: '-, here card',
        inPerson: '-, here card',
        words: '-, here words',
        nothing: '-',
      },
    ],
    [
      'submit',
      {
        card: '-, update card',
        lasting: '-, update card',
        shared: '-, update card',
        inPerson: '-, here card',
        words: '-, here words',
        nothing: '-',
      },
    ],
    [
      'execute',
      {
        card: 'card',
        lasting: 'card, update card',
        shared: 'card, update card',
        inPerson: 'where, person card',
        words: 'words',
        nothing: '-',
      },
    ],
    ['dialog', { card: 'card', lasting: 'card', shared: 'card', inPerson: 'card', words: 'words', nothing: '-' }],
  ])('%s', async (way, expected) => {
    for (const [kind, result] of Object.entries(expected)) {
      expect([kind, await shown(way, 'personal', replies[kind as keyof typeof replies])]).toEqual([kind, result]);
    }
  });
});

describe('in a channel only what everyone may see is shown there', () => {
  const hers = 'where, person card';
  test.each<[keyof typeof asked, Record<keyof typeof replies, string>]>([
    [
      'text',
      {
        card: '-, person card, here where',
        lasting: '-, person card, here where',
        shared: '-, here card',
        inPerson: '-, person card, here where',
        words: '-, person words, here where',
        nothing: '-',
      },
    ],
    [
      'submit',
      {
        card: '-, person card, here where',
        lasting: '-, person card, here where',
        shared: '-, update card',
        inPerson: '-, person card, here where',
        words: '-, person words, here where',
        nothing: '-',
      },
    ],
    [
      'execute',
      { card: hers, lasting: hers, shared: 'card, update card', inPerson: hers, words: 'words', nothing: '-' },
    ],
    ['dialog', { card: 'card', lasting: 'card', shared: 'card', inPerson: 'card', words: 'words', nothing: '-' }],
  ])('%s', async (way, expected) => {
    for (const [kind, result] of Object.entries(expected)) {
      expect([kind, await shown(way, 'channel', replies[kind as keyof typeof replies])]).toEqual([kind, result]);
    }
  });

  test('a group chat is no different', async () => {
    const { edge, sent, receive } = anEdge();
    edge.replies = [showCard(aCard)];
    const group = { ...executeIn('personal'), conversation: { id: '19:group', conversationType: 'groupChat' } };
    expect(await receive(group)).toMatchObject({ body: { type: 'application/vnd.microsoft.activity.message' } });
    expect(sent).toMatchObject([{ way: 'person', said: aCard }]);
  });
});

describe('the answer to Action.Execute', () => {
  test('is a card in the form of the Universal Action Model', async () => {
    const { edge, receive } = anEdge();
    edge.replies = [showCard(aCard)];
    expect((await receive(executeIn('personal'))).body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: aCard.card,
    });
  });

  test('is words beside the card', async () => {
    const { edge, receive } = anEdge();
    edge.replies = [showWords('Klart!')];
    expect((await receive(executeIn('personal'))).body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Klart!',
    });
  });

  test('tells her to open the chat when her card cannot reach her', async () => {
    const { edge, receive } = anEdge();
    edge.replies = [showCard(aCard)];
    edge.outcome = () => ({ outcome: 'refused', problem: 'notInstalled', error: '403' });
    expect((await receive(executeIn('channel'))).body).toMatchObject({ value: expect.stringMatching(/Öppna chatten/) });
  });
});

describe('a dialog', () => {
  test('goes on with the same card, whose buttons are Submit and open no dialog of their own', async () => {
    const { edge, receive } = anEdge();
    edge.replies = [showCard(aCard)];
    const { body } = await receive(invokeIn('channel', 'task/fetch', { data: { verb: 'form.open' } }));
    expect(body).toMatchObject({
      task: {
        type: 'continue',
        value: { title: 'Rapportera', card: { contentType: 'application/vnd.microsoft.card.adaptive' } },
      },
    });
    const { actions } = (body as { task: { value: { card: { content: { actions: unknown } } } } }).task.value.card
      .content;
    expect(actions).toEqual([
      { type: 'Action.Submit', title: 'Skicka', style: 'positive', data: { requestId: 'r1', verb: 'form.submit' } },
      { type: 'Action.Submit', title: 'Öppna', data: { reportType: 'fall', verb: 'form.open' } },
    ]);
  });

  test('ends with words', async () => {
    const { edge, receive } = anEdge();
    edge.replies = [showWords('Klart!')];
    expect((await receive(asked.dialog('channel'))).body).toEqual({ task: { type: 'message', value: 'Klart!' } });
  });
});

describe('words beside a form that stays', () => {
  test.each(['task/submit', 'composeExtension/submitAction'])('leave the dialog of %s open', async (name) => {
    const { edge, receive } = anEdge();
    edge.replies = [showBesideForm('Texten är för lång')];
    expect(await receive(invokeIn('channel', name, { data: { verb: 'v' } }))).toEqual({ status: 503 });
  });

  test('are said where no form was sent', async () => {
    const { edge, receive } = anEdge();
    edge.replies = [showBesideForm('Texten är för lång')];
    const { body } = await receive(invokeIn('channel', 'task/fetch', { data: { verb: 'v' } }));
    expect(body).toEqual({ task: { type: 'message', value: 'Texten är för lång' } });
  });
});

describe('a message that does not get through', () => {
  test('is tried again while it certainly has not arrived', async () => {
    const { edge, sent, receive } = anEdge();
    edge.replies = [showWords('Klart!')];
    edge.outcome = () =>
      sent.length < 3
        ? { outcome: 'retry', afterMs: 60_000, error: '429' }
        : { outcome: 'sent', post: { serviceUrl: '', conversationId: '', activityId: '' }, tenantId: '' };
    await receive(textIn('personal', 'hjälp'));
    expect(sent).toHaveLength(3);
  });

  test('is left when it may have arrived, and logged by its code', async () => {
    const { edge, sent, logged, receive } = anEdge();
    edge.replies = [showWords('Klart!')];
    edge.outcome = () => ({ outcome: 'ambiguous', error: '500' });
    await receive(textIn('personal', 'hjälp'));
    expect([sent.length, logged]).toEqual([1, ['reply not sent']]);
  });

  test('comes as a new message when the one to replace is gone', async () => {
    const { edge, sent, receive } = anEdge();
    edge.replies = [showCard(aCard)];
    edge.outcome = () => ({ outcome: 'gone', error: '404' });
    await receive(submitIn('personal', { verb: 'menu' }));
    expect(sent.map(({ way }) => way)).toEqual(['update', 'here']);
  });
});

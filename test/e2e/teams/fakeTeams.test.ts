import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { MessageFactory, type TurnContext } from 'botbuilder';
import { aPerson, type Person } from './client.ts';
import { answerInvoke, type RunningBot, startBot } from './echoBot.ts';
import { type FakeConnector, startFakeConnector } from './fakeConnector.ts';
import { waitFor } from './waitFor.ts';

const card = (text: string, ...actions: object[]) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text },
    { type: 'Input.Text', id: 'word', label: 'Ett ord' },
  ],
  actions,
});
const attached = (content: unknown) => ({ contentType: 'application/vnd.microsoft.card.adaptive', content });
const execute = (verb: string) => ({
  type: 'Action.Execute',
  title: verb,
  verb,
  data: { verb },
  fallback: { type: 'Action.Submit', title: verb, data: { verb } },
});
const dialog = { type: 'Action.Submit', title: 'Dialog', data: { msteams: { type: 'task/fetch' } } };
const step = (title: string, text: string) => ({
  task: { type: 'continue', value: { title, card: attached(card(text, { type: 'Action.Submit', title: 'Vidare' })) } },
});

/** Repeats what it hears, on cards; keeps what it heard. */
const heard: TurnContext['activity'][] = [];
async function echo(context: TurnContext): Promise<void> {
  const { activity } = context;
  heard.push(activity);
  if (activity.type === 'invoke') return echoInvoke(context);
  if (activity.type !== 'message') return;
  const said = activity.value?.word ?? activity.text ?? '';
  const refresh = {
    userIds: [activity.from.id],
    action: { type: 'Action.Execute', verb: 'Byt', data: { word: 'färsk' } },
  };
  const shown = { ...card(said, execute('Byt'), execute('Tacka'), dialog), refresh };
  await context.sendActivity(MessageFactory.attachment(attached(shown)));
}

async function echoInvoke(context: TurnContext): Promise<void> {
  const { name, value, replyToId } = context.activity;
  const data = value.action?.data ?? value.data ?? {};
  if (name === 'task/fetch' || name === 'composeExtension/fetchTask') await answerInvoke(context, step('Ett', 'Först'));
  else if (name === 'adaptiveCard/action' && data.verb === 'Tacka') {
    await answerInvoke(context, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Tack' });
  } else if (name === 'adaptiveCard/action') {
    const value = card(`${data.word}!`, execute('Byt'));
    if (data.word === 'alla') {
      await context.updateActivity({ ...MessageFactory.attachment(attached(value)), id: replyToId ?? '' });
    }
    await answerInvoke(context, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value });
  } else if (data.word === 'mer') await answerInvoke(context, step('Två', 'Sedan'));
  else if (data.word === 'fel') await answerInvoke(context, { task: { type: 'continue', value: {} } });
  else await answerInvoke(context, { task: { type: 'message', value: `Klart: ${data.word}` } });
}

let bot: RunningBot;
let connector: FakeConnector;
let asa: Person;
let bo: Person;
beforeAll(async () => {
  bot = await startBot(echo);
});
beforeEach(async () => {
  heard.length = 0;
  connector = await startFakeConnector();
  asa = aPerson({ aadObjectId: 'asa', name: 'Åsa' }, { connector, bot: bot.url });
  bo = aPerson({ aadObjectId: 'bo', name: 'Bo', oldClient: true }, { connector, bot: bot.url });
});
afterEach(() => connector.stop());
afterAll(() => bot.stop());

function aChannel() {
  const { channels } = connector.teams.addTeam({
    name: 'Björken',
    channels: ['Avvikelser'],
    members: [asa.member, bo.member],
  });
  if (!channels[0]) throw new Error('no channel');
  return channels[0];
}

describe('in the chat', () => {
  test('a message reaches the bot as from Teams, and its answer stands in the chat', async () => {
    await asa.chat.say('hej');
    expect(heard[0]).toMatchObject({
      channelId: 'msteams',
      serviceUrl: connector.url,
      from: { aadObjectId: 'asa' },
      conversation: { conversationType: 'personal' },
      channelData: { tenant: { id: connector.teams.tenantId } },
    });
    expect(asa.chat.messages.map(({ fromBot }) => fromBot)).toEqual([false, true]);
    expect(asa.chat.card('hej').buttons).toEqual(['Byt', 'Tacka', 'Dialog']);
  });

  test('the answer to Execute takes the place of the card until a reaction, unless the message was edited', async () => {
    const { chat } = asa;
    await chat.say('hej');
    const messageId = chat.messages[1]?.id ?? '';
    expect(await chat.card().fill('Ett ord', 'du').press('Byt')).toMatchObject({ kind: 'card' });
    expect(chat.card().text).toContain('du!');
    await chat.react(messageId);
    expect(chat.card().text).toContain('hej');
    await chat.card().fill('Ett ord', 'alla').press('Byt');
    await chat.react(messageId);
    expect(chat.card().text).toContain('alla!');
    expect(connector.teams.personal('asa')?.posts[1]?.versions).toHaveLength(2);
  });

  test('a text in answer to Execute shows as a line, and the card stays', async () => {
    await asa.chat.say('hej');
    expect(await asa.chat.card().press('Tacka')).toEqual({ kind: 'message', text: 'Tack' });
    expect(asa.chat.card().text).toContain('hej');
  });

  test('an old client sends the fallback as a message with a value', async () => {
    await bo.chat.say('hej');
    expect(await bo.chat.card().fill('Ett ord', 'gammal').press('Byt')).toEqual({ kind: 'sent' });
    expect(heard[1]).toMatchObject({ type: 'message', value: { verb: 'Byt', word: 'gammal' } });
    expect(heard[1]?.replyToId).toBe(bo.chat.messages[1]?.id);
    expect(await waitFor(() => bo.chat.card('gammal'), 'the echo')).toBeDefined();
  });

  test('the app is added and taken away; then the bot may not write', async () => {
    await asa.chat.install();
    await asa.chat.uninstall();
    expect(heard.map(({ type, action }) => [type, action])).toEqual([
      ['conversationUpdate', undefined],
      ['installationUpdate', 'add'],
      ['installationUpdate', 'remove'],
    ]);
    await asa.chat.say('hej');
    expect(bot.faults).toMatchObject([{ code: 'BotNotInConversationRoster', statusCode: 403 }]);
    expect(asa.chat.messages.map(({ text }) => text)).toEqual(['hej']);
  });
});

describe('in a dialog', () => {
  test('cards follow each other until a message closes it', async () => {
    await asa.chat.say('hej');
    const pressed = await asa.chat.card().press('Dialog');
    if (pressed.kind !== 'dialog') throw new Error(pressed.kind);
    const opened = pressed.dialog;
    expect([opened.title, opened.card.labels]).toEqual(['Ett', ['Ett ord']]);
    await opened.fill('Ett ord', 'mer').press('Vidare');
    expect([opened.title, opened.text.split('\n')[0]]).toEqual(['Två', 'Sedan']);
    await opened.fill('Ett ord', 'slut').press('Vidare');
    expect([opened.isOpen, opened.closingMessage]).toEqual([false, 'Klart: slut']);
  });

  test('an answer that Teams cannot read is a fault of the bot; the X tells the bot nothing', async () => {
    const opened = await asa.chat.command('report');
    expect(heard).toHaveLength(1);
    await expect(opened.fill('Ett ord', 'fel').press('Vidare')).rejects.toThrow('neither card nor page');
    opened.close();
    expect(opened.isOpen).toBe(false);
    expect(heard).toHaveLength(2);
  });
});

describe('in a channel', () => {
  test('a card refreshes itself for those it names only', async () => {
    const channel = aChannel();
    await asa.channel(channel).say('ärende');
    const messageId = asa.channel(channel).messages[1]?.id ?? '';
    expect(await bo.channel(channel).look(messageId)).toBeNull();
    expect(await asa.channel(channel).look(messageId)).toMatchObject({ kind: 'card' });
    expect(heard.at(-1)?.value).toMatchObject({ trigger: 'automatic' });
    expect(asa.channel(channel).card().text).toContain('färsk!');
  });

  test('the bot is mentioned, and answers in the thread', async () => {
    const channel = aChannel();
    const { id } = await asa.channel(channel).say('koppla');
    expect(heard[0]).toMatchObject({ text: '<at>Lyhörd</at> koppla', channelData: { channel: { id: channel.id } } });
    expect(asa.channel(channel).messages.map(({ thread }) => thread)).toEqual([id, id]);
  });

  test('another person presses the same card; the answer is on her screen only until the bot edits', async () => {
    const channel = aChannel();
    const cia = aPerson({ aadObjectId: 'asa', name: 'Åsa, phone' }, { connector, bot: bot.url });
    await bo.channel(channel).say('ärende');
    await asa.channel(channel).card().fill('Ett ord', 'min').press('Byt');
    expect(asa.channel(channel).card().text).toContain('min!');
    expect(cia.channel(channel).card().text).toContain('ärende');
    expect(heard[1]?.conversation.id).toBe(`${channel.id};messageid=${bo.channel(channel).messages[0]?.id}`);
  });
});

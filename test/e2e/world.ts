import { jest } from '@jest/globals';
import { directory, type Name, names } from './municipality.ts';
import { type Server, startServer } from './server.ts';
import { aPerson, type Person } from './teams/client.ts';
import { type FakeConnector, startFakeConnector } from './teams/fakeConnector.ts';
import type { Filling } from './teams/inputs.ts';
import type { Outcome, Place } from './teams/place.ts';
import type { Channel } from './teams/teamsState.ts';
import { waitFor } from './teams/waitFor.ts';

/** Two processes start for each file, on machines that may be busy. */
jest.setTimeout(60_000);

/** Teams, the program, and people with Teams clients. */
export interface World {
  readonly connector: FakeConnector;
  readonly server: Server;
  readonly people: Readonly<Record<Name, Person>>;
  /** Dina with a client that knows no Action.Execute. */
  readonly oldPhone: Person;
  /** Channels of one team that everybody is in; Björken's and Granen's once they are tied. */
  readonly channels: { readonly bjorken: Channel; readonly granen: Channel; readonly free: Channel };
  /** What one of them sees in a channel. */
  inChannel(name: Name, channel?: keyof World['channels']): Place;
  stop(): Promise<void>;
}

/** Everybody has the app; `more` is the program's environment. The program's address changes with a restart, and is asked for each time. */
export async function startWorld(
  more: Readonly<Record<string, string>> = {},
  platform: Parameters<typeof startFakeConnector>[0] = {},
): Promise<World> {
  const connector = await startFakeConnector(platform);
  const server = await startServer(connector.url, directory, more);
  const line = {
    connector,
    get bot() {
      return server.messages;
    },
  };
  const people = Object.fromEntries(
    Object.entries(names).map(([aadObjectId, name]) => [aadObjectId, aPerson({ aadObjectId, name }, line)]),
  ) as Record<Name, Person>;
  const oldPhone = aPerson({ aadObjectId: 'dina', name: names.dina, oldClient: true }, line);
  const members = Object.values(people).map(({ member }) => member);
  const team = connector.teams.addTeam({ name: 'Norr', channels: ['Björken', 'Granen', 'Annat'], members });
  const [bjorken, granen, free] = team.channels;
  if (!bjorken || !granen || !free) throw new Error('The team has too few channels');
  const channels = { bjorken, granen, free };
  const inChannel = (name: Name, channel: keyof World['channels'] = 'bjorken') =>
    people[name].channel(channels[channel]);
  const stop = async (): Promise<void> => {
    await server.stop();
    await connector.stop();
  };
  return { connector, server, people, oldPhone, channels, inChannel, stop };
}

/** Both units' channels tied by their managers. */
export async function tieChannels({ inChannel }: World): Promise<void> {
  await inChannel('eva').say('koppla Björken');
  await inChannel('gun', 'granen').say('koppla Granen');
}

/** A case as `export cases` gives it; the words with it, by one who may read them. */
export interface Exported {
  readonly externalId: string;
  readonly kind: string;
  readonly categories: readonly string[];
  readonly unitId: string;
  readonly lexSarah: string | null;
  readonly status: string;
  readonly what?: string | null;
}

export async function exported({ server }: World, ...options: readonly string[]): Promise<readonly Exported[]> {
  const lines = await server.tool('export', 'cases', '--format', 'jsonl', ...options);
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** What the card of a button became, once it is a card. */
export function cardOf(outcome: Outcome) {
  if (outcome.kind !== 'card') throw new Error(`No card but ${JSON.stringify(outcome)}`);
  return outcome.card;
}

export function dialogOf(outcome: Outcome) {
  if (outcome.kind !== 'dialog') throw new Error(`No dialog but ${JSON.stringify(outcome)}`);
  return outcome.dialog;
}

const numberForm = /\d{4}-\d{6,}/;
export const numberIn = (text: string): string => {
  const number = numberForm.exec(text)?.[0];
  if (number === undefined) throw new Error(`No case number in: ${text}`);
  return number;
};

/** Waits for a card with these words. */
export const seen = (place: Place, words: string) => waitFor(() => place.card(words), `a card with "${words}"`);

/** Reports in a few words, with nobody harmed; gives the number. */
export async function report({ people }: World, name: Name, words: string): Promise<string> {
  const { chat } = people[name];
  await chat.say(words);
  const form = chat.card('Skicka').fill('Kom någon till skada eller for illa?', 'Nej');
  return numberIn(cardOf(await form.press('Skicka')).text);
}

/** Reports with a form of the menu; gives the number. */
export async function reportWith(
  { people }: World,
  name: Name,
  title: string,
  fill: Readonly<Record<string, Filling>>,
): Promise<string> {
  const { chat } = people[name];
  await chat.say('rapportera');
  const menu = await seen(chat, 'Vad har hänt?');
  if (!menu.buttons.includes(title)) await menu.press('Visa fler');
  await menu.press(title);
  const form = chat.card('Först: hjälp personen');
  for (const [label, filling] of Object.entries(fill)) form.fill(label, filling);
  await form.press('Skicka');
  return numberIn(chat.card('Ärende').text);
}

type Card = ReturnType<Place['card']>;

/** What tells an answer from news of cases, which may come at any moment. */
const answers = [
  'Ett formulär att fylla i.',
  'Här är ärendet du bad om.',
  'Här är din lista.',
  'Lyhörd har skrivit till dig.',
];

/** The one message that a button of a card in her own chat brings below it. */
export async function brought(chat: Place, card: Card, button: string): Promise<Card> {
  const before = new Set(chat.messages.map(({ id }) => id));
  await card.press(button);
  const came = chat.messages.filter(({ id, summary }) => !before.has(id) && answers.includes(summary));
  const [answer] = came;
  if (!answer?.card || came.length > 1) throw new Error(`${came.length} messages came of ${button}`);
  return answer.card;
}

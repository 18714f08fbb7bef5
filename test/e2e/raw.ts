import type { Name } from './municipality.ts';
import { type ActivityFields, activity } from './teams/activities.ts';
import { type HttpAnswer, postTo } from './teams/botAnswers.ts';
import type { Conversation } from './teams/teamsState.ts';
import type { World } from './world.ts';

type Data = Readonly<Record<string, unknown>>;

/** An activity that no client of Teams would send so: from a person, in her chat unless told. Gives the answer unread. */
export function send(world: World, name: Name, fields: ActivityFields, place?: Conversation): Promise<HttpAnswer> {
  const { member } = world.people[name];
  const chat = place ?? world.connector.teams.personal(member.id);
  if (!chat) throw new Error(`${name} has no chat`);
  return postTo(world.server.messages, activity({ connector: world.connector, from: member, in: chat }, fields));
}

/** A button as anybody could forge it: any verb with any data. */
export const press = (world: World, name: Name, verb: string, data: Data = {}, place?: Conversation) =>
  send(
    world,
    name,
    {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data: { ...data, verb } }, trigger: 'manual' },
    },
    place,
  );

/** The same in a dialog. */
export const submit = (world: World, name: Name, verb: string, data: Data = {}) =>
  send(world, name, { type: 'invoke', name: 'task/submit', value: { data: { ...data, verb } } });

/** A call of the tab's API as anybody could make it, `path` with whatever stands after it. */
export async function callTab(world: World, name: Name, path: string, body?: unknown): Promise<HttpAnswer> {
  const response = await fetch(`${world.server.origin}/api/v1${path}`, {
    headers: { 'lyhord-demo-person': name, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.text() };
}

/** Everything the bot has written in a conversation, every version of it, as it came over the wire. */
export const wireOf = (world: World, conversationId: string): string =>
  JSON.stringify(
    world.connector.teams
      .conversation(conversationId)
      ?.posts.filter(({ from }) => from === world.connector.teams.bot.id)
      .map(({ versions }) => versions) ?? [],
  );

/** The case that the last button on the wire is about. */
export function caseIdOn(wire: string): string {
  const id = [...wire.matchAll(/"caseId":"([0-9a-f]{32})"/g)].at(-1)?.[1];
  if (id === undefined) throw new Error('No button is about a case');
  return id;
}

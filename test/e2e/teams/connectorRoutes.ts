import type { ConnectorRequest } from './faults.ts';
import { NewConversation, SentActivity } from './sentActivity.ts';
import { type Conversation, type Member, splitThread, standing, type TeamsState, threadId } from './teamsState.ts';

/** What the connector answers. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
export type Handler = (state: TeamsState, request: ConnectorRequest) => Answer;
type Route = readonly [kind: ConnectorRequest['kind'], method: string, path: RegExp, handle: Handler];

const BIGGEST_BYTES = 100 * 1024;
const PAGE_SIZE = 200;

/** The Bot Connector REST API as far as a Teams bot uses it. Source: Bot Framework, Connector API v3. */
const routes: readonly Route[] = [
  ['create', 'POST', /^\/v3\/conversations\/?$/, createConversation],
  ['post', 'POST', /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/, postActivity],
  ['update', 'PUT', /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, updateActivity],
  ['delete', 'DELETE', /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, deleteActivity],
  ['members', 'GET', /^\/v3\/conversations\/([^/]+)\/members$/, allMembers],
  ['members', 'GET', /^\/v3\/conversations\/([^/]+)\/members\/([^/]+)$/, oneMember],
  ['members', 'GET', /^\/v3\/conversations\/([^/]+)\/pagedmembers$/, pageOfMembers],
  ['team', 'GET', /^\/v3\/teams\/([^/]+)$/, teamDetails],
  ['team', 'GET', /^\/v3\/teams\/([^/]+)\/conversations$/, channels],
];

const unknownRoute: Handler = () => error(404, 'NotFound', 'No such method of the connector.');

/** Which route a request takes, and what its path names. */
export function routeOf(
  method: string,
  rawPath: string,
): Pick<ConnectorRequest, 'kind' | 'names'> & { handle: Handler } {
  for (const [kind, wanted, path, handle] of routes) {
    const match = method === wanted ? path.exec(rawPath) : null;
    const names = match?.slice(1).filter((name) => name !== undefined);
    if (names) return { kind, handle, names: names.map(decodeURIComponent) };
  }
  return { kind: 'unknown', handle: unknownRoute, names: [] };
}

/** What is wrong with a request whatever it asks for. */
export function unreadable({ body, bytes }: ConnectorRequest): Answer | null {
  if (bytes > BIGGEST_BYTES) return error(413, 'MessageSizeTooBig', 'Message size too large.');
  return body === 'malformed' ? malformed() : null;
}

function createConversation(state: TeamsState, request: ConnectorRequest): Answer {
  const wanted = NewConversation.safeParse(request.body);
  if (!wanted.success) return malformed();
  const { channelData, members, activity } = wanted.data;
  const channelId = channelData?.channel?.id;
  if (channelId === undefined && !members?.[0]) return malformed();
  const conversation = channelId === undefined ? state.personal(members?.[0]?.id ?? '') : state.conversation(channelId);
  if (!conversation) return error(404, 'ConversationNotFound', 'Conversation not found.');
  if (conversation.refusal) return refused(conversation.refusal);
  if (!activity) return conversation.kind === 'channel' ? malformed() : { status: 201, body: { id: conversation.id } };
  const post = state.post(conversation, state.bot.id, activity);
  return { status: 201, body: { id: threadId(conversation, post), activityId: post.id } };
}

function postActivity(state: TeamsState, request: ConnectorRequest): Answer {
  return within(state, request, (conversation, thread) => {
    const activity = SentActivity.safeParse(request.body);
    if (!activity.success) return malformed();
    if (activity.data.type !== 'message') return { status: 200, body: { id: '' } }; // typing: seen, not kept
    return { status: 201, body: { id: state.post(conversation, state.bot.id, activity.data, thread).id } };
  });
}

function updateActivity(state: TeamsState, request: ConnectorRequest): Answer {
  return within(state, request, (conversation) => {
    const activity = SentActivity.safeParse(request.body);
    if (!activity.success) return malformed();
    const post = standing(conversation, request.names[1] ?? '');
    if (!post) return error(404, 'ActivityNotFoundInConversation', 'Activity not found in conversation.');
    if (post.from !== state.bot.id) return refused('ForbiddenOperationException');
    post.versions.push(activity.data);
    return { status: 200, body: { id: post.id } };
  });
}

function deleteActivity(state: TeamsState, request: ConnectorRequest): Answer {
  return within(state, request, (conversation) => {
    const post = standing(conversation, request.names[1] ?? '');
    if (!post) return error(404, 'ActivityNotFoundInConversation', 'Activity not found in conversation.');
    post.deleted = true;
    return { status: 200 };
  });
}

function allMembers(state: TeamsState, request: ConnectorRequest): Answer {
  return within(state, request, ({ members }) => ({ status: 200, body: members.map((one) => onRoster(state, one)) }));
}

function oneMember(state: TeamsState, request: ConnectorRequest): Answer {
  return within(state, request, ({ members }) => {
    const member = members.find(({ id, aadObjectId }) => id === request.names[1] || aadObjectId === request.names[1]);
    return member
      ? { status: 200, body: onRoster(state, member) }
      : error(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
  });
}

function pageOfMembers(state: TeamsState, request: ConnectorRequest): Answer {
  return within(state, request, ({ members }) => {
    const from = Number(request.query.get('continuationToken') ?? 0);
    const to = from + Number(request.query.get('pageSize') ?? PAGE_SIZE);
    const page = members.slice(from, to).map((one) => onRoster(state, one));
    return { status: 200, body: { members: page, ...(to < members.length && { continuationToken: String(to) }) } };
  });
}

function teamDetails(state: TeamsState, request: ConnectorRequest): Answer {
  const team = state.team(request.about);
  if (!team) return error(404, 'ConversationNotFound', 'Team not found.');
  const { id, name, channels: own, members } = team;
  return {
    status: 200,
    body: { id, name, aadGroupId: `group-${id}`, channelCount: own.length, memberCount: members.length },
  };
}

function channels(state: TeamsState, request: ConnectorRequest): Answer {
  const team = state.team(request.about);
  if (!team) return error(404, 'ConversationNotFound', 'Team not found.');
  // Teams leaves the first channel without a name, so that each client can call it "General" in its language.
  return {
    status: 200,
    body: { conversations: team.channels.map(({ id, name }, n) => (n === 0 ? { id } : { id, name })) },
  };
}

/** Finds the conversation and, in a channel, the thread; says no where the platform would. */
function within(
  state: TeamsState,
  request: ConnectorRequest,
  answer: (conversation: Conversation, thread: string | null) => Answer,
): Answer {
  const conversation = state.conversation(request.about);
  const { thread } = splitThread(request.names[0] ?? '');
  const noThread = thread !== null && !conversation?.posts.some((post) => post.id === thread);
  if (!conversation || noThread) return error(404, 'ConversationNotFound', 'Conversation not found.');
  const readOnly = request.method === 'GET' && conversation.refusal === 'MessageWritesBlocked';
  return conversation.refusal && !readOnly ? refused(conversation.refusal) : answer(conversation, thread);
}

const onRoster = (state: TeamsState, { id, aadObjectId, name }: Member): object => ({
  id,
  objectId: aadObjectId,
  aadObjectId,
  name,
  email: `${aadObjectId}@kommun.example`,
  userPrincipalName: `${aadObjectId}@kommun.example`,
  tenantId: state.tenantId,
  userRole: 'user',
});

const malformed = (): Answer => error(400, 'BadSyntax', 'Bad format of the request.');
const error = (status: number, code: string, message: string): Answer => ({
  status,
  body: { error: { code, message } },
});

/** A blocked chat is the one refusal without `error.code`: Teams wraps it in a text that is itself JSON. */
function refused(refusal: NonNullable<Conversation['refusal']>): Answer {
  if (refusal !== 'MessageWritesBlocked') return error(403, refusal, 'The bot may not do this in the conversation.');
  const message = JSON.stringify({ subCode: refusal, details: 'Thread is blocked from message writes.' });
  return { status: 403, body: { errorCode: 209, message } };
}

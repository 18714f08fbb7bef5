import { z } from 'zod';

const TIMEOUT_MS = 15_000; // Teams gives up about then

/** An answer over HTTP, not yet read. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/** Posts an activity to the bot, as Teams does. */
export async function postTo(bot: string, activity: Readonly<Record<string, unknown>>): Promise<HttpAnswer> {
  const response = await fetch(bot, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return { status: response.status, body: await response.text() };
}

/** Throws when the bot did not take a message or an event. */
export function expectTaken({ status, body }: HttpAnswer, what: string): void {
  if (status < 200 || status > 299) throw new Error(`The bot answered ${what} with ${status}: ${body}`);
}

const Execute = z.discriminatedUnion('type', [
  z.object({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.card.adaptive'),
    value: z.looseObject({ type: z.literal('AdaptiveCard') }),
  }),
  z.object({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.activity.message'),
    value: z.string().min(1),
  }),
  z.object({
    statusCode: z.union([z.literal(400), z.literal(500)]),
    type: z.literal('application/vnd.microsoft.error'),
    value: z.object({ code: z.string(), message: z.string() }),
  }),
]);
/** The answer to a pressed Action.Execute. Source: Universal Actions for Adaptive Cards, response format. */
export type ExecuteAnswer = z.infer<typeof Execute>;

export const readExecute = (answer: HttpAnswer): ExecuteAnswer => parse(Execute, answer, 'adaptiveCard/action');

const size = z.union([z.number(), z.enum(['small', 'medium', 'large'])]);
const CardAttachment = z.object({
  contentType: z.literal('application/vnd.microsoft.card.adaptive'),
  content: z.looseObject({ type: z.literal('AdaptiveCard') }),
});
const Task = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('continue'),
    value: z.object({
      title: z.string().optional(),
      width: size.optional(),
      height: size.optional(),
      url: z.string().optional(),
      card: CardAttachment.optional(),
    }),
  }),
  z.object({ type: z.literal('message'), value: z.string().min(1) }),
]);
const TaskAnswer = z.object({
  task: Task.nullish(),
  composeExtension: z.looseObject({ type: z.literal('message'), text: z.string() }).optional(),
});

/** What a dialog does next: shows a card or a page, says something and closes, or just closes. */
export type DialogAnswer =
  | { readonly kind: 'continue'; readonly title: string; readonly card: unknown; readonly url: string | null }
  | { readonly kind: 'close'; readonly message: string | null };

/** The answer to task/fetch, task/submit and their message-extension kin. Source: Teams, dialogs in bots. */
export function readTask(answer: HttpAnswer, name: string): DialogAnswer {
  if (answer.status === 200 && answer.body === '') return { kind: 'close', message: null };
  const { task, composeExtension } = parse(TaskAnswer, answer, name);
  if (!task) return { kind: 'close', message: composeExtension?.text ?? null };
  if (task.type === 'message') return { kind: 'close', message: task.value };
  const { title = '', card, url } = task.value;
  if (!card && url === undefined) throw new Error(`${name} was answered with neither card nor page`);
  return { kind: 'continue', title, card: card?.content, url: url ?? null };
}

function parse<T>(schema: z.ZodType<T>, { status, body }: HttpAnswer, name: string): T {
  if (status !== 200) throw new Error(`The bot answered ${name} with ${status}: ${body}`);
  const read = schema.safeParse(body === '' ? undefined : JSON.parse(body));
  if (read.success) return read.data;
  throw new Error(`Teams cannot read the answer to ${name}: ${z.prettifyError(read.error)}\n${body}`);
}

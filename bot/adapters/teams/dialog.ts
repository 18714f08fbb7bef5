import type { Card, Message } from '../../cards/elements.ts';

/** A dialog's next step, as task/fetch, task/submit and the message action all want it. */
export const dialogStep = ({ card, summary }: Message): object => ({
  task: {
    type: 'continue',
    value: {
      title: summary,
      width: 'medium',
      height: 'large',
      card: { contentType: 'application/vnd.microsoft.card.adaptive', content: forDialog(card) },
    },
  },
});

/** A dialog's last words, to be closed by her. */
export const dialogEnd = (text: string): object => ({ task: { type: 'message', value: text } });

/** The same card with Submit for Execute, which a dialog does not send, and no dialog opened from a dialog. */
const forDialog = (card: Card): unknown => rewrite(card);

interface Json extends Readonly<Record<string, unknown>> {
  readonly type?: unknown;
  readonly data?: unknown;
}
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function rewrite(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewrite);
  if (!isObject(value)) return value;
  if (value.type === 'Action.Execute') {
    const { verb, fallback: _, data, ...look } = value;
    return { ...look, type: 'Action.Submit', data: { ...(isObject(data) ? data : {}), verb } };
  }
  if (value.type === 'Action.Submit' && isObject(value.data)) {
    const { msteams: _, ...data } = value.data;
    return { ...value, data };
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewrite(inner)]));
}

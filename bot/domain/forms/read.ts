import type { Answer } from '../report.ts';
import type { Answers, Fault, Field } from './field.ts';
import { type Context, type Hint, meaningOf } from './meaning.ts';
import { inputIdsOf, shapeFault, shapesOf } from './shape.ts';

/** What a client sends: anything may stand there. */
export type Sent = Readonly<Record<string, unknown>>;
type Values = ReadonlyMap<string, Answer | undefined>;

/** A form as read: every fault at once, each at its input, in the form's order. */
export interface Read {
  /** What each input holds, by its id, where it has the right shape. */
  readonly values: Values;
  readonly answers: Answers;
  readonly faults: readonly Fault[];
  readonly hints: readonly Hint[];
}

/**
 * Reads a form as it was sent: strings keyed by input id, several choices joined by comma, ticks as `true` and `false`.
 * Unknown ids are ignored. Never throws for what a person or a client can send.
 */
export function readForm(fields: readonly Field[], inputs: Sent, context: Context): Read {
  const faults: Fault[] = [];
  const hints: Hint[] = [];
  const answers: Record<string, Answer> = {};
  const { values, wrong } = readShapes(fields, inputs);
  for (const field of fields) {
    const misshapen = inputIdsOf(field).flatMap((id) => wrong.get(id) ?? []);
    const meaning = misshapen.length > 0 ? { faults: misshapen } : meaningOf(field, values, context);
    if (meaning.answer !== undefined) answers[field.id] = meaning.answer;
    faults.push(...(meaning.faults ?? []));
    hints.push(...(meaning.hints ?? []));
  }
  return { values, answers, faults, hints };
}

function readShapes(fields: readonly Field[], inputs: Sent) {
  const values = new Map<string, Answer | undefined>();
  const wrong = new Map<string, Fault>();
  for (const [id, { field, shape, blank }] of shapesOf(fields)) {
    const raw = Object.hasOwn(inputs, id) ? inputs[id] : undefined;
    const read = raw === undefined ? blank : shape.safeParse(raw);
    if (read.success) values.set(id, read.data);
    else wrong.set(id, { field: id, text: shapeFault(read.error.issues[0]?.message ?? '', field, raw) });
  }
  return { values, wrong };
}

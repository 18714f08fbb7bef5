import { faultTexts } from '../../text/faults.ts';
import { type CategoryKey, categoryKeys } from '../categories.ts';
import { concernsChild } from '../prefill/concernsChild.ts';
import { type Answer, type Harm, harms, type Report } from '../report.ts';
import { lagrumFor } from '../routing.ts';
import { commonIds } from './common.ts';
import { dayIn } from './days.ts';
import type { Answers, Fault, ReportType } from './define.ts';
import { type Context, type Hint, meaningOf } from './meaning.ts';
import { inputIdsOf, notChildId, shapeFault, shapesOf } from './shape.ts';

export type Parsed =
  | { readonly ok: true; readonly report: Report; readonly hints: readonly Hint[] }
  | { readonly ok: false; readonly faults: readonly Fault[]; readonly hints: readonly Hint[] };

/**
 * Reads a form as it was sent: strings keyed by input id, several choices joined by comma, ticks as `true` and `false`.
 * Anything may stand there; unknown ids are ignored, and all that is wrong is told at once, each fault at its input, in
 * the form's order. Never throws for what a person or a client can send.
 */
export function parseReport(type: ReportType, inputs: Sent, context: Context): Parsed {
  const { values, answers, faults, hints } = readForm(type, inputs, context);
  const all = [
    ...faults,
    ...childFaults(type, values, inputs),
    // What a type checks across its fields is only worth telling once each is right.
    ...(faults.length === 0 ? (type.check?.(answers) ?? []) : []),
  ];
  return all.length > 0
    ? { ok: false, faults: all, hints }
    : { ok: true, report: reportOf(type, answers, context), hints };
}

type Sent = Readonly<Record<string, unknown>>;
type Values = ReadonlyMap<string, Answer | undefined>;

interface Reading {
  /** What each input holds, by its id, where it has the right shape. */
  readonly values: Values;
  readonly answers: Answers;
  readonly faults: readonly Fault[];
  readonly hints: readonly Hint[];
}

function readForm(type: ReportType, inputs: Sent, context: Context): Reading {
  const faults: Fault[] = [];
  const hints: Hint[] = [];
  const answers: Record<string, Answer> = {};
  const { values, wrong } = readShapes(type, inputs);
  const today = dayIn(context.now);
  for (const field of type.fields) {
    const misshapen = inputIdsOf(field).flatMap((id) => wrong.get(id) ?? []);
    const meaning = misshapen.length > 0 ? { faults: misshapen } : meaningOf(field, values, { ...context, today });
    if (meaning.answer !== undefined) answers[field.id] = meaning.answer;
    faults.push(...(meaning.faults ?? []));
    hints.push(...(meaning.hints ?? []));
  }
  return { values, answers, faults, hints };
}

function readShapes(type: ReportType, inputs: Sent) {
  const values = new Map<string, Answer | undefined>();
  const wrong = new Map<string, Fault>();
  for (const [id, { field, shape }] of shapesOf(type)) {
    const raw = Object.hasOwn(inputs, id) ? inputs[id] : undefined;
    const read = shape.safeParse(raw);
    if (read.success) values.set(id, read.data);
    else wrong.set(id, { field: id, text: shapeFault(read.error.issues[0]?.message ?? '', field, raw) });
  }
  return { values, wrong };
}

/** Concern for a child never becomes a case, unless the reporter says that it is something else (R21). */
function childFaults({ fields }: ReportType, values: Values, { [notChildId]: notChild }: Sent): readonly Fault[] {
  if (notChild === 'true' || notChild === true) return [];
  const stories = fields.flatMap((field) =>
    field.kind === 'text' && field.lines === 'many' ? [values.get(field.id)] : [],
  );
  const tells = stories.some((story) => typeof story === 'string' && concernsChild(story));
  return tells ? [{ field: notChildId, text: faultTexts.childConcern, childConcern: true }] : [];
}

function reportOf(type: ReportType, answers: Answers, { directory }: Context): Report {
  const { unit, when, what, immediateAction, personRef, concernsManager, events } = answers;
  const unitId = textOf(unit) ?? '';
  const categories = categoriesOf(type, answers);
  return {
    type: type.key,
    kind: typeof type.kind === 'function' ? type.kind(answers) : type.kind,
    unitId,
    categories,
    lagrum: lagrumFor(directory.unit(unitId), categories),
    occurredAt: textOf(when) ?? null,
    harm: harmOf(type, answers),
    what: textOf(what) ?? '',
    immediateAction: textOf(immediateAction) ?? null,
    personRef: textOf(personRef) ?? null,
    concernsManager: concernsManager === true,
    events: typeof events === 'number' ? events : 1,
    answers: Object.fromEntries(Object.entries(answers).filter(([id]) => !commonIds.has(id))),
  };
}

const textOf = (answer: Answer | undefined): string | undefined => (typeof answer === 'string' ? answer : undefined);

/** A type that does not ask is one where nobody was harmed; a question left blank is an answer not known. */
function harmOf({ fields }: ReportType, { harm }: Answers): Harm {
  const unasked = fields.some(({ id }) => id === 'harm') ? 'unknown' : 'none';
  return harms.find((one) => one === harm) ?? unasked;
}

/** Where a form asks what else it was, the type's own category stands; where it asks what it was, the answer does (R12). */
function categoriesOf(type: ReportType, answers: Answers): readonly CategoryKey[] {
  const { categories = [] } = answers;
  const told = [categories].flat();
  const ticked = told.flatMap((one) => categoryKeys.find((key) => key === one) ?? []);
  const isAsked = type.fields.some(({ id, required }) => id === 'categories' && required);
  const chosen = isAsked && ticked.length > 0 ? ticked : [...new Set([...type.categories.slice(0, 1), ...ticked])];
  return type.settle?.({ chosen, harm: harmOf(type, answers), answers }) ?? chosen;
}

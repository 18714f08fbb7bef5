import { faultTexts } from '../../text/faults.ts';
import { type CategoryKey, categoryKeys } from '../categories.ts';
import type { Answers, Fault } from '../forms/field.ts';
import type { Context, Hint } from '../forms/meaning.ts';
import { type Read, readForm, type Sent } from '../forms/read.ts';
import { notChildId } from '../forms/shape.ts';
import { concernsChild } from '../prefill/concernsChild.ts';
import { type Answer, type Harm, harms, type Report } from '../report.ts';
import { lagrumFor } from '../routing.ts';
import { commonIds } from './common.ts';
import type { ReportType } from './define.ts';

export type Parsed =
  | { readonly ok: true; readonly report: Report; readonly hints: readonly Hint[] }
  | { readonly ok: false; readonly faults: readonly Fault[]; readonly hints: readonly Hint[] };

/**
 * Reads a form as it was sent: strings keyed by input id, several choices joined by comma, ticks as `true` and `false`.
 * Anything may stand there; unknown ids are ignored, and all that is wrong is told at once, each fault at its input, in
 * the form's order. Never throws for what a person or a client can send.
 */
export function parseReport(type: ReportType, inputs: Sent, context: Context): Parsed {
  const { values, answers, faults, hints } = readForm(type.fields, inputs, context);
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

type Values = Read['values'];

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

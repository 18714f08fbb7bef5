import type { Inputs } from '../forms/inputs.ts';
import { notChildId, shapesOf, unitSearchId } from '../forms/shape.ts';
import { concernsChild } from '../prefill/concernsChild.ts';
import { guard } from '../privacy.ts';
import type { ReportType } from './define.ts';

/**
 * Whether a form may be stored as a draft as it was typed: nothing in it that the guard refuses, no concern for a child
 * (design/domain.md, Privacy; R21). A form's faults do not tell: a text too long, or words where an option belongs, were
 * turned away before they were read.
 */
export function mayBeKept(type: ReportType, inputs: Inputs): boolean {
  return [...shapesOf(type.fields)].every(([id, { field, shape }]) => {
    const typed = inputs[id] ?? '';
    const isFree = field.kind === 'text' || id === unitSearchId || !shape.safeParse(typed).success;
    if (typed === '' || !isFree) return true;
    return guard(typed).refused.length === 0 && (inputs[notChildId] === 'true' || !concernsChild(typed));
  });
}

import { tooLong } from '../text/faults.ts';
import type { Localised } from '../text/language.ts';
import type { Fault } from './forms/field.ts';
import { freeText } from './forms/meaning.ts';
import { clean } from './forms/shape.ts';

/** Reads one free text outside a report form: required, of limited length, and past the guard like every other. */
export function readFreeText(
  field: string,
  typed: string | undefined,
  { max, missing }: { readonly max: number; readonly missing: Localised },
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly faults: readonly Fault[] } {
  const text = clean(typed ?? '');
  if (text === '') return { ok: false, faults: [{ field, text: missing }] };
  if (text.length > max) return { ok: false, faults: [{ field, text: tooLong(text.length, max) }] };
  const { faults } = freeText(field, text);
  return faults ? { ok: false, faults } : { ok: true, text };
}

import type { Localised } from '../../text/language.ts';
import type { Answer } from '../report.ts';

interface FieldBase {
  /** The input's id in the card, the parser, the tab and the export. */
  readonly id: string;
  readonly label: Localised;
  readonly hint?: Localised;
  readonly required: boolean;
  /** Asked among the required ones although it may be left blank; the rest wait behind "Fler uppgifter". */
  readonly upFront?: boolean;
}

/** What may be chosen: the value stored, and its words; the order is the order shown. */
export type Options = Readonly<Record<string, Localised>>;

/** One question of a form. Card, parser, tab form and export column all come from it, so they cannot drift. */
export type Field =
  | (FieldBase & { readonly kind: 'text'; readonly lines: 'one' | 'many'; readonly max: number })
  | (FieldBase & { readonly kind: 'choice'; readonly options: Options; readonly initial?: string })
  | (FieldBase & { readonly kind: 'choices'; readonly options: Options })
  | (FieldBase & { readonly kind: 'yesNo'; readonly initial: boolean })
  | (FieldBase & { readonly kind: 'count'; readonly min: number; readonly max: number })
  /** A day, YYYY-MM-DD; never in the future. It begins as `daysBack` days before today. */
  | (FieldBase & { readonly kind: 'day'; readonly daysBack: number })
  /** A day, YYYY-MM-DD; never in the past. It begins as `daysAhead` days after today. */
  | (FieldBase & { readonly kind: 'dayAhead'; readonly daysAhead: number })
  /** A day and a time; two inputs, `<id>Date` and `<id>Time`. Never in the future. It begins as now. */
  | (FieldBase & { readonly kind: 'moment' })
  /** A unit of the directory: the person's own first, all others by search. */
  | (FieldBase & { readonly kind: 'unit' });

export type Answers = Readonly<Record<string, Answer>>;

/** What is wrong with one input and how to mend it. */
export interface Fault {
  /** The input's id (for a moment `<id>Date` or `<id>Time`). */
  readonly field: string;
  readonly text: Localised;
  /** The place in what was typed, with what must go marked and masked: `bor hos ‹19850131-XXXX› sedan`. */
  readonly quote?: string;
  /** It may be about a child at risk: the form stops and shows the way to the reception unit (R21). */
  readonly childConcern?: true;
}

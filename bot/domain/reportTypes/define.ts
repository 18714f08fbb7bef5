import type { Localised } from '../../text/language.ts';
import type { CategoryKey } from '../categories.ts';
import type { Answer, Kind } from '../report.ts';
import type { ReportTypeKey } from './keys.ts';

interface FieldBase {
  /** The input's id in the card, the parser, the tab and the export. */
  readonly id: string;
  readonly label: Localised;
  readonly hint?: Localised;
  readonly required: boolean;
}

export interface Option {
  readonly value: string;
  readonly label: Localised;
}

/** One question of a form. Card, parser, tab form and export column all come from it, so they cannot drift. */
export type Field =
  | (FieldBase & { readonly kind: 'text'; readonly lines: 'one' | 'many'; readonly max: number })
  | (FieldBase & { readonly kind: 'choice'; readonly options: readonly Option[]; readonly initial?: string })
  | (FieldBase & { readonly kind: 'choices'; readonly options: readonly Option[] })
  | (FieldBase & { readonly kind: 'yesNo'; readonly initial: boolean })
  | (FieldBase & { readonly kind: 'count'; readonly min: number; readonly max: number; readonly initial?: number })
  /** A day and a time; two inputs, `<id>Date` and `<id>Time`. Never in the future. */
  | (FieldBase & { readonly kind: 'moment' })
  /** A unit of the directory: the person's own first, all others by search. */
  | (FieldBase & { readonly kind: 'unit' });

/** A report type is data: adding one is adding one file and its line in `index.ts`. */
export interface ReportType {
  readonly key: ReportTypeKey;
  readonly title: Localised;
  /** One line in the menu: when to choose it. */
  readonly lead: Localised;
  /** What the case becomes; a type that takes several asks, and reads the answer here. */
  readonly kind: Kind | ((answers: Readonly<Record<string, Answer>>) => Kind);
  /** The categories its form offers, the most usual first; with one there is nothing to ask. */
  readonly categories: readonly CategoryKey[];
  /** Common fields (see `common.ts`) and the type's own, in the order they are asked. */
  readonly fields: readonly Field[];
  /** The text is shown and must be confirmed before it is stored (R10). */
  readonly readBack?: (answers: Readonly<Record<string, Answer>>) => boolean;
}

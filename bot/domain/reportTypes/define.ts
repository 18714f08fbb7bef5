import type { Localised } from '../../text/language.ts';
import type { CategoryKey } from '../categories.ts';
import type { Answers, Fault, Field } from '../forms/field.ts';
import type { Harm, Kind } from '../report.ts';
import type { ReportTypeKey } from './keys.ts';

/** A report type is data: adding one is adding one file and its line in `index.ts`. */
export interface ReportType {
  readonly key: ReportTypeKey;
  readonly title: Localised;
  /** One line in the menu: when to choose it. */
  readonly lead: Localised;
  /** What must be known before anything is written; at the top of the form. */
  readonly notice?: Localised;
  /** What the case becomes; a type that takes several asks, and reads the answer here. */
  readonly kind: Kind | ((answers: Answers) => Kind);
  /**
   * The categories it is about, first the one that stands when none is chosen. Where its form lets several be ticked,
   * any other category that the reporter's words have pointed at is taken too (R12).
   */
  readonly categories: readonly CategoryKey[];
  /** The categories where another answer tells more than the boxes ticked. */
  readonly settle?: (told: Told) => readonly CategoryKey[];
  /** Common fields (see `common.ts`) and the type's own, in the order they are asked. No `harm` among them: none was done. */
  readonly fields: readonly Field[];
  /** What no single field can see, once each is right by itself. */
  readonly check?: (answers: Answers) => readonly Fault[];
  /** The text is shown and must be confirmed before it is stored (R10). */
  readonly readBack?: (answers: Answers) => boolean;
}

interface Told {
  readonly chosen: readonly CategoryKey[];
  readonly harm: Harm;
  readonly answers: Answers;
}

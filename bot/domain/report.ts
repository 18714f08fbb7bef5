import type { CategoryKey, Lagrum } from './categories.ts';
import type { ReportTypeKey } from './reportTypes/keys.ts';
import type { Instant } from './time.ts';

/** What a case is (R01). A synpunkt that shows a real failing can become an avvikelse (R05). */
export const kinds = ['avvikelse', 'risk', 'missforhallande', 'klagomal', 'synpunkt', 'berom'] as const;
export type Kind = (typeof kinds)[number];

/** Harm in the reporter's plain words. `harm` is harm of unknown degree, known from imported history only. */
export const harms = ['none', 'mild', 'serious', 'life', 'harm', 'unknown'] as const;
export type Harm = (typeof harms)[number];

/** An answer to one of the report type's own fields. */
export type Answer = string | number | boolean | readonly string[];

/** A report as parsed from its form: what the reporter said, once and for all. */
export interface Report {
  readonly type: ReportTypeKey;
  readonly kind: Kind;
  readonly unitId: string;
  readonly categories: readonly CategoryKey[];
  readonly lagrum: readonly Lagrum[];
  /** When it happened; null when the reporter does not know. */
  readonly occurredAt: Instant | null;
  readonly harm: Harm;
  readonly what: string;
  readonly immediateAction: string | null;
  /** The journal reference of whoever was harmed: never a name, never on a card. */
  readonly personRef: string | null;
  /** The report concerns the nearest manager, who then sees nothing of it. */
  readonly concernsManager: boolean;
  /** How many events the report stands for: 1, or more for a bundle. */
  readonly events: number;
  readonly answers: Readonly<Record<string, Answer>>;
}

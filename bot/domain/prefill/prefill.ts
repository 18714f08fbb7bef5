import type { CategoryKey } from '../categories.ts';
import type { ReportTypeKey } from '../reportTypes/keys.ts';
import { type Instant, localMinute } from '../time.ts';
import { concernsChild } from './concernsChild.ts';
import { readAction } from './readAction.ts';
import { readCategories } from './readCategories.ts';
import { type Harm, readHarm } from './readHarm.ts';
import { Reading } from './reading.ts';
import { readTime } from './readTime.ts';
import { reportTypeOf } from './reportTypeOf.ts';

/** What a form can be filled with from somebody's own words. Source: design/interfaces.md, `prefill`. */
export interface Prefill {
  readonly reportType: ReportTypeKey;
  /** Gravest first; empty when the text does not tell. */
  readonly categories: readonly CategoryKey[];
  /** Stockholm time to the minute with its offset (`2026-11-22T02:00+01:00`), never after `now`. */
  readonly occurredAt: string | null;
  readonly harm: Harm;
  /** As the writer typed it. */
  readonly immediateAction: string | null;
}

/**
 * Reads a report out of what a care worker wrote, on the spot and by rules alone: no text leaves the process. What the
 * words do not tell is left open (`ovrigt`, no category, null, `unknown`), for a wrong guess costs more than a
 * question. Throws only when `now` is not an instant.
 */
export function prefill(text: string, now: Instant): Prefill {
  const reading = new Reading(text);
  const harm = readHarm(reading);
  const occurredAt = readTime(reading, now);
  // Concern for a child is never reported as a deviation (R21), so nothing may be filled in that says it is.
  const found = concernsChild(text) ? [] : readCategories(reading);
  return {
    reportType: reportTypeOf(reading, found, harm),
    categories: found.map(({ category }) => (category === 'fall' && harm === 'harm' ? 'fall_med_skada' : category)),
    occurredAt: occurredAt === null ? null : localMinute(occurredAt),
    harm,
    immediateAction: readAction(reading),
  };
}

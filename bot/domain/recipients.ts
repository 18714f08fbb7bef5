import type { Instant } from './time.ts';

/** How many received care from a unit, since when; oldest first. */
export type RecipientsHistory = readonly { readonly from: Instant; readonly count: number | null }[];

/**
 * How many received care before an instant: the last figure known then. Before the first one it is the first: history
 * from another system reaches further back than anybody's count, and the nearest figure is the best there is.
 */
export const recipientsBefore = (history: RecipientsHistory, before: Instant): number | null =>
  (history.findLast(({ from }) => from < before) ?? history[0])?.count ?? null;

/** The history with what is known from now on; the same one when nothing is new. */
export const withRecipients = (history: RecipientsHistory, count: number | null, from: Instant): RecipientsHistory => {
  const last = history.at(-1);
  return last && last.count === count ? history : [...history, { from, count }];
};

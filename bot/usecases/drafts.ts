import { Temporal } from 'temporal-polyfill';
import type { Actor } from '../domain/people.ts';
import type { ReportTypeKey } from '../domain/reportTypes/keys.ts';
import { toInstant } from '../domain/time.ts';
import { type DocumentOf, keys } from '../ports/documents.ts';
import type { Deps } from './deps.ts';

export type Draft = DocumentOf<'draft'>;

/** Two steps of one form cross by minutes at the most; a draft from further ahead was saved before the clock was set back. */
const crossingMs = 5 * 60_000;

/** Keeps what has been sent of an unfinished form. The latest step wins: it holds everything typed so far. */
export async function saveDraft(
  { store, clock }: Deps,
  by: Actor,
  requestId: string,
  reportType: ReportTypeKey,
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  const key = keys.draft(by.personId, requestId);
  const draft = { ...key, personId: by.personId, requestId, reportType, inputs, changedAt: clock.now() };
  for (;;) {
    const found = await store.get(key);
    const ahead = found ? Date.parse(found.document.changedAt) - Date.parse(draft.changedAt) : 0;
    if (ahead > 0 && ahead <= crossingMs) return;
    // Another step of the same form may be saved in the same moment; the words of neither may be lost to that.
    if ((await store.put(draft, found?.revision ?? null)).ok) return;
  }
}

export const openDraft = async ({ store }: Deps, by: Actor, requestId: string): Promise<Draft | undefined> =>
  (await store.get(keys.draft(by.personId, requestId)))?.document;

export async function discardDraft({ store }: Deps, by: Actor, requestId: string): Promise<void> {
  const key = keys.draft(by.personId, requestId);
  const found = await store.get(key);
  if (found) await store.remove(key, found.revision);
}

/** Newest first. */
export async function draftsOf({ store }: Deps, by: Actor): Promise<readonly Draft[]> {
  const drafts: Draft[] = [];
  for await (const draft of store.find('draftsOf', { personId: by.personId })) drafts.push(draft);
  return drafts.sort((a, b) => b.changedAt.localeCompare(a.changedAt));
}

/** Periodic work: removes the drafts that nobody came back to; returns how many. */
export async function sweepDrafts({ store, clock, policy }: Pick<Deps, 'store' | 'clock' | 'policy'>): Promise<number> {
  const keptHours = 24 * policy.retention.draftDays;
  const before = toInstant(Temporal.Instant.from(clock.now()).subtract({ hours: keptHours }));
  let swept = 0;
  for await (const draft of store.find('draftsBefore', { before })) {
    const found = await store.get(keys.draft(draft.personId, draft.requestId));
    // Someone may have gone on with it since the list was read.
    if (found && found.document.changedAt < before && (await store.remove(draft, found.revision)).ok) swept++;
  }
  return swept;
}

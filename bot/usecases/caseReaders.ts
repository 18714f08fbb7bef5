import { maySeeReaders, readsWhole } from '../domain/access.ts';
import type { CaseId } from '../domain/case.ts';
import { nameOf } from '../domain/directory.ts';
import type { Actor } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import type { DocumentOf } from '../ports/documents.ts';
import type { Deps } from './deps.ts';

/** Somebody has read the case, or taken a paper of it. */
export interface Reader extends Pick<DocumentOf<'log'>, 'at' | 'act' | 'from'> {
  /** Empty for one whom the directory no longer knows. */
  readonly name: string;
}

const atOnce = 50;
const afterAll = '~';

/** Who has read a case, the newest first, for those who may review it (R91); `next` is before what the rest lies. */
export async function caseReaders(
  { store, directories }: Deps,
  by: Actor,
  id: CaseId,
  before: Instant | null,
): Promise<Result<{ readonly rows: readonly Reader[]; readonly next: Instant | null }>> {
  const c = (await store.loadCase(id))?.case;
  const directory = await directories.current();
  if (!c || !readsWhole(by, c, directory)) return fail('not_found');
  if (!maySeeReaders(by, c, directory)) return fail('not_allowed', 'seeAccessLog');
  const rows: Reader[] = [];
  for await (const { at, act, from, by: who } of store.find('logOfCase', { caseId: id, before: before ?? afterAll })) {
    const last = rows.at(-1);
    // Lines of one instant stay together, or the next page would leave some out.
    if (last && rows.length >= atOnce && last.at !== at) return ok({ rows, next: last.at });
    rows.push({ at, act, from, name: nameOf(who, directory) });
  }
  return ok({ rows, next: null });
}

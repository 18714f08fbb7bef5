import { randomInt } from 'node:crypto';
import { may, readsWhole } from '../domain/access.ts';
import type { Case } from '../domain/case.ts';
import type { Directory } from '../domain/directory.ts';
import type { Facts } from '../domain/facts.ts';
import { passagesOf } from '../domain/passages.ts';
import type { Actor } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { matches, mayFind, type SearchFilter, spanOf } from '../domain/search/filter.ts';
import { between, type Place, placeOf } from '../domain/search/place.ts';
import { type FoundIn, findIn, type Sought, soughtIn } from '../domain/search/words.ts';
import { handlesCases } from '../domain/tabPages.ts';
import type { Instant } from '../domain/time.ts';
import { passageNames } from '../text/passages.ts';
import type { Deps } from './deps.ts';
import { newestCases } from './newestCases.ts';
import { log } from './readCase.ts';

export interface Asked {
  readonly filter: SearchFilter;
  /** Empty: by the filter alone. */
  readonly words: string;
  readonly after: Place | undefined;
}

/** How much one call looks at: the rest is looked at when she asks for it. */
export interface Bound {
  /** Hits of a page. */
  readonly hits: number;
  /** Rows of facts; `casesRead`: cases whose words are read. */
  readonly rows: number;
  readonly casesRead: number;
}

export interface Hit {
  readonly row: Facts;
  /** Whether a copy of it can be made, masked. */
  readonly mayMask: boolean;
  /** Where the words stand; none where no words were sought. */
  readonly places: readonly FoundIn[];
}

export interface Found {
  readonly hits: readonly Hit[];
  /** Where it goes on; null at the end. */
  readonly next: Place | null;
  /** It rests before the page is full: what was reported from this moment on has been looked at. */
  readonly restsAt: Instant | null;
}

/**
 * Where a search rests is drawn anew each time: from a fixed number somebody could tell how many cases lie between, also
 * of those that she may not know of.
 */
const drawnBound = (words: string): Bound => ({
  hits: words === '' ? 50 : 20,
  rows: randomInt(2000, 3000),
  casesRead: 200,
});

/** Cases by what lists know of them and by their words, the newest first (R89): only those that she may read. */
export async function searchCases(
  deps: Deps,
  by: Actor,
  { filter, words, after }: Asked,
  bound: Bound = drawnBound(words.trim()),
): Promise<Result<Found>> {
  const directory = await deps.directories.current();
  if (!handlesCases(by, directory)) return fail('not_allowed', 'search');
  const sought = words.trim() === '' ? ok(null) : soughtIn(words);
  if (!sought.ok) return sought;
  const search: Search = { deps, by, directory, filter, sought: sought.value, bound };
  const found = await find(search, after);
  if (sought.value) await logSearch(search, found.hits);
  return ok(found);
}

interface Search {
  readonly deps: Deps;
  readonly by: Actor;
  readonly directory: Directory;
  readonly filter: SearchFilter;
  readonly sought: Sought | null;
  readonly bound: Bound;
}

/** Looks at one row more than a page holds, to know whether there is another page. */
async function find(search: Search, after: Place | undefined): Promise<Found> {
  const { bound, sought } = search;
  const hits: Hit[] = [];
  const page = (rest: Place | null): Found => {
    const last = hits[bound.hits - 1]?.row;
    if (hits.length > bound.hits && last)
      return { hits: hits.slice(0, bound.hits), next: placeOf(last), restsAt: null };
    const restsAt = rest && (typeof rest === 'string' ? rest : rest.reportedAt);
    return { hits, next: rest, restsAt };
  };
  let read = 0;
  for await (const { rows, rest } of batches(search, after)) {
    hits.push(...(sought ? await withWords(search, rows, sought) : rows.map((row) => hitOf(search, row, []))));
    if (hits.length > bound.hits) return page(null);
    read += rows.length;
    const last = rows.at(-1);
    if (rest) return page(rest);
    if (sought && read >= bound.casesRead && last) return page(placeOf(last));
  }
  return page(null);
}

const hitOf = ({ by, directory }: Search, row: Facts, places: Hit['places']): Hit => ({
  row,
  mayMask: row.source === 'lyhord' && may(by, 'readProcess', { ...row, reporterId: '' }, directory),
  places,
});

/** Cases are read so many at a time: a store far away answers many questions in the time of one. */
const atOnce = 16;

/** Rows that she may see and that are as sought; `rest` where the search rests, after the last of them. */
async function* batches(
  search: Search,
  after: Place | undefined,
): AsyncIterable<{ readonly rows: readonly Facts[]; readonly rest: Place | null }> {
  const { deps, by, directory, filter, sought, bound } = search;
  const { from = '', before } = spanOf(filter);
  let rows: Facts[] = [];
  let looked = 0;
  let latest: Instant | null = null;
  for await (const row of newestCases(deps.store, by, directory, filter, after ?? before)) {
    if (row.reportedAt < from) break;
    // It rests between two moments, never among cases of the same one.
    if (looked >= bound.rows && latest && latest !== row.reportedAt)
      return yield { rows, rest: between(latest, row.reportedAt) };
    looked += 1;
    latest = row.reportedAt;
    // Imported history has no words.
    if ((before && row.reportedAt >= before) || (sought && row.source === 'import')) continue;
    const known = await asSheKnowsIt(search, row);
    if (!known || !matches(known, filter, deps.policy)) continue;
    rows.push(known);
    if (rows.length < atOnce) continue;
    yield { rows, rest: null };
    rows = [];
  }
  yield { rows, rest: null };
}

/**
 * Of one that she names by its number the case itself is asked: it may be hers on call, or her own report, of which she
 * knows how it stands and nothing that others found.
 */
async function asSheKnowsIt({ deps, by, directory, filter }: Search, row: Facts): Promise<Facts | undefined> {
  if (mayFind(by, row, directory)) return row;
  const c = filter.number ? (await deps.store.loadCase(row.caseId))?.case : undefined;
  if (!c || !may(by, 'read', c, directory)) return undefined;
  const { categories, lagrum, kind } = c.report;
  return readsWhole(by, c, directory) ? row : { ...row, categories, lagrum, kind, severity: null, risk: null };
}

const mostPlaces = 3;

async function withWords(search: Search, rows: readonly Facts[], sought: Sought): Promise<readonly Hit[]> {
  const { deps, by, directory } = search;
  const cases = await Promise.all(rows.map(async ({ caseId }) => (await deps.store.loadCase(caseId))?.case));
  return rows.flatMap((row, i) => {
    const c = cases[i];
    // Asked once more of the case itself, whose words they are.
    if (!c || !may(by, 'read', c, directory)) return [];
    const places = findIn(wordsIn(c, may(by, 'readProcess', c, directory)), sought, mostPlaces);
    return places.length > 0 ? [hitOf(search, row, places)] : [];
  });
}

const wordsIn = (c: Case, seesWork: boolean) => [
  ...passagesOf(c, seesWork),
  ...(c.report.personRef ? [{ where: passageNames.reference, text: c.report.personRef }] : []),
];

/**
 * That words were sought, among which cases and in how many they were found, but never the words: they can say as much
 * of a person as a case does. Each case of which words are shown has been read, and the log says that too (R91).
 */
async function logSearch({ deps, by, filter }: Search, hits: readonly Hit[]): Promise<void> {
  await log(deps, by.personId, 'search', 'tab', undefined, { filter, found: hits.length });
  await Promise.all(
    hits.map(({ row }) => log(deps, by.personId, 'read', 'search', { id: row.caseId, number: row.number })),
  );
}

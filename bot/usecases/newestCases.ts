import { mayDecideIn } from '../domain/access.ts';
import { type Directory, sameBoard } from '../domain/directory.ts';
import type { Facts } from '../domain/facts.ts';
import type { Actor, Unit } from '../domain/people.ts';
import { isOurNumber, numberSought, type SearchFilter } from '../domain/search/filter.ts';
import type { Place } from '../domain/search/place.ts';
import type { Store } from '../ports/store.ts';
import { watches } from './casesFor.ts';

/**
 * Every case that could be one of those sought, the newest first: of one unit, of hers, or of all where she watches over
 * all. Which of them she may see is asked of each.
 */
export function newestCases(
  store: Store,
  by: Actor,
  directory: Directory,
  { number = '', unitId }: SearchFilter,
  before: Place | undefined,
): AsyncIterable<Facts> {
  const sought = numberSought(number);
  if (isOurNumber(sought)) return store.find('caseByNumber', { number: sought });
  const from = before === undefined ? {} : { before };
  if (unitId) return store.find('casesOfUnitNewest', { unitId, ...from });
  if (watches(by)) return store.find('casesNewest', from);
  const units = searchableUnits(by, directory);
  return newestFirst(units.map((unit) => store.find('casesOfUnitNewest', { unitId: unit.unitId, ...from })));
}

/** The units among whose cases she can search: her own, or those of her board. */
export const searchableUnits = (by: Actor, directory: Directory): readonly Unit[] =>
  directory.units.filter((unit) =>
    watches(by) ? sameBoard(by.board, unit.board) : mayDecideIn(by, unit.unitId, directory),
  );

/** Several lists as one, each read only as far as it is needed. */
async function* newestFirst(lists: readonly AsyncIterable<Facts>[]): AsyncIterable<Facts> {
  const heads = await Promise.all(
    lists.map(async (list) => {
      const rows = list[Symbol.asyncIterator]();
      return { rows, next: await rows.next() };
    }),
  );
  for (;;) {
    const [first] = heads
      .flatMap((head) => (head.next.done ? [] : [{ head, row: head.next.value }]))
      .sort((a, b) => (keyOf(a.row) < keyOf(b.row) ? 1 : -1));
    if (!first) return;
    yield first.row;
    first.head.next = await first.head.rows.next();
  }
}

/** As the store orders them. */
const keyOf = ({ reportedAt, source, caseId }: Facts): string =>
  `${reportedAt}/${source === 'import' ? 'import' : 'case'}:${caseId}`;

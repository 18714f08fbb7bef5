import { cellThatMayLeave } from '../smallCells.ts';

/** A row of a table whose rows add up to something that is published too. */
export interface Cell {
  readonly id: string;
  readonly count: number;
  /** The same cell outside of the part of the organisation that is published; 0 where all of it is. */
  readonly rest: number;
  /** What the count gives away by what else is published; 0 where it gives away nothing. */
  readonly left?: number;
}

const isSmall = (count: number): boolean => cellThatMayLeave(count) === null;
const total = ({ count, rest }: Cell): number => count + rest;

/**
 * The cells that must stay empty in what leaves the house: those of 1–4, those whose rest is, and then as many more, the
 * smallest first, as it takes for what is hidden to be neither one cell alone nor a small number together: otherwise
 * whoever has the total takes the others from it. `rest` is told from the whole in the same way, so both are protected by
 * one pattern, and a report about one part and a report about the other hide the same rows.
 *
 * `first` are cells that other publications hide: they are taken before any other.
 */
export function hiddenCells(cells: readonly Cell[], first: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  const hidden = cells.filter((cell) => [cell.count, cell.rest, cell.left ?? 0].some(isSmall));
  const others = cells
    .filter((cell) => !hidden.includes(cell) && total(cell) > 0)
    .sort((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)) || total(a) - total(b));
  while (others.length > 0 && !(isProtected(hidden, 'count') && isProtected(hidden, 'rest')))
    hidden.push(...others.splice(0, 1));
  return new Set(hidden.map(({ id }) => id));
}

/** Nothing is hidden, or several cells are that come to more than a small number. */
function isProtected(hidden: readonly Cell[], of: 'count' | 'rest'): boolean {
  const counts = hidden.map((cell) => cell[of]).filter((count) => count > 0);
  return counts.length === 0 || (counts.length > 1 && !isSmall(counts.reduce((sum, one) => sum + one, 0)));
}

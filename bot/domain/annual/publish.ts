import { cellThatMayLeave } from '../smallCells.ts';
import type { Amount } from './amount.ts';
import { type Book, isWhole, type Scope, whole } from './book.ts';
import type { Figure, FigureGroup } from './define.ts';
import { evaluate } from './evaluate.ts';
import { groupsOf } from './groups/index.ts';
import { type Cell, hiddenCells } from './hidden.ts';
import { nameOfCells, type Query } from './query.ts';

/** A year's amounts by figure, and which of them must not leave the house. */
export interface Counted {
  readonly amounts: ReadonlyMap<string, Amount>;
  readonly hidden: ReadonlySet<string>;
}

interface CountedYear {
  readonly groups: readonly FigureGroup[];
  readonly counted: Counted;
}

export function countYear(book: Book, year: number): CountedYear {
  const { scope } = book;
  const all = countedIn(book, year, whole);
  if (!isWhole(scope)) {
    const own = countedIn(book, year, scope);
    return { groups: own.groups, counted: { ...own, hidden: hiddenIn(own, minus(all.amounts, own.amounts)) } };
  }
  // Who publishes the whole hides what the reports of the two regimes hide before anything else: see hiddenCells.
  const municipal = countedIn(book, year, { regime: 'kommunal', board: null });
  const first = hiddenIn(municipal, minus(all.amounts, municipal.amounts));
  return { groups: all.groups, counted: { ...all, hidden: hiddenIn(all, undefined, first) } };
}

type Amounts = ReadonlyMap<string, Amount>;

interface Table {
  readonly groups: readonly FigureGroup[];
  readonly amounts: Amounts;
}

function countedIn(book: Book, year: number, scope: Scope): Table {
  const groups = groupsOf(book, year, scope);
  const figures = groups.flatMap((group) => group.figures);
  return { groups, amounts: new Map(figures.map(({ id, query }) => [id, evaluate(query, book)])) };
}

/** The rest of the organisation, figure by figure: what a reader of both reports could take away. */
const minus = (all: Amounts, own: Amounts): Amounts =>
  new Map([...all].map(([id, amount]) => [id, difference(amount, own.get(id) ?? amount)]));

const difference = (a: Amount, b: Amount): Amount => ({
  value: null,
  numerator: a.numerator === null ? null : a.numerator - (b.numerator ?? 0),
  denominator: a.denominator === null ? null : a.denominator - (b.denominator ?? 0),
  n: a.n - b.n,
});

/** The figures to hide: small ones, those that give a small one away, and those that say what a hidden one says. */
function hiddenIn({ groups, amounts }: Table, rest?: Amounts, first?: ReadonlySet<string>): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const group of groups) {
    const found = isParted(group)
      ? hiddenParts(group, amounts, hidden, rest, first)
      : hiddenAlone(group, amounts, rest);
    for (const id of found) hidden.add(id);
  }
  const figures = groups.flatMap((group) => group.figures);
  const cells = new Set(figures.flatMap(({ id, query }) => (hidden.has(id) ? cellOfCount(query) : [])));
  for (const { id, query, like = [] } of figures)
    if (cellsTold(query).some((name) => cells.has(name)) || like.some((other) => hidden.has(other))) hidden.add(id);
  return hidden;
}

const isParted = ({ of, figures }: FigureGroup): boolean =>
  of !== undefined || figures.some(({ under }) => under !== undefined);

/** Tables whose rows add up: each by itself, or row by row of the table above. */
function hiddenParts(
  { of, figures }: FigureGroup,
  amounts: Amounts,
  hidden: ReadonlySet<string>,
  rest: Amounts | undefined,
  first: ReadonlySet<string> | undefined,
): ReadonlySet<string> {
  const tables = Map.groupBy(figures, ({ under }) => under ?? of ?? '');
  return new Set(
    [...tables].flatMap(([total, rows]) => {
      const cells = rows.map((row) => cellOf(row, amounts, rest));
      // A total that is hidden would be the sum of what is shown.
      if (hidden.has(total)) return cells.flatMap(({ id, count, rest: others }) => (count + others > 0 ? [id] : []));
      return [...hiddenCells(cells, first)];
    }),
  );
}

function cellOf({ id, without }: Figure, amounts: Amounts, rest: Amounts | undefined): Cell {
  const count = amounts.get(id)?.n ?? 0;
  const left = without === undefined ? 0 : count - (amounts.get(without)?.n ?? 0);
  return { id, count, rest: rest?.get(id)?.n ?? 0, left };
}

function hiddenAlone({ figures }: FigureGroup, amounts: Amounts, rest: Amounts | undefined): ReadonlySet<string> {
  const isHidden = (figure: Figure): boolean =>
    [amounts.get(figure.id), rest?.get(figure.id)].some((amount) => amount && isGivenAway(figure, amount));
  return new Set(figures.flatMap((figure) => (isHidden(figure) ? [figure.id] : [])));
}

/** Counts of units are of nobody; of a share, those who are not of the part can be told too. */
function isGivenAway({ query }: Figure, { numerator, denominator, n }: Amount): boolean {
  if (query.count === 'silentUnits') return false;
  const counts = [
    ...(numerator === null ? [] : [numerator]),
    ...(query.count === 'measure' && denominator === null ? [] : [n]),
  ];
  const others = numerator === null || denominator === null ? [] : [denominator - numerator];
  return [...counts, ...others].some((count) => cellThatMayLeave(count) === null);
}

/** The cell that a figure is, where it is one. */
const cellOfCount = (query: Query): readonly string[] => (query.count === 'cases' ? [nameOfCells(query.where)] : []);

/** The cells whose size a figure tells: a share with its numbers tells two. */
const cellsTold = (query: Query): readonly string[] =>
  query.count === 'share' && query.of === 'cases'
    ? [nameOfCells(query.where, query.part), nameOfCells(query.where)]
    : cellOfCount(query);

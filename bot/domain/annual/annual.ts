import type { Amount } from './amount.ts';
import { type Book, isIn, type Scope, spanOf } from './book.ts';
import { type Change, changesOf } from './changes.ts';
import type { Figure, FigureGroup } from './define.ts';
import { askedOf } from './groups/index.ts';
import { countYear } from './publish.ts';
import type { Span } from './query.ts';
import { silentUnits } from './silentUnits.ts';

/** An amount as it is told; `hidden` where it may not leave, and then nothing of it is there. */
export interface Told extends Amount {
  readonly hidden: boolean;
}
export interface ToldFigure extends Figure {
  readonly now: Told;
  readonly before: Told;
}
export type ToldGroup = Omit<FigureGroup, 'figures'> & { readonly figures: readonly ToldFigure[] };

/** A year in figures: what every file of it is made from. */
export interface Annual {
  readonly year: number;
  readonly scope: Scope;
  readonly span: Span;
  readonly madeAt: string;
  /** Small cells are hidden; otherwise it stays in the house. */
  readonly isPublic: boolean;
  /** The year is over; otherwise the figures are of the year so far. */
  readonly isOver: boolean;
  readonly groups: readonly ToldGroup[];
  readonly changes: readonly Change[];
  /** By name, in the house alone. */
  readonly silent: readonly { readonly unit: string; readonly days: number }[];
}

/** Counts a year. `isPublic` hides what could point at a person. */
export function annualOf(book: Book, isPublic: boolean): Annual {
  const { year, scope, now } = book;
  const span = spanOf(year);
  const [own, earlier] = [countYear(book, year), countYear(book, year - 1)];
  const told = ({ amounts, hidden }: typeof own.counted, id: string): Told =>
    isPublic && hidden.has(id) ? nothing : { ...(amounts.get(id) ?? nothing), hidden: false };
  return {
    ...{ year, scope, span, madeAt: now, isPublic, isOver: now >= span.before },
    groups: own.groups.map(({ figures, ...group }) => ({
      ...group,
      figures: figures.map((figure) => ({
        ...figure,
        now: told(own.counted, figure.id),
        before: told(earlier.counted, figure.id),
      })),
    })),
    changes: changesOf(book, isPublic ? new Set([...own.counted.hidden, ...earlier.counted.hidden]) : null),
    silent: isPublic ? [] : silentByName(book),
  };
}

const nothing: Told = { value: null, numerator: null, denominator: null, n: 0, hidden: true };

function silentByName(book: Book): Annual['silent'] {
  const { span, units } = askedOf(book, book.year, book.scope);
  const names = new Map(book.units.map(({ unitId, name }) => [unitId, name]));
  return silentUnits({ count: 'silentUnits', span, units }, book).map(({ unitId, days }) => ({
    unit: names.get(unitId) ?? unitId,
    days,
  }));
}

/** Nobody reported, and nothing was measured, in the year and of those asked for. */
export const isEmpty = ({ groups }: Annual): boolean =>
  groups.every(({ id, figures }) => {
    if (id === 'totals') return figures.every((figure) => figure.id !== 'totals.cases' || figure.now.value === 0);
    return !id.startsWith('entered.') || figures.every(({ now }) => now.value === null && !now.hidden);
  });

/** So few units in a part of the organisation are, in figures, those units: their own weeks leave out what they must not know. */
const fewestUnits = 5;

/** Whether a part of the organisation is large enough for its figures to be published beside those of the whole. */
export const mayBePublished = ({ units, scope }: Pick<Book, 'units' | 'scope'>): boolean => {
  const inside = units.filter((unit) => isIn(unit, scope)).length;
  return inside === units.length || inside >= fewestUnits;
};

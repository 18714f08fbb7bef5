import { type Book, monthsOf, type Scope, spanOf, within } from '../book.ts';
import type { Asked, FigureGroup } from '../define.ts';
import { care } from './care.ts';
import { byCategory, byCategoryGroup, byHarm, byRisk, bySeverity, health } from './content.ts';
import { entered } from './entered.ts';
import { effects, silence, times } from './handling.ts';
import { lexSarah, lexSarahOutcome, processes } from './law.ts';
import { byArea, byKind, byLagrum, byMonth, byOperation, byRegime, byRole } from './slices.ts';
import { totals } from './totals.ts';

/** Every group of figures, in the order that files have them. Groups come after those whose parts they are. */
const groups: readonly ((asked: Asked) => FigureGroup)[] = [
  totals,
  byKind,
  byMonth,
  byOperation,
  byArea,
  byRegime,
  byLagrum,
  byRole,
  byCategoryGroup,
  byCategory,
  health,
  byHarm,
  care,
  bySeverity,
  byRisk,
  times,
  effects,
  silence,
  lexSarah,
  lexSarahOutcome,
  processes,
];

export const askedOf = ({ units, now }: Pick<Book, 'units' | 'now'>, year: number, scope: Scope): Asked => ({
  ...{ year, span: spanOf(year), units: within(scope) },
  // A month that has not begun has no figure.
  months: monthsOf(year).filter(({ from }) => from <= now),
  areas: [...new Set(units.flatMap(({ area }) => area || []))].sort((a, b) => a.localeCompare(b, 'sv')),
});

/** The closed list: all that is ever counted of a year. */
export const groupsOf = (book: Book, year: number, scope: Scope): readonly FigureGroup[] => {
  const asked = askedOf(book, year, scope);
  return [...groups.map((group) => group(asked)), ...entered(asked, book.catalogue)];
};

import { lookBackFrom } from '../countWeek.ts';
import type { Facts } from '../facts.ts';
import { hoursPassed } from '../indicators/cases.ts';
import { indicators } from '../indicators/index.ts';
import type { Amount } from './amount.ts';
import type { Book } from './book.ts';
import { measured } from './measured.ts';
import { type AnnualCase, fits, type Query, type Span, type Where } from './query.ts';
import { silentUnits } from './silentUnits.ts';

export function evaluate(query: Query, book: Book): Amount {
  switch (query.count) {
    case 'measure':
      return measured(query, book);
    case 'silentUnits':
      return plain(silentUnits(query, book).length);
    case 'indicator':
      return byIndicator(query, book);
    case 'mean':
    case 'median':
      return hours(query, rowsIn(query.where, book));
    case 'share': {
      const rows = rowsIn(query.where, book);
      const part = rows.filter((row) => fits(row, query.part));
      return share(weigh(part, query.of), weigh(rows, query.of));
    }
    default: {
      const rows = rowsIn(query.where, book);
      return { ...plain(weigh(rows, query.count)), n: rows.length };
    }
  }
}

const rowsIn = (where: Where, { cases }: Book): readonly AnnualCase[] =>
  cases.flatMap(({ row }) => (fits(row, where) ? [row] : []));

const weigh = (rows: readonly AnnualCase[], of: 'cases' | 'events'): number =>
  of === 'cases' ? rows.length : rows.reduce((sum, { events }) => sum + events, 0);

const plain = (value: number): Amount => ({ value, numerator: value, denominator: null, n: value });

const share = (numerator: number, denominator: number): Amount => ({
  value: denominator === 0 ? null : numerator / denominator,
  ...{ numerator, denominator, n: denominator },
});

function hours({ count, hours: [from, to] }: Extract<Query, { hours: unknown }>, rows: readonly AnnualCase[]): Amount {
  const passed = rows.flatMap((row) => hoursPassed(row[from], row[to]) ?? []);
  const value = count === 'mean' ? mean(passed) : median(passed);
  return { value, numerator: null, denominator: null, n: passed.length };
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Unit by unit, as its week's figures are: what comes back in one unit says nothing of another. */
function byIndicator({ indicator: id, span, where }: Extract<Query, { count: 'indicator' }>, book: Book): Amount {
  const indicator = indicators.find((one) => one.id === id);
  if (!indicator) throw new Error(`No such indicator: ${id}`);
  const { from, before } = span;
  const chosen = factsIn(book, span, where);
  const earlier = Map.groupBy(factsIn(book, { from: lookBackFrom(span), before: from }, where), unitOf);
  const counted = [...Map.groupBy(chosen, unitOf)].map(([unitId, cases]) => {
    const known = { now: book.now, recipients: null, earlier: earlier.get(unitId) ?? [] };
    return indicator.count(cases, { unitId, week: '', from, before, ...known });
  });
  const total = (of: 'numerator' | 'denominator') => counted.reduce((sum, one) => sum + (one[of] ?? 0), 0);
  return share(total('numerator'), total('denominator'));
}

const unitOf = ({ unitId }: Facts): string => unitId;

const factsIn = ({ cases }: Book, span: Span, where: Where): readonly Facts[] =>
  cases.flatMap(({ row, facts }) => (fits(row, { ...where, reportedAt: span }) ? [facts] : []));

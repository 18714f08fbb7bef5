import type { Measure } from '../indicators/define.ts';
import { surveyMayShow } from '../smallCells.ts';
import type { Amount } from './amount.ts';
import { type Book, placeOf } from './book.ts';
import { type Condition, isList, type Query, type Where } from './query.ts';

/** Longest first. */
const periodForms = [/^\d{4}$/, /^\d{4}-Q\d$/, /^\d{4}-\d{2}$/, /^\d{4}-W\d{2}$/];
const formOf = ({ period }: Measure): number => periodForms.findIndex((form) => form.test(period));

/**
 * An entered indicator over a year. A unit that gives both months and a year is counted once: by the longest periods it
 * has. Where every value has numerator and denominator they are added up; otherwise it is the plain mean of the values,
 * for nobody knows what each of them weighs. A share is 0–1, also where it was given in per cent.
 */
export function measured(query: Extract<Query, { count: 'measure' }>, book: Book): Amount {
  const entry = book.catalogue.find(({ id }) => id === query.indicator);
  const values = valuesOf(query, book);
  const isCounted = values.every(({ numerator, denominator }) => numerator !== null && denominator !== null);
  if (!entry || values.length === 0) return nothing;
  if (!isCounted) {
    const scale = entry.measure === 'share' ? 100 : 1;
    const amounts = values.map((one) => amountOf(one, scale));
    const answers = { denominator: null };
    if (!surveyMayShow(entry.source, answers)) return nothing;
    const value = amounts.reduce((sum, one) => sum + one, 0) / amounts.length;
    return { value, numerator: null, denominator: null, n: amounts.length };
  }
  const total = (of: 'numerator' | 'denominator') => values.reduce((sum, one) => sum + (one[of] ?? 0), 0);
  const [numerator, denominator] = [total('numerator'), total('denominator')];
  return surveyMayShow(entry.source, { denominator })
    ? { value: numerator / denominator, numerator, denominator, n: denominator }
    : nothing;
}

const nothing: Amount = { value: null, numerator: null, denominator: null, n: 0 };

const amountOf = ({ numerator, denominator, value }: Measure, scale: number): number =>
  numerator !== null && denominator !== null ? numerator / denominator : (value ?? 0) / scale;

/** The values of the year that count, each unit's of its longest periods. */
function valuesOf({ indicator, year, units }: Extract<Query, { count: 'measure' }>, book: Book): readonly Measure[] {
  const chosen = new Set(book.units.flatMap((unit) => (stands(placeOf(unit), units) ? [unit.unitId] : [])));
  const ofYear = book.measures.filter(
    (one) => one.indicator === indicator && one.period.startsWith(`${year}`) && chosen.has(one.unitId),
  );
  return [...Map.groupBy(ofYear, ({ unitId }) => unitId).values()].flatMap((some) => {
    const longest = Math.min(...some.map(formOf));
    return some.filter((one) => formOf(one) === longest);
  });
}

type Place = ReturnType<typeof placeOf>;

/** Whether a unit is one of those asked for: conditions on units are plain values or lists of them. */
const stands = (place: Place, { regime, board }: Where): boolean =>
  meets(place.regime, regime) && meets(place.board, board);

const meets = (value: string | null, condition: Condition | undefined): boolean =>
  condition === undefined ||
  (condition !== null && isList(condition) ? condition.includes(value) : value === condition);

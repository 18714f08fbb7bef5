import { faultTexts, refusedText } from '../../text/faults.ts';
import { hintTexts } from '../../text/form.ts';
import type { Localised } from '../../text/language.ts';
import type { Directory } from '../directory.ts';
import { guard } from '../privacy.ts';
import type { Answer } from '../report.ts';
import { atStockholm, type Instant } from '../time.ts';
import { dayIn } from './days.ts';
import type { Fault, Field } from './field.ts';
import { quoteNames, quoteRefused } from './quotes.ts';
import { inputIdsOf, otherUnit, unitSearchId } from './shape.ts';
import { unitsFound } from './unitChoices.ts';

export interface Context {
  readonly now: Instant;
  readonly directory: Directory;
}

/** Something the writer may want to look at again; it stops nothing. */
export interface Hint {
  readonly field: string;
  readonly text: Localised;
  /** Her own words it is about. */
  readonly quote?: string;
}

/** Whether it points at likely names, which are sent only after a second look. */
export const isOfNames = ({ text }: Hint): boolean => text === hintTexts.name;

interface Meaning {
  /** Undefined for what was left blank, or is at fault. */
  readonly answer?: Answer;
  readonly faults?: readonly Fault[];
  readonly hints?: readonly Hint[];
}

type Values = ReadonlyMap<string, Answer | undefined>;

/** What the values of a field's inputs, right by themselves, mean here and now. */
export function meaningOf(field: Field, values: Values, context: Context): Meaning {
  switch (field.kind) {
    case 'text':
      return freeText(field.id, values.get(field.id));
    case 'day':
      return pastDay(field.id, values.get(field.id), context);
    case 'dayAhead':
      return comingDay(field.id, values.get(field.id), context);
    case 'moment':
      return pastMoment(field, values, context);
    case 'unit':
      return knownUnit(field.id, values, context.directory);
    default:
      return answered(values.get(field.id));
  }
}

const answered = (answer: Answer | undefined): Meaning => (answer === undefined ? {} : { answer });
const faulty = (field: string, text: Localised): Meaning => ({ faults: [{ field, text }] });

/** A free text past the privacy guard: refused places are a fault, likely names a hint. */
export function freeText(field: string, text: Answer | undefined): Meaning {
  if (typeof text !== 'string') return {};
  const { refused, hints } = guard(text);
  if (refused.length > 0) {
    const words = refusedText(refused.map(({ kind }) => kind));
    return { faults: [{ field, text: words, quote: quoteRefused(text, refused) }] };
  }
  if (hints.length === 0) return { answer: text };
  return { answer: text, hints: [{ field, text: hintTexts.name, quote: quoteNames(text, hints) }] };
}

/** Two years back, as text: later than that a mistaken year is far more likely. */
const oldestDay = (today: string): string => `${Number(today.slice(0, 4)) - 2}${today.slice(4)}`;
/** A phone's clock may be a little ahead of ours. */
const slackMs = 2 * 60_000;

function pastDay(field: string, day: Answer | undefined, { now }: Context): Meaning {
  if (typeof day !== 'string') return {};
  const today = dayIn(now);
  if (day > today) return faulty(field, faultTexts.dayInFuture);
  if (day < oldestDay(today)) return faulty(field, faultTexts.dayTooLongAgo);
  return { answer: day };
}

/** Further ahead than two years a mistaken year is far more likely. */
function comingDay(field: string, day: Answer | undefined, { now }: Context): Meaning {
  if (typeof day !== 'string') return {};
  const today = dayIn(now);
  if (day < today) return faulty(field, faultTexts.inPast);
  if (day > `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`) return faulty(field, faultTexts.tooFarAhead);
  return { answer: day };
}

function pastMoment(field: Field, values: Values, { now }: Context): Meaning {
  const [dateId = '', timeId = ''] = inputIdsOf(field);
  const [day, time] = [values.get(dateId), values.get(timeId)];
  if (typeof day !== 'string') return typeof time === 'string' ? faulty(dateId, faultTexts.dayMissing) : {};
  const today = dayIn(now);
  // The day is compared before it is made a moment: year 0000 has none.
  if (day < oldestDay(today)) return faulty(dateId, faultTexts.tooLongAgo);
  if (typeof time !== 'string') return faulty(timeId, faultTexts.timeMissing);
  const moment = atStockholm(day, time);
  if (Date.parse(moment) > Date.parse(now) + slackMs)
    return day > today ? faulty(dateId, faultTexts.dayInFuture) : faulty(timeId, faultTexts.inFuture);
  return { answer: moment < now ? moment : now };
}

function knownUnit(field: string, values: Values, directory: Directory): Meaning {
  const [chosen, search] = [values.get(field), values.get(unitSearchId)];
  if (chosen !== otherUnit) {
    return typeof chosen === 'string' && directory.unit(chosen)
      ? { answer: chosen }
      : faulty(field, faultTexts.unknownUnit);
  }
  if (typeof search !== 'string') return faulty(unitSearchId, faultTexts.searchForUnit);
  const [first, ...more] = unitsFound(directory, search);
  if (!first) return faulty(unitSearchId, faultTexts.noSuchUnit);
  return more.length === 0 ? { answer: first.unitId } : faulty(field, faultTexts.severalUnits);
}

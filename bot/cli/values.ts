import { InvalidArgumentError } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { atStockholm, type Instant, parseInstant, toInstant } from '../domain/time.ts';

const dateForm = /^\d{4}-\d{2}-\d{2}$/;
const localForm = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::00)?$/;

/** ISO 8601; without an offset it is Stockholm time, as on the wall. Throws InvalidArgumentError. */
export function moment(text: string): Instant {
  const [, date, time] = localForm.exec(text) ?? [];
  const found = date && time ? tried(() => atStockholm(date, time)) : parseInstant(text);
  if (found === undefined)
    throw new InvalidArgumentError('It must be ISO 8601, such as 2026-11-22T07:15 or 2026-11-22T06:15:00Z.');
  return found;
}

/** A date as its first moment in Stockholm. Throws InvalidArgumentError. */
export const dayStart = (text: string): Instant => dayAfter(text, 0);

/** A date as the first moment that is no longer in it. Throws InvalidArgumentError. */
export const dayEnd = (text: string): Instant => dayAfter(text, 1);

function dayAfter(text: string, days: number): Instant {
  const found = dateForm.test(text)
    ? tried(() => atStockholm(Temporal.PlainDate.from(text).add({ days }).toString(), '00:00'))
    : undefined;
  if (found === undefined) throw new InvalidArgumentError('It must be a date, such as 2026-11-22.');
  return found;
}

/** The last minute of a date, or the moment itself. Throws InvalidArgumentError. */
export const lastMinute = (text: string): Instant =>
  dateForm.test(text) ? toInstant(Temporal.Instant.from(dayEnd(text)).subtract({ minutes: 1 })) : moment(text);

/** Undefined for what looks like a date and is none, as 30 February. */
function tried(read: () => Instant): Instant | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** A reader of whole numbers within bounds, for an option. */
export const wholeNumber =
  (min: number, max: number) =>
  (text: string): number => {
    const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= min && value <= max)) throw new InvalidArgumentError(`It must be a whole number, ${min} to ${max}.`);
    return value;
  };

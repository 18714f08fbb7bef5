import { atStockholm, type Instant, parseInstant, stockholm } from '../time.ts';

/** A moment as a file tells it; a date alone names the day, and no time of it. */
export interface Told {
  readonly at: Instant;
  readonly dateOnly: boolean;
}

const dateForm = /^\d{4}-\d{2}-\d{2}$/;
const localForm = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)$/;

/**
 * Reads ISO 8601: with an offset or `Z`; without one, as the clocks in Stockholm show it; or a date alone, which is
 * taken as noon there. Undefined for anything else.
 */
export function readMoment(text: string): Told | undefined {
  try {
    if (dateForm.test(text)) return { at: atStockholm(text, '12:00'), dateOnly: true };
    const [, date, time] = localForm.exec(text) ?? [];
    const at = date && time ? atStockholm(date, time) : parseInstant(text);
    return at === undefined ? undefined : { at, dateOnly: false };
  } catch {
    return undefined;
  }
}

/**
 * Moments that ought to follow on each other. Noon is only a guess: on the same day it yields to a moment with a time
 * before or after it, and to `now`. What is out of order then is so in the file.
 */
export function settled(told: readonly (Told | null)[], now: Instant): readonly (Instant | null)[] {
  const earliest = yielding(told, '', (at, before) => at < before);
  return yielding(earliest.toReversed(), now, (at, after) => at > after)
    .toReversed()
    .map((one) => one?.at ?? null);
}

function yielding(
  told: readonly (Told | null)[],
  from: Instant,
  passes: (at: Instant, neighbour: Instant) => boolean,
): readonly (Told | null)[] {
  let neighbour = from;
  return told.map((one) => {
    if (!one) return null;
    const yields = one.dateOnly && neighbour !== '' && passes(one.at, neighbour) && sameDay(one.at, neighbour);
    neighbour = yields ? neighbour : one.at;
    return { ...one, at: neighbour };
  });
}

const sameDay = (a: Instant, b: Instant): boolean => stockholm(a).toPlainDate().equals(stockholm(b).toPlainDate());

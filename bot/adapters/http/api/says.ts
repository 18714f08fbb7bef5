import { dayIn } from '../../../domain/forms/days.ts';
import { formatDateTime, formatDay, type Instant } from '../../../domain/time.ts';
import { type Language, type Localised, say } from '../../../text/language.ts';

/** An instant with the words for it; `beside` names a year that need not be said, as of `formatDay`. */
export const momentSaid = (at: Instant, language: Language, beside?: string) => ({
  at,
  said: formatDay(dayIn(at), language, beside === undefined ? {} : { beside }),
});

/** The same to the minute, with its year. */
export const exactlySaid = (at: Instant, language: Language) => ({
  at,
  said: formatDateTime(at, language, { beside: '' }),
});

/** A key with its name. */
export const nameSaid = <K extends string>(key: K, names: Readonly<Record<K, Localised>>, language: Language) => ({
  key,
  name: say(names[key], language),
});

import { dayIn } from '../../../domain/forms/days.ts';
import { formatDay, formatMoment, type Instant } from '../../../domain/time.ts';
import { type Language, type Localised, say } from '../../../text/language.ts';

/** An instant with the words for it. */
export const momentSaid = (at: Instant, language: Language) => ({ at, said: formatDay(dayIn(at), language) });

/** The same to the minute, with its year. */
export const exactlySaid = (at: Instant, language: Language) => ({ at, said: formatMoment(at, language) });

/** A key with its name. */
export const nameSaid = <K extends string>(key: K, names: Readonly<Record<K, Localised>>, language: Language) => ({
  key,
  name: say(names[key], language),
});

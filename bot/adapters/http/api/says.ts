import { dayIn } from '../../../domain/forms/days.ts';
import { formatDay, type Instant } from '../../../domain/time.ts';
import { type Language, type Localised, say } from '../../../text/language.ts';

/** An instant with the words for it. */
export const momentSaid = (at: Instant, language: Language) => ({ at, said: formatDay(dayIn(at), language) });

/** A key with its name. */
export const nameSaid = <K extends string>(key: K, names: Readonly<Record<K, Localised>>, language: Language) => ({
  key,
  name: say(names[key], language),
});

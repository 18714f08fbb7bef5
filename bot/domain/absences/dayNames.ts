/** Names of days and months in bare small letters, Swedish and English, whole or shortened to three letters or more. */
const months: readonly (readonly string[])[] = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['mars', 'march'],
  ['april'],
  ['maj', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augusti', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
];

const weekdays: readonly (readonly string[])[] = [
  ['mandagen', 'monday'],
  ['tisdagen', 'tuesday'],
  ['onsdagen', 'wednesday'],
  ['torsdagen', 'thursday'],
  ['fredagen', 'friday'],
  ['lordagen', 'saturday'],
  ['sondagen', 'sunday'],
];

const shortest = 3;

const named = (names: readonly (readonly string[])[], word: string): number | undefined => {
  const at = word.length < shortest ? -1 : names.findIndex((same) => same.some((name) => name.startsWith(word)));
  return at < 0 ? undefined : at + 1;
};

/** 1–12; undefined for what is no month. */
export const monthNamed = (word: string): number | undefined => named(months, word);

/** 1 Monday – 7 Sunday. */
export const weekdayNamed = (word: string): number | undefined => named(weekdays, word);

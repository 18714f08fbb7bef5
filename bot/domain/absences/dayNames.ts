/** Names of days, months and numbers in bare small letters, Swedish and English; days and months also shortened, to three letters or more. */
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

const numbers: readonly (readonly string[])[] = [
  ['en', 'ett', 'a', 'one'],
  ['tva', 'two'],
  ['tre', 'three'],
  ['fyra', 'four'],
  ['fem', 'five'],
  ['sex', 'six'],
  ['sju', 'seven'],
  ['atta', 'eight'],
  ['nio', 'nine'],
  ['tio', 'ten'],
];

/** 1–10. */
export function countNamed(word: string): number | undefined {
  const at = numbers.findIndex((same) => same.includes(word));
  return at < 0 ? undefined : at + 1;
}

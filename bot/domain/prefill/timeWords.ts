import type { Token } from './tokens.ts';
import { Vocabulary } from './words.ts';

const vocabulary = new Vocabulary();
const known = new Map(
  'klockan halvtimme halvtimma timmar timme minuter minut sedan eftermiddags eftermiddagen eftermiddag formiddags formiddagen formiddag kvall kvallen morse morgonen morgon natten lunch midnatt forrgar mandags tisdags onsdags torsdags fredags lordags sondags mandag tisdag onsdag torsdag fredag lordag sondag januari februari april augusti september oktober november december kvart trettio tjugo yesterday morning evening afternoon'
    .split(' ')
    .map((word) => [vocabulary.learn(word), word]),
);
const joined = new Map([
  ['inatt', 'i natt'],
  ['igar', 'i gar'],
  ['ikvall', 'i kvall'],
  ['imorse', 'i morse'],
  ['idag', 'i dag'],
  ['iforrgar', 'i forrgar'],
  ['imorgon', 'i morgon'],
  ['klockna', 'klockan'],
  ['klo', 'kl'],
]);

/** The words in bare letters, joined and misspelled time words set right, stops as ` , ` and ` . `: what time is read from. */
export function timeTextOf(tokens: readonly Token[]): string {
  return tokens
    .map((token, at) => {
      const before = tokens[at - 1];
      const gap = !before ? 0 : token.place - before.place;
      const stop = before?.clause === token.clause || at === 0 ? '' : gap > 3 ? '. ' : ', ';
      return stop + wordOf(token);
    })
    .join(' ');
}

function wordOf(token: Token): string {
  const set = joined.get(token.bare);
  if (set) return set;
  const slip = [...vocabulary.idsOf({ ...token, lower: token.bare })][0];
  return (slip === undefined ? undefined : known.get(slip)) ?? token.bare;
}

const numbers = new Map(
  Object.entries({
    en: 1,
    ett: 1,
    tva: 2,
    tre: 3,
    fyra: 4,
    fem: 5,
    sex: 6,
    sju: 7,
    atta: 8,
    nio: 9,
    tio: 10,
    elva: 11,
    tolv: 12,
    femton: 15,
    kvart: 15,
    tjugo: 20,
    tjugofem: 25,
    trettio: 30,
    fyrtio: 40,
    fyrtiofem: 45,
    femtio: 50,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    quarter: 15,
    twenty: 20,
    an: 1,
    a: 1,
    thirty: 30,
  }),
);
export const numberOf = (word: string): number => numbers.get(word) ?? Number(word);

/** The named parts of a time that was found in the text. */
export type Groups = Readonly<
  Partial<
    Record<
      | 'hour'
      | 'minute'
      | 'minutes'
      | 'side'
      | 'half'
      | 'quarter'
      | 'count'
      | 'more'
      | 'unit'
      | 'word'
      | 'said'
      | 'late'
      | 'day'
      | 'month'
      | 'year'
      | 'weekday',
      string
    >
  >
>;

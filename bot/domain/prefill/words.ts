import { bareOf, type Token } from './tokens.ts';
import { isWordOfItsOwn } from './wordsOfTheirOwn.ts';

/** A word to look for: `föll` as it stands, `ramla*` with any ending, `*stol` and `*medicin*` inside compounds. */
export interface WordPattern {
  readonly id: number;
  readonly lower: string;
  readonly bare: string;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** The pattern `*`: any one word, inside a phrase. */
export const anyWord = -1;

// A word of five letters has too many neighbours for a wrong letter to tell; an open one for any slip to tell.
const shortestMisspelled = 5;
const shortestOpenMisspelled = 6;
const shortestCompoundMisspelled = 7;
const longestWord = 40;

/** The words a lexicon knows, indexed once; `idsOf` tells which of them a written word is. */
export class Vocabulary {
  readonly #patterns = new Map<string, WordPattern>();
  readonly #whole = new Map<string, WordPattern[]>();
  /** `ramla*`, by its head: of thousands a written word is compared with a few. */
  readonly #beginnings = new Map<string, WordPattern[]>();
  /** `*stol` and `*medicin*`, which may stand anywhere in a word, by their head too. */
  readonly #inside = new Map<string, WordPattern[]>();
  /** By the letter that a slip is trusted not to have changed: those that a word begins with, and those inside one. */
  readonly #byFirst = new Map<string, WordPattern[]>();
  readonly #insideByFirst = new Map<string, WordPattern[]>();

  /** The id of a word pattern such as `ramla*`; the same pattern has the same id. */
  learn(written: string): number {
    if (written === '*') return anyWord;
    const known = this.#patterns.get(written);
    if (known) return known.id;
    const lower = written.replaceAll('*', '');
    const pattern = {
      id: this.#patterns.size,
      lower,
      bare: bareOf(lower),
      openStart: written.startsWith('*'),
      openEnd: written.endsWith('*'),
    };
    this.#patterns.set(written, pattern);
    const first = pattern.bare.slice(0, 1);
    if (pattern.openStart) listed(this.#inside, headOf(pattern.bare)).push(pattern);
    else if (pattern.openEnd) listed(this.#beginnings, headOf(pattern.bare)).push(pattern);
    else listed(this.#whole, pattern.bare).push(pattern);
    listed(pattern.openStart ? this.#insideByFirst : this.#byFirst, first).push(pattern);
    return pattern.id;
  }

  /** Words spelled right, and those one slip away unless the word as it stands is known from its beginning. */
  idsOf(token: Token): ReadonlySet<number> {
    const whole = this.#whole.get(token.bare) ?? [];
    const right = [
      ...whole.filter((word) => sameMarks(token, word, 0)),
      ...(this.#beginnings.get(headOf(token.bare)) ?? []).filter((word) => fits(token, word)),
      ...this.#insideOf(token),
    ];
    const isKnown = right.some((word) => !word.openStart);
    const found = isKnown || !this.#mayBeSlip(token) ? right : [...right, ...this.#slipsOf(token)];
    return new Set(found.map((word) => word.id));
  }

  #insideOf(token: Token): readonly WordPattern[] {
    const found: WordPattern[] = [];
    for (let at = 0; at < token.bare.length; at++) {
      for (const word of this.#inside.get(token.bare.slice(at, at + 2)) ?? []) if (fits(token, word)) found.push(word);
    }
    return found;
  }

  #mayBeSlip(token: Token): boolean {
    const length = token.bare.length;
    return length >= shortestMisspelled && length <= longestWord && !isWordOfItsOwn(token);
  }

  #slipsOf(token: Token): WordPattern[] {
    // Who writes å, ä and ö writes them in the word she means: `hälsår` is not `halkar`.
    const isMarked = token.lower !== token.bare;
    const candidates = [
      ...(this.#byFirst.get(token.bare.slice(0, 1)) ?? []),
      ...[...new Set(token.bare)].flatMap((letter) => this.#insideByFirst.get(letter) ?? []),
    ];
    return candidates.filter((word) =>
      isMarked ? isSlip(token.lower, word.lower, word) : isSlip(token.bare, word.bare, word),
    );
  }
}

/** No beginning is shorter. */
const headOf = (bare: string): string => bare.slice(0, 2);

function listed(lists: Map<string, WordPattern[]>, key: string): WordPattern[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Marks that were written must be the word's own (`läst` is not `låst`); all marks left out are forgiven. */
function sameMarks(token: Token, word: WordPattern, at: number): boolean {
  if (token.lower !== token.bare) return token.lower.startsWith(word.lower, at);
  for (let i = 0; i < word.bare.length; i++) {
    const written = token.lower[at + i];
    if (written !== word.lower[i] && written !== word.bare[i]) return false;
  }
  return true;
}

function fits(token: Token, word: WordPattern): boolean {
  const rest = token.bare.length - word.bare.length;
  if (rest < 0) return false;
  if (!word.openStart) return token.bare.startsWith(word.bare) && sameMarks(token, word, 0);
  if (!word.openEnd) return token.bare.endsWith(word.bare) && sameMarks(token, word, rest);
  const at = token.bare.indexOf(word.bare);
  return at >= 0 && sameMarks(token, word, at);
}

/**
 * One slip away: a letter wrong, missing, added, or two swapped. The first letter is trusted, for fingers seldom miss
 * it; so is the last letter before an open ending, or else `halka*` would be every word that begins with `halk`.
 */
function isSlip(written: string, bare: string, { openStart, openEnd }: WordPattern): boolean {
  if (!openStart && !openEnd) return isSlipOfWhole(written, bare);
  if (bare.length < (openStart ? shortestCompoundMisspelled : shortestOpenMisspelled)) return false;
  const starts = openStart ? Array.from({ length: Math.max(0, written.length - bare.length + 2) }, (_, at) => at) : [0];
  return starts.some((start) => {
    if (written[start] !== bare[0]) return false;
    const lengths = openEnd ? [bare.length - 1, bare.length, bare.length + 1] : [written.length - start];
    return lengths.some((length) => {
      const part = written.slice(start, start + length);
      return part.length === length && (!openEnd || part.at(-1) === bare.at(-1)) && oneSlipApart(part, bare);
    });
  });
}

function isSlipOfWhole(written: string, bare: string): boolean {
  if (bare.length < shortestMisspelled || written[0] !== bare[0] || !oneSlipApart(written, bare)) return false;
  return (
    bare.length > shortestMisspelled ||
    [...written].sort().join('') === [...bare].sort().join('') ||
    written.length > bare.length
  );
}

/** Damerau–Levenshtein distance of at most 1, in one pass: F. J. Damerau, CACM 7(3), 1964. */
function oneSlipApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  if (long.length > short.length) return short.slice(i) === long.slice(i + 1);
  if (short.slice(i + 1) === long.slice(i + 1)) return true;
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2);
}

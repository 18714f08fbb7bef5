/** One word or number of what somebody wrote, with where it stands and the forms that words are compared in. */
export interface Token {
  /** Offsets in UTF-16 units into the text that was read. */
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  /** Lower case without the marks of å, ä, ö and é: what a foreign keyboard would have given. Same length as `lower`. */
  readonly bare: string;
  /** Stretches between commas, full stops and the like are counted from 0. */
  readonly clause: number;
  /** Place in the text where punctuation takes room too, so that nearness ends sooner across a full stop. */
  readonly place: number;
}

const unmarked: Readonly<Record<string, string>> = {
  å: 'a',
  ä: 'a',
  æ: 'a',
  à: 'a',
  á: 'a',
  ö: 'o',
  ø: 'o',
  é: 'e',
  è: 'e',
  ü: 'u',
};

export const bareOf = (lower: string): string => lower.replace(/[åäæàáöøéèü]/g, (mark) => unmarked[mark] ?? mark);

// A number keeps its inner marks together (14.30, 20/11, 2026-11-20); a word keeps an inner apostrophe or hyphen.
const pieces = /\d+(?:[.:/-]\d+)*|\p{L}+(?:['’-]\p{L}+)*|[,;.!?\n()]|[-–—](?=\s)/gu;
const sentenceEnds = /[.!?\n]/;
// "kl. 14" and its like are not the end of a sentence.
const abbreviations = new Set([
  'kl',
  'ca',
  'c',
  'a',
  'ssk',
  'usk',
  'bl',
  't',
  'ex',
  'nr',
  'tel',
  'dr',
  'st',
  'tabl',
  'min',
  'tim',
  'fm',
  'em',
]);

/** Words and numbers in order. Other signs only part them. Takes time in proportion to the length of the text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let clause = 0;
  let place = 0;
  for (const piece of text.matchAll(pieces)) {
    const [written] = piece;
    if (/[\p{L}\d]/u.test(written)) {
      const lower = lowerOf(written);
      place += 1;
      tokens.push({ start: piece.index, end: piece.index + written.length, lower, bare: bareOf(lower), clause, place });
    } else if (!(written === '.' && abbreviations.has(tokens.at(-1)?.bare ?? ''))) {
      clause += 1;
      place += sentenceEnds.test(written) ? 3 : 1;
    }
  }
  return tokens;
}

// A few letters (İ) grow when lowered, which would shift every offset after them.
const lowerOf = (written: string): string => {
  const lower = written.toLowerCase();
  return lower.length === written.length ? lower : written;
};

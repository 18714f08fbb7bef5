/** Why something is masked; each with its rule (text/masking.ts). */
export const maskKinds = [
  'reporter',
  'person',
  'likelyName',
  'reference',
  'caseNumber',
  'personnummer',
  'phone',
  'email',
  'room',
  'own',
] as const;
export type MaskKind = (typeof maskKinds)[number];

/** Words that are masked wherever they stand as whole words, spelt just so. */
export interface Term {
  readonly text: string;
  readonly kind: MaskKind;
}

/** A stretch of a text. `terms` is empty where nothing was found; `isMasked` where at least one of them is to be masked. */
export interface Part {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly isMasked: boolean;
}

/**
 * A text in its parts; terms that overlap are one. `lifted` are those that somebody has said may be read: they are
 * still told apart, so that she can change her mind.
 */
export function partsOf(text: string, terms: readonly Term[], lifted: ReadonlySet<string>): readonly Part[] {
  const isMasked = ({ term }: Found): boolean => !lifted.has(term.text);
  const found = terms.flatMap((term) => placesOf(text, term));
  const masked = united(found.filter(isMasked));
  const free = united(found.filter((one) => !isMasked(one) && !masked.some((mask) => touches(mask, one))));
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end, terms: of } of [...masked, ...free].sort((a, b) => a.start - b.start)) {
    if (start > at) parts.push({ text: text.slice(at, start), terms: [], isMasked: false });
    parts.push({ text: text.slice(start, end), terms: of, isMasked: of.some((term) => !lifted.has(term.text)) });
    at = end;
  }
  return at < text.length ? [...parts, { text: text.slice(at), terms: [], isMasked: false }] : parts;
}

/** What stands in place of masked words: the same for all of them, so that not even their length is told. */
export const mask = '[maskerat]';

export const maskedText = (text: string, terms: readonly Term[]): string =>
  partsOf(text, terms, new Set())
    .map((part) => (part.isMasked ? mask : part.text))
    .join('');

interface Span {
  readonly start: number;
  readonly end: number;
}
type Found = Span & { readonly term: Term };
type United = Span & { readonly terms: readonly Term[] };

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function united(found: readonly Found[]): readonly United[] {
  const joined: United[] = [];
  for (const { start, end, term } of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (!last || start >= last.end) joined.push({ start, end, terms: [term] });
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end), terms: [...last.terms, term] };
  }
  return joined;
}

function placesOf(text: string, term: Term): readonly Found[] {
  const found: Found[] = [];
  for (let start = text.indexOf(term.text); start >= 0; start = text.indexOf(term.text, start + 1)) {
    const end = start + term.text.length;
    if (isWhole(text, start, end)) found.push({ start, end, term });
  }
  return found;
}

/** Not part of a longer word: Bo is a name, and Boende is none. */
function isWhole(text: string, start: number, end: number): boolean {
  const goesOn = (edge: string, beside: string): boolean =>
    /[\p{L}\p{N}]/u.test(edge) && /[\p{L}\p{N}\p{M}]/u.test(beside);
  return !(
    goesOn(firstOf(text.slice(start, start + 2)), lastOf(text.slice(Math.max(0, start - 2), start))) ||
    goesOn(lastOf(text.slice(Math.max(0, end - 2), end)), firstOf(text.slice(end, end + 2)))
  );
}

/** By characters, not halves of them. */
const firstOf = (text: string): string => [...text][0] ?? '';
const lastOf = (text: string): string => [...text].at(-1) ?? '';

const mostLetters = 100;

/** Whether words can be masked by hand: not an empty text, and not what masking itself writes. */
export const canBeMasked = (words: string): boolean =>
  words.length <= mostLetters && /[\p{L}\p{N}]/u.test(words) && !/[[\]\n]|maskerat/iu.test(words);

/** Words that a person wants masked, each way they are spelt in the texts: upper or lower case, and with a genitive s. */
export function foundByHand(words: string, texts: readonly string[]): readonly Term[] {
  if (!canBeMasked(words)) return [];
  const literal = words
    .trim()
    .normalize('NFC')
    .split(/\s+/)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+');
  const pattern = new RegExp(`${literal}(?:['’]?s(?![\\p{L}\\p{N}]))?`, 'giu');
  const spelt = new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([found]) => found)));
  const terms = [...spelt].map((text): Term => ({ text, kind: 'own' }));
  return terms.filter((term) => texts.some((text) => placesOf(text, term).length > 0));
}

import type { Passage } from '../passages.ts';
import { guard } from '../privacy.ts';
import { fail, ok, type Result } from '../result.ts';

/** What a word search looks for: each is found wherever it stands, also inside a longer word. */
export type Sought = readonly RegExp[];

const mostWords = 10;

/**
 * Words as somebody typed them: all must occur, those within quotes side by side. Upper and lower case are the same, å
 * and a are not. A personal number, a phone number or an address is refused as everywhere: no case holds one.
 */
export function soughtIn(typed: string): Result<Sought> {
  if (guard(typed).refused.length > 0) return fail('invalid_input', 'refusedSearch');
  const text = typed
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[“”„‟»«]/g, '"');
  const words = [...text.matchAll(/"([^"]*)"|[^\s"]+/g)].map(([whole, phrase]) => (phrase ?? whole).trim());
  const meant = [...new Set(words)].filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (!meant.some((word) => word.length > 1)) return fail('invalid_input', 'shortSearch');
  if (meant.length > mostWords) return fail('invalid_input', 'longSearch');
  return ok(meant.map((word) => new RegExp(word.split(/\s+/).map(literal).join('\\s+'), 'giu')));
}

const literal = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A place where something was found: some of the text, what was found marked. */
export interface FoundIn {
  readonly passage: Passage;
  readonly parts: readonly { readonly text: string; readonly isHit: boolean }[];
}

/** Where the words stand in a case; empty when one of them does not. */
export function findIn(passages: readonly Passage[], sought: Sought, most: number): readonly FoundIn[] {
  const all = passages.map((passage) => ({ passage, spans: sought.flatMap((one) => spansOf(passage.text, one)) }));
  const isThere = (one: RegExp): boolean => passages.some(({ text }) => spansOf(text, one).length > 0);
  if (!sought.every(isThere)) return [];
  return all
    .filter(({ spans }) => spans.length > 0)
    .slice(0, most)
    .map(({ passage, spans }) => ({ passage, parts: around(passage.text, united(spans)) }));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const spansOf = (text: string, one: RegExp): readonly Span[] =>
  [...text.matchAll(one)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

/** In order, none overlapping another. */
function united(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (!last || span.start > last.end) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
}

const [before, after] = [60, 120];

/** The first find with the words around it, and what else was found there. */
function around(text: string, spans: readonly Span[]): FoundIn['parts'] {
  const [first = { start: 0, end: 0 }] = spans;
  const from = first.start <= before ? 0 : wordStart(text, first.start - before);
  const to = text.length - first.end <= after ? text.length : wordStart(text, first.end + after);
  const parts: { text: string; isHit: boolean }[] = [];
  const add = (words: string, isHit: boolean) => words && parts.push({ text: words, isHit });
  let at = from;
  add(from > 0 ? '… ' : '', false);
  for (const { start, end } of spans.filter((span) => span.end <= to)) {
    add(text.slice(at, start), false);
    add(text.slice(start, end), true);
    at = end;
  }
  add(`${text.slice(at, to)}${to < text.length ? '…' : ''}`, false);
  return parts;
}

/** Where the word begins that a place lies in; the place itself where the word is endless. */
function wordStart(text: string, at: number): number {
  const blank = text.slice(Math.max(0, at - 30), at).search(/\s\S*$/);
  return blank < 0 ? at : Math.max(0, at - 30) + blank + 1;
}

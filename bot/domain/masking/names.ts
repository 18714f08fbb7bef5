import type { Span } from '../privacy/folded.ts';

/** A name as somebody in the directory bears it, word by word. */
type Name = readonly string[];

const wordPattern = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu;
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(wordPattern) ?? [];

/** Finds whole names in texts, whichever way round they stand: Anna Ek, Ek Anna, and Ek, Anna. */
export function nameFinder(names: readonly string[]): (text: string) => readonly Span[] {
  const byFirst = new Map<string, Name[]>();
  for (const name of names.map(wordsOf)) {
    const [first, ...rest] = name;
    const last = name.at(-1);
    if (first === undefined || last === undefined) continue;
    push(byFirst, first, name);
    if (rest.length > 0) push(byFirst, last, [last, ...name.slice(0, -1)]);
  }
  return (text) => {
    const words = [...text.matchAll(wordPattern)].map(({ 0: written, index }) => ({
      ...{ start: index, end: index + written.length },
      word: written.toLowerCase(),
    }));
    return words.flatMap((_, i) => {
      const candidates = byFirst.get(words[i]?.word ?? '') ?? byFirst.get(withoutS(words[i]?.word ?? '')) ?? [];
      const spans = candidates.flatMap((name) => spanOf(name, i, words, text) ?? []);
      return spans.sort((a, b) => b.end - a.end).slice(0, 1);
    });
  };
}

type Word = Span & { readonly word: string };

/** The name from this word on, its last word with a genitive s or without. */
function spanOf(name: Name, from: number, words: readonly Word[], text: string): Span | undefined {
  const these = words.slice(from, from + name.length);
  const first = these[0];
  const last = these.at(-1);
  if (!first || !last || these.length < name.length) return undefined;
  const isTheName = name.every((part, i) => {
    const word = these[i]?.word ?? '';
    const before = these[i - 1];
    const stands = !before || /^[\s,-]{1,3}$/.test(text.slice(before.end, these[i]?.start));
    return stands && (word === part || (i === name.length - 1 && withoutS(word) === part));
  });
  return isTheName ? { start: first.start, end: last.end } : undefined;
}

const withoutS = (word: string): string => word.replace(/['’]?s$/, '');

function push(names: Map<string, Name[]>, key: string, name: Name): void {
  const known = names.get(key);
  if (known) known.push(name);
  else names.set(key, [name]);
}

/** Part of a name, in a text where its bearer plays a part: with a capital, since Per is a name and per is none. */
export function namePartFinder(names: readonly string[]): (text: string) => readonly Span[] {
  const parts = new Set(names.flatMap(wordsOf).filter((part) => part.length > 1));
  return (text) =>
    [...text.matchAll(wordPattern)].flatMap(({ 0: written, index }) => {
      const word = written.toLowerCase();
      const isPart = parts.has(word) || parts.has(withoutS(word));
      return isPart && /^\p{Lu}/u.test(written) ? [{ start: index, end: index + written.length }] : [];
    });
}

import { type Token, tokensOf } from './tokens.ts';
import { anyWord, Vocabulary } from './words.ts';

/** From token `from` up to, not including, token `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Words that mean the same here: any of `phrases`, but none of `except`. Each phrase is word ids in a row. */
export interface Concept {
  readonly phrases: readonly (readonly number[])[];
  readonly except: readonly (readonly number[])[];
}

const vocabulary = new Vocabulary();

/** Phrases parted by `|`, words as in WordPattern; a phrase after `-` takes matches away: `*medicin* | -medicintek*`. */
export function concept(written: string): Concept {
  const phrases = written.split('|').map((phrase) => phrase.trim());
  const ids = (phrase: string) => phrase.split(/\s+/).map((word) => vocabulary.learn(word));
  return {
    phrases: phrases.filter((phrase) => !phrase.startsWith('-')).map(ids),
    except: phrases.filter((phrase) => phrase.startsWith('-')).map((phrase) => ids(phrase.slice(1))),
  };
}

/** One text, read once: its words, and where in it each concept is met. */
export class Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly #places = new Map<number, number[]>();
  readonly #ids: readonly ReadonlySet<number>[];
  readonly #met = new Map<Concept, readonly Span[]>();
  readonly #starts = new Map<Concept, ReadonlyMap<number, readonly Span[]>>();

  constructor(text: string) {
    // Some phones send å as a and a ring: one letter is meant, and one is read.
    this.text = text.normalize('NFC');
    this.tokens = tokensOf(this.text);
    const memory = new Map<string, ReadonlySet<number>>();
    this.#ids = this.tokens.map((token) => {
      const ids = memory.get(token.lower) ?? vocabulary.idsOf(token);
      memory.set(token.lower, ids);
      return ids;
    });
    for (const [at, ids] of this.#ids.entries()) {
      for (const id of ids) {
        const places = this.#places.get(id) ?? [];
        places.push(at);
        this.#places.set(id, places);
      }
    }
  }

  /** Every place where the concept is met, in order. */
  meets(concept: Concept): readonly Span[] {
    const known = this.#met.get(concept);
    if (known) return known;
    const excepted = new Set(this.#spans(concept.except).flatMap(({ from, to }) => range(from, to)));
    const spans = this.#spans(concept.phrases).filter(
      ({ from, to }) => !range(from, to).some((at) => excepted.has(at)),
    );
    spans.sort((a, b) => a.from - b.from);
    this.#met.set(concept, spans);
    return spans;
  }

  has(concept: Concept): boolean {
    return this.meets(concept).length > 0;
  }

  /** Whether the concept begins at that very token. */
  standsAt(concept: Concept, at: number): boolean {
    return this.#startsOf(concept).has(at);
  }

  /** Where the concept begins at most `reach` tokens from the span: cost follows the reach, not the text. */
  around(concept: Concept, { from, to }: Span, reach: number): Span[] {
    const starts = this.#startsOf(concept);
    return range(Math.max(0, from - reach), to + reach).flatMap((at) => starts.get(at) ?? []);
  }

  #startsOf(concept: Concept): ReadonlyMap<number, readonly Span[]> {
    const known = this.#starts.get(concept);
    if (known) return known;
    const starts = Map.groupBy(this.meets(concept), ({ from }) => from);
    this.#starts.set(concept, starts);
    return starts;
  }

  #spans(phrases: readonly (readonly number[])[]): Span[] {
    return phrases.flatMap((phrase) =>
      (this.#places.get(phrase[0] ?? -1) ?? [])
        .filter((from) => this.#phraseStandsAt(phrase, from))
        .map((from) => ({ from, to: from + phrase.length })),
    );
  }

  #phraseStandsAt(phrase: readonly number[], from: number): boolean {
    const clause = this.tokens[from]?.clause;
    return phrase.every(
      (id, i) => (id === anyWord || this.#ids[from + i]?.has(id)) && this.tokens[from + i]?.clause === clause,
    );
  }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

import { type Figure, none } from './figures.ts';

const kinds = [
  'acknowledged reports lost',
  'acknowledged changes lost or doubled',
  'broken invariants (lyhord verify)',
  'notices not delivered',
  'cards that show an old state',
  'doubles without an ambiguous send',
  'summaries and reminders that came twice',
  'summaries and reminders that did not come',
] as const;
type Kind = (typeof kinds)[number];

/** How much of a thing is said in words; the rest is counted. */
const saidAtMost = 10;

/** What went wrong in one plan, of each kind of which there must be none. */
export class Tally {
  readonly #wrong = new Map<Kind, number>();
  readonly #of = new Map<Kind, number>();
  readonly #say: (words: string) => void;

  constructor(say: (words: string) => void) {
    this.#say = say;
  }

  /** `of` is how much was looked at that had not been before. */
  note(kind: Kind, wrong: readonly string[], of: number): void {
    this.#wrong.set(kind, (this.#wrong.get(kind) ?? 0) + wrong.length);
    this.#of.set(kind, (this.#of.get(kind) ?? 0) + of);
    for (const words of wrong.slice(0, saidAtMost)) this.#say(`${kind}: ${words}`);
  }

  figures(plan: string, seed: string): readonly Figure[] {
    const looked = kinds.filter((kind) => this.#of.has(kind));
    return looked.map((kind) => none(`${plan}: ${kind}`, this.#wrong.get(kind) ?? 0, this.#of.get(kind) ?? 0, seed));
  }
}

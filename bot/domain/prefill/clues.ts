import { isDenied } from './denial.ts';
import { type Concept, concept, type Reading, type Span } from './reading.ts';

/** Words that together point at something: each of `terms` met near the others, and none of `unless` near them. */
export interface Clue {
  readonly terms: readonly Concept[];
  readonly unless: readonly Concept[];
  readonly inTurn: boolean;
  /** False where "not" is itself what the clue tells ("fick inte medicinen"). */
  readonly deniable: boolean;
}

type Term = Concept | string;
const compiled = (terms: readonly Term[]): Concept[] =>
  terms.map((term) => (typeof term === 'string' ? concept(withoutNoFault(term)) : term));

// "Det är inget fel på larmet": where a clue looks for "not" as well as for "fel", denial is not looked at.
const noFault = ' | -inget fel | -inga fel | -inte något fel | -inte nåt fel | -inte fel | -utan fel';
const withoutNoFault = (written: string): string =>
  written.split('|').some((phrase) => phrase.trim() === 'fel') ? written + noFault : written;

/** Terms near each other in any order, none of them denied. */
export const told = (...terms: Term[]): Clue => ({ terms: compiled(terms), unless: [], inTurn: false, deniable: true });

/** As `told`, where the terms themselves say what was not done. */
export const lacking = (...terms: Term[]): Clue => ({ ...told(...terms), deniable: false });

/** As `told`, in this order and close together: who did it comes before whom it was done to. */
export const inTurn = (...terms: Term[]): Clue => ({ ...told(...terms), inTurn: true });

export const unless = (clue: Clue, ...terms: Term[]): Clue => ({
  ...clue,
  unless: [...clue.unless, ...compiled(terms)],
});

// About one sentence of the length people write on a phone, and about "personalen tog tag hårt i".
const near = 10;
const close = 5;
// Tokens to look through: a phrase may begin a few words before the nearness it ends in.
const reach = near + 4;

/** Every place where the clue is met, from its first word to its last. */
export function tracesOf(clue: Clue, reading: Reading): Span[] {
  if (clue.terms.some((term) => !reading.has(term))) return [];
  const [first, ...others] = clue.terms;
  return (first ? reading.meets(first) : [])
    .filter((span) => believed(clue, reading, span))
    .map((span) => join(clue, reading, span, others))
    .filter((span) => span !== undefined)
    .filter(
      (span) =>
        !clue.unless.some((term) =>
          reading.around(term, span, reach).some((other) => apart(reading, span, other) <= near),
        ),
    );
}

function join(clue: Clue, reading: Reading, start: Span, others: readonly Concept[]): Span | undefined {
  let whole: Span | undefined = start;
  let last = start;
  for (const term of others) {
    const next = reading.around(term, start, reach).find((span) => {
      if (clue.inTurn && (span.from < last.to || apart(reading, last, span) > close)) return false;
      return !overlap(span, last) && apart(reading, start, span) <= near && believed(clue, reading, span);
    });
    if (!next) return undefined;
    last = next;
    whole = { from: Math.min(whole.from, next.from), to: Math.max(whole.to, next.to) };
  }
  return whole;
}

const believed = (clue: Clue, reading: Reading, span: Span): boolean => !clue.deniable || !isDenied(reading, span);

const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** How many words and stops lie between the two; 0 when they touch or overlap. */
function apart(reading: Reading, a: Span, b: Span): number {
  const [left, right] = a.from <= b.from ? [a, b] : [b, a];
  const end = reading.tokens[left.to - 1]?.place ?? 0;
  return Math.max(0, (reading.tokens[right.from]?.place ?? 0) - end - 1);
}

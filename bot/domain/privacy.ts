import { findEmails, findPhones } from './privacy/contact.ts';
import { fold, type Span } from './privacy/folded.ts';
import { findNames } from './privacy/names.ts';
import { findPersonnummer } from './privacy/personnummer.ts';

interface Refused extends Span {
  /** A samordningsnummer is told as `personnummer`. */
  kind: 'personnummer' | 'phone' | 'email';
}

interface Hint extends Span {
  kind: 'name';
}

/** What free text holds that must not be stored, and what the writer may want to look at again. */
interface Findings {
  refused: Refused[];
  hints: Hint[];
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * Reads a free text before anything is stored (design: privacy). Offsets are UTF-16 units into `text`, `end`
 * exclusive; both lists are sorted, and no two findings overlap. Never throws; linear in the text's length.
 *
 * Some digits can be read in two ways, as 0701134567 can: what is clearly spelled as a personnummer is one, then
 * what is spelled as a phone number is that, and only then are the looser spellings of a personnummer tried.
 */
export function guard(text: string): Findings {
  const folded = fold(text);
  const numbers = findPersonnummer(folded.text);
  const asPersonnummer = (span: Span): Refused => ({ kind: 'personnummer', ...folded.original(span) });
  const inOrder: Refused[] = [
    ...findEmails(folded.text).map((span): Refused => ({ kind: 'email', ...folded.original(span) })),
    ...numbers.filter((number) => number.certain).map(asPersonnummer),
    ...findPhones(folded.text).map((span): Refused => ({ kind: 'phone', ...folded.original(span) })),
    ...numbers.filter((number) => !number.certain).map(asPersonnummer),
  ];
  const refused = withoutOverlaps(inOrder);
  const names = findNames(folded.text).map((span): Hint => ({ kind: 'name', ...folded.original(span) }));
  const hints = withoutOverlaps<Refused | Hint>([...refused, ...names]).filter((found) => found.kind === 'name');
  return { refused, hints };
}

/** Sorted by place; where two overlap, the one that stood first in the list is kept. */
function withoutOverlaps<Found extends Span>(inOrder: readonly Found[]): Found[] {
  const byPlace = inOrder
    .map((found, rank) => ({ found, rank }))
    .sort((a, b) => a.found.start - b.found.start || a.rank - b.rank);
  const kept: { found: Found; rank: number }[] = [];
  for (const next of byPlace) {
    // A better reading that begins later pushes out every weaker one that reaches into it.
    while (kept.length > 0) {
      const last = kept.at(-1);
      if (!last || !overlaps(last.found, next.found) || last.rank < next.rank) break;
      kept.pop();
    }
    const last = kept.at(-1);
    if (!last || !overlaps(last.found, next.found)) kept.push(next);
  }
  return kept.map(({ found }) => found);
}

/** The text with every span replaced, so that a refused text can be shown with its places marked. Spans as from `guard`. */
export function mask(text: string, spans: readonly Span[], replacement: string): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    masked += text.slice(from, start) + replacement;
    from = Math.max(from, end);
  }
  return masked + text.slice(from);
}

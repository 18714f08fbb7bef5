/** A heading and the words under it. */
export interface Section {
  readonly title: string;
  readonly words: string;
}

/** A card must stay under 28 KB (design/teams.md); its facts and buttons take up to 8. */
const bytesOfPart = 18_000;

/** A section longer than this is cut where a sentence or a word ends, never dropped. */
const longestSection = 3_000;

/**
 * Sections dealt out over as many cards as they need, in their order: a long story is read on, never shortened.
 * There is always at least one part. `most` is in bytes, for a card that has more than usual around them.
 */
export function partsOf(sections: readonly Section[], most = bytesOfPart): readonly (readonly Section[])[] {
  const parts: Section[][] = [[]];
  let bytes = 0;
  for (const section of sections.flatMap(pieces)) {
    const size = sizeOf(section.title) + sizeOf(section.words);
    const part = parts.at(-1);
    if (part && (part.length === 0 || bytes + size <= most)) {
      part.push(section);
      bytes += size;
    } else {
      parts.push([section]);
      bytes = size;
    }
  }
  return parts;
}

function pieces({ title, words }: Section): readonly Section[] {
  const found: Section[] = [];
  let rest = words;
  while (rest.length > longestSection) {
    const end = cutBefore(rest, longestSection);
    found.push({ title, words: rest.slice(0, end) });
    rest = rest.slice(end);
  }
  return [...found, { title, words: rest }];
}

/** The last space within the limit; without one the limit itself, but never through the middle of a character. */
export function cutBefore(words: string, limit: number): number {
  const space = words.lastIndexOf(' ', limit - 1);
  if (space > limit / 2) return space + 1;
  const isHalf = /[\uD800-\uDBFF]/.test(words.charAt(limit - 1));
  return isHalf ? limit - 1 : limit;
}

const encoder = new TextEncoder();

/** Bytes as JSON, where a quote or a control character takes more than itself. */
const sizeOf = (words: string): number => encoder.encode(JSON.stringify(words)).length;

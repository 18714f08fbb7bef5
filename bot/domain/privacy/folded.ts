/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * A text in plain characters, for searching: every digit is 0–9, every dash `-`, every blank a space, every line
 * break `\n`, and invisible characters are gone. People paste from journals, PDFs and phones, where
 * "850131‑1234" may hold a non-breaking hyphen, full-width digits or a soft hyphen.
 */
interface Folded {
  text: string;
  /** From a span of the plain text to the span of the original that it stands for. */
  original(found: Span): Span;
}

const invisible = /^(?:\p{Cf}|\p{Variation_Selector}|\u034f|\u20e3)$/u;
const dash = /^[\p{Pd}\u2212\u2043\u02d7]$/u;
const arabicZeros = [0x0660, 0x06f0];

function plain(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\t') return ' ';
  if (character === '\r') return '\n';
  if (code < 0x80) return character;
  if (character === '\u0085' || character === '\u2028' || character === '\u2029') return '\n';
  if (invisible.test(character)) return '';
  if (dash.test(character)) return '-';
  if (/^\p{Zs}$/u.test(character)) return ' ';
  const arabic = arabicZeros.map((zero) => code - zero).find((value) => value >= 0 && value <= 9);
  if (arabic !== undefined) return String(arabic);
  const compatible = character.normalize('NFKC');
  const isFullWidth = code >= 0xff01 && code <= 0xff5e;
  return isFullWidth || (/^\p{Nd}$/u.test(character) && /^\d$/.test(compatible)) ? compatible : character;
}

export function fold(original: string): Folded {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = plain(character);
    const whole = folded !== character;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(whole ? at : at + unit);
      ends.push(whole ? at + character.length : at + unit + 1);
    }
    parts.push(folded);
    at += character.length;
  }
  return {
    text: parts.join(''),
    original: ({ start, end }) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }),
  };
}

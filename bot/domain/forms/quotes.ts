interface Span {
  readonly start: number;
  readonly end: number;
}
interface RefusedSpan extends Span {
  readonly kind: 'personnummer' | 'phone' | 'email';
}

const mostPlaces = 5;
const wordsAround = 4;
const longestAround = 40;

/** Each refused place between a few words of its own, marked and masked: `bor hos ‹19850131-XXXX› sedan i maj …`. */
export function quoteRefused(text: string, refused: readonly RefusedSpan[]): string {
  const shown = refused.slice(0, mostPlaces);
  let from = 0;
  const places = shown.map(({ start, end, kind }) => {
    const before = lastWords(text.slice(from, start));
    from = end;
    return `${before}‹${disguise(text.slice(start, end), kind)}›`;
  });
  return `${places.join('')}${firstWords(text.slice(from, refused[mostPlaces]?.start))}`;
}

/** The names found, each once. */
export const quoteNames = (text: string, names: readonly Span[]): string =>
  [...new Set(names.map(({ start, end }) => text.slice(start, end)))].slice(0, mostPlaces).join(', ');

/** Enough is left for the writer to find it, too little for anyone else to use it. */
function disguise(written: string, kind: RefusedSpan['kind']): string {
  if (kind === 'email') return `${[...written][0] ?? ''}…@…`;
  const digits = [...written].filter(isDigit).length;
  const kept = kind === 'phone' ? 3 : Math.max(0, digits - 4);
  let seen = 0;
  return [...written].map((sign) => (isDigit(sign) && ++seen > kept ? 'X' : sign)).join('');
}

const isDigit = (sign: string): boolean => /\p{N}/u.test(sign);

function lastWords(text: string): string {
  const cut = text
    .split(/(?<=\s)/)
    .slice(-wordsAround)
    .join('')
    .slice(-longestAround);
  return (cut.length < text.length ? `… ${cut}` : cut).toWellFormed();
}

function firstWords(text: string): string {
  const cut = text
    .split(/(?=\s)/)
    .slice(0, wordsAround)
    .join('')
    .slice(0, longestAround);
  return (cut.length < text.length ? `${cut} …` : cut).toWellFormed();
}

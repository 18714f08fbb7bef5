/** One slip of the finger lies between the words: a letter too many, missing, wrong, or two that changed places. */
export function isOneSlipFrom(typed: string, meant: string): boolean {
  const [from, to] = [[...typed], [...meant]];
  const same = from.findIndex((letter, at) => letter !== to[at]);
  const start = same === -1 ? from.length : same;
  const after = (letters: readonly string[], skipped: number): string => letters.slice(start + skipped).join('');
  const isSwapped = from[start] === to[start + 1] && from[start + 1] === to[start];
  return (
    typed !== meant &&
    (after(from, 1) === after(to, 1) ||
      after(from, 1) === after(to, 0) ||
      after(from, 0) === after(to, 1) ||
      (isSwapped && after(from, 2) === after(to, 2)))
  );
}

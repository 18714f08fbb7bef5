/** Rows that stand on a page. */
const pageOf = 50;

/** One page of a list that is already in hand; `after` is how many rows have been seen. */
export function paged<T>(all: readonly T[], after = '0') {
  const from = /^\d{1,6}$/.test(after) ? Number(after) : 0;
  const to = from + pageOf;
  return { rows: all.slice(from, to), total: all.length, next: to < all.length ? String(to) : null };
}

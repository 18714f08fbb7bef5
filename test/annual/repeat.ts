/**
 * A query of the yearly figures carried out on the exports alone, sharing no line with the program: what a person with a
 * spreadsheet would do.
 */

export type Row = Readonly<Record<string, string>>;
type Condition =
  | string
  | number
  | null
  | readonly (string | number | null)[]
  | { from?: string | number; before?: string | number };
type Where = Readonly<Record<string, Condition>> & { readonly any?: readonly Where[] };
export interface Query {
  readonly count: string;
  readonly where: Where;
  readonly part?: Where;
  readonly hours?: readonly [string, string];
  readonly indicator?: string;
  readonly year?: number;
  readonly units?: Where;
}

const several = ['categories', 'lagrum'];

function cellsOf(row: Row, column: string): readonly string[] {
  if (column === 'risk')
    return [row.severity && row.likelihood ? String(Number(row.severity) * Number(row.likelihood)) : ''];
  const cell = row[column] ?? '';
  return several.includes(column) ? cell.split('|') : [cell];
}

function meets(cell: string, condition: Condition): boolean {
  if (condition === null) return cell === '';
  if (typeof condition !== 'object') return cell === String(condition);
  if (Array.isArray(condition)) return condition.some((one) => meets(cell, one));
  const { from, before } = condition as { from?: string | number; before?: string | number };
  if (cell === '') return false;
  const value = typeof (from ?? before) === 'number' ? Number(cell) : cell;
  return (from === undefined || value >= from) && (before === undefined || value < before);
}

export const isOne = (row: Row, { any, ...where }: Where): boolean =>
  Object.entries(where).every(([column, condition]) => cellsOf(row, column).some((cell) => meets(cell, condition))) &&
  (any === undefined || any.some((one) => isOne(row, one)));

/** What a query over cases comes to. */
export function repeated(query: Query, rows: readonly Row[]): number | null {
  const chosen = rows.filter((row) => isOne(row, query.where));
  if (query.count === 'cases') return chosen.length;
  if (query.count === 'share') {
    const part = chosen.filter((row) => isOne(row, query.part ?? ({} as Where)));
    return chosen.length === 0 ? null : part.length / chosen.length;
  }
  const [from = '', to = ''] = query.hours ?? [];
  const hours = chosen
    .filter((row) => row[from] && row[to])
    .map((row) => Math.max(0, Date.parse(row[to] ?? '') - Date.parse(row[from] ?? '')) / 3_600_000)
    .sort((a, b) => a - b);
  if (hours.length === 0) return null;
  if (query.count === 'mean') return hours.reduce((sum, one) => sum + one, 0) / hours.length;
  const half = hours.length / 2;
  return Number.isInteger(half) ? ((hours[half - 1] ?? 0) + (hours[half] ?? 0)) / 2 : (hours[Math.floor(half)] ?? 0);
}

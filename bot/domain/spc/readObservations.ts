import { type FileFault, headerFaults, type Row, type Table, wrong } from '../imports/fault.ts';
import { noRows } from '../imports/parseRows.ts';
import { type ChartKind, needsSize, type Observation } from './chart.ts';

/**
 * Format of a chart's data: one row per point in order of time, `label,count[,size]` or `label,value`. The size is
 * needed for u, p, u′ and p′; without labels points are called 1, 2, 3 … An empty cell is a point without value; so is
 * a size of 0. Source: design/interfaces.md.
 */
const amountColumns = ['count', 'value'];

export interface ObservationRows {
  readonly observations: readonly Observation[];
  readonly faults: readonly FileFault[];
  /** What a reader of the chart should know: points left without a value, a column that is not used. */
  readonly remarks: readonly FileFault[];
}

/** Reads a table for a kind of chart, and tells every fault of it together. */
export function readObservations(kind: ChartKind, table: Table): ObservationRows {
  const amountColumn = amountColumns.find((name) => table.columns.includes(name)) ?? amountColumnOf(kind);
  const required = needsSize(kind) ? [amountColumn, 'size'] : [amountColumn];
  const faults = headerFaults(table, required, needsSize(kind) ? ['label'] : ['label', 'size']);
  if (faults.length > 0) return { observations: [], faults, remarks: [] };
  if (table.rows.length === 0) return { observations: [], faults: noRows(table), remarks: [] };
  const read = table.rows.map((row, i) => observation(kind, table.file, amountColumn, row, i));
  const unused =
    !needsSize(kind) && table.columns.includes('size')
      ? [{ ...whole(table, `a chart of kind ${kind} does not use the size`), column: 'size' }]
      : [];
  return {
    observations: read.map(({ point }) => point),
    faults: read.flatMap((one) => one.faults),
    remarks: [...unused, ...passedOver(table), ...read.flatMap((one) => one.remarks)],
  };
}

/** A line without anything is no point; whoever meant one should know, since the numbers of later points depend on it. */
const passedOver = ({ file, rows }: Table): FileFault[] =>
  rows.flatMap(({ line }, i) =>
    line - (rows[i - 1]?.line ?? 1) > 1
      ? [
          {
            file,
            line: line - 1,
            column: null,
            ...wrong('inEnglish', 'an empty line is passed over; a point without value needs a label'),
          },
        ]
      : [],
  );

const amountColumnOf = (kind: ChartKind): string => (['xmr', 'g', 't'].includes(kind) ? 'value' : 'count');

const whole = ({ file }: Table, text: string): FileFault => ({
  ...{ file, line: 1, column: null },
  ...wrong('inEnglish', text),
});

interface Read {
  readonly point: Observation;
  readonly faults: readonly FileFault[];
  readonly remarks: readonly FileFault[];
}

function observation(kind: ChartKind, file: string, amountColumn: string, { line, cells }: Row, index: number): Read {
  const at = (column: string, text: string): FileFault => ({ file, line, column, ...wrong('inEnglish', text) });
  const amountCell = cells[amountColumn] ?? '';
  const sizeCell = needsSize(kind) ? (cells.size ?? '') : '';
  const [amount, size] = [numberIn(amountCell), numberIn(sizeCell)];
  const amountFault = faultOfAmount(kind, amount);
  const sizeFault = faultOfSize(kind, size) ?? (amountFault ? undefined : faultTogether(kind, amount, size));
  const faults = [
    ...(amountFault ? [at(amountColumn, `${amountFault}, found "${amountCell.slice(0, 60)}"`)] : []),
    ...(sizeFault ? [at('size', `${sizeFault}, found "${sizeCell.slice(0, 60)}"`)] : []),
  ];
  const missing = withoutValue(kind, amountColumn, amount, size);
  return {
    point: { label: cells.label || String(index + 1), amount, ...(needsSize(kind) ? { size } : {}) },
    faults,
    remarks: faults.length === 0 && missing ? [at(missing.column, missing.text)] : [],
  };
}

/** Null where nothing stands; not a number where something else does. Spreadsheets in Swedish write a decimal comma. */
function numberIn(cell: string): number | null {
  if (cell === '') return null;
  return /^[-+]?\d+(?:[.,]\d+)?(?:e[-+]?\d{1,3})?$/i.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN;
}

function faultOfAmount(kind: ChartKind, amount: number | null): string | undefined {
  if (amount === null) return undefined;
  if (!Number.isFinite(amount)) return 'must be a number';
  if (kind === 'xmr') return undefined;
  if (amount < 0) return 'must not be negative';
  return kind === 't' || Number.isSafeInteger(amount) ? undefined : 'must be a whole number';
}

function faultOfSize(kind: ChartKind, size: number | null): string | undefined {
  if (size === null) return undefined;
  if (!Number.isFinite(size)) return 'must be a number';
  if (size < 0) return 'must not be negative';
  return isShare(kind) && !Number.isSafeInteger(size) ? 'must be a whole number' : undefined;
}

const isShare = (kind: ChartKind): boolean => kind === 'p' || kind === 'pp';

function faultTogether(kind: ChartKind, amount: number | null, size: number | null): string | undefined {
  if (amount === null || size === null) return undefined;
  if (isShare(kind) && amount > size) return `must not be less than the count, ${amount}`;
  return size === 0 && amount > 0 ? `must not be 0 where the count is ${amount}` : undefined;
}

function withoutValue(kind: ChartKind, amountColumn: string, amount: number | null, size: number | null) {
  if (amount === null)
    return { column: amountColumn, text: 'nothing stands here: the point has no value and is not counted' };
  if (!needsSize(kind)) return undefined;
  if (size === null) return { column: 'size', text: 'nothing stands here: the point has no value and is not counted' };
  return size === 0 ? { column: 'size', text: 'the size is 0: the point has no value and is not counted' } : undefined;
}

import { maySeeFigures, readsWhole } from '../access.ts';
import type { Status } from '../case.ts';
import type { CategoryKey, Lagrum } from '../categories.ts';
import { type Directory, sameBoard } from '../directory.ts';
import type { Facts } from '../facts.ts';
import { daysAfter } from '../forms/days.ts';
import type { Actor } from '../people.ts';
import type { Policy } from '../policy.ts';
import type { Kind } from '../report.ts';
import { levelOf, type RiskLevel } from '../risk.ts';
import { atStockholm, type Instant } from '../time.ts';

/** What is looked for; all of it has to be so. */
export interface SearchFilter {
  readonly number?: string | undefined;
  readonly unitId?: string | undefined;
  /** Reported on this day or later, and on this day or earlier: YYYY-MM-DD, Stockholm. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly category?: CategoryKey | undefined;
  readonly kind?: Kind | undefined;
  readonly status?: Status | undefined;
  readonly risk?: RiskLevel | undefined;
  readonly lagrum?: Lagrum | undefined;
}

/** The span of time it asks for; open where it names no day. */
export const spanOf = ({ from, to }: SearchFilter): { readonly from?: Instant; readonly before?: Instant } => ({
  ...(from && { from: atStockholm(from, '00:00') }),
  ...(to && { before: atStockholm(daysAfter(to, 1), '00:00') }),
});

/** `123` and `2026-123` are written in a hurry; without a year only that very number is meant. */
export function numberSought(typed: string): string {
  const [, year, number] = /^\s*(\d{4})\s*[-–]\s*(\d{1,9})\s*$/.exec(typed) ?? [];
  return year && number ? `${year}-${number.padStart(6, '0')}` : typed.trim();
}

/** Whether a number is one of ours; imported history brings numbers of its own. */
export const isOurNumber = (number: string): boolean => /^\d{4}-\d{6,}$/.test(number);

export function matches(row: Facts, filter: SearchFilter, policy: Policy): boolean {
  const { number, unitId, category, kind, status, risk, lagrum } = filter;
  return (
    (!number || row.number.toLowerCase() === numberSought(number).toLowerCase()) &&
    (!unitId || row.unitId === unitId) &&
    (!category || row.categories.includes(category)) &&
    (!kind || row.kind === kind) &&
    (!status || row.status === status) &&
    (!risk || riskOfRow(row, policy) === risk) &&
    (!lagrum || row.lagrum.includes(lagrum))
  );
}

export const riskOfRow = ({ severity, risk }: Facts, policy: Policy): RiskLevel | null =>
  severity === null || risk === null ? null : levelOf({ severity, risk }, policy);

/**
 * Whether a person may find this case. Row by row: facts name nobody, so nobody is taken for the reporter. Imported
 * history has no words, and is a figure of its unit.
 */
export const mayFind = (by: Actor, row: Facts, directory: Directory): boolean =>
  readsWhole(by, { ...row, reporterId: '' }, directory) || (row.source === 'import' && isFigureFor(by, row, directory));

const isFigureFor = (by: Actor, { unitId, secret }: Facts, directory: Directory): boolean =>
  !secret && maySeeFigures(by, unitId, directory) && sameBoard(by.board, directory.unit(unitId)?.board ?? '');

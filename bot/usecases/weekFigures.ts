import type { WeekFigures } from '../domain/indicators/week.ts';
import type { Deps } from './deps.ts';

/** Whose week: a unit's, or the whole organisation's where `unitId` is null. */
export interface WeekAsked {
  readonly week: string;
  readonly unitId: string | null;
}

/** The figures of a week. */
export async function weekFigures(
  _deps: Pick<Deps, 'store' | 'directories' | 'clock'>,
  { week, unitId }: WeekAsked,
): Promise<WeekFigures> {
  return {
    week,
    unit: unitId,
    reports: 0,
    byCategory: {},
    risks: 0,
    riskShare: null,
    open: 0,
    overdueActions: 0,
    indicators: [],
    conclusion: { sv: '', en: '' },
    lastReportAt: null,
    silent: false,
  };
}

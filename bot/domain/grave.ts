import type { Case } from './case.ts';
import { severityOf } from './risk.ts';

/** Death or danger to life, by the reporter's words or by assessment: what is owed then may disturb at night. */
export const isGrave = (c: Pick<Case, 'report' | 'assessed'>): boolean =>
  c.report.harm === 'life' || (c.assessed !== null && severityOf(c.assessed.assessment) === 4);

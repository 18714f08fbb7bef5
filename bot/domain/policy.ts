import { defaultLimits, type Limits } from './limits.ts';
import { defaultMandates, type Mandates } from './mandates.ts';
import { defaultRetention, type Retention } from './retention.ts';

/** What a municipality decides for itself; every value has a default. */
export interface Policy {
  /** Severity (1–4) from which a case goes at once to verksamhetschef and MAS/SAS. */
  readonly severityAtOnce: number;
  /** Risk value (1–16) from which it does. */
  readonly riskAtOnce: number;
  /** How to reach the reception unit for children at risk (R21); shown, never dialled. */
  readonly childReception: string;
  /** When the week's cards begin to come on Mondays: HH:mm in Stockholm. */
  readonly summaryTime: string;
  /** When the day's reminders come on working days: HH:mm in Stockholm, between 07 and 17. */
  readonly reminderTime: string;
  /** After so many reminders of one duty the next manager in line is reminded too. */
  readonly remindersBeforeEscalation: number;
  /** How to reach the dataskyddsombud; shown where personal data were touched. */
  readonly dataProtection: string;
  readonly limits: Limits;
  readonly mandates: Mandates;
  readonly retention: Retention;
}

/** Source of the thresholds: design/domain.md. */
export const defaultPolicy: Policy = {
  severityAtOnce: 3,
  riskAtOnce: 8,
  childReception: '',
  summaryTime: '07:00',
  reminderTime: '07:30',
  remindersBeforeEscalation: 2,
  dataProtection: '',
  limits: defaultLimits,
  mandates: defaultMandates,
  retention: defaultRetention,
};

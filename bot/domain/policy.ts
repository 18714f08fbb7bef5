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
}

/** Source of the thresholds: design/domain.md. */
export const defaultPolicy: Policy = {
  severityAtOnce: 3,
  riskAtOnce: 8,
  childReception: '',
  summaryTime: '07:00',
};

import { randomUUID } from 'node:crypto';

/** A report as someone sent it. */
export interface SentReport {
  readonly personId: string;
  readonly unitId: string;
  readonly requestId: string;
  readonly what: string;
}

/** A change as someone asked for it, by name of what it leaves behind in the case's history. */
export interface SentChange {
  readonly caseId: string;
  readonly kind: 'added' | 'received';
  /** The text that was added; '' for a receipt. */
  readonly text: string;
}

/** What people were told has been done, and what nobody answered. */
export interface Ledger {
  /** Receipts shown: the report with its number, as often as it was answered. */
  readonly receipts: (SentReport & { readonly number: string })[];
  readonly changes: SentChange[];
  /** Reports without an answer: stored or not, nobody was told. */
  readonly unanswered: SentReport[];
  /** Answers that were no receipt: the program said that it could not. */
  apologies: number;
}

export const anEmptyLedger = (): Ledger => ({ receipts: [], changes: [], unanswered: [], apologies: 0 });

export const aReport = (personId: string, unitId: string): SentReport => {
  const requestId = randomUUID();
  return { personId, unitId, requestId, what: `Halkade i hallen. Märkt ${requestId}.` };
};

/**
 * The closed list of outcomes that are expected and not a success. Every transport maps all of them in one table;
 * anything else is a fault and is thrown.
 */
export type FailureCode = 'invalid_input' | 'not_found' | 'not_allowed' | 'wrong_status' | 'conflict';

export interface Failure {
  readonly ok: false;
  readonly code: FailureCode;
  /** Why, as a key that the texts know (`alreadyReceived`, `concernsYou` …); never free text, never case content. */
  readonly reason?: string;
  /** Who or what the reason speaks of, where a kind answer needs it: the name of the one who was first. */
  readonly about?: string;
}

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
}

export type Result<T> = Success<T> | Failure;

export const ok = <T>(value: T): Success<T> => ({ ok: true, value });

export const fail = (code: FailureCode, reason?: string, about?: string): Failure => ({
  ok: false,
  code,
  ...(reason === undefined ? {} : { reason }),
  ...(about === undefined ? {} : { about }),
});

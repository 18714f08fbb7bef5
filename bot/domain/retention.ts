import type { Instant } from './time.ts';

/**
 * What a case is to the rules of retention. `lexSarahPrivat`: a private provider's own lex Sarah that has ended. A unit
 * that the directory does not know counts as municipal: its cases stay longest.
 */
export const retentionKinds = ['kommunal', 'privat', 'lexSarahPrivat'] as const;
export type RetentionKind = (typeof retentionKinds)[number];

/** Kinds that only a decision lets go. */
export const decidedKinds = ['kommunal', 'privat'] as const satisfies readonly RetentionKind[];
export type DecidedKind = (typeof decidedKinds)[number];

/**
 * How long things stay, by kind. Cases stay until a gallringsbeslut is entered; a private provider destroys its lex
 * Sarah documents five years after the matter has ended (SoL (2025:400) 27 kap.; LSS 24 e–f §§), which no municipality
 * can change. Nothing removes a line of the access log: it is kept for at least five years (R91).
 */
export interface Retention {
  readonly lexSarahPrivatYears: number;
  /** After the last change. */
  readonly draftDays: number;
}
export const defaultRetention: Retention = { lexSarahPrivatYears: 5, draftDays: 14 };

/** A gallringsbeslut as entered: it lets go what had ended before an instant. */
export interface RetentionDecision {
  readonly reference: string;
  readonly before: Instant;
  readonly kinds: readonly DecidedKind[];
  /** The nämnd whose decision it is; empty where one board has all. */
  readonly board: string;
}

/** By what a case goes: the law, or the decision with this reference. */
export type RetentionBasis = { readonly by: 'law' } | { readonly by: 'decision'; readonly reference: string };

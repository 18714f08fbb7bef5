import { type Case, isOpen } from './case.ts';
import type { Unit } from './people.ts';
import { processOf } from './process.ts';
import { hasEnded } from './processes/index.ts';
import { type Instant, stockholm, toInstant } from './time.ts';
import { isSettled, weekNamed, weekOf } from './weeks.ts';

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

/** Whether a case goes now, and if not, why. */
export type RetentionVerdict =
  | { readonly goes: true; readonly kind: RetentionKind; readonly basis: RetentionBasis }
  | { readonly goes: false; readonly why: 'open' | 'held' | 'notYet' | 'noDecision' };

export interface RetentionContext {
  readonly unit: Unit | undefined;
  readonly decisions: readonly RetentionDecision[];
  /** A legal hold stands. */
  readonly held: boolean;
  readonly now: Instant;
  readonly rules: Retention;
}

/** Whether the rules let a case go. Its week's figures must have settled: they stay when it goes. */
export function retentionOf(c: Case, { unit, decisions, held, now, rules }: RetentionContext): RetentionVerdict {
  const ended = endedAt(c);
  if (ended === null) return { goes: false, why: 'open' };
  if (held) return { goes: false, why: 'held' };
  if (!isSettled(weekNamed(weekOf(c.reportedAt)), now)) return { goes: false, why: 'notYet' };
  const lexSarah = lexSarahEndedAt(c, unit);
  if (lexSarah !== null) {
    const due = toInstant(stockholm(lexSarah).add({ years: rules.lexSarahPrivatYears }));
    if (now < due) return { goes: false, why: 'notYet' };
    return { goes: true, kind: 'lexSarahPrivat', basis: { by: 'law' } };
  }
  const kind = unit?.regime ?? 'kommunal';
  const decision = decisions.find(
    ({ before, kinds, board }) =>
      ended < before && kinds.includes(kind) && (board === '' || (unit !== undefined && board === unit.board)),
  );
  if (!decision) return { goes: false, why: 'noDecision' };
  return { goes: true, kind, basis: { by: 'decision', reference: decision.reference } };
}

/** When the last work on a case ended; null while there may be more. A merged case ends with the one it went into. */
export function endedAt(c: Case): Instant | null {
  if (isOpen(c)) return null;
  if (c.status === 'withdrawn') return c.changedAt;
  return c.status === 'merged' ? (c.mergedInto?.closedAt ?? null) : (c.closed?.at ?? null);
}

/**
 * When a private provider's lex Sarah ended; null for every other case. One with another law's process in it is left to
 * a decision, since that law may ask for its papers longer; so is one merged before its process came to an end.
 */
function lexSarahEndedAt({ processes }: Case, unit: Unit | undefined): Instant | null {
  const process = processOf(processes, 'lexSarah');
  if (processes.length !== 1 || process?.regime !== 'privat' || unit?.regime !== 'privat') return null;
  if (!hasEnded(process)) return null;
  return process.joinedTo?.ended?.at ?? process.taken.at(-1)?.at ?? null;
}

import type { Basis } from '../domain/processes/define.ts';
import type { ReminderKey } from '../domain/reminders/define.ts';
import type { Outgoing, SendOutcome } from './messenger.ts';

/** What is counted while the program runs. The types hold names and codes alone: nothing anyone wrote, and nobody. */
export interface Metrics {
  turn(turn: TurnTaken, ms: number): void;
  /** `conflict`: another writer was first, and it is decided anew. */
  commit(outcome: 'written' | 'conflict' | 'failed', ms: number): void;
  /** One request to Teams by the outbox. */
  send(send: Send, ms: number): void;
  /** When a message has been made of it. */
  reminder(reminder: ReminderMade): void;
  /** A round of periodic work. */
  tick(outcome: 'done' | 'failed', ms: number): void;
  /** Sends what has been counted, as far as it can be sent in good time. */
  stop(): Promise<void>;
}

export interface TurnTaken {
  readonly asked: AskedBy;
  /** `late`: answered with an excuse, while the work went on. */
  readonly outcome: 'answered' | 'late' | 'failed';
}

/**
 * What a turn begins with, as the edge tells it. Of the calls of the tab, which are turns too: `tabTurn` is the
 * conversation held there, `tabFile` a file either way, `tabPage` all else.
 */
export type AskedBy =
  | 'text'
  | 'button'
  | 'messageAction'
  | 'file'
  | 'arrival'
  | 'removal'
  | 'tabTurn'
  | 'tabPage'
  | 'tabFile'
  | 'unreadable'
  | 'unknownInvoke'
  | 'nothing';

export interface Send {
  readonly did: 'post' | 'update';
  readonly message: Outgoing['kind'];
  readonly outcome: SendOutcome['outcome'];
}

export interface ReminderMade {
  /** `deputyMissing`: a manager is away with nobody in her place. */
  readonly of: ReminderKey | 'deputyMissing';
  /** Among a person's of the day, among a unit's, or by itself at any hour. */
  readonly in: 'digest' | 'unitDigest' | 'urgentReminder';
}

/** How many clocks of legal processes have run out, by whose limit it is. */
export type ClocksLate = Readonly<Record<Basis, number>>;

/** Whoever follows turns from their beginning to the end of their work, which may come after their answer. */
export interface Turns {
  begin(asked: AskedBy): TurnUnderWay;
}

export interface TurnUnderWay {
  /** It is answered with an excuse meanwhile. */
  late(): void;
  /** By this; it leaves a line of its own. */
  failed(fault: unknown): void;
  ended(): void;
}

import type { Localised } from '../../text/language.ts';
import type { Case } from '../case.ts';
import type { Watcher } from '../categories.ts';
import type { Answers, Fault, Field } from '../forms/field.ts';
import type { Limit, Limits } from '../limits.ts';
import type { MandateKey } from '../mandates.ts';
import type { Relation } from '../people.ts';
import type { Process, ProcessKey } from '../process.ts';
import type { Instant } from '../time.ts';

/**
 * A legal process is data: a state machine with clocks and sources. Adding one is adding one file and its line in
 * `index.ts`. Its work card, the forms of its steps, their parser and its documents all come from here.
 */
export interface ProcessKind {
  readonly key: ProcessKey;
  readonly title: Localised;
  /** What it is for, in a sentence. */
  readonly lead: Localised;
  /** The paragraphs it rests on. */
  readonly source: string;
  /** From when its clocks run, where the case as it stands begins it by itself. */
  readonly starts: (c: Case) => Instant | null;
  /** From when they run where a person begins it; from that moment unless told. */
  readonly since?: (c: Case) => Instant;
  /** Who may begin it by hand; empty where only the case itself does. */
  readonly startedBy: readonly Relation[];
  /** Who is told as soon as it begins, whatever else she is told of. */
  readonly watch: readonly Watcher[];
  /** Cases of the same kind can be investigated together (R37). */
  readonly together?: true;
  /** Whom to ask, by the municipality's own settings (policy.ts). */
  readonly contact?: 'dataProtection';
  /** Every state it can be in, with its words; the state after the last is `ended`. */
  readonly states: Readonly<Record<string, Localised>>;
  readonly stateOf: (process: Process) => string;
  /** In the order they are most often taken. */
  readonly steps: Readonly<Record<string, Step>>;
  readonly clocks: readonly ClockKind[];
  /** What it came to, as figures count it; null while it has come to nothing. */
  readonly outcomeOf?: (process: Process) => string | null;
}

export interface Step {
  /** At most 20 characters: a button. */
  readonly button: Localised;
  readonly title: Localised;
  /** What to know before; at the top of the form. */
  readonly notice?: Localised;
  readonly in: readonly string[];
  readonly by: MandateKey;
  /** A decision: until an authority has been told, it can be taken back (takeBack.ts). */
  readonly decides?: true;
  /** An authority has it from here on. */
  readonly reports?: true;
  /** At most five required. */
  readonly fields: readonly Field[];
  /** What no single field can see. */
  readonly check?: (answers: Answers) => readonly Fault[];
  /** The document that the step makes, and whether a human must sign it. */
  readonly paper?: { readonly title: Localised; readonly signed: boolean };
}

/** `law`: the length is in the law itself; `kommun`: the municipality's reading of *genast*, *snarast*, *utan dröjsmål*. */
export type Basis = 'law' | 'kommun';

export interface ClockKind {
  readonly key: string;
  /** What is to have been done when it is over. */
  readonly title: Localised;
  readonly basis: Basis;
  /** The law's own word for it; left out where the duty is the municipality's own. */
  readonly word?: Localised;
  readonly limit: keyof Limits | Limit;
  /** When it began to run; null while it has not. */
  readonly from: (process: Process) => Instant | null;
  /** When it stopped, since what it waits for was done or is needed no more. */
  readonly until: (process: Process) => Instant | null;
  /** The steps that do it, where another can end it: without one of these it was needed no more, and nobody did it. */
  readonly doneBy?: readonly string[];
  /** Whose duty it is: the mandate that does it. */
  readonly by: MandateKey;
}

/** The step of this name; undefined when the process has none. */
export const stepIn = ({ steps }: Pick<ProcessKind, 'steps'>, step: string): Step | undefined =>
  Object.hasOwn(steps, step) ? steps[step] : undefined;

/** The same of a clock. */
export const clockIn = ({ clocks }: Pick<ProcessKind, 'clocks'>, clock: string): ClockKind | undefined =>
  clocks.find(({ key }) => key === clock);

export const ended = 'ended';

/** A state machine's answer: the first that holds, or the end. */
export const firstState = (states: readonly (readonly [state: string, holds: boolean])[]): string =>
  states.find(([, holds]) => holds)?.[0] ?? ended;

import { may, mayStart } from './access.ts';
import { type Case, isOpen } from './case.ts';
import type { Directory } from './directory.ts';
import { clocksOf, type LegalClock } from './legal.ts';
import type { Limits } from './limits.ts';
import type { Actor } from './people.ts';
import { type ProcessKey, processOf } from './process.ts';
import { processKinds, stateOf } from './processes/index.ts';

/** A legal process on the card of one who must act or watch: where it stands, and what is next due. */
export interface ProcessLine {
  readonly key: ProcessKey;
  /** A state of its kind, or `joined`. */
  readonly state: string;
  readonly next: LegalClock | null;
}

/** The processes of the case that this person may see; none for one who has only reported it. */
export function processLines(c: Case, reader: Actor, directory: Directory, limits: Limits): readonly ProcessLine[] {
  if (!may(reader, 'readProcess', c, directory)) return [];
  const clocks = isOpen(c) ? clocksOf(c, limits).filter(({ doneAt }) => doneAt === null) : [];
  return c.processes.map((process) => {
    const [next = null] = clocks
      .filter((clock) => clock.process === process.key)
      .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
    return { key: process.key, state: stateOf(process), next };
  });
}

/** The processes that this person may begin by hand, and that have not begun. */
export const startableBy = (c: Case, reader: Actor, directory: Directory): readonly ProcessKey[] =>
  isOpen(c)
    ? processKinds
        .filter((kind) => !processOf(c.processes, kind.key) && mayStart(reader, kind, c, directory))
        .map(({ key }) => key)
    : [];

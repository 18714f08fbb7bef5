import type { Process, ProcessKey } from '../process.ts';
import { ended, type ProcessKind } from './define.ts';
import { klagomal } from './klagomal.ts';
import { lexMaria } from './lexMaria.ts';
import { lexSarah } from './lexSarah.ts';
import { medicinteknik } from './medicinteknik.ts';
import { personuppgift } from './personuppgift.ts';
import { tillbud } from './tillbud.ts';

const table: Readonly<Record<ProcessKey, ProcessKind>> = {
  lexSarah,
  lexMaria,
  personuppgift,
  medicinteknik,
  tillbud,
  klagomal,
};

/** Every legal process, in the order they are shown. */
export const processKinds: readonly ProcessKind[] = Object.values(table);

export const processKindOf = (key: ProcessKey): ProcessKind => table[key];

/** Where a process stands: a key of its `states`. One that is investigated with another stands where that one does. */
export const stateOf = (process: Process): string => {
  if (process.joinedTo) return process.joinedTo.ended ? ended : 'joined';
  return processKindOf(process.key).stateOf(process);
};

export const hasEnded = (process: Process): boolean => stateOf(process) === ended;

/** What it came to; null while nobody has decided, and for one that comes to nothing that is counted. */
export const outcomeOf = (process: Process): string | null =>
  process.joinedTo
    ? (process.joinedTo.ended?.outcome ?? null)
    : (processKindOf(process.key).outcomeOf?.(process) ?? null);

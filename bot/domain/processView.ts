import { mayStep } from './access.ts';
import { type Case, isOpen } from './case.ts';
import { type Directory, nameOf, unitNameOf } from './directory.ts';
import { clocksOf, firstMandate, type LegalClock, mayBeJoined, stepsNow } from './legal.ts';
import { type MandateKey, mandateOf } from './mandates.ts';
import { type Actor, actorOf, type Person, type Relation } from './people.ts';
import type { Policy } from './policy.ts';
import { type Process, type ProcessKey, processOf, type Taken, type TakenBack } from './process.ts';
import { outcomeOf, processKindOf, stateOf } from './processes/index.ts';
import { decisionToTakeBack } from './takeBack.ts';
import type { Instant } from './time.ts';

/** A legal process in words, for one who may read it and whose reading is logged. */
export interface ProcessView {
  readonly caseId: string;
  readonly number: string;
  readonly unitName: string;
  readonly key: ProcessKey;
  readonly state: string;
  readonly from: Instant;
  /** Why, where a person began it by hand. */
  readonly reason: string | null;
  readonly clocks: readonly (LegalClock & { readonly isLate: boolean })[];
  readonly taken: readonly (Taken & { readonly name: string })[];
  readonly takenBack: readonly (TakenBack & { readonly name: string; readonly backName: string })[];
  /** The decision that the reader may take back now. */
  readonly mayTakeBack: Taken | null;
  /** The steps that the reader may take now. */
  readonly steps: readonly string[];
  /** The steps that can be taken now, but not by her; and who may. */
  readonly byOthers: readonly StepOfOthers[];
  readonly mayJoin: boolean;
  /** The case it is investigated with: its number, where the reader may know of that case. */
  readonly joinedTo: { readonly number: string | null; readonly outcome: string | null } | null;
  /** Cases that are investigated together with this one, as far as the reader may know of them. */
  readonly gathered: readonly string[];
  /** Whom to ask; empty where nobody has told. */
  readonly contact: string | null;
}

export interface StepOfOthers {
  readonly step: string;
  readonly names: readonly string[];
  /** Where nobody of that name is in the directory. */
  readonly roles: readonly Relation[];
}

interface Seen {
  readonly directory: Directory;
  readonly policy: Policy;
  readonly now: Instant;
  /** Ids of the other cases that the reader may know of. */
  readonly known: ReadonlySet<string>;
}

/** Undefined when the case has no such process. */
export function processView(c: Case, key: ProcessKey, reader: Actor, seen: Seen): ProcessView | undefined {
  const process = processOf(c.processes, key);
  if (!process) return undefined;
  const { directory, policy, now, known } = seen;
  const { joinedTo, gathered, from, reason, takenBack = [] } = process;
  const latest = decisionToTakeBack(process);
  const canStep = isOpen(c) ? stepsNow(process) : [];
  const isHers = (mandate: MandateKey) => mayStep(reader, process, mandate, c, directory, policy);
  return {
    ...{ caseId: c.id, number: c.number, key, from, reason, state: stateOf(process) },
    unitName: unitNameOf(c.unitId, directory),
    clocks: clocksOf(c, policy.limits)
      .filter((clock) => clock.process === key)
      .map((clock) => ({ ...clock, isLate: (clock.doneAt ?? now) > clock.dueAt })),
    taken: process.taken.map((step) => ({ ...step, name: nameOf(step.by, directory) })),
    takenBack: takenBack.map((one) => ({
      ...one,
      name: nameOf(one.by, directory),
      backName: nameOf(one.back.by, directory),
    })),
    mayTakeBack: isOpen(c) && isHers(firstMandate(key)) && latest.ok ? latest.value : null,
    steps: canStep.filter(([, step]) => isHers(step.by)).map(([name]) => name),
    byOthers: canStep
      .filter(([, step]) => !isHers(step.by))
      .map(([step, { by }]) => ({ step, ...holdersOf(c, process, by, seen) })),
    mayJoin: isOpen(c) && mayBeJoined(process) && isHers(firstMandate(key)),
    joinedTo: joinedTo && {
      number: known.has(joinedTo.id) ? joinedTo.number : null,
      outcome: outcomeOf(process),
    },
    gathered: gathered.filter(({ id }) => known.has(id)).map(({ number }) => number),
    contact: processKindOf(key).contact ? policy.dataProtection : null,
  };
}

/** More names than these are no help. */
const namedAtMost = 2;

/** Who has the mandate for a step: by name, and by role where the directory knows nobody. */
function holdersOf(c: Case, process: Process, mandate: MandateKey, { directory, policy }: Seen) {
  const { unitId } = c;
  const near: readonly Person[] = [
    ...directory.managersOf(unitId),
    ...directory.headsOf(unitId),
    ...(['sas', 'mas', 'mar'] as const).flatMap((watcher) => directory.watchersOf(unitId, watcher)),
  ];
  const holders = near.filter((person) =>
    mayStep(actorOf(person.personId, person), process, mandate, c, directory, policy),
  );
  const names = [...new Set(holders.map(({ name }) => name))].slice(0, namedAtMost);
  return { names, roles: mandateOf(process, mandate, policy, c) };
}

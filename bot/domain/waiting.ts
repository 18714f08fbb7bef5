import { may, mayStep } from './access.ts';
import type { Directory } from './directory.ts';
import type { DutyFact, Facts } from './facts.ts';
import { dayIn } from './forms/days.ts';
import type { Actor } from './people.ts';
import type { Policy } from './policy.ts';
import { type Basis, clockIn } from './processes/define.ts';
import { processKindOf } from './processes/index.ts';
import { type DutyName, dutyNamed } from './reminders/define.ts';
import { reminderOf } from './reminders/index.ts';
import type { Instant } from './time.ts';

/** What waits for somebody in a case: what, and until when. */
export interface Waiting {
  readonly name: DutyName;
  readonly dueAt: Instant;
  /** Late: what has a day and no hour has the whole of it. */
  readonly isPast: boolean;
  readonly basis: Basis;
  /** It is her own action. */
  readonly isOwner: boolean;
}

interface Asked {
  readonly directory: Directory;
  readonly policy: Policy;
  readonly now: Instant;
}

/** What she may do about the case, the first due first; of actions only those that somebody else has left undone. */
export function waitingIn(by: Actor, row: Facts, asked: Asked): readonly Waiting[] {
  // My own reports are in their own list, so here nobody is taken for the reporter.
  const subject = { ...row, reporterId: '' };
  return (row.work?.duties ?? []).flatMap((duty) => {
    const waiting = waitingOf(duty, asked.now, false);
    return waiting && isNow(waiting, asked.now) && mayDo(by, subject, waiting.name, asked) ? [waiting] : [];
  });
}

export function waitingOf({ key, dueAt }: DutyFact, now: Instant, isOwner: boolean): Waiting | undefined {
  const name = dutyNamed(key);
  return name && { name, dueAt, isPast: isLate(name, dueAt, now), basis: clockOf(name)?.basis ?? 'kommun', isOwner };
}

/** To look at an effect is due as its day begins, so that it is reminded of that morning, and late when it is over. */
export const isLate = ({ reminder }: Pick<DutyName, 'reminder'>, dueAt: Instant, now: Instant): boolean =>
  reminder === 'effectToSee' ? dayIn(dueAt) < dayIn(now) : dueAt <= now;

/** A look at an effect has its day and waits for nobody before; so has another's action, and a case that may yet move. */
const isNow = ({ name: { reminder }, dueAt }: Waiting, now: Instant): boolean =>
  dueAt <= now || !(reminder === 'effectToSee' || reminder === 'actionDue' || reminder === 'standsStill');

function mayDo(
  by: Actor,
  subject: Facts & { readonly reporterId: string },
  name: DutyName,
  { directory, policy }: Asked,
): boolean {
  const { asks } = reminderOf(name.reminder);
  if (asks !== 'step') return may(by, asks, subject, directory);
  const clock = clockOf(name);
  if (!clock || !name.clock) return false;
  const regime = directory.unit(subject.unitId)?.regime ?? 'kommunal';
  return mayStep(by, { key: name.clock.process, regime }, clock.by, subject, directory, policy);
}

const clockOf = ({ clock }: DutyName) => clock && clockIn(processKindOf(clock.process), clock.key);

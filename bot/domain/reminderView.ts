import { may, mayStep, readsWhole } from './access.ts';
import type { Case } from './case.ts';
import { type ChannelView, presenceIn } from './channelView.ts';
import { type Directory, nameOf, unitNameOf } from './directory.ts';
import { dutiesOf } from './duties.ts';
import { dayIn } from './forms/days.ts';
import { mandateOf } from './mandates.ts';
import { type Actor, actorOf } from './people.ts';
import type { Policy } from './policy.ts';
import { processOf } from './process.ts';
import type { Basis } from './processes/define.ts';
import { hearsForBoard, isClosedTo } from './relations.ts';
import { type Duty, type DutyName, dutyNamed } from './reminders/define.ts';
import { deputiesMissing } from './reminders/deputyMissing.ts';
import { reminderOf } from './reminders/index.ts';
import type { Instant } from './time.ts';
import { isLate } from './waiting.ts';

/** That something waits: which case and duty, and until when; never a word of the case. */
interface Waiting {
  readonly caseId: string;
  readonly number: string;
  readonly unitName: string;
  /** The duty's key, and what it says. */
  readonly duty: string;
  readonly name: DutyName;
  readonly dueAt: Instant;
  readonly isPast: boolean;
  readonly basis: Basis;
}

/** What is late in a private provider's own lex Sarah, to the board's SAS: she hears that it is, and no more. */
export interface BoardReminderRow extends Waiting {
  readonly isForBoard: true;
}

/** One thing that waits, as the one who is reminded of it sees it. */
export interface ReminderRow extends Waiting {
  /** She may do it herself; whoever only reads opens the case. */
  readonly mayDo: boolean;
  /** It is her own action: of the case she may know no more. */
  readonly isOwner: boolean;
  readonly maySnooze: boolean;
  /** It came to these before, so many times, in vain; null where it comes to her first. */
  readonly before: { readonly whom: ToldBefore; readonly times: number } | null;
}

export type ToldBefore = 'enhetschef' | 'verksamhetschef' | 'sas' | 'mas' | 'mar' | 'owner';

/** A person's day: the rows that fit on a card, and how many more there are. */
export interface DigestView {
  readonly rows: readonly (ReminderRow | BoardReminderRow)[];
  readonly more: number;
  readonly managersAway: readonly AwayRow[];
}

/** A manager who is away with nobody in her place, to one who can name somebody. */
export interface AwayRow {
  readonly managerId: string;
  readonly name: string;
  /** The last day, YYYY-MM-DD. */
  readonly until: string;
}

/** One thing that waits, as a channel may know it. */
export interface UnitReminderRow
  extends Pick<ChannelView, 'caseId' | 'number' | 'group' | 'kind' | 'riskLevel' | 'status' | 'day'> {
  readonly name: DutyName;
}
export interface UnitDigestView {
  readonly rows: readonly UnitReminderRow[];
  readonly more: number;
}

interface Asked {
  readonly directory: Directory;
  readonly policy: Policy;
  readonly now: Instant;
}
interface Reminded {
  readonly duty: string;
  readonly inVain: number;
}

/** What waits, to the one who is reminded of it; else, where it has passed in vain, to the board's SAS. */
export const remindedRow = (
  c: Case,
  of: Reminded,
  personId: string,
  asked: Asked,
): ReminderRow | BoardReminderRow | undefined =>
  reminderRow(c, of, personId, asked) ?? boardReminderRow(c, of, personId, asked);

function boardReminderRow(c: Case, of: Reminded, personId: string, asked: Asked): BoardReminderRow | undefined {
  const waits = waiting(c, of.duty, asked);
  const reader = actorOf(personId, asked.directory.person(personId));
  const isHers = waits?.isPast && of.inVain > 0 && hearsForBoard(reader, c, asked.directory);
  return isHers ? { ...waits, isForBoard: true } : undefined;
}

/** The reminder as it stands; undefined once it is done or put off, or for one who may not know of it any more. */
export function reminderRow(c: Case, of: Reminded, personId: string, asked: Asked): ReminderRow | undefined {
  const { directory, policy } = asked;
  const [duty, waits] = [dutyOf(c, of.duty, asked), waiting(c, of.duty, asked)];
  const reader = actorOf(personId, directory.person(personId));
  const isOwner =
    duty?.holder.is === 'person' && duty.holder.personId === personId && !isClosedTo(reader, c, directory);
  if (!duty || !waits || !(isOwner || readsWhole(reader, c, directory))) return undefined;
  return {
    ...waits,
    mayDo: mayDo(reader, c, duty, asked),
    isOwner,
    maySnooze: !duty.urgent && duty.basis !== 'law' && may(reader, 'snooze', c, directory),
    before: of.inVain > 0 ? { whom: toldBefore(c, duty, policy), times: of.inVain } : null,
  };
}

function waiting(c: Case, key: string, asked: Asked): Waiting | undefined {
  const [duty, name] = [dutyOf(c, key, asked), dutyNamed(key)];
  if (!duty || !name) return undefined;
  const { dueAt, basis } = duty;
  return {
    ...{ caseId: c.id, number: c.number, duty: key, name, dueAt, basis },
    unitName: unitNameOf(c.unitId, asked.directory),
    isPast: isLate(name, dueAt, asked.now),
  };
}

/** Undefined once somebody stands in or she is back, and for one who can no longer name anybody. */
export function awayRow(managerId: string, personId: string, { directory, now }: Asked): AwayRow | undefined {
  const missing = deputiesMissing(directory, dayIn(now)).find((one) => one.managerId === managerId);
  if (!missing?.tell.includes(personId)) return undefined;
  return { managerId, name: nameOf(managerId, directory), until: missing.until };
}

/** The same for the unit's channel; undefined also where the channel does not show the case. */
export function unitReminderRow(
  c: Case,
  { duty, unitId }: { readonly duty: string; readonly unitId: string },
  asked: Asked,
): UnitReminderRow | undefined {
  const presence = presenceIn(c, unitId, asked.policy);
  const name = dutyNamed(duty);
  if (presence.show === 'outside' || !name || !dutyOf(c, duty, asked)) return undefined;
  const { caseId, number, group, kind, riskLevel, status, day } = presence.view;
  return { caseId, number, group, kind, riskLevel, status, day, name };
}

const dutyOf = (c: Case, key: string, { policy, now }: Asked): Duty | undefined =>
  dutiesOf(c, policy.limits).find((duty) => duty.key === key && duty.remindFrom <= now);

function mayDo(reader: Actor, c: Case, { reminder, holder }: Duty, { directory, policy }: Asked): boolean {
  const { asks } = reminderOf(reminder);
  if (asks !== 'step') return may(reader, asks, c, directory);
  const process = holder.is === 'mandate' ? processOf(c.processes, holder.process) : undefined;
  return process !== undefined && holder.is === 'mandate'
    ? mayStep(reader, process, holder.mandate, c, directory, policy)
    : false;
}

function toldBefore(c: Case, { holder }: Duty, policy: Policy): ToldBefore {
  if (holder.is === 'person') return 'owner';
  const manager = c.concernsManager ? 'verksamhetschef' : 'enhetschef';
  const process = holder.is === 'mandate' ? processOf(c.processes, holder.process) : undefined;
  if (holder.is === 'responsible' || !process) return manager;
  const [first] = mandateOf(process, holder.mandate, policy, c);
  if (first === 'sas' || first === 'mas' || first === 'mar') return first;
  return first === 'head' ? 'verksamhetschef' : manager;
}

import { isWorkingDay, officeClosesAt } from '../domain/calendar.ts';
import { type Case, isSecret } from '../domain/case.ts';
import type { Directory } from '../domain/directory.ts';
import { dutiesOf } from '../domain/duties.ts';
import { dayIn, daysAfter, daysBefore } from '../domain/forms/days.ts';
import type { Policy } from '../domain/policy.ts';
import { type Duty, latestOf } from '../domain/reminders/define.ts';
import { deputiesMissing } from '../domain/reminders/deputyMissing.ts';
import { holdersOf, nextAbove } from '../domain/reminders/holders.ts';
import { reminderIn } from '../domain/reminders/schedule.ts';
import { atStockholm } from '../domain/time.ts';
import { type DocumentOf, keys } from '../ports/documents.ts';
import type { ReminderRef } from '../ports/shapes.ts';
import type { Revision } from '../ports/store.ts';
import { caseByCase } from './caseByCase.ts';
import type { Deps } from './deps.ts';
import { makeReminder } from './makeReminder.ts';

type Round = Omit<DocumentOf<'reminderRound'>, 'pk' | 'id' | 'type'>;

/** What a message holds at most; whoever has more waiting has it in *Att göra*. */
const mostReminders = 200;

/**
 * Periodic work: the day's round of reminders, on working days from the municipality's time on, caught up until the
 * office closes; returns how many messages it made. One document is the latest round. Whoever finds it done does
 * nothing; whoever finds it broken off makes what is missing, for each message's id is its lock.
 */
export async function remind(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  const day = dayIn(now);
  const isTime = atStockholm(day, deps.policy.reminderTime) <= now && now < officeClosesAt(day);
  if (!isTime || !isWorkingDay(day)) return 0;
  const found = await roundOf(deps, day);
  if (!found) return 0;
  const { round, revision } = found;
  const messages = await collect(deps, round);
  const unsent = await addUnsent(deps, messages, round);
  let made = 0;
  for (const personId of new Set([...messages.people.keys(), ...messages.away.keys()])) {
    const daysUnsent = unsent.filter((one) => one.document.personId === personId).map(({ document }) => document.day);
    const daysMade = round.brokenOff.filter((brokenOff) => !daysUnsent.includes(brokenOff));
    const news = await withoutThoseMade(deps, personId, messages.people.get(personId) ?? [], daysMade);
    const managersAway = messages.away.get(personId) ?? [];
    if (news.length === 0 && managersAway.length === 0) continue;
    const document = { ...keys.digest(personId, day), personId, day, reminders: news, managersAway };
    if (await makeReminder(deps, document, { to: 'digest', personId, day })) made += 1;
  }
  for (const [unitId, reminders] of messages.units) {
    if (!(await deps.store.get(keys.channel(unitId)))) continue;
    const document = { ...keys.unitDigest(unitId, day), unitId, day, reminders: refsOf(reminders) };
    if (await makeReminder(deps, document, { to: 'unitDigest', unitId, day })) made += 1;
  }
  for (const one of unsent) await deps.store.remove(one.document, one.revision);
  await deps.store.put({ ...keys.reminderRound(), ...round, isDone: true }, revision);
  return made;
}

/** The day's round as far as it is to be done: begun now, or found broken off. Undefined when there is nothing to do. */
async function roundOf({ store }: Deps, day: string): Promise<{ round: Round; revision: Revision } | undefined> {
  for (;;) {
    const latest = await store.get(keys.reminderRound());
    const known = latest?.document;
    if (known?.day === day) return known.isDone ? undefined : { round: known, revision: latest?.revision ?? '' };
    if (known && known.day > day && known.day <= daysAfter(day, daysAClockErrs)) return undefined;
    const round = roundAfter(known, day);
    const begun = await store.put({ ...keys.reminderRound(), ...round }, latest?.revision ?? null);
    // Another instance has begun it meanwhile: with the same beginning, so both may make it.
    if (begun.ok) return { round, revision: begun.value };
  }
}

/** A round further ahead than this was made by a clock that was wrong, and has been mended. */
const daysAClockErrs = 3;

function roundAfter(known: Round | undefined, day: string): Round {
  if (!known || known.day > day) {
    return { day, since: daysBefore(day, 1), begun: day, isDone: false, brokenOff: [] };
  }
  const { begun } = known;
  return known.isDone
    ? { day, since: known.day, begun, isDone: false, brokenOff: [] }
    : { day, since: known.since, begun, isDone: false, brokenOff: [...known.brokenOff, known.day] };
}

type Found = ReminderRef & Pick<Duty, 'dueAt'>;
interface Messages {
  readonly people: Map<string, Found[]>;
  readonly units: Map<string, Found[]>;
  /** Managers who are away with nobody in their place, by who can name somebody. */
  readonly away: Map<string, readonly string[]>;
}

/** Every duty whose calendar has a day in the round, for whom it is. */
async function collect(deps: Deps, round: Round): Promise<Messages> {
  const { store, directories, policy } = deps;
  const directory = await directories.current();
  const office = { directory, policy };
  const messages: Messages = { people: new Map(), units: new Map(), away: withoutDeputies(directory, round, policy) };
  const at = atStockholm(round.day, policy.reminderTime);
  await caseByCase(deps, store.find('casesDue', { now: at }), async (c) => {
    for (const { duty, nth, before } of remindersOf(c, deps, round)) {
      const found = { caseId: c.id, duty: duty.key, nth, dueAt: duty.dueAt };
      const holders = holdersOf(c, duty, office);
      const isLate = before >= policy.remindersBeforeEscalation;
      for (const personId of holders) add(messages.people, personId, { ...found, inVain: 0 });
      for (const personId of isLate ? nextAbove(c, duty, holders, office) : [])
        add(messages.people, personId, { ...found, inVain: before });
      if (duty.holder.is === 'responsible' && !isSecret(c)) add(messages.units, c.unitId, { ...found, inVain: 0 });
    }
  });
  return messages;
}

/** Managers without anybody in their place, of whom somebody is to be reminded in the round. */
function withoutDeputies(directory: Directory, { since, day }: Round, { reminderTime: time }: Policy) {
  const found = deputiesMissing(directory, day)
    .filter((missing) => reminderIn(missing, { since, day, time }))
    .flatMap(({ managerId, tell }) => tell.map((personId) => ({ personId, managerId })));
  const byHead = Map.groupBy(found, ({ personId }) => personId);
  return new Map([...byHead].map(([personId, those]) => [personId, those.map(({ managerId }) => managerId)] as const));
}

/** Which reminder of which duty of the case falls in the round. What was due before the first round of all begins with it. */
function remindersOf(c: Case, { policy }: Deps, { since, day, begun }: Round) {
  const from = atStockholm(begun, '00:00');
  return dutiesOf(c, policy.limits)
    .filter(({ urgent }) => !urgent)
    .flatMap((duty) => {
      const timed = { ...duty, remindFrom: latestOf(duty.remindFrom, from) };
      const due = reminderIn(timed, { since, day, time: policy.reminderTime });
      return due ? [{ duty, ...due }] : [];
    });
}

function add(to: Map<string, Found[]>, whom: string, found: Found): void {
  const known = to.get(whom) ?? [];
  if (!known.some(({ caseId, duty }) => caseId === found.caseId && duty === found.duty)) known.push(found);
  to.set(whom, known);
}

/** What could not be sent on its day comes with this one's; returns what says so, to be put away when that is written. */
async function addUnsent({ store }: Deps, { people, away }: Messages, { day }: Round) {
  const unsent: { document: DocumentOf<'unsentDigest'>; revision: Revision }[] = [];
  for await (const { type, id } of store.find('partition', { pk: keys.reminderRound().pk })) {
    const found = type === 'unsentDigest' ? await store.get({ pk: keys.reminderRound().pk, id, type }) : undefined;
    if (!found || found.document.day >= day) continue;
    unsent.push(found);
    const { personId, day: since } = found.document;
    const digest = await store.get(keys.digest(personId, since));
    for (const ref of digest?.document.reminders ?? []) add(people, personId, { ...ref, dueAt: '' });
    const managers = new Set([...(away.get(personId) ?? []), ...(digest?.document.managersAway ?? [])]);
    if (managers.size > 0) away.set(personId, [...managers]);
  }
  return unsent;
}

/** Of a round that was broken off some messages may have been made and sent, on their own day: these are not made again. */
async function withoutThoseMade(
  { store }: Deps,
  personId: string,
  reminders: readonly Found[],
  days: readonly string[],
): Promise<readonly ReminderRef[]> {
  const made = await Promise.all(days.map((day) => store.get(keys.digest(personId, day))));
  const known = made.flatMap((digest) => digest?.document.reminders ?? []);
  const isMade = (one: ReminderRef) =>
    known.some(({ caseId, duty, nth }) => caseId === one.caseId && duty === one.duty && nth === one.nth);
  return refsOf(reminders.filter((one) => !isMade(one)));
}

/** What is due first comes first. */
const refsOf = (found: readonly Found[]): readonly ReminderRef[] =>
  [...found]
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))
    .slice(0, mostReminders)
    .map(({ caseId, duty, nth, inVain }) => ({ caseId, duty, nth, inVain }));

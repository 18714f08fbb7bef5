import { officeClosesAt } from '../domain/calendar.ts';
import type { Case } from '../domain/case.ts';
import { dutiesOf } from '../domain/duties.ts';
import type { Target, UrgentReminder } from '../domain/notices.ts';
import { latestOf } from '../domain/reminders/define.ts';
import { urgentReminder } from '../domain/reminders/schedule.ts';
import { awayRow, type DigestView, remindedRow, unitReminderRow } from '../domain/reminderView.ts';
import { atStockholm, type Instant } from '../domain/time.ts';
import { keys } from '../ports/documents.ts';
import type { ReminderRef } from '../ports/shapes.ts';
import { caseByCase } from './caseByCase.ts';
import type { Deps } from './deps.ts';
import { channelOf, reach, type Sending } from './sending.ts';

export type ReminderTarget = Extract<Target, { to: 'digest' | 'unitDigest' | 'urgentReminder' }>;

/** So many stand on a card; the others wait in *Att göra*. */
const mostRows = 10;

/**
 * What a reminder says when it goes: its cases are read anew, so what has been done meanwhile is left out, and what its
 * reader may no longer know of. Undefined, and nothing is sent, when nothing is left.
 */
export function reminderSending(deps: Deps, target: ReminderTarget): Promise<Sending | undefined> {
  switch (target.to) {
    case 'digest':
      return digest(deps, target);
    case 'unitDigest':
      return unitDigest(deps, target);
    case 'urgentReminder':
      return urgent(deps, target);
  }
}

/**
 * One message a person and day, also where Teams was away: what could not be sent before the office closed does not come
 * at night, nor beside the next day's; the next round takes it in.
 */
async function digest(deps: Deps, { personId, day }: Extract<ReminderTarget, { to: 'digest' }>) {
  const { store, clock } = deps;
  const found = await store.get(keys.digest(personId, day));
  if (!found) return undefined;
  if (clock.now() >= officeClosesAt(day)) {
    await store.createOnce({ ...keys.unsentDigest(personId, day), personId, day });
    return undefined;
  }
  const asked = await askedOn(deps, atStockholm(day, deps.policy.reminderTime));
  const all = oneACase(await rowsOf(deps, found.document.reminders, (c, ref) => remindedRow(c, ref, personId, asked)));
  const managersAway = found.document.managersAway.flatMap((managerId) => awayRow(managerId, personId, asked) ?? []);
  if (all.length === 0 && managersAway.length === 0) return undefined;
  const { to, language } = await reach(deps, personId);
  const view = { rows: all.slice(0, mostRows), more: Math.max(0, all.length - mostRows), managersAway };
  return posted({ to, message: { kind: 'digest', view, language } });
}

/** Of several things that wait in one case the first: doing it leads on to the next. The law's clocks stand each by itself. */
const oneACase = (rows: DigestView['rows']): DigestView['rows'] =>
  rows.filter(
    ({ caseId, name }, i) => name.clock || !rows.slice(0, i).some((one) => one.caseId === caseId && !one.name.clock),
  );

/** A courtesy to the unit: whose duty it is hears it herself. What comes too late is left out. */
async function unitDigest(deps: Deps, { unitId, day }: Extract<ReminderTarget, { to: 'unitDigest' }>) {
  const { store, clock } = deps;
  const [found, to] = [await store.get(keys.unitDigest(unitId, day)), await channelOf(deps, unitId)];
  if (!found || !to || clock.now() >= officeClosesAt(day)) return undefined;
  const asked = await askedOn(deps, atStockholm(day, deps.policy.reminderTime));
  const all = await rowsOf(deps, found.document.reminders, (c, { duty }) =>
    unitReminderRow(c, { duty, unitId }, asked),
  );
  if (all.length === 0) return undefined;
  const view = { rows: all.slice(0, mostRows), more: Math.max(0, all.length - mostRows) };
  return posted({ to, message: { kind: 'unitDigest', view } });
}

/** One that waited so long that the next has been made is left out: a line of them would help nobody. */
async function urgent(deps: Deps, { to: _, ...reminder }: Extract<ReminderTarget, { to: 'urgentReminder' }>) {
  const { store } = deps;
  const found = await store.get(keys.urgentReminder(reminder));
  if (!found) return undefined;
  const asked = await askedOn(deps, found.document.madeAt);
  const { personId } = reminder;
  // A case that cannot be read is tried again here: this one must not be lost.
  const c = (await store.loadCase(reminder.caseId))?.case;
  const view = c && !isOvertaken(c, reminder, asked) ? remindedRow(c, found.document, personId, asked) : undefined;
  if (!view) return undefined;
  const { to, language } = await reach(deps, personId);
  return posted({ to, message: { kind: 'urgentReminder', view, language } });
}

function isOvertaken(c: Case, { duty: key, nth }: UrgentReminder, { policy, now }: Asked): boolean {
  const duty = dutiesOf(c, policy.limits).find((one) => one.key === key);
  return duty !== undefined && (urgentReminder(duty, now, policy.reminderTime) ?? 0) > nth;
}

const posted = (saying: Pick<Sending, 'to' | 'message'>): Sending => ({ ...saying, shown: null, version: 0 });

type Asked = Awaited<ReturnType<typeof askedOn>>;

/** As of now, and not before it was made: the tool may have made it for a day to come. */
const askedOn = async ({ directories, policy, clock }: Deps, madeAt: Instant) => ({
  directory: await directories.current(),
  policy,
  now: latestOf(clock.now(), madeAt),
});

/** A case that cannot be read costs its own row and no other's; the calendar brings it again. */
async function rowsOf<Row>(
  deps: Deps,
  reminders: readonly ReminderRef[],
  rowFor: (c: Case, reminder: ReminderRef) => Row | undefined,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  await caseByCase(deps, reminders, async (c, reminder) => {
    const row = rowFor(c, reminder);
    if (row) rows.push(row);
  });
  return rows;
}

import { type Absence, isInForce, isManager, isOver } from '../domain/absences/absence.ts';
import { absenceWithin, canStandIn } from '../domain/absences/standIn.ts';
import { mayNameStandIn } from '../domain/access.ts';
import { dayIn, daysBefore } from '../domain/forms/days.ts';
import type { Actor, Away } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import { keys } from '../ports/documents.ts';
import type { Store } from '../ports/store.ts';
import type { Deps } from './deps.ts';

export const absencesIn = async (store: Pick<Store, 'get'>): Promise<readonly Absence[]> =>
  (await store.get(keys.absences()))?.document.absences ?? [];

/** Hers that have not passed, the nearest first. */
export async function absencesOf({ store, clock }: Deps, by: Actor): Promise<readonly Absence[]> {
  const today = dayIn(clock.now());
  const hers = (await absencesIn(store)).filter((one) => one.personId === by.personId && !isOver(one, today));
  return hers.sort((a, b) => a.from.localeCompare(b.from));
}

/**
 * She is away from one day until and with another; what she said before of the same days is over. The deputy is told, and
 * so is one who no longer stands in. The same said twice is said once. Said by herself; while she is away also by the
 * head of one of her units, who is asked to when nobody stands in, and then she is told too.
 */
export async function goAway(
  deps: Deps,
  by: Actor,
  away: Away,
  managerId: string = by.personId,
): Promise<Result<Absence>> {
  const now = deps.clock.now();
  const today = dayIn(now);
  const directory = await deps.directories.current();
  const manager = directory.person(managerId);
  if (!manager || !isManager(manager) || !mayNameStandIn(by, manager, directory)) return fail('not_allowed', 'away');
  if (away.from < today || away.until < away.from) return fail('invalid_input');
  const deputy = away.deputyId === null ? null : directory.person(away.deputyId);
  if (deputy !== null && !(deputy && canStandIn(deputy, manager, directory)))
    return fail('invalid_input', 'deputyUnfit');
  const isHerself = by.personId === managerId;
  const absence: Absence = {
    ...{ ...away, personId: managerId, changedAt: now },
    ...(isHerself ? {} : { namedBy: by.personId }),
  };
  const standsInStill = (one: Absence): boolean => one.deputyId === away.deputyId;
  const changed = await changeAbsences(deps.store, (absences) => {
    if (!isHerself && !absences.some((one) => isOfNow(one, absence, today))) return fail('wrong_status', 'isBack');
    if (deputy && absenceWithin(deputy.personId, away, absences))
      return fail('invalid_input', 'deputyAway', deputy.name);
    const same = absences.find((one) => !isOver(one, today) && isSameAbsence(one, absence));
    if (same) return ok({ absences, touched: [same] });
    const [replaced, others] = [true, false].map((yes) =>
      absences.filter((one) => isReplaced(one, absence, today) === yes),
    );
    const ended = (replaced ?? []).map((one) => ({
      ...endedNow(one, now),
      ...(standsInStill(one) ? { told: true as const } : {}),
    }));
    return ok({ absences: [...(others ?? []), ...ended, absence], touched: [...ended, absence] });
  });
  if (!changed.ok) return changed;
  const { touched } = changed.value;
  for (const one of touched) if (!one.told) await tellStandIn(deps, one);
  return ok(touched.at(-1) ?? absence);
}

const isSameAbsence = (a: Absence, b: Absence): boolean =>
  a.personId === b.personId && a.from === b.from && a.until === b.until && a.deputyId === b.deputyId;

/** She is away today, and the days that are spoken of are some of these, or go on from them. */
const isOfNow = (one: Absence, { personId, from }: Absence, today: string): boolean =>
  one.personId === personId && isInForce(one, today) && from <= one.until;

const isReplaced = (one: Absence, by: Absence, today: string): boolean =>
  one.personId === by.personId && !isOver(one, today) && one.from <= by.until && by.from <= one.until;

/** She is back: what is in force today is over, or the one of hers that begins on a day. Undefined where there is none. */
export async function comeBack(deps: Deps, by: Actor, from?: string): Promise<Absence | undefined> {
  const now = deps.clock.now();
  const today = dayIn(now);
  const isMeant = (one: Absence): boolean =>
    one.personId === by.personId &&
    !isOver(one, today) &&
    (from === undefined ? isInForce(one, today) : one.from === from);
  const changed = await changeAbsences(deps.store, (absences) => {
    const meant = absences.find(isMeant);
    if (!meant) return ok({ absences, touched: [] });
    const ended = endedNow(meant, now);
    return ok({ absences: absences.map((one) => (one === meant ? ended : one)), touched: [ended] });
  });
  const ended = changed.ok ? changed.value.touched[0] : undefined;
  if (ended) await tellStandIn(deps, ended);
  return ended;
}

/** Over since yesterday: from now on she is here. What has been told of it was of what it was before. */
const endedNow = ({ told: _, handedOver: __, ...absence }: Absence, now: Instant): Absence => ({
  ...absence,
  until: daysBefore(dayIn(now), 1),
  changedAt: now,
  ended: true,
});

/**
 * Says to the deputy what an absence makes of her, and to the manager what was decided in her place. The id is the lock:
 * saying it twice says it once.
 */
export async function tellStandIn({ store, clock, nudge }: Deps, absence: Absence): Promise<void> {
  const { personId: managerId, deputyId, changedAt, ended, namedBy } = absence;
  const about = `${managerId}:${changedAt}:${ended ? 'over' : 'begins'}`;
  const whom = [...(deputyId === null ? [] : [deputyId]), ...(namedBy === undefined || ended ? [] : [managerId])];
  for (const personId of whom) {
    const target = { to: 'standIn' as const, personId, about };
    const told = await store.createOnce({ ...keys.standIn(personId, about), absence }, [{ target }], clock.now());
    if (told === 'created') nudge([target]);
  }
}

interface Changed {
  readonly absences: readonly Absence[];
  readonly touched: readonly Absence[];
}

/** Changes the one document of all absences; when somebody else was first, decides anew. */
export async function changeAbsences(
  store: Store,
  decide: (absences: readonly Absence[]) => Result<Changed>,
): Promise<Result<Changed>> {
  for (;;) {
    const found = await store.get(keys.absences());
    const before = found?.document.absences ?? [];
    const decided = decide(before);
    if (!decided.ok || decided.value.absences === before) return decided;
    const document = { ...keys.absences(), absences: decided.value.absences };
    if ((await store.put(document, found?.revision ?? null)).ok) return decided;
  }
}

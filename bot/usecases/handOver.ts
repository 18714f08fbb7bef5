import { type Absence, asItIsSince, isOver } from '../domain/absences/absence.ts';
import { isOfficeHours } from '../domain/calendar.ts';
import type { Directory } from '../domain/directory.ts';
import type { Facts } from '../domain/facts.ts';
import { dayIn } from '../domain/forms/days.ts';
import { ok } from '../domain/result.ts';
import { isLeft, isUrgentRow, untold } from '../domain/routing.ts';
import type { Instant } from '../domain/time.ts';
import { absencesIn, changeAbsences, tellStandIn } from './absences.ts';
import { eachCaseOnce } from './caseByCase.ts';
import { changeByItself } from './changeByItself.ts';
import type { Deps } from './deps.ts';

/** Every instance knows of a new absence by then: what came to the one who is away before that is handed over too. */
const knownEverywhereMs = 60_000;

/**
 * Periodic work: where a manager is away, or back, whoever is now responsible is told of what waits; what is urgent at
 * once, the rest in office hours. Absences that are over and handed back are forgotten. Returns how many cases were told of.
 */
export async function handOver(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  const today = dayIn(now);
  const absences = (await absencesIn(deps.store)).filter((one) => isUnfinished(one, today));
  let told = 0;
  for (const absence of absences) {
    if (!absence.told) await tellStandIn(deps, absence);
    const hasTurned = absence.from <= today || isOver(absence, today);
    const passed = hasTurned ? await pass(deps, absence, now) : 0;
    told += passed;
    const isSettled = hasTurned && isOfficeHours(now) && isKnown(absence, today, now);
    await note(deps, absence, { isSettled, today });
  }
  return told;
}

const isUnfinished = (absence: Absence, today: string): boolean =>
  !absence.told || isOver(absence, today) || (absence.from <= today && !absence.handedOver);

const isKnown = (absence: Absence, today: string, now: Instant): boolean =>
  Date.parse(now) - Date.parse(asItIsSince(absence, today)) >= knownEverywhereMs;

/** Looks through what is open in her units; returns of how many cases somebody was told. */
async function pass(deps: Deps, { personId }: Absence, now: Instant): Promise<number> {
  const directory = await deps.directories.current();
  let told = 0;
  for (const unitId of unitsOf(personId, directory)) {
    await eachCaseOnce(deps, deps.store.find('openCasesOfUnit', { unitId }), async (row) => {
      if (isOfficeHours(now) || isPressing(deps, row)) told += await tellOf(deps, row.caseId, directory, now);
    });
  }
  return told;
}

/** Where her being there or not changes who is responsible. */
const unitsOf = (personId: string, directory: Directory): readonly string[] =>
  directory.units
    .map(({ unitId }) => unitId)
    .filter((unitId) =>
      [...directory.managersOf(unitId), ...directory.deputiesOf(unitId), ...directory.headsOf(unitId)].some(
        (one) => one.personId === personId,
      ),
    );

const isPressing = ({ policy }: Deps, row: Facts): boolean => row.receivedAt === null && isUrgentRow(row, policy);

async function tellOf(deps: Deps, caseId: string, directory: Directory, now: Instant): Promise<number> {
  let told = 0;
  await changeByItself(deps, caseId, (c) => {
    const to = isLeft(c, directory) ? untold(c, directory, deps.policy, now) : [];
    told = to.length > 0 ? 1 : 0;
    return ok(to.length > 0 ? [{ type: 'routed', to }] : []);
  });
  return told;
}

/** Writes down how far an absence has come; one that somebody has changed meanwhile is left for the next round. */
async function note(
  deps: Deps,
  { personId, changedAt, ended }: Absence,
  { isSettled, today }: { readonly isSettled: boolean; readonly today: string },
): Promise<void> {
  await changeAbsences(deps.store, (absences) => {
    const at = absences.findIndex(
      (one) => one.personId === personId && one.changedAt === changedAt && one.ended === ended,
    );
    const found = absences[at];
    const isNoted = !found || (found.told && !isSettled);
    if (isNoted) return ok({ absences, touched: [] });
    if (isSettled && isOver(found, today)) return ok({ absences: absences.toSpliced(at, 1), touched: [] });
    const noted: Absence = { ...found, told: true, ...(isSettled ? { handedOver: true } : {}) };
    return ok({ absences: absences.with(at, noted), touched: [] });
  });
}

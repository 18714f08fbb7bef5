import { Temporal } from 'temporal-polyfill';
import { sqliteStore } from '../../bot/adapters/sqlite/sqliteStore.ts';
import { demoEvents, demoMissforhallande } from '../../bot/demo/events.ts';
import { demoMunicipality } from '../../bot/demo/municipality.ts';
import { type Dice, dice } from '../../bot/demo/random.ts';
import { isOfficeHours } from '../../bot/domain/calendar.ts';
import { type Case, isOpen } from '../../bot/domain/case.ts';
import { missingIn } from '../../bot/domain/closing.ts';
import { directoryOf } from '../../bot/domain/directory.ts';
import { dutiesOf } from '../../bot/domain/duties.ts';
import { dayIn, daysAfter } from '../../bot/domain/forms/days.ts';
import { hashOf } from '../../bot/domain/hash.ts';
import { laneCount } from '../../bot/domain/notices.ts';
import { actorOf } from '../../bot/domain/people.ts';
import { defaultPolicy } from '../../bot/domain/policy.ts';
import type { Duty } from '../../bot/domain/reminders/define.ts';
import { lagrumFor } from '../../bot/domain/routing.ts';
import { pacer } from '../../bot/domain/sending/pace.ts';
import { atStockholm, type Instant } from '../../bot/domain/time.ts';
import { closeCase } from '../../bot/usecases/closeCase.ts';
import { type DispatchDeps, dispatchLane } from '../../bot/usecases/dispatchOutbox.ts';
import { reportCase } from '../../bot/usecases/reportCase.ts';
import { snoozeReminder } from '../../bot/usecases/snooze.ts';
import { tick } from '../../bot/usecases/tick.ts';
import { aReport } from '../builders.ts';
import { channelOf } from '../fakes.ts';
import { type Told, teamsOf } from './messages.ts';
import { doIt, remindersNeeded, temperOf } from './townspeople.ts';

export interface Plan {
  readonly from: string;
  readonly days: number;
  readonly units: number;
  /** Reports a day, on average. */
  readonly reports: number;
  readonly seed: number;
  /** Days, counted from the first, on which nothing runs; on which Teams is away; and with a clock set back an hour at nine. */
  readonly withoutPower: readonly number[];
  readonly withoutTeams: readonly number[];
  readonly setBack: readonly number[];
}

/** When the program ticks: in the night, around the round, by day, and when the office has closed. */
const times = ['03:10', '07:29', '07:31', '09:00', '13:00', '16:50', '17:30', '22:40'];

/** Hands of a clock that the simulation moves. */
function town(plan: Plan) {
  const rows = demoMunicipality(plan.units);
  const directory = directoryOf('year', rows.units, rows.people);
  const store = sqliteStore(':memory:');
  let at: Instant = atStockholm(plan.from, '00:00');
  let isAway = false;
  let made = 0;
  const teams = teamsOf(
    () => at,
    () => isAway,
  );
  const instance = (): DispatchDeps & { takeNumber: () => Promise<string> } => ({
    ...{ store, policy: defaultPolicy, messenger: teams.messenger, pacer: unhurried(), random: () => 0.5 },
    ...{ clock: { now: () => at }, directories: { current: async () => directory }, nudge: () => {} },
    ...{ broken: new Set<string>(), unwritten: new Map() },
    takeNumber: async () => {
      made += 1;
      return `2026-${String(made).padStart(6, '0')}`;
    },
  });
  return {
    ...{ directory, store, teams, instances: [instance(), instance()] as const },
    /** The hands of the clock. */
    set: (to: Instant) => {
      at = to;
    },
    now: () => at,
    teamsAway: (away: boolean) => {
      isAway = away;
    },
  };
}
export type Town = ReturnType<typeof town>;

/** The platform’s pace is another test’s matter: here time stands still while everything is sent. */
const unhurried = (): ReturnType<typeof pacer> => ({ ...pacer(), waitFor: () => 0, waitForTenant: () => 0 });

/**
 * A municipality's days, one after the other: people report at any hour and act as they are; two instances tick by turns
 * and together. `eachEvening` sees the town when a day's messages have been sent.
 */
export async function simulate(
  plan: Plan,
  eachEvening: (town: Town, day: string, open: readonly Case[]) => Promise<void>,
): Promise<Town> {
  const made = town(plan);
  const roll = dice(plan.seed);
  const cases = new Set<string>();
  for (const { unitId } of made.directory.units) await made.store.createOnce(channelOf(unitId));
  for (let i = 0; i < plan.days; i += 1) {
    const day = daysAfter(plan.from, i);
    if (plan.withoutPower.includes(i)) continue;
    made.teamsAway(plan.withoutTeams.includes(i));
    for (const [t, time] of times.entries()) {
      made.set(atStockholm(day, time));
      if (roll.chance(plan.reports / times.length)) cases.add(await reportSomething(made, roll));
      await work(made, i * times.length + t);
      if (plan.setBack.includes(i) && time === '09:00') {
        made.set(Temporal.Instant.from(made.now()).subtract({ hours: 1 }).toString({ fractionalSecondDigits: 3 }));
        await work(made, i);
      }
      if (time === '09:00' || time === '13:00' || time === '22:40') await peopleAct(made, cases, roll);
    }
    await eachEvening(made, day, await openOf(made, cases));
  }
  return made;
}

async function openOf({ store }: Town, cases: Set<string>): Promise<readonly Case[]> {
  const open: Case[] = [];
  for (const id of cases) {
    const c = (await store.loadCase(id))?.case;
    if (c && isOpen(c)) open.push(c);
    else cases.delete(id);
  }
  return open;
}

/** One of the two ticks, the other, or both in the same moment; each sends for half of the lanes, by turns. */
async function work({ instances: [a, b] }: Town, turn: number): Promise<void> {
  if (turn % 3 === 0) await Promise.all([tick(a), tick(b)]);
  else await tick(turn % 3 === 1 ? a : b);
  for (let lane = 0; lane < laneCount; lane += 1) await dispatchLane((lane + turn) % 2 === 0 ? a : b, lane);
}

async function reportSomething({ instances: [deps], directory }: Town, roll: Dice): Promise<string> {
  const [unit, ...others] = directory.units;
  if (!unit) throw new Error('A town has a unit');
  const where = roll.pick([unit, ...others]);
  const staff = directory.people.filter(
    ({ unitIds, roles }) => unitIds.includes(where.unitId) && roles.includes('medarbetare'),
  );
  const happened = roll.chance(0.08) ? demoMissforhallande : roll.pick(demoEvents);
  const { type, kind, categories, what, immediateAction } = happened;
  const harm = roll.chance(0.05) ? 'life' : happened.harm;
  const lagrum = lagrumFor(where, categories);
  const report = aReport({
    type,
    kind,
    categories,
    what,
    immediateAction,
    harm,
    lagrum,
    unitId: where.unitId,
    concernsManager: roll.chance(0.03),
  });
  const by = staff[roll.between(0, staff.length - 1)]?.personId ?? 'somebody';
  const requestId = `${deps.clock.now()} ${roll.between(0, 1_000_000)}`;
  const reported = await reportCase(deps, actorOf(by, directory.person(by)), { requestId, report, shownAs: null });
  if (!reported.ok) throw new Error(reported.code);
  return reported.value.id;
}

/** Whoever is at work does what she was told of often enough; whoever is early, what is not late yet. */
async function peopleAct(made: Town, cases: Set<string>, roll: Dice): Promise<void> {
  const [deps] = made.instances;
  const now = made.now();
  const told = Map.groupBy(made.teams.told, ({ caseId }) => caseId);
  for (const c of await openOf(made, cases)) {
    // Most close what is finished; some forget.
    if (c.received && missingIn(c, 'Hjälpte').length === 0 && roll.chance(0.3)) {
      await closeCase(deps, actorOf(c.received.by, made.directory.person(c.received.by)), c.id, 'Hjälpte');
    }
    for (const duty of dutiesOf(c, deps.policy.limits)) {
      if (duty.urgent || isOfficeHours(now)) await oneActs(made, c, duty, told.get(c.id) ?? [], roll);
    }
  }
}

async function oneActs(
  { instances: [deps], directory, now }: Town,
  c: Case,
  duty: Duty,
  ofCase: readonly Told[],
  roll: Dice,
): Promise<void> {
  const temper = temperOf(dice(hashOf(`${c.id} ${duty.key}`)));
  const reminders = ofCase.filter((one) => one.duty === duty.key && one.kind !== 'unitDigest');
  const [holder] = reminders.filter(({ isEscalated }) => !isEscalated);
  const above = reminders.findLast(({ isEscalated }) => isEscalated);
  const own = reminders.filter(({ to }) => to === holder?.to).length;
  if (temper === 'early') {
    const early = whoseItIs(c, duty);
    if (early !== undefined) await doIt(deps, directory, c, duty, early, roll);
  } else if (holder && own >= remindersNeeded[temper]) {
    await doIt(deps, directory, c, duty, holder.to, roll);
  } else if (above && temper === 'never' && roll.chance(0.2)) {
    await doIt(deps, directory, c, duty, above.to, roll);
  } else if (holder && roll.chance(0.01)) {
    const until = daysAfter(dayIn(now()), roll.between(2, 14));
    const by = actorOf(holder.to, directory.person(holder.to));
    await snoozeReminder(deps, by, c.id, { duty: duty.key, until, reason: 'Väntar på svar' });
  }
}

/** Who does it without being reminded. */
function whoseItIs(c: Case, { holder }: Duty): string | undefined {
  if (holder.is === 'person') return holder.personId;
  if (holder.is === 'mandate') return c.told.find(({ as }) => as === 'sas')?.personId;
  return c.received?.by ?? c.told.find(({ as }) => as === 'responsible')?.personId;
}

import { isWorkingDay } from '../../bot/domain/calendar.ts';
import { type Case, isOpen } from '../../bot/domain/case.ts';
import { dutiesOf } from '../../bot/domain/duties.ts';
import { clocksOf } from '../../bot/domain/legal.ts';
import { defaultPolicy } from '../../bot/domain/policy.ts';
import { type Duty, latestOf } from '../../bot/domain/reminders/define.ts';
import { reminderDays, urgentReminder } from '../../bot/domain/reminders/schedule.ts';
import { atStockholm } from '../../bot/domain/time.ts';
import { keys } from '../../bot/ports/documents.ts';
import { inQuietHours, type Told } from './messages.ts';
import { type Plan, simulate, type Town } from './simulate.ts';

const { limits, reminderTime, remindersBeforeEscalation } = defaultPolicy;

/** One reminder that a person's message of a day held, when it was sent. */
interface Delivered {
  readonly to: string;
  readonly day: string;
  readonly caseId: string;
  readonly duty: string;
  readonly nth: number;
  readonly inVain: number;
}

export interface Reckoning {
  readonly told: readonly Told[];
  readonly delivered: readonly Delivered[];
  /** Messages of a day, by person and day. */
  readonly posts: ReadonlyMap<string, number>;
  readonly clocks: Readonly<Record<'met' | 'late' | 'escalated' | 'running', number>>;
  readonly cases: number;
  readonly open: number;
  /** What must never be, in words. */
  readonly broken: readonly string[];
}

/** Lets a town live its days and holds what its people were told against the calendar, evening by evening. */
export async function reckon(plan: Plan): Promise<Reckoning> {
  const delivered: Delivered[] = [];
  const broken: string[] = [];
  const town = await simulate(plan, async (made, day, open) => {
    delivered.push(...(await deliveredOn(made, day)));
    const at = (i: number) => new Date(Date.parse(plan.from) + i * 86_400_000).toISOString().slice(0, 10);
    if (!isWorkingDay(day) || plan.withoutTeams.some((i) => at(i) === day)) return;
    for (const c of open) broken.push(...forgotten(c, day, made, delivered, plan));
  });
  const { told, posts } = town.teams;
  broken.push(
    ...twice(delivered, await everyCase(town)),
    ...[...posts].filter(([, count]) => count > 1).map(([where]) => `two messages: ${where}`),
    ...inQuietHours(told).map(({ to, at }) => `in quiet hours: ${to} ${at}`),
  );
  const cases = await everyCase(town);
  const clocks = clocksIn(cases, told);
  await town.store.close();
  const open = cases.filter(isOpen).length;
  return { told, delivered, posts, clocks, cases: cases.length, open, broken };
}

async function deliveredOn({ store, teams }: Town, day: string): Promise<readonly Delivered[]> {
  const found: Delivered[] = [];
  for (const post of teams.posts.keys()) {
    const [to = '', on = ''] = post.split(' ');
    const digest = on === day ? await store.get(keys.digest(to, day)) : undefined;
    for (const ref of digest?.document.reminders ?? []) found.push({ ...ref, to, day });
  }
  return found;
}

/** What the calendar asked for and nobody was told, or told in vain for long without anybody above hearing of it. */
function forgotten(
  c: Case,
  day: string,
  town: Town,
  delivered: readonly Delivered[],
  { from }: Plan,
): readonly string[] {
  return dutiesOf(c, limits).flatMap((duty) => {
    const what = `${c.number} ${duty.key} ${day}`;
    if (duty.urgent) return isToldNow(c, duty, town) ? [] : [`not told at once: ${what}`];
    const timed = { ...duty, remindFrom: latestOf(duty.remindFrom, atStockholm(from, '00:00')) };
    const last = reminderDays(timed, day, reminderTime).at(-1);
    const of = delivered.filter((one) => one.caseId === c.id && one.duty === duty.key);
    if (last !== undefined && !of.some((one) => one.day >= last)) return [`skipped: ${what}`];
    const own = of.filter(({ inVain, nth }) => inVain === 0 && nth > remindersBeforeEscalation).length;
    return own > 1 && !of.some(({ inVain }) => inVain > 0) ? [`not escalated: ${what}`] : [];
  });
}

function isToldNow(c: Case, duty: Duty, { teams, now }: Town): boolean {
  const nth = urgentReminder(duty, now(), reminderTime) ?? 0;
  const of = teams.told.filter(
    ({ caseId, duty: key, kind }) => caseId === c.id && key === duty.key && kind === 'urgentReminder',
  );
  return (
    (nth === 0 || of.length > 0) && (nth <= remindersBeforeEscalation || of.some(({ isEscalated }) => isEscalated))
  );
}

/** A reminder is named by its number, which begins anew when it was put off. */
function twice(delivered: readonly Delivered[], cases: readonly Case[]): readonly string[] {
  const snoozed = new Set(cases.flatMap((c) => c.snoozed.map(({ duty }) => `${c.id} ${duty}`)));
  const seen = new Set<string>();
  return delivered.flatMap(({ to, caseId, duty, nth }) => {
    const name = `${to} ${caseId} ${duty} ${nth}`;
    const isDouble = seen.has(name) && !snoozed.has(`${caseId} ${duty}`);
    seen.add(name);
    return isDouble ? [`twice: ${name}`] : [];
  });
}

async function everyCase({ store }: Town): Promise<readonly Case[]> {
  const found: Case[] = [];
  for await (const { caseId } of store.find('allCases', {})) {
    const loaded = await store.loadCase(caseId);
    if (loaded) found.push(loaded.case);
  }
  return found;
}

/** The law's clocks: kept, late but done before anybody above had to hear of it, escalated, still running. */
function clocksIn(cases: readonly Case[], told: readonly Told[]): Reckoning['clocks'] {
  const count = { met: 0, late: 0, escalated: 0, running: 0 };
  const escalated = new Set(told.flatMap((one) => (one.isEscalated ? [`${one.caseId} ${one.duty}`] : [])));
  const end = told.at(-1)?.at ?? '';
  for (const c of cases) {
    for (const { process, kind, dueAt, doneAt } of clocksOf(c, limits)) {
      if (doneAt ? doneAt <= dueAt : dueAt > end) count[doneAt ? 'met' : 'running'] += 1;
      else
        count[escalated.has(`${c.id} legalClock:${process}:${kind.key}`) ? 'escalated' : doneAt ? 'late' : 'running'] +=
          1;
    }
  }
  return count;
}

import { isOfficeHours } from '../domain/calendar.ts';
import type { Case } from '../domain/case.ts';
import { dutiesOf } from '../domain/duties.ts';
import type { UrgentReminder } from '../domain/notices.ts';
import type { Duty } from '../domain/reminders/define.ts';
import { holdersOf, nextAbove } from '../domain/reminders/holders.ts';
import { urgentReminder } from '../domain/reminders/schedule.ts';
import { keys } from '../ports/documents.ts';
import { caseByCase } from './caseByCase.ts';
import type { Deps } from './deps.ts';
import { makeReminder } from './makeReminder.ts';

/**
 * Periodic work: what cannot wait, at any hour; returns how many messages. Of several reminders that fell due while
 * nobody ticked the latest comes, once: its number is part of the id, which is the lock.
 */
export async function remindAtOnce(deps: Deps): Promise<number> {
  const { store, clock, policy } = deps;
  const now = clock.now();
  let made = 0;
  await caseByCase(deps, store.find('casesUrgent', { now }), async (c) => {
    for (const duty of dutiesOf(c, policy.limits)) {
      const nth = duty.urgent ? urgentReminder(duty, now, policy.reminderTime) : undefined;
      if (nth !== undefined) made += await tell(deps, c, duty, nth);
    }
  });
  return made;
}

async function tell(deps: Deps, c: Case, duty: Duty, nth: number): Promise<number> {
  const { directories, policy, clock } = deps;
  const office = { directory: await directories.current(), policy };
  const holders = [...new Set([...holdersOf(c, duty, office), ...onCallFor(c, duty, clock.now())])];
  const above = nth > policy.remindersBeforeEscalation ? nextAbove(c, duty, holders, office) : [];
  let made = 0;
  for (const personId of [...holders, ...above]) {
    const reminder = { personId, caseId: c.id, duty: duty.key, nth };
    if (await make(deps, reminder, above.includes(personId) ? nth - 1 : 0)) made += 1;
  }
  return made;
}

/** At night and on days off whoever was told of it on call can receive it, and may be the only one awake. */
const onCallFor = (c: Case, { reminder }: Duty, now: string): readonly string[] =>
  reminder !== 'notReceived' || isOfficeHours(now)
    ? []
    : c.told.filter(({ as }) => as === 'onCall').map(({ personId }) => personId);

async function make(deps: Deps, reminder: UrgentReminder, inVain: number): Promise<boolean> {
  const key = keys.urgentReminder(reminder);
  // Looked for first: until the next one is due, every round but one finds it there.
  if (await deps.store.get(key)) return false;
  const document = { ...key, ...reminder, inVain, madeAt: deps.clock.now() };
  return makeReminder(deps, document, { to: 'urgentReminder', ...reminder });
}

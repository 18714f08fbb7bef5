import { may, readsWhole } from '../domain/access.ts';
import type { Case, CaseId, Snooze } from '../domain/case.ts';
import { decideSnooze, dutiesOf } from '../domain/duties.ts';
import type { Actor } from '../domain/people.ts';
import { type ReminderRow, reminderRow } from '../domain/reminderView.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { changeCase } from './changeCase.ts';
import type { Deps } from './deps.ts';

/** *Skjut upp.* A reminder comes later, with the reason in the case's history. */
export const snoozeReminder = (deps: Deps, by: Actor, id: CaseId, snooze: Snooze): Promise<Result<Case>> =>
  changeCase(deps, by, 'snooze', id, (c, { now }) => decideSnooze(c, snooze, { now, limits: deps.policy.limits }));

/** What is to be put off, for one who may: the form's beginning. */
export async function openSnooze(deps: Deps, by: Actor, id: CaseId, key: string): Promise<Result<ReminderRow>> {
  const { store, directories, policy, clock } = deps;
  const [found, directory] = [await store.loadCase(id), await directories.current()];
  if (!found || !readsWhole(by, found.case, directory)) return fail('not_found');
  if (!may(by, 'snooze', found.case, directory)) return fail('not_allowed', 'snooze');
  const duty = dutiesOf(found.case, policy.limits).find((one) => one.key === key);
  // What is put off already can be put off anew.
  const now = duty && duty.remindFrom > clock.now() ? duty.remindFrom : clock.now();
  const asked = { directory, policy, now };
  const row = reminderRow(found.case, { duty: key, inVain: 0 }, by.personId, asked);
  if (!row) return fail('wrong_status', 'noSuchDuty');
  return row.maySnooze ? ok(row) : fail('wrong_status', 'cannotWait');
}

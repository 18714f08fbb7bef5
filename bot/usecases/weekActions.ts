import { mayDecideIn } from '../domain/access.ts';
import { type Directory, nameOf } from '../domain/directory.ts';
import type { Target } from '../domain/notices.ts';
import { ownersIn } from '../domain/owners.ts';
import type { Actor } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type Instant, stockholm } from '../domain/time.ts';
import type { Decision } from '../domain/weekActionForm.ts';
import type { WeekActionView } from '../domain/weekView.ts';
import { type DocumentOf, keys } from '../ports/documents.ts';
import type { Deps } from './deps.ts';

type WeekAction = DocumentOf<'weekAction'>;

/** Which action of which unit and week; `id` is the form's request id, so that a form sent twice is one action. */
export interface WeekActionKey {
  readonly unitId: string;
  readonly week: string;
  readonly id: string;
}

/** *Vad gör vi åt det?* What a unit decides about its week; told to the one who decided and the one who is to do it. */
export async function decideWeekAction(
  deps: Deps,
  by: Actor,
  { unitId, week, id }: WeekActionKey,
  decision: Decision,
): Promise<Result<WeekAction>> {
  const directory = await deps.directories.current();
  if (!directory.unit(unitId)) return fail('not_found', 'unknownUnit');
  if (!mayDecideIn(by, unitId, directory)) return fail('not_allowed', 'decide');
  if (!ownersIn(directory, unitId).some(({ personId }) => personId === decision.ownerId)) return fail('invalid_input');
  const at = deps.clock.now();
  const key = keys.weekAction(unitId, week, id);
  const action = { ...key, unitId, week, ...decision, decidedBy: by.personId, decidedAt: at, doneAt: null };
  const people = [...new Set([by.personId, decision.ownerId])];
  const targets: readonly Target[] = [
    { to: 'weekAgain', unitId, week },
    ...people.map((personId) => ({ to: 'weekAction' as const, personId, unitId, week, actionId: id })),
  ];
  await deps.store.createOnce(
    action,
    targets.map((target) => ({ target })),
    at,
  );
  deps.nudge(targets);
  return ok(action);
}

/** Said by the one who was to do it, or by one who decides in the unit. Saying it twice changes nothing. */
export async function finishWeekAction(
  { store, directories, clock }: Deps,
  by: Actor,
  { unitId, week, id }: WeekActionKey,
): Promise<Result<WeekAction>> {
  const found = await store.get(keys.weekAction(unitId, week, id));
  if (!found) return fail('not_found');
  const { document, revision } = found;
  if (document.ownerId !== by.personId && !mayDecideIn(by, unitId, await directories.current())) {
    return fail('not_allowed', 'decide');
  }
  if (document.doneAt !== null) return ok(document);
  const done = { ...document, doneAt: clock.now() };
  const written = await store.put(done, revision);
  return written.ok ? ok(done) : written;
}

export const weekActionView = (
  { id, unitId, week, what, ownerId, dueOn, doneAt }: WeekAction,
  directory: Directory,
): WeekActionView => ({
  actionId: id.slice(`action:${week}:`.length),
  ...{ unitId, week, what, dueOn },
  unitName: directory.unit(unitId)?.name ?? unitId,
  ownerName: nameOf(ownerId, directory),
  doneOn: doneAt && dayOf(doneAt),
});

export const dayOf = (instant: Instant): string => stockholm(instant).toPlainDate().toString();

import { Temporal } from 'temporal-polyfill';
import { mayDecideIn } from '../domain/access.ts';
import { type Directory, nameOf, unitNameOf } from '../domain/directory.ts';
import type { Target } from '../domain/notices.ts';
import { ownersIn } from '../domain/owners.ts';
import type { Actor } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type Instant, isoWeekOf, stockholm, toInstant } from '../domain/time.ts';
import type { Decision } from '../domain/weekActionForm.ts';
import type { WeekActionView } from '../domain/weekView.ts';
import { type DocumentOf, keys } from '../ports/documents.ts';
import { unitsOf } from './casesFor.ts';
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

/** What a unit is told of its weeks goes this far back. */
const weeksListed = 26;

/** What a unit has decided about its weeks: of late, or of a year's weeks; the latest week first. */
export async function weekActionsIn(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  unitId: string,
  period: number | 'open',
): Promise<readonly WeekAction[]> {
  const now = clock.now();
  const since = toInstant(Temporal.Instant.from(now).subtract({ hours: weeksListed * 7 * 24 }));
  const bounds =
    period === 'open' ? { from: isoWeekOf(since), to: isoWeekOf(now) } : { from: `${period}-W01`, to: `${period}-W53` };
  const found: WeekAction[] = [];
  for await (const action of store.find('weekActionsOf', { unitId, ...bounds })) found.push(action);
  return found.reverse();
}

/** One of them in a list. `words` is null where she may only count it: they are for those who decide, and who is to do it. */
export interface WeekActionRow {
  readonly view: WeekActionView;
  readonly words: { readonly what: string; readonly ownerName: string } | null;
  readonly mayFinish: boolean;
}

/** Those of the units that she works in or decides for; what is not done first, the first due first. */
export async function listWeekActions(
  deps: Deps,
  by: Actor,
  period: number | 'open',
): Promise<readonly WeekActionRow[]> {
  const directory = await deps.directories.current();
  const of = await Promise.all(unitsOf(by, directory).map((unitId) => weekActionsIn(deps, unitId, period)));
  return of
    .flat()
    .map((action) => {
      const view = weekActionView(action, directory);
      const isHers = action.ownerId === by.personId || mayDecideIn(by, action.unitId, directory);
      const words = isHers ? { what: view.what, ownerName: view.ownerName } : null;
      return { view, words, mayFinish: isHers && action.doneAt === null };
    })
    .sort((a, b) => inTurn(a.view).localeCompare(inTurn(b.view)));
}

const inTurn = ({ doneOn, dueOn }: WeekActionView): string => `${doneOn ? 1 : 0} ${dueOn}`;

export const weekActionView = (
  { id, unitId, week, what, ownerId, dueOn, doneAt }: WeekAction,
  directory: Directory,
): WeekActionView => ({
  actionId: id.slice(`action:${week}:`.length),
  ...{ unitId, week, what, dueOn },
  unitName: unitNameOf(unitId, directory),
  ownerName: nameOf(ownerId, directory),
  doneOn: doneAt && dayOf(doneAt),
});

export const dayOf = (instant: Instant): string => stockholm(instant).toPlainDate().toString();

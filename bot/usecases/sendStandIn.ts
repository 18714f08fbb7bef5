import { deputyNamedView, standInView } from '../domain/absences/view.ts';
import type { Target } from '../domain/notices.ts';
import { keys } from '../ports/documents.ts';
import type { Outgoing } from '../ports/messenger.ts';
import { absencesIn } from './absences.ts';
import type { Deps } from './deps.ts';
import { reach, type Sending } from './sending.ts';

/** What a deputy is told, and a manager of the one who was named in her place. That she stands in is not said any more once it has been changed; that she no longer does, always. */
export async function standInSending(
  deps: Deps,
  { personId, about }: Extract<Target, { to: 'standIn' }>,
): Promise<Sending | undefined> {
  const found = await deps.store.get(keys.standIn(personId, about));
  if (!found) return undefined;
  const { absence } = found.document;
  const stands = (await absencesIn(deps.store)).some(
    (one) => one.personId === absence.personId && one.changedAt === absence.changedAt && !one.ended,
  );
  const directory = await deps.directories.current();
  const view = personId === absence.personId ? deputyNamedView(absence, directory) : standInView(absence, directory);
  if (!view || !(stands || absence.ended)) return undefined;
  const { to, language } = await reach(deps, personId);
  const message: Outgoing =
    'managerName' in view ? { kind: 'standIn', view, language } : { kind: 'deputyNamed', view, language };
  return { to, message, shown: null, version: 0 };
}

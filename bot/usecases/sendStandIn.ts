import { standInView } from '../domain/absences/view.ts';
import type { Target } from '../domain/notices.ts';
import { keys } from '../ports/documents.ts';
import { absencesIn } from './absences.ts';
import type { Deps } from './deps.ts';
import { reach, type Sending } from './sending.ts';

/** What a deputy is told. That she stands in is not said any more once it has been changed; that she no longer does, always. */
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
  const view = standInView(absence, await deps.directories.current());
  if (!view || !(stands || view.over)) return undefined;
  const { to, language } = await reach(deps, personId);
  return { to, message: { kind: 'standIn', view, language }, shown: null, version: 0 };
}

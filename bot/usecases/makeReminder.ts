import type { Target } from '../domain/notices.ts';
import { dutyNamed } from '../domain/reminders/define.ts';
import type { DocumentOf } from '../ports/documents.ts';
import type { ReminderMade } from '../ports/metrics.ts';
import type { Deps } from './deps.ts';

type Message = DocumentOf<'digest'> | DocumentOf<'unitDigest'> | DocumentOf<'urgentReminder'>;

/** Makes a message that reminds somebody, with its notice; false where it was made before, for its id is its lock. */
export async function makeReminder(
  { store, clock, nudge, onReminder }: Deps,
  message: Message,
  target: Target,
): Promise<boolean> {
  const isNew = (await store.createOnce(message, [{ target }], clock.now())) === 'created';
  if (!isNew) return false;
  nudge([target]);
  for (const of of kindsIn(message)) onReminder?.({ of, in: message.type });
  return true;
}

/** By the reminder's kind alone: what follows it in a duty's name is the case's own. */
function kindsIn(message: Message): readonly ReminderMade['of'][] {
  const duties = message.type === 'urgentReminder' ? [message] : message.reminders;
  const away = message.type === 'digest' ? message.managersAway : [];
  return [
    ...duties.flatMap(({ duty }) => dutyNamed(duty)?.reminder ?? []),
    ...away.map(() => 'deputyMissing' as const),
  ];
}

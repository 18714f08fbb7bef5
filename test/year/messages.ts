import { isOfficeHours } from '../../bot/domain/calendar.ts';
import { dayIn } from '../../bot/domain/forms/days.ts';
import type { BoardReminderRow, ReminderRow } from '../../bot/domain/reminderView.ts';
import type { Instant } from '../../bot/domain/time.ts';
import type { Address, Messenger, Outgoing, SendOutcome } from '../../bot/ports/messenger.ts';

/** One thing that somebody was told waits. */
export interface Told {
  readonly at: Instant;
  readonly day: string;
  readonly to: string;
  readonly kind: 'digest' | 'unitDigest' | 'urgentReminder';
  readonly caseId: string;
  readonly duty: string;
  readonly dueAt: Instant;
  readonly isEscalated: boolean;
}

/** Messages that came while the office was closed. */
export const inQuietHours = (told: readonly Told[]): readonly Told[] =>
  told.filter(({ kind, at }) => kind !== 'urgentReminder' && !isOfficeHours(at));

/** Teams as the simulation has it: it takes every message, but while it is away. */
export function teamsOf(now: () => Instant, isAway: () => boolean) {
  const told: Told[] = [];
  let messages = 0;
  const posts = new Map<string, number>();
  const take = (to: Address, message: Outgoing): SendOutcome => {
    if (isAway()) return { outcome: 'retry', afterMs: null, error: '503' };
    const where = to.kind === 'channel' ? to.channelId : to.personId;
    const rows = rowsOf(message);
    const day = dayIn(now());
    if (message.kind === 'digest') posts.set(`${where} ${day}`, (posts.get(`${where} ${day}`) ?? 0) + 1);
    for (const row of rows) told.push({ ...row, at: now(), day, to: where });
    messages += 1;
    const post = { serviceUrl: 'https://teams.example/', conversationId: where, activityId: `a${messages}` };
    return { outcome: 'sent', post, tenantId: 'tenant' };
  };
  const messenger: Messenger = {
    post: async (to, message) => take(to, message),
    update: async (post) =>
      isAway() ? { outcome: 'retry', afterMs: null, error: '503' } : { outcome: 'sent', post, tenantId: 'tenant' },
  };
  return { messenger, told, /** Day messages by person and day. */ posts };
}

function rowsOf(message: Outgoing): readonly Omit<Told, 'at' | 'day' | 'to'>[] {
  switch (message.kind) {
    case 'digest':
      return message.view.rows.map((row) => toldOf(row, message.kind));
    case 'urgentReminder':
      return [toldOf(message.view, message.kind)];
    case 'unitDigest':
      return message.view.rows.map(({ caseId, name }) => ({
        ...{ kind: message.kind, caseId, duty: name.reminder, dueAt: '', isEscalated: false },
      }));
    default:
      return [];
  }
}

/** The board's SAS is told of nothing but what nobody below her has seen to. */
const toldOf = (row: ReminderRow | BoardReminderRow, kind: Told['kind']) => ({
  ...{ kind, caseId: row.caseId, duty: row.duty, dueAt: row.dueAt },
  isEscalated: 'isForBoard' in row || row.before !== null,
});

import type { DeputyNamedView, StandInView } from '../domain/absences/view.ts';
import type { ActionView } from '../domain/actionView.ts';
import type { BoardView } from '../domain/boardView.ts';
import type { ChannelView } from '../domain/channelView.ts';
import type { BoardReminderRow, DigestView, ReminderRow, UnitDigestView } from '../domain/reminderView.ts';
import type { DirectView, NewsView, ReceiptView } from '../domain/views.ts';
import type { WeekActionView, WeekCardView } from '../domain/weekView.ts';
import type { Language } from '../text/language.ts';
import type { ChannelAddress, HealthProblem, PersonalConversation } from './shapes.ts';
import type { PostRef } from './store.ts';

/** Where a new message goes. A person without a conversation gets one made. */
export type Address =
  | ({ readonly kind: 'channel' } & ChannelAddress)
  | { readonly kind: 'person'; readonly personId: string; readonly conversation: PersonalConversation | null };

/** What is sent: a view, never a case. The adapter makes the card. */
export type Outgoing =
  | { readonly kind: 'channelCase'; readonly view: ChannelView }
  /** The same words for every case that has left a channel. */
  | { readonly kind: 'outsideChannel' }
  | { readonly kind: 'direct'; readonly view: DirectView; readonly language: Language }
  /** For one who held the case and no longer may see it. */
  | { readonly kind: 'handledElsewhere'; readonly language: Language }
  /** For one who had a card of a merged case and may read the one it went into: both numbers. */
  | { readonly kind: 'handledTogether'; readonly number: string; readonly into: string; readonly language: Language }
  /** To the one who is to do an action. */
  | { readonly kind: 'action'; readonly view: ActionView; readonly language: Language }
  /** To the board's SAS, of a private provider's lex Sarah. */
  | { readonly kind: 'board'; readonly view: BoardView; readonly language: Language }
  /** To a reporter, besides her receipt: somebody has answered, or the case is closed. */
  | { readonly kind: 'news'; readonly view: NewsView; readonly language: Language }
  | { readonly kind: 'receipt'; readonly view: ReceiptView; readonly language: Language }
  /** To one who stands in for a manager, or no longer does. */
  | { readonly kind: 'standIn'; readonly view: StandInView; readonly language: Language }
  /** To the manager whose stand-in her head has named. */
  | { readonly kind: 'deputyNamed'; readonly view: DeputyNamedView; readonly language: Language }
  | { readonly kind: 'health'; readonly view: HealthView; readonly language: Language }
  /** In the channel of a unit or of ledning. */
  | { readonly kind: 'week'; readonly view: WeekCardView }
  /** The day's reminders: to a person, and in a unit's channel. */
  | { readonly kind: 'digest'; readonly view: DigestView; readonly language: Language }
  | { readonly kind: 'unitDigest'; readonly view: UnitDigestView }
  /** What cannot wait for the day's. */
  | { readonly kind: 'urgentReminder'; readonly view: ReminderRow | BoardReminderRow; readonly language: Language }
  | { readonly kind: 'weekAction'; readonly view: WeekActionView; readonly language: Language };

export interface HealthView {
  /** The unit's or the person's name, as an administrator knows them. */
  readonly about: string;
  readonly problem: HealthProblem;
  /** What the trouble is filed under: the card's button tries it again. */
  readonly key: string;
}

/** What became of a send. Source: design/storage.md, Outbox outcomes. */
export type SendOutcome =
  | { readonly outcome: 'sent'; readonly post: PostRef; readonly tenantId: string }
  /** Certainly not delivered; try again, not before `afterMs` where the platform said so. */
  | { readonly outcome: 'retry'; readonly afterMs: number | null; readonly error: string }
  /** It may have arrived, or not. */
  | { readonly outcome: 'ambiguous'; readonly error: string }
  /** Refused for good: bot removed, blocked, no such conversation. */
  | { readonly outcome: 'refused'; readonly problem: HealthProblem; readonly error: string }
  /** The message to update is gone: post anew. */
  | { readonly outcome: 'gone'; readonly error: string };

export interface Messenger {
  post(to: Address, message: Outgoing): Promise<SendOutcome>;
  update(post: PostRef, message: Outgoing): Promise<SendOutcome>;
}

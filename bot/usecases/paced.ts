import type { Pacer } from '../domain/sending/pace.ts';
import type { Clock } from '../ports/clock.ts';
import type { Messenger, SendOutcome } from '../ports/messenger.ts';

/** A place in the platform's pace, taken before it is known whether anything will be sent. */
export interface Place {
  /** Gives the place back, once; harmless when it has been used. */
  letGo(): void;
}

/** `conversation` null: of the tenant's pace alone. */
export function takePlace({ clock, pacer }: { clock: Clock; pacer: Pacer }, conversation: string | null): Place {
  const at = Date.parse(clock.now());
  let isHeld = true;
  pacer.sent(conversation, at);
  return {
    letGo: () => {
      if (isHeld) pacer.notSent(conversation, at);
      isHeld = false;
    },
  };
}

/** The messenger, every request of which is noted at the moment it is made: the first in the place that was taken. */
export function paced(
  { clock, pacer, messenger }: { clock: Clock; pacer: Pacer; messenger: Messenger },
  conversation: string,
  place: Place,
): Messenger {
  const noted = async (request: () => Promise<SendOutcome>): Promise<SendOutcome> => {
    place.letGo();
    const at = Date.parse(clock.now());
    pacer.sent(conversation, at);
    const outcome = await request();
    pacer.answered(conversation, at, Date.parse(clock.now()));
    return outcome;
  };
  return {
    post: (to, message) => noted(() => messenger.post(to, message)),
    update: (post, message) => noted(() => messenger.update(post, message)),
  };
}

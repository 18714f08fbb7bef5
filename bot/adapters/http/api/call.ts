import type { z } from 'zod';
import type { localPeople } from '../../../contract/me.ts';
import type { Answered, Given, RouteKey } from '../../../contract.ts';
import type { AnswerDeps } from '../../../conversation/answers/answering.ts';
import type { Conversation } from '../../../conversation/conversation.ts';
import type { Turn } from '../../../conversation/turn.ts';
import type { Result } from '../../../domain/result.ts';
import type { Turns } from '../../../ports/metrics.ts';
import type { PictureDeps } from '../../../usecases/addPicture.ts';
import type { ServedFile } from '../json.ts';
import type { SignIn } from '../signIn.ts';

/** What the API works with. */
export type ApiDeps = AnswerDeps &
  PictureDeps & {
    readonly conversation: Conversation;
    readonly signIn: SignIn;
    /** Follows the calls as it does the turns of the chat. */
    readonly turns: Turns;
    /** Whether this person may ask once more now. */
    readonly mayTake: (personId: string) => boolean;
    /** Local mode: anyone may be any of these; null elsewhere. */
    readonly whoThereIs: (() => Promise<z.input<typeof localPeople>['people']>) | null;
  };

/** One call: who asks, as signed in, and with what it is answered. */
export interface Call {
  readonly deps: ApiDeps;
  readonly turn: Turn;
}

/** What a call carries, but for its file: that stays on the wire until it is known that she may send it. */
type Received<K extends RouteKey> = Omit<Given<K>, 'body'> & {
  readonly body: Given<K>['body'] extends Uint8Array ? () => Promise<Uint8Array> : Given<K>['body'];
};

export type Handler<K extends RouteKey> = (
  call: Call,
  given: Received<K>,
) => Promise<Result<Answered<K> extends undefined ? ServedFile : Answered<K>>>;

/** Handlers of one page: the keys of its part of the contract. */
export type Handlers<K extends RouteKey> = { readonly [P in K]: Handler<P> };

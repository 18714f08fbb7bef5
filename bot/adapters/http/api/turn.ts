import { headingIn } from '../../../cards/elements.ts';
import type { turnRoutes } from '../../../contract/turn.ts';
import type { Reply } from '../../../conversation/turn.ts';
import { ok } from '../../../domain/result.ts';
import type { Handlers } from './call.ts';

/** The conversation of the chat, held in the tab: the same buttons, forms and words, each authorised anew. */
export const turn: Handlers<keyof typeof turnRoutes> = {
  'POST /turn': async ({ deps, turn }, { body }) =>
    ok(shown(await deps.conversation.onButton(turn, body.verb, body.data))),
  // As from a message: one form, where what the guard refuses is left out and its place marked.
  'POST /words': async ({ deps, turn }, { body }) =>
    ok(shown(await deps.conversation.onMessageAction(turn, body.text))),
};

/** Every kind of reply as the tab shows it. It is hers alone: what may stand in a channel may stand here. */
function shown(reply: Reply) {
  switch (reply.kind) {
    case 'card':
    case 'cardInPerson':
    case 'sharedCard': {
      const { card, summary } = reply.message;
      // What it says when it is announced is kept free of what it is about, for locked phones; here it is called by its name.
      return { kind: 'card' as const, title: headingIn(card.body) ?? summary, card: { ...card } };
    }
    case 'words':
      return { kind: 'words' as const, text: reply.text, formStays: reply.formStays === true };
    case 'offer': {
      const { name, data } = reply.offer;
      return { kind: 'offer' as const, name, path: `/cases/${String(data['caseId'])}/papers/${String(data['paper'])}` };
    }
    case 'delivered':
    case 'nothing':
      return { kind: 'nothing' as const };
  }
}

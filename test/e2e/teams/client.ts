import type { World } from './line.ts';
import { Place } from './place.ts';
import type { Channel, Conversation, Member } from './teamsState.ts';

interface Identity {
  /** The Entra object id; also her id in the directory. */
  readonly aadObjectId: string;
  readonly name: string;
  /** A client that knows no Action.Execute and uses its fallback. */
  readonly oldClient?: boolean;
}

/** A person with a Teams client. Her places remember what is on her screen. */
export class Person {
  readonly member: Member;
  readonly #world: World;
  readonly #oldClient: boolean;
  readonly #places = new Map<string, Place>();

  constructor(identity: Identity, world: World) {
    this.member = world.connector.teams.addPerson(identity);
    this.#world = world;
    this.#oldClient = identity.oldClient ?? false;
  }

  /** Her chat with the bot. */
  get chat(): Place {
    return this.#place(this.#world.connector.teams.personal(this.member.id));
  }

  /** A channel of a team she is in. */
  channel({ id, name }: Channel): Place {
    const conversation = this.#world.connector.teams.conversation(id);
    if (!conversation?.members.includes(this.member)) throw new Error(`${this.member.name} is not in ${name}`);
    return this.#place(conversation);
  }

  #place(conversation: Conversation | undefined): Place {
    if (!conversation) throw new Error(`${this.member.name} has no such conversation`);
    const known = this.#places.get(conversation.id);
    if (known) return known;
    const place = new Place(this.#world, this.member, conversation, this.#oldClient);
    this.#places.set(conversation.id, place);
    return place;
  }
}

/**
 * A person and her client, in the tenant that the connector stands for.
 *
 *     const asa = aPerson({ aadObjectId: 'p-asa', name: 'Åsa' }, { connector, bot });
 *     await asa.chat.say('Signe föll i badrummet');
 *     await asa.chat.card('Vad hände?').fill('Blev någon skadad?', 'Nej').press('Skicka');
 *     await waitFor(() => asa.chat.card('2026-'), 'a receipt with the case number');
 */
export const aPerson = (identity: Identity, world: World): Person => new Person(identity, world);

import { mayInSystem, type SystemAction } from '../domain/access.ts';
import type { Directory } from '../domain/directory.ts';
import { type Actor, actorOf, roles } from '../domain/people.ts';
import { Refusal, WrongUsage } from './refusal.ts';

/** What a command asks of whoever acts. */
export interface Asked {
  readonly action: SystemAction;
  /** `--as` */
  readonly as: string | undefined;
  /** Where there are real people the tool does not choose one of them to act for. */
  readonly mustSayWho: boolean;
}

/** Before the first import there is nobody to act for; the log then says that it was the tool. */
const beforeAnyone = 'lyhord';
const beforeTheFirstImport: readonly SystemAction[] = ['administerDirectory', 'maintain'];

/** The person for whom the tool acts. Throws WrongUsage when nobody is named and somebody must be, else Refusal. */
export function whoActs(directory: Directory, { action, as, mustSayWho }: Asked): Actor {
  if (as === undefined && mustSayWho) throw new WrongUsage('--as <personId> is missing: say for whom the tool acts');
  if (directory.people.length === 0) {
    if (beforeTheFirstImport.includes(action)) return { ...actorOf(as ?? beforeAnyone, undefined), roles: ['admin'] };
    throw new Refusal('The directory is empty: import it first.');
  }
  const personId = as ?? directory.withRole('admin')[0]?.personId;
  const person = personId === undefined ? undefined : directory.person(personId);
  if (!person) throw new Refusal(as === undefined ? 'Nobody in the directory is admin.' : `Nobody has the id ${as}.`);
  return actorOf(person.personId, person);
}

/** Throws Refusal, naming the roles that may. */
export function mustBeAllowed(actor: Actor, action: SystemAction, what: string): void {
  if (mayInSystem(actor, action)) return;
  const allowed = roles.filter((role) => mayInSystem({ ...actor, roles: [role] }, action));
  throw new Refusal(`${actor.personId} may not ${what}; that takes the role ${allowed.join(' or ')} (see --as).`);
}

import { may, mayStep, readsWhole } from '../access.ts';
import type { Case } from '../case.ts';
import type { Directory } from '../directory.ts';
import { mandateOf } from '../mandates.ts';
import { actorOf, type Person } from '../people.ts';
import type { Policy } from '../policy.ts';
import { processOf } from '../process.ts';
import { hearsForBoard, isClosedTo, relationsTo } from '../relations.ts';
import { lineFor } from '../routing.ts';
import type { Duty, Holder } from './define.ts';

/** What it takes to say who is to be reminded; the directory is that of the day, since people are away on days. */
interface Office {
  readonly directory: Directory;
  readonly policy: Policy;
}

/** Who is to do it, of those who are there; empty where there is nobody. */
export function holdersOf(
  c: Case,
  { holder, basis }: Pick<Duty, 'holder' | 'basis'>,
  office: Office,
): readonly string[] {
  switch (holder.is) {
    case 'responsible':
      return responsibleFor(c, office);
    case 'person': {
      const owner = office.directory.person(holder.personId);
      // Whoever has left, is away, or is herself whom the case is about, cannot do it: the one who holds it sees to it.
      const mayBe = owner && isThere(owner, office) && !isClosedTo(actorOf(owner.personId, owner), c, office.directory);
      return mayBe ? [owner.personId] : responsibleFor(c, office);
    }
    case 'mandate':
      return mandated(c, holder, basis === 'law', office);
  }
}

/** Who received it; else those who were told to, else the first in line who are there and may act. SAS, who may only read, last. */
function responsibleFor(c: Case, office: Office): readonly string[] {
  const { directory } = office;
  const mayAct = (person: Person) => may(actorOf(person.personId, person), 'act', c, directory);
  const received = people(c.received ? [c.received.by] : [], office).filter(mayAct);
  if (received.length > 0) return idsOf(received);
  const told = c.told.filter(({ as }) => as === 'responsible').map(({ personId }) => personId);
  const line = lineFor(c, directory).map((step) => step.filter((person) => isThere(person, office)));
  const acting = [people(told, office), ...line].map((step) => step.filter(mayAct));
  return idsOf([...acting, ...line].find((step) => step.length > 0) ?? []);
}

/**
 * Those who have the mandate: of the first way to stand to the case that has somebody; where it is the law's own time,
 * of every way. Who was told of the case comes before others of the same kind. Where nobody has it who may know of the
 * case, the one who holds it sees to it.
 */
function mandated(
  c: Case,
  { process: key, mandate }: Extract<Holder, { is: 'mandate' }>,
  isLaw: boolean,
  office: Office,
): readonly string[] {
  const { directory, policy } = office;
  const process = processOf(c.processes, key);
  if (!process) return [];
  const able = candidates(c, office).filter((person) =>
    mayStep(actorOf(person.personId, person), process, mandate, c, directory, policy),
  );
  const byRelation = mandateOf(process, mandate, policy, c).map((relation) => {
    const held = able.filter((person) =>
      relationsTo(actorOf(person.personId, person), c, directory).includes(relation),
    );
    const preferred = relation === 'manager' ? responsibleFor(c, office) : c.told.map(({ personId }) => personId);
    const first = held.filter(({ personId }) => preferred.includes(personId));
    return idsOf(first.length > 0 ? first : held);
  });
  const found = byRelation.filter((ids) => ids.length > 0);
  if (found.length === 0) return responsibleFor(c, office);
  return isLaw ? [...new Set(found.flat())] : (found[0] ?? []);
}

/**
 * The next in line above those who have been reminded in vain: the manager, verksamhetschef, at last SAS, or MAS in care.
 * Above a private provider's own people in its lex Sarah stands the board's SAS, who hears that it is late and no more.
 */
export function nextAbove(
  c: Case,
  { holder }: Pick<Duty, 'holder'>,
  holders: readonly string[],
  office: Office,
): readonly string[] {
  const { directory } = office;
  const heads = idsOf(directory.headsOf(c.unitId));
  const mayRead = (person: Person) => readsWhole(actorOf(person.personId, person), c, directory);
  const readers = (ids: readonly string[]) => idsOf(people(ids, office).filter(mayRead));
  const [sas, mas] = (['sas', 'mas'] as const).map((one) => readers(idsOf(directory.watchersOf(c.unitId, one))));
  const line = [readers(responsibleFor(c, office)), readers(heads), sas?.length ? sas : (mas ?? [])];
  const at = line.findLastIndex((step) => step.some((personId) => holders.includes(personId)));
  // A step of the law that is late is no matter for the unit's manager, unless it is hers.
  const above = line.slice(holder.is === 'mandate' ? Math.max(at, 0) + 1 : at + 1);
  // Above SAS, who only reads, stands the head who can act.
  const others = [...above, heads].map((step) => step.filter((personId) => !holders.includes(personId)));
  return others.find((step) => step.length > 0) ?? boardOf(c, office);
}

const boardOf = (c: Case, office: Office): readonly string[] =>
  idsOf(people(idsOf(office.directory.watchersOf(c.unitId, 'sas')), office)).filter((personId) =>
    hearsForBoard(actorOf(personId, office.directory.person(personId)), c, office.directory),
  );

const candidates = (c: Case, office: Office): readonly Person[] => {
  const { directory } = office;
  const told = c.told.map(({ personId }) => personId);
  const others = (['sas', 'mas', 'mar'] as const).flatMap((watcher) => directory.watchersOf(c.unitId, watcher));
  const line = [...directory.managersOf(c.unitId), ...directory.deputiesOf(c.unitId), ...directory.headsOf(c.unitId)];
  return people([...new Set([...told, ...idsOf([...line, ...others])])], office);
};

/** Those of them that the directory knows and that are there. */
const people = (ids: readonly string[], office: Office): readonly Person[] =>
  ids.flatMap((id) => office.directory.person(id) ?? []).filter((person) => isThere(person, office));

const isThere = ({ personId }: Person, { directory }: Office): boolean => !directory.isAway(personId);

const idsOf = (found: readonly Person[]): readonly string[] => found.map(({ personId }) => personId);

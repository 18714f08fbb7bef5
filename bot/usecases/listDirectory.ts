import { mayInSystem } from '../domain/access.ts';
import { finds, type UnitGap, type UnitHeld, unitHeld } from '../domain/administration.ts';
import { unitNameOf } from '../domain/directory.ts';
import type { Actor, Person } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { DocumentOf } from '../ports/documents.ts';
import type { Deps } from './deps.ts';

export interface UnitsListed {
  /** By name, those that are searched for and lack what is asked for. */
  readonly units: readonly UnitHeld[];
  /** How many of those searched for lack each. */
  readonly gaps: ReadonlyMap<UnitGap, number>;
}

/** All units with those who hold them and what they lack, for an administrator. */
export async function listUnits(
  deps: Deps,
  by: Actor,
  { search = '', gap }: { readonly search?: string | undefined; readonly gap?: UnitGap | undefined },
): Promise<Result<UnitsListed>> {
  if (!mayInSystem(by, 'administerDirectory')) return fail('not_allowed', 'administer');
  const directory = await deps.directories.current();
  const tied = new Set((await channelsIn(deps)).map(({ unitId }) => unitId));
  const isSought = finds(search);
  const found = directory.units
    .filter(({ name, area, board, provider, unitId }) => isSought(`${name} ${area} ${board} ${provider} ${unitId}`))
    .map((unit) => unitHeld(unit, directory, (unitId) => tied.has(unitId)));
  const gaps = new Map<UnitGap, number>();
  for (const one of found.flatMap((unit) => unit.gaps)) gaps.set(one, (gaps.get(one) ?? 0) + 1);
  const units = found.filter((unit) => gap === undefined || unit.gaps.includes(gap));
  return ok({ units: units.sort((a, b) => a.unit.name.localeCompare(b.unit.name, 'sv')), gaps });
}

/** All people, by name. */
export async function listPeople(deps: Deps, by: Actor, search = ''): Promise<Result<readonly Person[]>> {
  if (!mayInSystem(by, 'administerDirectory')) return fail('not_allowed', 'administer');
  const directory = await deps.directories.current();
  const isSought = finds(search);
  const unitNames = ({ unitIds }: Person) => unitIds.map((unitId) => unitNameOf(unitId, directory)).join(' ');
  return ok(
    directory.people
      .filter((person) => isSought(`${person.name} ${person.email} ${person.personId} ${unitNames(person)}`))
      .sort((a, b) => a.name.localeCompare(b.name, 'sv')),
  );
}

/** The channels that are tied, the latest first. */
export async function listChannels(deps: Deps, by: Actor): Promise<Result<readonly DocumentOf<'channel'>[]>> {
  if (!mayInSystem(by, 'administerDirectory')) return fail('not_allowed', 'administer');
  return ok((await channelsIn(deps)).sort((a, b) => b.connectedAt.localeCompare(a.connectedAt)));
}

async function channelsIn({ store }: Pick<Deps, 'store'>): Promise<DocumentOf<'channel'>[]> {
  const found: DocumentOf<'channel'>[] = [];
  for await (const channel of store.find('channels', {})) found.push(channel);
  return found;
}

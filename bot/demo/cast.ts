import type { Directory } from '../domain/directory.ts';
import type { MandateKey } from '../domain/mandates.ts';
import { ownersIn } from '../domain/owners.ts';
import type { Relation } from '../domain/people.ts';
import type { Policy } from '../domain/policy.ts';
import type { Dice } from './random.ts';

/** Who takes part in a case, and by which dice. */
export interface Cast {
  readonly manager: string;
  /** Who can be asked to do something. */
  readonly owners: readonly [string, ...string[]];
  /** Who takes the steps of the law. */
  readonly officer: (mandate: MandateKey) => string | undefined;
  readonly roll: Dice;
}

/** Who handles the unit's cases; nobody where it has no manager. */
export function castOf(directory: Directory, policy: Policy, unitId: string, roll: Dice): Cast | undefined {
  const manager = directory.managersOf(unitId)[0]?.personId;
  if (manager === undefined) return undefined;
  const owners = ownersIn(directory, unitId).map(({ personId }) => personId);
  const holders: Readonly<Partial<Record<Relation, string | undefined>>> = {
    manager,
    head: directory.headsOf(unitId)[0]?.personId,
    sas: directory.watchersOf(unitId, 'sas')[0]?.personId,
    mas: directory.watchersOf(unitId, 'mas')[0]?.personId,
    mar: directory.watchersOf(unitId, 'mar')[0]?.personId,
  };
  const officer = (mandate: MandateKey) =>
    policy.mandates[mandate].map((relation) => holders[relation]).find((personId) => personId !== undefined);
  return { manager, owners: [manager, ...owners], officer, roll };
}

import type { Case } from './case.ts';
import { isLive } from './casework.ts';
import { categories, type Watcher } from './categories.ts';
import { type Directory, sameBoard } from './directory.ts';
import type { Actor, Relation, Unit } from './people.ts';

/** All of a case that a decision about access may rest on; a row of a list knows only the first part. */
export type Subject = Pick<Case, 'reporterId' | 'unitId' | 'categories' | 'lagrum' | 'lexSarah' | 'concernsManager'> &
  Partial<Pick<Case, 'told' | 'actions' | 'processes'>>;

type Holds = (actor: Actor, c: Subject, unit: Unit | undefined, directory: Directory) => boolean;

const watches = (c: Subject, watcher: 'mas' | 'mar'): boolean =>
  c.categories.some((key) => categories[key].watch.includes(watcher));

/** A private provider runs its own lex Sarah; the board's officers get receipt and outcome, not the content. */
export const isProvidersOwn = (c: Pick<Case, 'lexSarah'>, unit: Unit | undefined): boolean =>
  unit?.regime === 'privat' && c.lexSarah;

/** SAS, MAS or MAR of the board that the unit answers to. */
const isOfficerOf = (actor: Actor, role: Watcher, unit: Unit | undefined): boolean =>
  actor.roles.includes(role) && sameBoard(actor.board, unit?.board ?? '');

/** The board's SAS, of a provider's own lex Sarah: receipt, outcome and what is late, never the content. */
export const hearsForBoard = (
  actor: Actor,
  c: Pick<Case, 'unitId' | 'lexSarah' | 'concernsManager'>,
  directory: Directory,
): boolean => {
  const unit = directory.unit(c.unitId);
  return isProvidersOwn(c, unit) && isOfficerOf(actor, 'sas', unit) && !isClosedTo(actor, c, directory);
};

const officer =
  (role: Watcher, touches: (c: Subject) => boolean): Holds =>
  (actor, c, unit) =>
    isOfficerOf(actor, role, unit) && !isProvidersOwn(c, unit) && touches(c);

const sasOf = officer('sas', (c) => c.lexSarah || c.concernsManager || c.lagrum.some((lagrum) => lagrum !== 'hsl'));
const masOf = officer('mas', (c) => c.lagrum.includes('hsl') || watches(c, 'mas'));
const marOf = officer('mar', (c) => watches(c, 'mar'));

const relations: Readonly<Record<Relation, Holds>> = {
  reporter: (actor, c) => c.reporterId === actor.personId,
  manager: (actor, c, _unit, directory) => !c.concernsManager && managesUnit(actor, c.unitId, directory),
  // One who stands in for the head and manages the unit besides sees no more of a report about its manager than before.
  head: (actor, c, _unit, directory) =>
    isHeadOf(actor, c.unitId) ||
    (headsUnit(actor, c.unitId, directory) && !(c.concernsManager && managesUnit(actor, c.unitId, directory))),
  sas: sasOf,
  mas: masOf,
  mar: marOf,
  investigator: (actor, c, unit, directory) =>
    (c.lexSarah && sasOf(actor, c, unit, directory)) ||
    ((c.processes ?? []).some(({ key }) => key === 'lexMaria') &&
      (masOf(actor, c, unit, directory) || marOf(actor, c, unit, directory))),
  onCall: (actor, c) =>
    !c.concernsManager && (c.told ?? []).some((told) => told.personId === actor.personId && told.as === 'onCall'),
  owner: (actor, c, _unit, directory) =>
    !isClosedTo(actor, c, directory) &&
    (c.actions ?? []).some((action) => isLive(action) && action.ownerId === actor.personId),
};

/** A report about the unit's own manager: she and who stands in for her see nothing of it, also where they had a part in it. */
export const isClosedTo = (actor: Actor, c: Pick<Case, 'unitId' | 'concernsManager'>, directory: Directory): boolean =>
  c.concernsManager && managesUnit(actor, c.unitId, directory);

/** Enhetschef of the unit, or one who stands in for its enhetschef or for the unit. */
export function managesUnit(actor: Actor, unitId: string, directory: Directory): boolean {
  if (actor.roles.includes('enhetschef') && actor.unitIds.includes(unitId)) return true;
  return directory.deputiesOf(unitId).some(({ personId }) => personId === actor.personId);
}

const isHeadOf = (actor: Actor, unitId: string): boolean =>
  actor.roles.includes('verksamhetschef') && actor.unitIds.includes(unitId);

/** Verksamhetschef of the unit, or one who stands in for her while she is away. */
export const headsUnit = (actor: Actor, unitId: string, directory: Directory): boolean =>
  isHeadOf(actor, unitId) || directory.headsOf(unitId).some(({ personId }) => personId === actor.personId);

export const relationsTo = (actor: Actor, c: Subject, directory: Directory): readonly Relation[] =>
  (Object.keys(relations) as Relation[]).filter(
    (relation) =>
      relations[relation](actor, c, directory.unit(c.unitId), directory) &&
      (relation === 'reporter' || !isAbout(actor, c)),
  );

/** Whoever manages the unit sees nothing of a report about its manager, whatever else she is there: head, SAS, MAS or MAR. */
const isAbout = (actor: Actor, { concernsManager, unitId }: Subject): boolean =>
  concernsManager && actor.roles.includes('enhetschef') && actor.unitIds.includes(unitId);

/** Whoever stands to the case in no way must not learn that it exists. */
export const knowsOf = (actor: Actor, c: Subject, directory: Directory): boolean =>
  relationsTo(actor, c, directory).length > 0;

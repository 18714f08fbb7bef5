import type { Case } from './case.ts';
import { categories } from './categories.ts';
import { type Directory, sameBoard } from './directory.ts';
import type { Actor, Role, Unit } from './people.ts';
import { ledning } from './summaryDue.ts';

/** What can be done with a case. */
export type CaseAction = 'read' | 'add' | 'withdraw' | 'receive' | 'assess' | 'refer' | 'merge';

/** What can be done in the system as a whole. */
export type SystemAction =
  | 'connectChannel'
  /** Ties a channel to the organisation as a whole. */
  | 'connectLedning'
  /** The figures of every unit and of the whole. */
  | 'seeAllFigures'
  | 'administerDirectory'
  /** Periodic work by hand, and checking the whole store; shows no case. */
  | 'maintain'
  | 'seeDeliveryHealth'
  | 'exportFigures'
  | 'exportText'
  | 'seeAccessLog';

/** All of a case that a decision about access may rest on. */
export type Subject = Pick<Case, 'reporterId' | 'unitId' | 'categories' | 'lagrum' | 'lexSarah' | 'concernsManager'>;

/** How a person stands to a case. One person can stand in several ways. */
export type Relation = 'reporter' | 'manager' | 'head' | 'sas' | 'mas' | 'mar';

const triage: readonly CaseAction[] = ['read', 'receive', 'assess', 'refer', 'merge'];

/** The access table of design/domain.md for cases. Deny by default. */
const caseRights: Readonly<Record<Relation, readonly CaseAction[]>> = {
  reporter: ['read', 'add', 'withdraw'],
  manager: triage,
  head: triage,
  sas: ['read'],
  mas: ['read'],
  mar: ['read'],
};

/** The access table of design/domain.md for everything else. */
const systemRights: Readonly<Record<Role, readonly SystemAction[]>> = {
  medarbetare: [],
  enhetschef: ['connectChannel'],
  verksamhetschef: ['connectChannel'],
  sas: ['seeAllFigures', 'exportFigures', 'exportText', 'seeAccessLog'],
  mas: ['seeAllFigures', 'exportFigures', 'exportText', 'seeAccessLog'],
  mar: ['seeAllFigures', 'exportFigures', 'exportText', 'seeAccessLog'],
  utvecklingsledare: ['seeAllFigures', 'exportFigures'],
  ledning: ['connectLedning', 'seeAllFigures', 'exportFigures'],
  // The tool acts for an admin (design/interfaces.md): figures and the log for who asks for them, never a case's words.
  admin: [
    'connectChannel',
    'connectLedning',
    'administerDirectory',
    'maintain',
    'seeDeliveryHealth',
    'exportFigures',
    'seeAccessLog',
  ],
};

type Holds = (actor: Actor, c: Subject, unit: Unit | undefined, directory: Directory) => boolean;

const watches = (c: Subject, watcher: 'mas' | 'mar'): boolean =>
  c.categories.some((key) => categories[key].watch.includes(watcher));

/** A private provider runs its own lex Sarah; the board's officers get receipt and outcome, not the content. */
const openToBoard = (c: Subject, unit: Unit | undefined): boolean => !(unit?.regime === 'privat' && c.lexSarah);

const officer =
  (role: 'sas' | 'mas' | 'mar', touches: (c: Subject) => boolean): Holds =>
  (actor, c, unit) =>
    actor.roles.includes(role) && sameBoard(actor.board, unit?.board ?? '') && openToBoard(c, unit) && touches(c);

const relations: Readonly<Record<Relation, Holds>> = {
  reporter: (actor, c) => c.reporterId === actor.personId,
  // A report about the unit's own manager is closed to managers and deputies of the unit alike.
  manager: (actor, c, _unit, directory) => !c.concernsManager && managesUnit(actor, c.unitId, directory),
  head: (actor, c) => actor.roles.includes('verksamhetschef') && actor.unitIds.includes(c.unitId),
  sas: officer('sas', (c) => c.lexSarah || c.concernsManager || c.lagrum.some((lagrum) => lagrum !== 'hsl')),
  mas: officer('mas', (c) => c.lagrum.includes('hsl') || watches(c, 'mas')),
  mar: officer('mar', (c) => watches(c, 'mar')),
};

/** Enhetschef of the unit, or one who stands in for its enhetschef or for the unit. */
export function managesUnit(actor: Actor, unitId: string, directory: Directory): boolean {
  if (actor.roles.includes('enhetschef') && actor.unitIds.includes(unitId)) return true;
  return directory.deputiesOf(unitId).some(({ personId }) => personId === actor.personId);
}

export const relationsTo = (actor: Actor, c: Subject, directory: Directory): readonly Relation[] =>
  (Object.keys(relations) as Relation[]).filter((relation) =>
    relations[relation](actor, c, directory.unit(c.unitId), directory),
  );

/** May this person do this with this case? The one answer for bot, tab and tool. */
export const may = (actor: Actor, action: CaseAction, c: Subject, directory: Directory): boolean =>
  relationsTo(actor, c, directory).some((relation) => caseRights[relation].includes(action));

export const mayInSystem = (actor: Actor, action: SystemAction): boolean =>
  actor.roles.some((role) => systemRights[role].includes(action));

/** Enhetschef of the unit, its verksamhetschef, or an admin ties a channel to a unit; ledning ties its own. */
export const mayConnect = (actor: Actor, unitId: string, directory: Directory): boolean => {
  if (unitId === ledning) return mayInSystem(actor, 'connectLedning');
  if (!mayInSystem(actor, 'connectChannel')) return false;
  return actor.roles.includes('admin') || actor.unitIds.includes(unitId) || managesUnit(actor, unitId, directory);
};

/** Enhetschef of the unit, one who stands in for her, or its verksamhetschef says what is to be done there. */
export const mayDecideIn = (actor: Actor, unitId: string, directory: Directory): boolean =>
  managesUnit(actor, unitId, directory) || (actor.roles.includes('verksamhetschef') && actor.unitIds.includes(unitId));

/** Counts, never cases: everyone sees those of her own units (design/domain.md, figures). */
export const maySeeFigures = (actor: Actor, unitId: string, directory: Directory): boolean =>
  mayInSystem(actor, 'seeAllFigures') ||
  (unitId !== ledning && (actor.unitIds.includes(unitId) || managesUnit(actor, unitId, directory)));

import type { Case } from './case.ts';
import { isLive } from './casework.ts';
import { categories, type Watcher } from './categories.ts';
import { type Directory, sameBoard } from './directory.ts';
import { type MandateKey, mandateOf } from './mandates.ts';
import type { Actor, Person, Relation, Role, Unit } from './people.ts';
import type { Policy } from './policy.ts';
import type { Process } from './process.ts';
import type { ProcessKind } from './processes/define.ts';
import { ledning } from './summaryDue.ts';

/** What can be done with a case. */
export type CaseAction =
  | 'read'
  | 'add'
  | 'withdraw'
  | 'addPicture'
  /** Those she has added; one who assesses the case any. */
  | 'hidePicture'
  | 'receive'
  | 'assess'
  | 'refer'
  | 'merge'
  | 'investigate'
  | 'act'
  /** To say that an action is done. */
  | 'finish'
  | 'followUp'
  | 'answer'
  | 'close'
  | 'reopen'
  | 'snooze'
  /**
   * What has been decided by law, and its papers; who may take its steps is the mandates' matter. Whoever reads the whole
   * case (`readsWhole`) has it too, but for the manager on call, who sees to what cannot wait.
   */
  | 'readProcess';

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
  | 'seeAccessLog'
  /** What the rules of retention would let go: numbers and counts. */
  | 'planRetention'
  /** To enter a gallringsbeslut; who runs it is another. */
  | 'decideRetention'
  /** To export what goes and then remove it. */
  | 'runRetention'
  /** To keep a case whatever the rules say. */
  | 'holdCase'
  /** What is stored about a person as a user (GDPR art. 15); everyone may have her own. */
  | 'extractPerson'
  | 'haveOwnExtract';

/** All of a case that a decision about access may rest on; a row of a list knows only the first part. */
export type Subject = Pick<Case, 'reporterId' | 'unitId' | 'categories' | 'lagrum' | 'lexSarah' | 'concernsManager'> &
  Partial<Pick<Case, 'told' | 'actions' | 'processes'>>;

const casework: readonly CaseAction[] = [
  ...(['read', 'receive', 'assess', 'refer', 'merge', 'investigate', 'act'] as const),
  ...(['finish', 'followUp', 'answer', 'close', 'reopen', 'snooze', 'readProcess'] as const),
  ...(['addPicture', 'hidePicture'] as const),
];

/** The access table of design/domain.md for cases. Deny by default. */
const caseRights: Readonly<Record<Relation, readonly CaseAction[]>> = {
  reporter: ['read', 'add', 'withdraw', 'addPicture', 'hidePicture'],
  manager: casework,
  head: casework,
  sas: ['read', 'readProcess'],
  mas: ['read', 'readProcess'],
  mar: ['read', 'readProcess'],
  investigator: ['read', 'investigate', 'act', 'finish', 'followUp', 'snooze', 'addPicture', 'hidePicture'],
  // Until the manager is back: what cannot wait, and no more.
  onCall: ['read', 'receive', 'assess', 'hidePicture'],
  // Not even reading: an action says what is to be done, and its owner need not know of whom.
  owner: ['finish'],
};

const everyones: readonly SystemAction[] = ['haveOwnExtract'];

/** The access table of design/domain.md for everything else. */
const systemRights: Readonly<Record<Role, readonly SystemAction[]>> = {
  medarbetare: [],
  enhetschef: ['connectChannel'],
  verksamhetschef: ['connectChannel'],
  sas: ['seeAllFigures', 'exportFigures', 'exportText', 'seeAccessLog', 'holdCase'],
  mas: ['seeAllFigures', 'exportFigures', 'exportText', 'seeAccessLog', 'holdCase'],
  mar: ['seeAllFigures', 'exportFigures', 'exportText', 'seeAccessLog', 'holdCase'],
  utvecklingsledare: ['seeAllFigures', 'exportFigures'],
  ledning: ['connectLedning', 'seeAllFigures', 'exportFigures', 'planRetention', 'decideRetention'],
  // The tool acts for an admin (design/interfaces.md): figures and the log for who asks for them, and never a case's words
  // but as a closed file for the archive, or for the person who wrote them.
  admin: [
    'connectChannel',
    'connectLedning',
    'administerDirectory',
    'maintain',
    'seeDeliveryHealth',
    'exportFigures',
    'seeAccessLog',
    'planRetention',
    'runRetention',
    'holdCase',
    'extractPerson',
  ],
};

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
function managesUnit(actor: Actor, unitId: string, directory: Directory): boolean {
  if (actor.roles.includes('enhetschef') && actor.unitIds.includes(unitId)) return true;
  return directory.deputiesOf(unitId).some(({ personId }) => personId === actor.personId);
}

const isHeadOf = (actor: Actor, unitId: string): boolean =>
  actor.roles.includes('verksamhetschef') && actor.unitIds.includes(unitId);

/** Verksamhetschef of the unit, or one who stands in for her while she is away. */
const headsUnit = (actor: Actor, unitId: string, directory: Directory): boolean =>
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

/** May this person take a step of this legal process? By the municipality's mandates; a private provider's own managers. */
export const mayStep = (
  actor: Actor,
  { key, regime }: Pick<Process, 'key' | 'regime'>,
  mandate: MandateKey,
  c: Subject,
  directory: Directory,
  { mandates }: Pick<Policy, 'mandates'>,
): boolean => {
  const held: readonly Relation[] = relationsTo(actor, c, directory);
  return mandateOf({ key, regime }, mandate, { mandates }).some((relation) => held.includes(relation));
};

/** May this person begin this process by hand? */
export const mayStart = (
  actor: Actor,
  { startedBy }: Pick<ProcessKind, 'startedBy'>,
  c: Subject,
  directory: Directory,
): boolean => relationsTo(actor, c, directory).some((relation) => startedBy.includes(relation));

/** Everything that this person may do with this case. */
export const rightsTo = (actor: Actor, c: Subject, directory: Directory): readonly CaseAction[] => [
  ...new Set(relationsTo(actor, c, directory).flatMap((relation) => caseRights[relation])),
];

/** May this person do this with this case? The one answer for bot, tab and tool. */
export const may = (actor: Actor, action: CaseAction, c: Subject, directory: Directory): boolean =>
  relationsTo(actor, c, directory).some((relation) => caseRights[relation].includes(action));

/** To read what others have found takes more than having reported it: her own words are all that is hers (design/domain.md). */
export const readsWhole = (actor: Actor, c: Subject, directory: Directory): boolean =>
  may(actor, 'read', { ...c, reporterId: '' }, directory);

/** Who has read a case is seen by those who review the log, of cases they may read, and by whoever is responsible for it (R91). */
export const maySeeReaders = (actor: Actor, c: Subject, directory: Directory): boolean =>
  readsWhole(actor, c, directory) &&
  (mayInSystem(actor, 'seeAccessLog') ||
    relationsTo(actor, c, directory).some((relation) => relation === 'manager' || relation === 'head'));

export const mayInSystem = (actor: Actor, action: SystemAction): boolean =>
  everyones.includes(action) || actor.roles.some((role) => systemRights[role].includes(action));

/** Enhetschef of the unit, its verksamhetschef, or an admin ties a channel to a unit; ledning ties its own. */
export const mayConnect = (actor: Actor, unitId: string, directory: Directory): boolean => {
  if (unitId === ledning) return mayInSystem(actor, 'connectLedning');
  if (!mayInSystem(actor, 'connectChannel')) return false;
  return actor.roles.includes('admin') || actor.unitIds.includes(unitId) || managesUnit(actor, unitId, directory);
};

/** Enhetschef of the unit, one who stands in for her, or its verksamhetschef says what is to be done there. */
export const mayDecideIn = (actor: Actor, unitId: string, directory: Directory): boolean =>
  managesUnit(actor, unitId, directory) || headsUnit(actor, unitId, directory);

/** Who says that a manager is away, and who stands in for her: she herself, or a head of one of her units. */
export const mayNameStandIn = (actor: Actor, manager: Person, directory: Directory): boolean =>
  actor.personId === manager.personId ||
  manager.unitIds.some((unitId) => directory.headsOf(unitId).some(({ personId }) => personId === actor.personId));

/** Counts, never cases: everyone sees those of her own units (design/domain.md, figures). */
export const maySeeFigures = (actor: Actor, unitId: string, directory: Directory): boolean =>
  mayInSystem(actor, 'seeAllFigures') ||
  (unitId !== ledning && (actor.unitIds.includes(unitId) || managesUnit(actor, unitId, directory)));

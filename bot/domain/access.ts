import type { Directory } from './directory.ts';
import { type MandateKey, mandateOf, withinProvider } from './mandates.ts';
import type { Actor, Person, Relation, Role } from './people.ts';
import type { Policy } from './policy.ts';
import type { Process } from './process.ts';
import type { ProcessKind } from './processes/define.ts';
import { headsUnit, isProvidersOwn, managesUnit, relationsTo, type Subject } from './relations.ts';
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
  return mandateOf({ key, regime }, mandate, { mandates }, c).some((relation) => held.includes(relation));
};

/** May this person begin this process by hand? */
export const mayStart = (
  actor: Actor,
  { startedBy }: Pick<ProcessKind, 'startedBy'>,
  c: Subject,
  directory: Directory,
): boolean => {
  const mandate = isProvidersOwn(c, directory.unit(c.unitId)) ? withinProvider(startedBy) : startedBy;
  return relationsTo(actor, c, directory).some((relation) => mandate.includes(relation));
};

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

/** Counts, never cases: everyone sees those of her own units, and of those she stands in for (design/domain.md, figures). */
export const maySeeFigures = (actor: Actor, unitId: string, directory: Directory): boolean =>
  mayInSystem(actor, 'seeAllFigures') ||
  (unitId !== ledning && (actor.unitIds.includes(unitId) || mayDecideIn(actor, unitId, directory)));

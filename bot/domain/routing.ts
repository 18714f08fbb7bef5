import { may } from './access.ts';
import { isOfficeHours } from './calendar.ts';
import type { Case, Recipient, RecipientRole } from './case.ts';
import { type CategoryKey, categories, type Lagrum, type Watcher } from './categories.ts';
import type { Directory } from './directory.ts';
import type { Facts } from './facts.ts';
import { concerns } from './legal.ts';
import { actorOf, type Person, type Unit } from './people.ts';
import type { Policy } from './policy.ts';
import { processKinds } from './processes/index.ts';
import { isProvidersOwn } from './relations.ts';
import { goesAtOnce } from './risk.ts';
import type { Instant } from './time.ts';

/** The law areas of a new report: those of its categories that the unit works under, else the unit's own. */
export function lagrumFor(unit: Unit | undefined, keys: readonly CategoryKey[]): readonly Lagrum[] {
  const touched = new Set(keys.flatMap((key) => categories[key].lagrum));
  const shared = (unit?.lagrum ?? []).filter((lagrum) => touched.has(lagrum));
  if (shared.length > 0) return shared;
  return unit && unit.lagrum.length > 0 ? unit.lagrum : [...touched];
}

/** Serious by the reporter's own words or by assessment, a missförhållande, or about the manager: told upwards at once. */
export const isUrgent = (c: Case, policy: Policy): boolean =>
  c.lexSarah ||
  c.concernsManager ||
  c.report.harm === 'serious' ||
  c.report.harm === 'life' ||
  (c.assessed !== null && goesAtOnce(c.assessed.assessment, policy));

/** The same of a row in a list; its assessment is there as two numbers. */
export const isUrgentRow = (
  row: Facts,
  { severityAtOnce, riskAtOnce }: Pick<Policy, 'severityAtOnce' | 'riskAtOnce'>,
): boolean =>
  row.lexSarah ||
  row.concernsManager ||
  row.harm === 'serious' ||
  row.harm === 'life' ||
  (row.severity ?? 0) >= severityAtOnce ||
  (row.risk ?? 0) >= riskAtOnce;

/**
 * Everyone who is to be told of the case as it stands, each once, the responsible first. Source: design/domain.md. `now`
 * is the moment of the change that it follows from, unless time itself has made others responsible.
 */
export function route(c: Case, directory: Directory, policy: Policy, now: Instant = c.changedAt): readonly Recipient[] {
  const urgent = isUrgent(c, policy);
  const recipients = [
    ...inLine(c, lineFor(c, directory)[0] ?? [], directory),
    ...(urgent ? as('onCall', onCallFor(c, directory, now)) : []),
    ...(urgent ? as('head', headsFor(c, directory)) : []),
    ...watchersFor(c, urgent).flatMap((watcher) => as(watcher, directory.watchersOf(c.unitId, watcher))),
  ].map((recipient) =>
    isPrivateLexSarah(c, directory) && recipient.as === 'sas' ? { ...recipient, as: 'board' as const } : recipient,
  );
  return recipients.filter((one, i) => recipients.findIndex(({ personId }) => personId === one.personId) === i);
}

/** The provider runs it itself; the board's SAS gets receipt and outcome. */
const isPrivateLexSarah = (c: Case, directory: Directory): boolean => isProvidersOwn(c, directory.unit(c.unitId));

/** Those who should be told and have not been. */
export const untold = (c: Case, directory: Directory, policy: Policy, now?: Instant): readonly Recipient[] =>
  route(c, directory, policy, now).filter(({ personId }) => !c.told.some((told) => told.personId === personId));

const isActing = (c: Case, directory: Directory) => (person: Person) =>
  may(actorOf(person.personId, person), 'receive', c, directory);

/** Those who are there; where none of them is, the others. */
function headsFor(c: Case, directory: Directory): readonly Person[] {
  const heads = directory.headsOf(c.unitId).filter(isActing(c, directory));
  const present = heads.filter(({ personId }) => !directory.isAway(personId));
  return present.length > 0 ? present : heads;
}

/** Chefer i beredskap: outside office hours, as long as nobody has received it. Never of a report about a manager. */
const onCallFor = (c: Case, directory: Directory, now: Instant): readonly Person[] =>
  c.received || c.concernsManager || isOfficeHours(now)
    ? []
    : directory.onCallOf(c.unitId).filter(({ personId }) => !directory.isAway(personId));

/**
 * Who holds the duty to act, and when the first cannot be reached the next: enhetschef (or the one who stands in for her
 * while she is away), deputy, verksamhetschef; last of all those who are away, since they may act. Past the manager (and
 * those who stand in for her) when the report concerns her.
 */
export function lineFor(c: Case, directory: Directory): readonly (readonly Person[])[] {
  const [managers, deputies, heads] = [
    directory.managersOf(c.unitId),
    directory.deputiesOf(c.unitId),
    directory.headsOf(c.unitId),
  ];
  const standIns = deputies.filter(({ personId }) => managers.some(({ away }) => away?.deputyId === personId));
  const line = [[...managers, ...standIns], deputies, heads].map((people) => people.filter(isActing(c, directory)));
  const isAway = ({ personId }: Person) => directory.isAway(personId);
  const present = line.map((people) => people.filter((person) => !isAway(person)));
  return [...present, line.flat().filter(isAway), directory.watchersOf(c.unitId, 'sas')].filter(
    (people) => people.length > 0,
  );
}

/** Those of one step of the line. SAS, last in it, may only read: she is asked to find someone who can act. */
const inLine = (c: Case, people: readonly Person[], directory: Directory): readonly Recipient[] =>
  people.map((person) =>
    may(actorOf(person.personId, person), 'receive', c, directory)
      ? { personId: person.personId, as: 'responsible' }
      : { personId: person.personId, as: 'sas', noManager: true },
  );

/** Whether anyone who has been told of the case may act on it: SAS, last in line, may only read. */
export const isHeld = (c: Case, directory: Directory): boolean =>
  c.told.some(({ personId }) => may(actorOf(personId, directory.person(personId)), 'receive', c, directory));

/** Nobody has the case in hand who is there and may act on it. */
export function isLeft(c: Case, directory: Directory): boolean {
  if (!c.received) return true;
  const { by } = c.received;
  return directory.isAway(by) || !may(actorOf(by, directory.person(by)), 'receive', c, directory);
}

/** The next in line behind a person who could not be reached, and who has not been told already. */
export function nextInLine(c: Case, unreached: string, directory: Directory): readonly Recipient[] {
  const line = lineFor(c, directory);
  const at = line.findIndex((people) => people.some(({ personId }) => personId === unreached));
  const isNew = ({ personId }: Recipient) => !c.told.some((told) => told.personId === personId);
  const steps = line.slice(at + 1).map((people) => inLine(c, people, directory).filter(isNew));
  return steps.find((people) => people.length > 0) ?? [];
}

/**
 * A report about the manager goes to verksamhetschef and SAS, whatever it touches (design/domain.md, Roles), and to those
 * whom the law's own process needs.
 */
function watchersFor(c: Case, urgent: boolean): readonly Watcher[] {
  const needed = processKinds.filter((kind) => concerns(c, kind)).flatMap(({ watch }) => watch);
  if (c.concernsManager) return [...new Set<Watcher>(['sas', ...needed])];
  const watchers = new Set<Watcher>([...c.categories.flatMap((key) => categories[key].watch), ...needed]);
  if (urgent && c.lagrum.includes('hsl')) watchers.add('mas');
  if (urgent && c.lagrum.some((lagrum) => lagrum !== 'hsl')) watchers.add('sas');
  return [...watchers];
}

const as = (role: RecipientRole, people: readonly Person[]): readonly Recipient[] =>
  people.map(({ personId }) => ({ personId, as: role }));

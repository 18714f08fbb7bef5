import type { Case } from '../case.ts';
import { type Directory, nameOf } from '../directory.ts';
import type { Away, Person } from '../people.ts';
import { type Absence, inPlaceOf, onDay } from './absence.ts';
import { promisesWithin } from './standIn.ts';

/** What a manager is told of an absence of hers: names, not ids. */
export interface AwayView extends Pick<Away, 'from' | 'until'> {
  readonly deputy: string | null;
  /** Where nobody stands in: who gets her cases instead. */
  readonly goesTo: readonly string[];
  /** Whom she was to stand in for herself on these days. */
  readonly promised: readonly string[];
}

export function awayView(absence: Absence, absences: readonly Absence[], today: Directory): AwayView {
  const { personId, from, until, deputyId } = absence;
  const directory = onDay(today, absences, from);
  const manager = directory.person(personId);
  const names = (people: readonly (Person | undefined)[]) => people.flatMap((person) => person?.name ?? []);
  return {
    from,
    until,
    deputy: (deputyId !== null && directory.person(deputyId)?.name) || null,
    goesTo: manager && deputyId === null ? names(inPlaceOf(manager, directory)) : [],
    promised: names(promisesWithin(personId, absence, absences).map((one) => directory.person(one.personId))),
  };
}

/** What a deputy is told: for whom, when and where she stands in, or that she no longer does. */
export interface StandInView extends Pick<Away, 'from' | 'until'> {
  readonly managerName: string;
  readonly unitNames: readonly string[];
  readonly asHead: boolean;
  readonly over: boolean;
}

export function standInView({ personId, from, until, ended }: Absence, directory: Directory): StandInView | undefined {
  const manager = directory.person(personId);
  if (!manager) return undefined;
  const unitNames = manager.unitIds.flatMap((unitId) => directory.unit(unitId)?.name ?? []);
  const asHead = manager.roles.includes('verksamhetschef');
  return { managerName: manager.name, unitNames, asHead, from, until, over: ended === true };
}

/** What a manager is told when her head has said who stands in for her. */
export interface DeputyNamedView extends Pick<Away, 'from' | 'until'> {
  readonly byName: string;
  readonly deputy: string | null;
}

export function deputyNamedView(
  { from, until, deputyId, namedBy = '' }: Absence,
  directory: Directory,
): DeputyNamedView {
  return { from, until, byName: nameOf(namedBy, directory), deputy: deputyId && nameOf(deputyId, directory) };
}

/** Who is away where a case is handled, and how that touches the one who reads its card. */
export type AwayNote =
  | { readonly to: 'standIn'; readonly name: string; readonly until: string }
  | { readonly to: 'herself'; readonly deputy: string }
  | { readonly to: 'others'; readonly name: string; readonly until: string; readonly deputy: string | null };

/** Undefined where nobody is away, and of a report about the manager, which is none of hers. */
export function awayNote(c: Case, readerId: string, directory: Directory): AwayNote | undefined {
  if (c.concernsManager) return undefined;
  const isHead = ({ roles }: Person) => roles.includes('verksamhetschef');
  const people = [...directory.managersOf(c.unitId), ...directory.headsOf(c.unitId).filter(isHead)];
  const away = people.filter((person) => person.away);
  const person = away.find((one) => one.away?.deputyId === readerId || one.personId === readerId) ?? away[0];
  if (!person?.away) return undefined;
  const { until, deputyId } = person.away;
  const deputy = (deputyId !== null && directory.person(deputyId)?.name) || null;
  if (deputyId === readerId) return { to: 'standIn', name: person.name, until };
  if (person.personId === readerId) return deputy === null ? undefined : { to: 'herself', deputy };
  return directory.managersOf(c.unitId).includes(person)
    ? { to: 'others', name: person.name, until, deputy }
    : undefined;
}

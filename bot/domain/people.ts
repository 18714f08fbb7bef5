import type { Lagrum } from './categories.ts';
import type { Instant } from './time.ts';

export const roles = [
  'medarbetare',
  'enhetschef',
  'verksamhetschef',
  'sas',
  'mas',
  'mar',
  'utvecklingsledare',
  'ledning',
  'admin',
] as const;
export type Role = (typeof roles)[number];

/** How a person stands to a case. One person can stand in several ways. */
export const relations = [
  'reporter',
  'manager',
  'head',
  'sas',
  'mas',
  'mar',
  /** SAS, MAS or MAR where her own legal process is under way: she investigates together with the managers (R26). */
  'investigator',
  /** The manager on call, of what was sent to her as such. */
  'onCall',
  /** Who is to do an action. */
  'owner',
] as const;
export type Relation = (typeof relations)[number];

export const operations = [
  'aldreomsorg_sabo',
  'hemtjanst',
  'funktionshinder',
  'ifo',
  'myndighet',
  'natt',
  'hsl',
] as const;
export type Operation = (typeof operations)[number];

export interface Unit {
  readonly unitId: string;
  readonly name: string;
  readonly area: string;
  readonly operation: Operation;
  readonly regime: 'kommunal' | 'privat';
  readonly lagrum: readonly Lagrum[];
  /** How many receive care from the unit: the denominator of its rates; null where it makes no sense. */
  readonly careRecipients: number | null;
  /** The nämnd the unit answers to; empty where one board has all. Secrecy holds between boards. */
  readonly board: string;
  readonly provider: string;
  /** Whom to ring when someone is hurt: the nurse on duty, and the manager on call outside office hours. */
  readonly nursePhone: string;
  readonly onCallPhone: string;
  /** Chefer i beredskap, by person id; absent in a directory that was imported before there were any. */
  readonly onCall?: readonly string[];
}

/** An absence: days of Stockholm, YYYY-MM-DD, both included; `deputyId` null for one that nobody stands in for. */
export interface Away {
  readonly from: string;
  readonly until: string;
  readonly deputyId: string | null;
}

/** An absence in force, and when it was said or last changed: what follows from it counts from then at the earliest. */
export interface AwayNow extends Away {
  readonly changedAt: Instant;
}

export interface Person {
  /** The Entra object id. */
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly unitIds: readonly string[];
  /** Managers (or units) this person stands in for: person ids or unit ids. */
  readonly deputyFor: readonly string[];
  readonly board: string;
  /** There while she is away; never imported (absences/absence.ts). */
  readonly away?: AwayNow;
}

/** Who acts, as signed in; a person the directory does not know can report and follow her own, nothing more. */
export interface Actor {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly unitIds: readonly string[];
  readonly deputyFor: readonly string[];
  readonly board: string;
  readonly known: boolean;
}

export const actorOf = (personId: string, person: Person | undefined): Actor =>
  person
    ? { ...person, known: true }
    : { personId, roles: ['medarbetare'], unitIds: [], deputyFor: [], board: '', known: false };

import { mayInSystem, type SystemAction } from './access.ts';
import type { Directory } from './directory.ts';
import { wordsIn } from './forms/unitChoices.ts';
import type { Actor, Person, Unit } from './people.ts';

/** The parts of the administration, in the order of its menu, and the right that each takes. */
const rights = {
  units: 'administerDirectory',
  people: 'administerDirectory',
  import: 'administerDirectory',
  channels: 'administerDirectory',
  deliveries: 'seeDeliveryHealth',
  policy: 'administerDirectory',
  catalogue: 'administerDirectory',
  log: 'seeAccessLog',
  retention: 'planRetention',
} as const satisfies Record<string, SystemAction>;
export type AdministrationSection = keyof typeof rights;
export const administrationSections = Object.keys(rights) as [AdministrationSection, ...AdministrationSection[]];

export const sectionsFor = (actor: Actor): readonly AdministrationSection[] =>
  administrationSections.filter((section) => mayInSystem(actor, rights[section]));

/** What a unit can lack, the most serious first. */
export const unitGaps = ['noManager', 'noDeputy', 'noHead', 'noChannel'] as const;
export type UnitGap = (typeof unitGaps)[number];

/** A unit with those who hold it today. */
export interface UnitHeld {
  readonly unit: Unit;
  readonly managers: readonly Person[];
  readonly deputies: readonly Person[];
  readonly heads: readonly Person[];
  readonly onCall: readonly Person[];
  readonly gaps: readonly UnitGap[];
}

export function unitHeld(unit: Unit, directory: Directory, hasChannel: (unitId: string) => boolean): UnitHeld {
  const { unitId } = unit;
  const held = {
    managers: directory.managersOf(unitId),
    deputies: directory.deputiesOf(unitId),
    heads: directory.headsOf(unitId),
  };
  const lacks: Readonly<Record<UnitGap, boolean>> = {
    noManager: held.managers.length === 0,
    noDeputy: held.deputies.length === 0,
    noHead: held.heads.length === 0,
    noChannel: !hasChannel(unitId),
  };
  return { unit, ...held, onCall: directory.onCallOf(unitId), gaps: unitGaps.filter((gap) => lacks[gap]) };
}

/** Whether a search finds a text: it holds each of its words, whatever the keyboard lacks. */
export function finds(search: string): (text: string) => boolean {
  const words = wordsIn(search);
  return (text) => {
    const plain = wordsIn(text).join(' ');
    return words.every((word) => plain.includes(word));
  };
}

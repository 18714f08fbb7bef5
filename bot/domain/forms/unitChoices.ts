import { type Directory, isOneEmployer } from '../directory.ts';
import type { Actor, Unit } from '../people.ts';
import { otherUnit, unitSearchId } from './shape.ts';

/** Up to this many units are simply listed. */
const listedWhole = 40;
/** Typeahead lists in Teams hold 15 (design/teams.md). */
const mostMatches = 15;

interface UnitChoices {
  readonly unitChoices: readonly { readonly id: string; readonly name: string }[];
  /** There are more units than are listed: the form offers to search. */
  readonly moreUnits: boolean;
}

/**
 * The person's own units first; then all of them where they are few, else what was searched for or chosen earlier. Those
 * of other employers come last and bear the provider's name: a report about one is seldom meant, and goes to its people.
 */
export function unitChoices(
  directory: Directory,
  actor: Pick<Actor, 'unitIds'>,
  inputs: Readonly<Record<string, string>>,
): UnitChoices {
  const own = actor.unitIds.map((unitId) => directory.unit(unitId)).filter((unit) => unit !== undefined);
  const moreUnits = directory.units.length > listedWhole;
  const { unit = '', [unitSearchId]: search = '' } = inputs;
  const chosen = directory.unit(unit);
  const found = unit === otherUnit ? unitsFound(directory, search) : [];
  const others = moreUnits ? [...(chosen ? [chosen] : []), ...found] : byName(directory.units);
  const isElsewhere = (there: Unit): boolean => !own.some((one) => isOneEmployer(one, there));
  const [near, far] = [others.filter((one) => !isElsewhere(one)), others.filter(isElsewhere)];
  const units = [...new Set([...own, ...near, ...far])];
  const nameTo = (one: Unit): string =>
    one.provider !== '' && isElsewhere(one) ? `${one.name} (${one.provider})` : one.name;
  return { unitChoices: units.map((one) => ({ id: one.unitId, name: nameTo(one) })), moreUnits };
}

/** The unit a form begins with: the person's own, and the search where she has none and there are too many to list. */
export function homeUnit(directory: Directory, actor: Pick<Actor, 'unitIds'>): string {
  const own = actor.unitIds.find((unitId) => directory.unit(unitId) !== undefined);
  return own ?? (directory.units.length > listedWhole ? otherUnit : '');
}

/** Units whose name or area holds every word searched for, at most 15; a unit of just that name comes alone. */
export function unitsFound(directory: Directory, search: string): readonly Unit[] {
  const words = wordsIn(search);
  if (words.length === 0) return [];
  const exact = directory.units.filter(({ name }) => plain(name) === words.join(' '));
  if (exact.length === 1) return exact;
  const holds = ({ name, area }: Unit) => {
    const text = plain(`${name} ${area}`);
    return words.every((word) => text.includes(word));
  };
  return byName(directory.units.filter(holds)).slice(0, mostMatches);
}

/** The words of a name, in the form in which they are compared. */
export const wordsIn = (name: string): readonly string[] => plain(name).split(' ').filter(Boolean);

// Phones set to other languages have no å, ä, ö.
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');

const byName = (units: readonly Unit[]): readonly Unit[] =>
  [...units].sort((a, b) => a.name.localeCompare(b.name, 'sv'));

import { absenceTexts, deputyIsAway, severalAreCalled } from '../../text/absence.ts';
import { faultTexts } from '../../text/faults.ts';
import type { Directory } from '../directory.ts';
import type { Fault, Field, Options } from '../forms/field.ts';
import { choice, dayAhead, line } from '../forms/fields.ts';
import type { Inputs } from '../forms/inputs.ts';
import { readForm } from '../forms/read.ts';
import type { Away, Person } from '../people.ts';
import type { Instant } from '../time.ts';
import type { Absence } from './absence.ts';
import { absenceWithin, peopleNamed, standInsFor } from './standIn.ts';

/** The choices beside the people: nobody, and one who is written by name. */
export const nobody = 'none';
export const someoneElse = 'other';

/** A list longer than this is no choice any more on a phone. */
const mostListed = 12;

/** Whose absence it is, and what it is judged by. */
export interface Asking {
  readonly manager: Person;
  readonly directory: Directory;
  readonly absences: readonly Absence[];
  readonly now: Instant;
}

/** From, until, who. Those of the name that was written, else the nearest. */
export function absenceFields({ manager, directory }: Asking, inputs: Inputs): readonly Field[] {
  const people = standInsFor(manager, directory);
  const chosen = people.filter(({ personId }) => personId === inputs['deputyId']);
  const named = chosen.length > 0 ? [] : peopleNamed(inputs['deputyName'] ?? '', people);
  const listed = [...new Set([...chosen, ...(named.length > 0 ? named : people)])].slice(0, mostListed);
  const options: Options = {
    ...Object.fromEntries(listed.map((person) => [person.personId, calledSo(person, directory)])),
    [someoneElse]: absenceTexts.someoneElse,
    [nobody]: absenceTexts.nobody,
  };
  return [
    dayAhead('from', absenceTexts.from, 0, { required: true }),
    dayAhead('until', absenceTexts.until, 0, { required: true, hint: absenceTexts.untilHint }),
    choice('deputyId', absenceTexts.deputy, options, { upFront: true }),
    line('deputyName', absenceTexts.deputyName, { max: 100 }),
  ];
}

/** With the unit: two may have the same name. */
function calledSo({ name, unitIds }: Person, directory: Directory) {
  const unit = directory.unit(unitIds[0] ?? '')?.name;
  const words = unit ? `${name} (${unit})` : name;
  return { sv: words, en: words };
}

type Read = { readonly ok: true; readonly away: Away } | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads the form as it was sent; all that is wrong is told at once. */
export function readAbsence(inputs: Inputs, asking: Asking): Read {
  const { answers, faults } = readForm(absenceFields(asking, inputs), inputs, asking);
  const [from, until] = [String(answers['from'] ?? ''), String(answers['until'] ?? '')];
  const isReversed = from !== '' && until !== '' && until < from;
  const isNameRefused = faults.some(({ field }) => field === 'deputyId' || field === 'deputyName');
  const deputy = isNameRefused ? undefined : deputyIn(answers['deputyId'], String(answers['deputyName'] ?? ''), asking);
  const all = [
    ...faults,
    ...(isReversed ? [{ field: 'until', text: faultTexts.periodReversed }] : []),
    ...(deputy && 'text' in deputy ? [deputy] : []),
  ];
  if (all.length > 0 || !deputy || 'text' in deputy) return { ok: false, faults: all };
  const away = { from, until, deputyId: deputy.person?.personId ?? null };
  const other = deputy.person && absenceWithin(deputy.person.personId, away, asking.absences);
  if (!other || !deputy.person) return { ok: true, away };
  const field = answers['deputyId'] === deputy.person.personId ? 'deputyId' : 'deputyName';
  return { ok: false, faults: [{ field, text: deputyIsAway(deputy.person.name, other.until) }] };
}

/** Who was chosen or named; null for nobody. */
function deputyIn(chosen: unknown, name: string, { manager, directory }: Asking): { person: Person | null } | Fault {
  if (chosen === nobody) return { person: null };
  const people = standInsFor(manager, directory);
  const listed = people.find(({ personId }) => personId === chosen);
  if (listed) return { person: listed };
  if (name === '') {
    return chosen === someoneElse
      ? { field: 'deputyName', text: absenceTexts.nameMissing }
      : { field: 'deputyId', text: absenceTexts.deputyMissing };
  }
  const [person, ...others] = peopleNamed(name, people);
  if (person && others.length === 0) return { person };
  if (person) return { field: 'deputyId', text: severalAreCalled(name) };
  return { field: 'deputyName', text: whyNot(name, manager, directory) };
}

/** Why one who is named cannot stand in. */
function whyNot(name: string, manager: Person, directory: Directory) {
  const known = peopleNamed(name, directory.people);
  if (known.length === 0) return absenceTexts.unknownName;
  if (known.length === 1 && known[0]?.personId === manager.personId) return absenceTexts.herself;
  return manager.roles.includes('verksamhetschef') ? absenceTexts.onlyManagers : absenceTexts.cannotStandIn;
}

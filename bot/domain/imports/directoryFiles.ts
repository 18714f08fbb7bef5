import { z } from 'zod';
import { lagrumKeys } from '../categories.ts';
import { directoryOf } from '../directory.ts';
import { operations, type Person, roles, type Unit } from '../people.ts';
import { ledning } from '../summaryDue.ts';
import { type FileFault, headerFaults, listOf, type Table } from './fault.ts';
import { doubles, noRows, type Parsed, parseRows } from './parseRows.ts';

/** Formats of `units.csv` and `people.csv`. Source: design/interfaces.md; the phones are for "first, when someone is hurt". */
const unitColumns = ['unitId', 'name', 'area', 'operation', 'regime', 'lagrum', 'careRecipients'];
const optionalUnitColumns = ['board', 'provider', 'nursePhone', 'onCallPhone', 'onCall'];
const personColumns = ['personId', 'name', 'email', 'role', 'unitIds', 'deputyFor'];
const optionalPersonColumns = ['board'];

const filled = (most: number) => z.string().min(1, 'must not be empty').max(most, `must be at most ${most} characters`);
const oneOf = <T extends string>(values: readonly [T, ...T[]]) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });
const someOf = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .string()
    .transform(listOf)
    .pipe(z.array(oneOf(values)).min(1, `must be one or several of ${values.join(', ')}, separated by |`));

const unitRow = z.object({
  unitId: filled(100)
    .regex(/^[^\s|/\\?#]*$/, 'must have no space and none of | / \\ ? #')
    .refine((unitId) => unitId.toLowerCase() !== ledning, `must not be ${ledning}, which stands for all units`),
  name: filled(200),
  area: z.string(),
  operation: oneOf(operations),
  regime: oneOf(['kommunal', 'privat']),
  lagrum: someOf(lagrumKeys),
  careRecipients: z
    .string()
    .regex(/^\d{0,6}$/, 'must be a whole number, or empty')
    .transform((cell) => (cell === '' ? null : Number(cell))),
  board: z.string().default(''),
  provider: z.string().default(''),
  nursePhone: z.string().default(''),
  onCallPhone: z.string().default(''),
  onCall: z.string().default('').transform(listOf),
});

const personRow = z.object({
  personId: filled(200).regex(/^[^\s|/\\?#]*$/, 'must have no space and none of | / \\ ? #'),
  name: filled(200),
  email: z.string().regex(/^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'must be an e-mail address, or empty'),
  role: someOf(roles),
  unitIds: z.string().transform(listOf),
  deputyFor: z.string().transform(listOf),
  board: z.string().default(''),
});

const folded = (text: string): string => text.toLowerCase();

export interface DirectoryRows {
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
}

/** Checks both files whole; every fault of the pass is told together, and one is enough to refuse all. */
export function readDirectory(
  units: Table,
  people: Table,
): { readonly rows: DirectoryRows; readonly faults: readonly FileFault[] } {
  const headers = [
    ...headerFaults(units, unitColumns, optionalUnitColumns),
    ...headerFaults(people, personColumns, optionalPersonColumns),
  ];
  if (headers.length > 0) return { rows: { units: [], people: [] }, faults: headers };
  // An import replaces everything: an empty file would leave cases with nobody to see them.
  const empty = [units, people].flatMap(noRows);
  const unitRows = parseRows(units, unitRow);
  const personRows = parseRows(people, personRow);
  const parsedPeople = personRows.parsed.map(({ line, value: { role, ...person } }) => ({
    line,
    value: { ...person, roles: role },
  }));
  const faults = [
    ...empty,
    ...unitRows.faults,
    ...personRows.faults,
    ...doubles(units, ['unitId']),
    // Entra takes no notice of case in either.
    ...doubles(people, ['personId'], folded),
    ...doubles(people, ['email'], folded),
    ...connections(units, people, parsedPeople),
    ...unknownOnCall(units, unitRows.parsed, people),
  ];
  const rows = { units: unitRows.parsed.map(({ value }) => value), people: parsedPeople.map(({ value }) => value) };
  return { rows, faults: faults.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line) };
}

/** What one row says of another: units and managers that are there, managers that have a unit, an administrator. */
function connections(units: Table, people: Table, parsed: readonly Parsed<Person>[]): FileFault[] {
  const { file } = people;
  const unitIds = new Set(units.rows.map(({ cells }) => cells.unitId));
  const personIds = new Set(people.rows.map(({ cells }) => cells.personId));
  const boards = new Set(units.rows.map(({ cells }) => cells.board ?? ''));
  const faults = parsed.flatMap(({ line, value: person }) => [
    ...person.unitIds
      .filter((id) => !unitIds.has(id))
      .map((id) => ({ file, line, column: 'unitIds', text: `there is no unit "${id}" in ${units.file}` })),
    ...person.deputyFor
      .filter((id) => !unitIds.has(id) && !personIds.has(id))
      .map((id) => ({ file, line, column: 'deputyFor', text: `there is no person and no unit "${id}"` })),
    ...(person.deputyFor.some((id) => folded(id) === folded(person.personId))
      ? [{ file, line, column: 'deputyFor', text: 'nobody stands in for herself' }]
      : []),
    ...(person.roles.some((role) => role === 'enhetschef' || role === 'verksamhetschef') && person.unitIds.length === 0
      ? [{ file, line, column: 'unitIds', text: 'a manager needs at least one unit' }]
      : []),
    ...(person.board !== '' && !boards.has(person.board)
      ? [{ file, line, column: 'board', text: `no unit has the board "${person.board}"` }]
      : []),
  ]);
  if (people.rows.length > 0 && !parsed.some(({ value }) => value.roles.includes('admin')))
    faults.push({ file, line: 1, column: 'role', text: 'nobody is admin; then nobody could mend the directory' });
  return faults;
}

/** Whoever is on call must be somebody: a case sent to nobody at night would lie there until the morning. */
function unknownOnCall({ file }: Table, parsed: readonly Parsed<Unit>[], people: Table): FileFault[] {
  const personIds = new Set(people.rows.map(({ cells }) => cells.personId));
  return parsed.flatMap(({ line, value: { onCall = [] } }) =>
    onCall
      .filter((id) => !personIds.has(id))
      .map((id) => ({ file, line, column: 'onCall', text: `there is no person "${id}" in ${people.file}` })),
  );
}

/** What may be meant so but is seldom: a unit whose cases go straight to SAS, since nobody there can act on them. */
export function directoryWarnings(unitsFile: Table, { units, people }: DirectoryRows): readonly FileFault[] {
  const directory = directoryOf('', units, people);
  const isHeld = (unitId: string): boolean =>
    [directory.managersOf(unitId), directory.deputiesOf(unitId), directory.headsOf(unitId)].some((of) => of.length > 0);
  return units
    .filter(({ unitId }) => !isHeld(unitId))
    .map(({ unitId }) => ({
      file: unitsFile.file,
      line: unitsFile.rows.find(({ cells }) => cells.unitId === unitId)?.line ?? 1,
      column: 'unitId',
      text: `warning: "${unitId}" has no enhetschef, no deputy and no verksamhetschef; nobody can act on its cases`,
    }));
}

import { z } from 'zod';
import { lagrumKeys } from '../categories.ts';
import { directoryOf } from '../directory.ts';
import { operations, type Person, roles, type Unit } from '../people.ts';
import { ledning } from '../summaryDue.ts';
import {
  byPlace,
  type FileFault,
  type FileRead,
  headerFaults,
  judgedWhole,
  listOf,
  message,
  type Table,
  wrong,
} from './fault.ts';
import { doubles, noRows, oneOf, type Parsed, parseRows } from './parseRows.ts';

/** Formats of `units.csv` and `people.csv`. Source: design/interfaces.md; the phones are for "first, when someone is hurt". */
const unitColumns = ['unitId', 'name', 'area', 'operation', 'regime', 'lagrum', 'careRecipients'];
const optionalUnitColumns = ['board', 'provider', 'nursePhone', 'onCallPhone', 'onCall'];
const personColumns = ['personId', 'name', 'email', 'role', 'unitIds', 'deputyFor'];
const optionalPersonColumns = ['board'];

const filled = (most: number) =>
  z
    .string()
    .min(1, message('empty'))
    .max(most, message('tooLong', String(most)));
const someOf = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .string()
    .transform(listOf)
    .pipe(z.array(oneOf(values)).min(1, message('someOf', values.join(', '))));

const unitRow = z.object({
  unitId: filled(100)
    .regex(/^[^\s|/\\?#]*$/, message('idSigns'))
    .refine((unitId) => unitId.toLowerCase() !== ledning, message('standsForAll', ledning)),
  name: filled(200),
  area: z.string(),
  operation: oneOf(operations),
  regime: oneOf(['kommunal', 'privat']),
  lagrum: someOf(lagrumKeys),
  careRecipients: z
    .string()
    .regex(/^\d{0,6}$/, message('wholeNumber'))
    .transform((cell) => (cell === '' ? null : Number(cell))),
  board: z.string().default(''),
  provider: z.string().default(''),
  nursePhone: z.string().default(''),
  onCallPhone: z.string().default(''),
  onCall: z.string().default('').transform(listOf),
});

const personRow = z.object({
  personId: filled(200).regex(/^[^\s|/\\?#]*$/, message('idSigns')),
  name: filled(200),
  email: z.string().regex(/^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/, message('email')),
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

interface DirectoryRead {
  readonly rows: DirectoryRows;
  readonly faults: readonly FileFault[];
}

/** Checks both files whole; every fault of the pass is told together, and one is enough to refuse all. */
export const readDirectoryFiles = (units: FileRead, people: FileRead): DirectoryRead =>
  judgedWhole([units, people], () => readDirectory(units.table, people.table));

export function readDirectory(units: Table, people: Table): DirectoryRead {
  if (units.columns.includes('personId') && people.columns.includes('unitId'))
    return refused([{ file: units.file, line: 1, column: null, ...wrong('swapped') }]);
  const headers = [
    ...headerFaults(units, unitColumns, optionalUnitColumns),
    ...headerFaults(people, personColumns, optionalPersonColumns),
  ];
  if (headers.length > 0) return refused(headers);
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
  return { rows, faults: faults.sort(byPlace) };
}

const refused = (faults: readonly FileFault[]): DirectoryRead => ({ rows: { units: [], people: [] }, faults });

/** What one row says of another: units and managers that are there, managers that have a unit, an administrator. */
function connections(units: Table, people: Table, parsed: readonly Parsed<Person>[]): FileFault[] {
  const { file } = people;
  const unitIds = new Set(units.rows.map(({ cells }) => cells.unitId));
  const personIds = new Set(people.rows.map(({ cells }) => cells.personId));
  const boards = new Set(units.rows.map(({ cells }) => cells.board ?? ''));
  const faults = parsed.flatMap(({ line, value: person }) => [
    ...person.unitIds
      .filter((id) => !unitIds.has(id))
      .map((id) => ({ file, line, column: 'unitIds', ...wrong('noUnit', id, units.file) })),
    ...person.deputyFor
      .filter((id) => !unitIds.has(id) && !personIds.has(id))
      .map((id) => ({ file, line, column: 'deputyFor', ...wrong('neither', id) })),
    ...(person.deputyFor.some((id) => folded(id) === folded(person.personId))
      ? [{ file, line, column: 'deputyFor', ...wrong('ownStandIn') }]
      : []),
    ...(person.roles.some((role) => role === 'enhetschef' || role === 'verksamhetschef') && person.unitIds.length === 0
      ? [{ file, line, column: 'unitIds', ...wrong('managerOfNothing') }]
      : []),
    ...(person.board !== '' && !boards.has(person.board)
      ? [{ file, line, column: 'board', ...wrong('noBoard', person.board) }]
      : []),
  ]);
  if (people.rows.length > 0 && !parsed.some(({ value }) => value.roles.includes('admin')))
    faults.push({ file, line: 1, column: 'role', ...wrong('noAdmin') });
  return faults;
}

/** Whoever is on call must be somebody: a case sent to nobody at night would lie there until the morning. */
function unknownOnCall({ file }: Table, parsed: readonly Parsed<Unit>[], people: Table): FileFault[] {
  const personIds = new Set(people.rows.map(({ cells }) => cells.personId));
  return parsed.flatMap(({ line, value: { onCall = [] } }) =>
    onCall
      .filter((id) => !personIds.has(id))
      .map((id) => ({ file, line, column: 'onCall', ...wrong('noPerson', id, people.file) })),
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
      ...wrong('nobodyActs', unitId),
    }));
}

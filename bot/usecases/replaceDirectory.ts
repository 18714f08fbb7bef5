import { mayInSystem } from '../domain/access.ts';
import { type DirectoryChanges, directoryChanges } from '../domain/imports/directoryChanges.ts';
import { type DirectoryRows, directoryWarnings, readDirectoryFiles } from '../domain/imports/directoryFiles.ts';
import type { FileFault, FileRead } from '../domain/imports/fault.ts';
import type { Actor } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { keys } from '../ports/documents.ts';
import type { Deps } from './deps.ts';
import { importDirectory } from './importDirectory.ts';
import { log } from './readCase.ts';

/** Read when it is known that she may import them. */
export type FilesSent = () => Promise<DirectoryFiles>;

export interface DirectoryFiles {
  readonly units: FileRead;
  readonly people: FileRead;
}

export interface DirectoryCheck {
  /** Every one of the pass; with a single one nothing can be written. */
  readonly faults: readonly FileFault[];
  readonly warnings: readonly FileFault[];
  /** Null while there are faults: rows that cannot be read would seem to be taken away. */
  readonly changes: DirectoryChanges | null;
  /** Units that would go though they have open cases, by name. */
  readonly leftOpen: readonly { readonly name: string; readonly cases: number }[];
  /** Whether the one who imports would no longer be an administrator. */
  readonly shutsOut: boolean;
  /** The generation it was held against; empty before the first import. */
  readonly seen: string;
}

/** What an import of these two files would do; writes nothing. */
export async function checkDirectory(deps: Deps, by: Actor, sent: FilesSent): Promise<Result<DirectoryCheck>> {
  if (!mayInSystem(by, 'administerDirectory')) return fail('not_allowed', 'administer');
  const files = await sent();
  const seen = await generationInForce(deps);
  const { rows, faults } = readDirectoryFiles(files.units, files.people);
  if (faults.length > 0) return ok({ faults, warnings: [], changes: null, leftOpen: [], shutsOut: false, seen });
  const mine = rows.people.find(({ personId }) => personId === by.personId);
  return ok({
    faults,
    warnings: directoryWarnings(files.units.table, rows),
    changes: directoryChanges(await deps.directories.current(), rows),
    leftOpen: await leftOpen(deps, rows),
    shutsOut: !mine?.roles.includes('admin'),
    seen,
  });
}

/** Writes them, all or nothing; `seen` is what the check was held against. `conflict`: another import came first. */
export async function replaceDirectory(
  deps: Deps,
  by: Actor,
  sent: FilesSent,
  seen: string,
): Promise<Result<{ readonly faults: readonly FileFault[] }>> {
  if (!mayInSystem(by, 'administerDirectory')) return fail('not_allowed', 'administer');
  const files = await sent();
  const cameToNothing = await log(deps, by.personId, 'tool', 'tab: import directory');
  const { rows, faults } = readDirectoryFiles(files.units, files.people);
  const done = faults.length > 0 ? fail('invalid_input') : await writtenOver(deps, by, rows, seen);
  if (!done.ok) await cameToNothing('refused');
  return faults.length > 0 || done.ok ? ok({ faults }) : fail('conflict', 'otherImport');
}

const writtenOver = async (deps: Deps, by: Actor, rows: DirectoryRows, seen: string) =>
  (await generationInForce(deps)) === seen ? importDirectory(deps, by.personId, rows) : fail('conflict');

const generationInForce = async ({ store }: Pick<Deps, 'store'>): Promise<string> =>
  (await store.get(keys.directory()))?.document.generation ?? '';

async function leftOpen({ store, directories }: Deps, { units }: DirectoryRows): Promise<DirectoryCheck['leftOpen']> {
  const stays = new Set(units.map(({ unitId }) => unitId));
  const goes = (await directories.current()).units.filter(({ unitId }) => !stays.has(unitId));
  if (goes.length === 0) return [];
  const open = new Map<string, number>();
  for await (const { unitId } of store.find('openCases', {})) open.set(unitId, (open.get(unitId) ?? 0) + 1);
  return goes.flatMap(({ unitId, name }) => (open.has(unitId) ? [{ name, cases: open.get(unitId) ?? 0 }] : []));
}

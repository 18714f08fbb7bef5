import { mayInSystem } from '../domain/access.ts';
import { readCatalogue } from '../domain/imports/catalogueFile.ts';
import { type FileFault, type FileRead, judgedWhole } from '../domain/imports/fault.ts';
import type { CatalogueEntry } from '../domain/indicators/define.ts';
import type { Actor } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { catalogueInForce, importCatalogue } from './catalogue.ts';
import type { Deps } from './deps.ts';
import { log } from './readCase.ts';

export interface CatalogueCheck {
  /** Every one of the pass; with a single one nothing can be written. */
  readonly faults: readonly FileFault[];
  /** Ids; null while there are faults. */
  readonly changes: Readonly<Record<'added' | 'changed' | 'removed', readonly string[]>> | null;
}

/** Read when it is known that she may import it. */
type FileSent = () => Promise<FileRead>;

/** What an import of this file would do; writes nothing. */
export async function checkCatalogue(deps: Deps, by: Actor, sent: FileSent): Promise<Result<CatalogueCheck>> {
  if (!mayInSystem(by, 'administerDirectory')) return fail('not_allowed', 'administer');
  const { rows, faults } = readFile(await sent());
  return ok({ faults, changes: faults.length > 0 ? null : changesOf(await catalogueInForce(deps), rows) });
}

/** Writes it, all or nothing. `conflict`: another import came first. */
export async function replaceCatalogue(
  deps: Deps,
  by: Actor,
  sent: FileSent,
): Promise<Result<Pick<CatalogueCheck, 'faults'>>> {
  if (!mayInSystem(by, 'administerDirectory')) return fail('not_allowed', 'administer');
  const file = await sent();
  const cameToNothing = await log(deps, by.personId, 'tool', 'tab: import catalogue');
  const { rows, faults } = readFile(file);
  const done = faults.length > 0 ? fail('invalid_input') : await importCatalogue(deps, by.personId, rows);
  if (!done.ok) await cameToNothing('refused');
  return faults.length > 0 || done.ok ? ok({ faults }) : fail('conflict', 'otherImport');
}

const readFile = (file: FileRead) => judgedWhole([file], () => readCatalogue(file.table));

function changesOf(now: readonly CatalogueEntry[], next: readonly CatalogueEntry[]): CatalogueCheck['changes'] {
  const content = ({ id, areas, theme, title, measure, better, source }: CatalogueEntry): string =>
    JSON.stringify([id, areas, theme, title, measure, better, source]);
  const before = new Map(now.map((entry) => [entry.id, content(entry)]));
  const after = new Set(next.map(({ id }) => id));
  const ids = (entries: readonly CatalogueEntry[]) => entries.map(({ id }) => id);
  return {
    added: ids(next.filter(({ id }) => !before.has(id))),
    changed: ids(next.filter((entry) => before.has(entry.id) && before.get(entry.id) !== content(entry))),
    removed: ids(now.filter(({ id }) => !after.has(id))),
  };
}

import { cpSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storedDirectories } from '../../../bot/adapters/directory/storedDirectories.ts';
import { sqliteStore } from '../../../bot/adapters/sqlite/sqliteStore.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import { numberSeries } from '../../../bot/usecases/numbers.ts';
import { caseIdOf, reportCase } from '../../../bot/usecases/reportCase.ts';
import { receiveCase } from '../../../bot/usecases/triageCase.ts';
import { actor, aReport } from '../../builders.ts';
import { directory } from '../../e2e/municipality.ts';
import { aClock } from '../../fakes.ts';
import { lyhord } from './shell.ts';

/** Åsa's, so that payloads can name what is there. */
const requests = ['request-1', 'request-2', 'request-3', 'request-4'] as const;
const reports = [{}, { what: 'Fick fel dos.' }, { concernsManager: true }, { kind: 'missforhallande' }] as const;
export const knownCases: readonly string[] = requests.map((request) => caseIdOf(request, 'asa'));

/** A folder with the small municipality's store, to be put back as it was before each round. */
export interface Place {
  readonly dataDir: string;
  readonly file: string;
  /** As in the beginning; nobody may have it open. */
  restore(): void;
  remove(): void;
}

export async function aPlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'lyhord-hostile-'));
  const [dataDir, fresh] = [join(folder, 'data'), join(folder, 'fresh')];
  await mkdir(fresh);
  await fill(fresh);
  const restore = (): void => {
    rmSync(dataDir, { recursive: true, force: true });
    cpSync(fresh, dataDir, { recursive: true });
  };
  restore();
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  return { dataDir, file: join(dataDir, 'lyhord.db'), restore, remove };
}

async function fill(dataDir: string): Promise<void> {
  const [units, people] = [join(dataDir, 'units.csv'), join(dataDir, 'people.csv')];
  await Promise.all([writeFile(units, directory.units), writeFile(people, directory.people)]);
  const { code, words } = await lyhord(dataDir, ['import', 'directory', units, people]);
  if (code !== 0) throw new Error(words);
  const store = sqliteStore(join(dataDir, 'lyhord.db'));
  const clock = aClock();
  const directories = storedDirectories({ store, clock, freshMs: 0 });
  const takeNumber = numberSeries({ store, clock });
  const deps = { store, clock, directories, policy: defaultPolicy, nudge: () => {}, takeNumber };
  const known = await directories.current();
  for (const [i, requestId] of requests.entries())
    await reportCase(deps, actor('asa', known), { requestId, report: aReport(reports[i]), shownAs: null });
  await receiveCase(deps, actor('eva', known), caseIdOf('request-2', 'asa'));
  await store.close();
}

import { mayInSystem } from '../domain/access.ts';
import { type GallringRecord, gallringPaper } from '../domain/papers/gallring.ts';
import type { Actor } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type DocumentOf, keys } from '../ports/documents.ts';
import type { ExportFolder } from '../ports/exportFolder.ts';
import type { Pictures } from '../ports/pictures.ts';
import { classifications } from '../text/classification.ts';
import type { PaperDeps } from './casePaper.ts';
import { type ExportedFile, wholeCase, withPictures, writeBytes, writeVerified } from './exportWhole.ts';
import { ownDecisionIn, ownLast } from './ownDecision.ts';
import { log } from './readCase.ts';
import { type CaseVerdict, type RetentionDocuments, retentionDocuments, verdictOf } from './retentionPlan.ts';
import { keepFigures } from './rollUp.ts';

export type GallringDeps = PaperDeps & {
  readonly folder: ExportFolder;
  readonly pictures: Pictures;
  readonly progress?: (done: number, what: 'exported' | 'removed') => void;
};
export interface Gallring {
  readonly exported: number;
  /** Numbers of what is gone and stands in this protocol, also what an earlier run had begun. */
  readonly removed: readonly string[];
  /** Was to go, and stays: it changed, was held, or is not whole. */
  readonly left: readonly string[];
}

type Removal = DocumentOf<'removal'>;
type Going = Extract<CaseVerdict, { goes: true }>;
/** What is remembered of a case that goes: never the case, for there may be a hundred thousand. */
interface Exported {
  readonly removal: Removal;
  /** The case's own first, then its pictures. */
  readonly files: readonly ExportedFile[];
  /** Where its figures count. */
  readonly counts: { readonly unitId: string; readonly reportedAt: string };
}

/**
 * Exports every case that the rules let go, reads the files back, and only then removes the cases; last comes the
 * protocol. Broken off anywhere, another run goes on where this one was: a case is removed only after a document has
 * said so, and a half removed one stands in no list. Figures of the weeks are kept as they are; numbers are not reused.
 */
export async function gallra(deps: GallringDeps, by: Actor): Promise<Result<Gallring>> {
  if (!mayInSystem(by, 'runRetention')) return fail('not_allowed', 'runRetention');
  const kept = ownLast(await retentionDocuments(deps, by), by);
  const own = await ownDecisionIn(deps, by, kept);
  if (own !== undefined) return fail('not_allowed', 'decidedHerself', own);
  await finishBegun(deps, kept.removals);
  const left: string[] = [];
  const exported = await exportAll(deps, by, kept, left);
  if (exported.length > 0) {
    const manifest = exported.flatMap(({ removal: { number, caseId, version }, files }) =>
      files.map((file) => ({ number, caseId, version, ...file })),
    );
    const head = { format: 'lyhord.manifest', classification: classifications.secret.sv, exportedAt: deps.clock.now() };
    await writeVerified(deps.folder, 'manifest.json', { ...head, files: manifest });
    await keepFigures(
      deps,
      exported.map(({ counts }) => counts),
    );
  }
  for (const [i, { removal }] of exported.entries()) {
    if (!(await remove(deps, by, removal, kept))) left.push(removal.number);
    deps.progress?.(i + 1, 'removed');
  }
  return ok({ exported: exported.length, removed: await record(deps, by, left), left });
}

/** What an earlier run had begun to remove, and had exported and read back before. */
async function finishBegun(deps: GallringDeps, removals: readonly Removal[]): Promise<void> {
  for (const removal of removals) {
    if (removal.state !== 'removing') continue;
    // Still whole: it takes its turn like any other, for the rules, a hold or the case may have changed.
    if (await deps.store.loadCase(removal.caseId)) await withdraw(deps, removal);
    else await finish(deps, removal);
  }
}

async function exportAll(deps: GallringDeps, by: Actor, kept: RetentionDocuments, left: string[]) {
  const exported: Exported[] = [];
  for await (const facts of deps.store.find('allCases', {})) {
    const going = facts.source === 'import' ? undefined : await verdictOf(deps, by, facts.caseId, kept);
    if (!going?.goes) continue;
    const { number, id, version } = going.case;
    const found = await wholeCase(deps.store, id, deps.clock.now());
    const whole = found?.case.version === version ? await withPictures(deps.pictures, deps.folder, found) : undefined;
    if (!whole) {
      left.push(number);
      continue;
    }
    await log(deps, by.personId, 'export', 'tool', going.case);
    const file = await writeVerified(deps.folder, `${number}.json`, whole);
    const { unitId, reportedAt } = going.case;
    const files = [file, ...whole.pictures.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 }))];
    exported.push({ files, removal: removalOf(deps, by, going, file), counts: { unitId, reportedAt } });
    deps.progress?.(exported.length, 'exported');
  }
  return exported;
}

function removalOf({ clock }: GallringDeps, by: Actor, going: Going, { sha256 }: ExportedFile): Removal {
  const { id, number, version, unitId } = going.case;
  const { kind, basis, unit } = going;
  return {
    ...keys.removal(id),
    ...{ caseId: id, number, version, unitId, board: unit?.board ?? '', kind, basis, sha256 },
    ...{ state: 'removing', by: by.personId, at: clock.now() },
  };
}

/** False for one that must stay after all. */
async function remove(deps: GallringDeps, by: Actor, removal: Removal, kept: RetentionDocuments): Promise<boolean> {
  const now = await verdictOf(deps, by, removal.caseId, kept);
  if (!now?.goes || (await deps.store.createOnce(removal)) === 'exists') return false;
  // A hold that was entered in between: read after it is said that the case goes, as whoever holds reads that after her hold.
  if (await deps.store.get(keys.hold(removal.caseId))) {
    await withdraw(deps, removal);
    return false;
  }
  return finish(deps, removal);
}

/** Removes what is left of the case, then its pictures, and says that it has gone. */
async function finish(deps: GallringDeps, removal: Removal): Promise<boolean> {
  if (!(await deps.store.removeCase(removal.caseId, removal.version)).ok) {
    if (await deps.store.loadCase(removal.caseId)) await withdraw(deps, removal);
    return false;
  }
  // Nobody can be shown them any more; what stops here is found and finished by the next run.
  await deps.pictures.removeAllOf(removal.caseId);
  // Another run at the same time may have taken the document for one of a run that broke off.
  await deps.store.createOnce(removal);
  await say(deps, removal, 'removed');
  return true;
}

async function withdraw({ store }: GallringDeps, removal: Removal): Promise<void> {
  const there = await store.get(keys.removal(removal.caseId));
  if (there) await store.remove(keys.removal(removal.caseId), there.revision);
}

async function say({ store, clock }: GallringDeps, { caseId }: Removal, state: Removal['state']): Promise<void> {
  const there = await store.get(keys.removal(caseId));
  if (!there) return;
  const at = state === 'removed' ? clock.now() : there.document.at;
  await store.put({ ...there.document, state, at }, there.revision);
}

/** The protocol of all that has gone and stands in none yet; the numbers in it. */
async function record(deps: GallringDeps, by: Actor, left: readonly string[]): Promise<readonly string[]> {
  const { removals, decisions } = await retentionDocuments(deps, by);
  const gone = removals.filter(({ state }) => state === 'removed').sort((a, b) => a.number.localeCompare(b.number));
  if (gone.length === 0) return [];
  const cited = new Set(gone.flatMap(({ basis }) => (basis.by === 'decision' ? [basis.reference] : [])));
  const protocol: GallringRecord = {
    madeAt: deps.clock.now(),
    by: by.personId,
    decisions: decisions
      .filter(({ reference }) => cited.has(reference))
      .map(({ pk: _pk, id: _id, type: _type, ...one }) => one),
    cases: gone.map(({ number, kind, basis, at, sha256 }) => ({ number, kind, basis, removedAt: at, sha256 })),
    left,
  };
  const head = { format: 'lyhord.gallringsprotokoll', classification: classifications.internal.sv };
  await writeVerified(deps.folder, 'gallringsprotokoll.json', { ...head, ...protocol });
  const paper = await deps.papers.write(gallringPaper(protocol, await deps.directories.current()));
  await writeBytes(deps.folder, paper.name, paper.bytes);
  for (const removal of gone) await say(deps, removal, 'recorded');
  return gone.map(({ number }) => number);
}

import type { Absence } from '../domain/absences/absence.ts';
import { mayInSystem } from '../domain/access.ts';
import type { Case } from '../domain/case.ts';
import type { Directory } from '../domain/directory.ts';
import type { Actor, Person } from '../domain/people.ts';
import type { Picture } from '../domain/picture.ts';
import type { Report } from '../domain/report.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import { type ReceiptView, receiptView } from '../domain/views.ts';
import type { Document } from '../ports/documents.ts';
import type { Pictures } from '../ports/pictures.ts';
import { classifications } from '../text/classification.ts';
import { absencesIn } from './absences.ts';
import type { Deps } from './deps.ts';
import type { LogEntry } from './exportLog.ts';
import { log } from './readCase.ts';

/**
 * What is stored about a person as a user of Lyhörd (GDPR art. 15): what she reported in her own words and what she was
 * told, how she is reached, and what she did. What others wrote about the cases is not hers, nor is which case hers was
 * merged into.
 */
interface PersonExtract {
  readonly format: 'lyhord.person';
  readonly formatVersion: 1;
  readonly classification: string;
  readonly madeAt: Instant;
  readonly personId: string;
  /** As the directory has her now; null for one who is not in it. */
  readonly person: Person | null;
  readonly reports: readonly OwnReport[];
  /** Her language and how her chat is reached, and forms she has begun. */
  readonly filed: readonly Document[];
  /** When she was away, or will be, as she said it. */
  readonly absences: readonly Absence[];
  /** What the log says that she did. */
  readonly log: readonly LogEntry[];
}

interface OwnReport {
  readonly report: Report;
  readonly additions: Case['additions'];
  /** Those she has added herself; `jpeg` in base64, null where it is not where it should be. */
  readonly pictures: readonly (Pick<Picture, 'at' | 'width' | 'height'> & { readonly jpeg: string | null })[];
  readonly receipt: Omit<ReceiptView, 'mayWithdraw' | 'mayAdd'>;
}

type ExtractDeps = Deps & { readonly pictures: Pictures };

/** Everyone may have her own; an administrator makes it for the one who asks. Each report that is read is logged. */
export async function extractPerson(deps: ExtractDeps, by: Actor, personId: string): Promise<Result<PersonExtract>> {
  if (by.personId !== personId && !mayInSystem(by, 'extractPerson')) return fail('not_allowed', 'extractPerson');
  const directory = await deps.directories.current();
  const person = directory.person(personId) ?? null;
  const reports = await reportsOf(deps, by, personId, directory);
  const filed = await filedUnder(deps, personId);
  const absences = (await absencesIn(deps.store)).filter((one) => one.personId === personId);
  const lines = await linesOf(deps, personId);
  const isKnown = person !== null || reports.length + filed.length + lines.length > 0;
  if (!isKnown) return fail('not_found', 'unknownPerson', personId);
  return ok({
    ...{ format: 'lyhord.person', formatVersion: 1, classification: classifications.secret.sv },
    ...{ madeAt: deps.clock.now(), personId, person, reports, filed, absences, log: lines },
  });
}

async function reportsOf(
  deps: ExtractDeps,
  by: Actor,
  personId: string,
  directory: Directory,
): Promise<readonly OwnReport[]> {
  const found: OwnReport[] = [];
  for await (const { caseId } of deps.store.find('casesOfReporter', { personId })) {
    const c = (await deps.store.loadCase(caseId))?.case;
    if (!c) continue;
    if (by.personId !== personId) await log(deps, by.personId, 'export', 'tool', c);
    const { mayWithdraw: _withdraw, mayAdd: _add, ...receipt } = receiptView(c, directory);
    found.push({ report: c.report, additions: c.additions, pictures: await ownPictures(deps, c), receipt });
  }
  return found;
}

/** Hidden ones too: they are stored. */
const ownPictures = ({ pictures }: ExtractDeps, c: Case): Promise<OwnReport['pictures']> =>
  Promise.all(
    c.pictures
      .filter(({ addedBy }) => addedBy === c.reporterId)
      .map(async ({ pictureId, at, width, height }) => {
        const kept = await pictures.get({ caseId: c.id, pictureId });
        return { at, width, height, jpeg: kept ? Buffer.from(kept).toString('base64') : null };
      }),
  );

/** What else lies under her name tells of others: for whom she stands in. */
async function filedUnder({ store }: Deps, personId: string): Promise<readonly Document[]> {
  const found: Document[] = [];
  for await (const document of store.find('partition', { pk: `person:${personId}` }))
    if (document.type === 'profile' || document.type === 'draft') found.push(document);
  return found;
}

async function linesOf({ store }: Deps, personId: string): Promise<readonly LogEntry[]> {
  const found: LogEntry[] = [];
  for await (const line of store.find('logBetween', { from: '', before: '~' })) {
    if (line.by !== personId) continue;
    const { at, by, act, number, from, outcome = 'done' } = line;
    found.push({ at, by, act, number, from, outcome });
  }
  return found;
}

import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Case, CaseEvent, CaseId } from '../domain/case.ts';
import type { Facts } from '../domain/facts.ts';
import type { Instant } from '../domain/time.ts';
import type { ExportFolder } from '../ports/exportFolder.ts';
import type { Pictures } from '../ports/pictures.ts';
import type { Notice, Post, Store } from '../ports/store.ts';
import { classifications } from '../text/classification.ts';

type PictureFile = ExportedFile & { readonly pictureId: string };

/** A case with all there is of it, for the archive. `classification` says how the file is to be handled. */
interface WholeCase {
  readonly format: 'lyhord.case';
  readonly formatVersion: 1;
  readonly classification: string;
  readonly exportedAt: Instant;
  readonly case: Case;
  readonly facts: Facts;
  readonly events: readonly CaseEvent[];
  readonly posts: readonly Post[];
  readonly notices: readonly Notice[];
  /** The files of its pictures, hidden ones too; empty until they have been written. */
  readonly pictures: readonly PictureFile[];
}

export interface ExportedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Read from one partition; undefined when it changed meanwhile, or is not whole. */
export async function wholeCase(store: Store, id: CaseId, at: Instant): Promise<WholeCase | undefined> {
  const events: CaseEvent[] = [];
  const posts: Post[] = [];
  const notices: Notice[] = [];
  let [snapshot, facts]: [Case?, Facts?] = [];
  for await (const record of store.find('recordsOf', { pk: `case:${id}` })) {
    if (record.kind === 'event') events.push(record.event);
    if (record.kind === 'post') posts.push(record.post);
    if (record.kind === 'notice') notices.push(record.notice);
    if (record.kind === 'snapshot') snapshot = record.case;
    if (record.kind === 'facts') facts = record.facts;
  }
  const whole = events.length > 0 && events.every(({ seq }, i) => seq === i + 1);
  if (!whole || snapshot?.version !== events.length || facts?.version !== events.length) return undefined;
  const classification = classifications.secret.sv;
  return {
    ...{ format: 'lyhord.case', formatVersion: 1, classification, exportedAt: at },
    ...{ case: snapshot, facts, events, posts, notices, pictures: [] },
  };
}

/** The case with its pictures written as files beside it, hidden ones too; undefined when one is not where it should be. */
export async function withPictures(
  pictures: Pictures,
  folder: ExportFolder,
  whole: WholeCase,
): Promise<WholeCase | undefined> {
  const { id: caseId, number, pictures: told } = whole.case;
  const kept = await Promise.all(told.map(({ pictureId }) => pictures.get({ caseId, pictureId })));
  if (kept.includes(undefined)) return undefined;
  const files: PictureFile[] = [];
  for (const [i, { pictureId }] of told.entries())
    files.push({
      pictureId,
      ...(await writeBytes(folder, `${number}-bild-${i + 1}.jpg`, kept[i] ?? new Uint8Array())),
    });
  return { ...whole, pictures: files };
}

/** Writes what was read as JSON, reads it back, and is content only when both are the same. Throws otherwise. */
export async function writeVerified(folder: ExportFolder, name: string, content: object): Promise<ExportedFile> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(content, null, 1)}\n`);
  const file = await writeBytes(folder, name, bytes);
  const read: unknown = JSON.parse(new TextDecoder().decode(await folder.read(name)));
  if (!isDeepStrictEqual(read, JSON.parse(JSON.stringify(content)))) throw notAsWritten(name);
  return file;
}

export async function writeBytes(folder: ExportFolder, name: string, bytes: Uint8Array): Promise<ExportedFile> {
  await folder.write(name, bytes);
  const sha256 = sumOf(bytes);
  if (sumOf(await folder.read(name)) !== sha256) throw notAsWritten(name);
  return { name, bytes: bytes.length, sha256 };
}

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const notAsWritten = (name: string): Error => new Error(`${name} does not read as it was written; nothing was removed`);

import { isOpen } from '../domain/case.ts';
import { keys } from '../ports/documents.ts';
import type { Pictures } from '../ports/pictures.ts';
import type { Store, StoredRecord } from '../ports/store.ts';
import { type Breach, caseBreaches, numberForm, type StoredCase, storedCase } from './caseBreaches.ts';
import type { Deps } from './deps.ts';
import { historyBreaches } from './historyBreaches.ts';
import { type Joined, joinBreaches, joinedOf } from './joinBreaches.ts';
import { leftPictures, pictureBreaches } from './pictureBreaches.ts';
import { isGoing, removalBreaches, removalsIn } from './removalBreaches.ts';

export interface Verified {
  readonly cases: number;
  readonly events: number;
  /** Cases of imported history, which have no events. */
  readonly imported: number;
  readonly broken: readonly Breach[];
}

const casePrefix = 'case:';
const importPrefix = 'import:';

/** What can only be said when every case has been seen. */
interface Seen {
  cases: number;
  events: number;
  imported: number;
  readonly numbers: Map<string, string>;
  readonly highest: Map<number, number>;
  readonly openIn: Map<string, number>;
  /** Conversations in which something could not be delivered. */
  readonly givenUpIn: Set<string>;
  readonly joined: Joined[];
  readonly broken: Breach[];
}

type VerifyDeps = Pick<Deps, 'store' | 'policy'> & { readonly pictures?: Pictures };

/**
 * Every invariant over the whole store, in one walk through it; it may be written to meanwhile. Nothing is changed.
 * Without `pictures` it is not looked whether they are where they should be.
 */
export async function verifyStore(
  { store, policy: { limits }, pictures }: VerifyDeps,
  progress: (cases: number) => void = () => {},
): Promise<Verified> {
  const seen: Seen = {
    cases: 0,
    events: 0,
    imported: 0,
    numbers: new Map(),
    highest: new Map(),
    openIn: new Map(),
    givenUpIn: new Set(),
    joined: [],
    broken: [],
  };
  for await (const { pk, records } of partitions(store)) {
    if (pk.startsWith(importPrefix)) {
      seen.broken.push(...historyBreaches(pk.slice(importPrefix.length), records));
      seen.imported += 1;
    }
    if (pk.startsWith(casePrefix)) {
      const id = pk.slice(casePrefix.length);
      const stored = storedCase(id, records);
      // Half removed: the next run of gallring finishes it, and no list holds it meanwhile.
      if (!stored.snapshot && (await isGoing(store, id))) continue;
      seen.broken.push(
        ...(caseBreaches(stored, limits).length > 0 ? caseBreaches(await again(store, id), limits) : []),
      );
      if (pictures && stored.snapshot) seen.broken.push(...(await pictureBreaches(pictures, stored.snapshot)));
      note(seen, stored);
    }
    progress(seen.cases + seen.imported);
  }
  for (const removal of await removalsIn(store)) {
    noteNumber(seen, removal.number);
    seen.broken.push(...(await removalBreaches(store, removal, seen.numbers.get(removal.number))));
    if (pictures) seen.broken.push(...(await leftPictures(pictures, removal)));
  }
  seen.broken.push(
    ...(await numberSeries(store, seen)),
    ...(await joins(store, seen)),
    ...(await troubles(store, seen)),
    ...(await directory(store, seen)),
  );
  const { cases, events, imported, broken } = seen;
  return { cases, events, imported, broken };
}

async function* partitions(store: Store): AsyncIterable<{ pk: string; records: readonly StoredRecord[] }> {
  let records: StoredRecord[] = [];
  for await (const record of store.find('everyRecord', {})) {
    const pk = records[0]?.pk;
    if (pk !== undefined && pk !== record.pk) {
      yield { pk, records };
      records = [];
    }
    records.push(record);
  }
  const pk = records[0]?.pk;
  if (pk !== undefined) yield { pk, records };
}

/** A case may change between two pages of the walk: only what is wrong in a look of its own is wrong. */
async function again(store: Store, id: string): Promise<StoredCase> {
  const records: StoredRecord[] = [];
  for await (const record of store.find('recordsOf', { pk: `${casePrefix}${id}` })) records.push(record);
  return storedCase(id, records);
}

function note(seen: Seen, { id, events, snapshot, records }: StoredCase): void {
  seen.cases += 1;
  seen.events += events.length;
  for (const record of records) {
    if (record.kind === 'notice' && record.notice.state === 'dead') seen.givenUpIn.add(record.notice.conversation);
  }
  if (!snapshot) return;
  const about = `case ${snapshot.number} (${id})`;
  const other = seen.numbers.get(snapshot.number);
  if (other !== undefined) seen.broken.push({ about, rule: 'number', text: `is the number of ${other} too` });
  seen.numbers.set(snapshot.number, id);
  noteNumber(seen, snapshot.number);
  if (isOpen(snapshot)) seen.openIn.set(snapshot.unitId, (seen.openIn.get(snapshot.unitId) ?? 0) + 1);
  seen.joined.push(...joinedOf(about, snapshot));
}

function noteNumber({ highest }: Seen, number: string): void {
  const [, year = 0, count = 0] = (numberForm.exec(number) ?? []).map(Number);
  highest.set(year, Math.max(count, highest.get(year) ?? 0));
}

/** No number in use, or used by a case that has gone, may be handed out once more. */
async function numberSeries(store: Store, { highest }: Seen): Promise<readonly Breach[]> {
  const found: Breach[] = [];
  for (const [year, count] of highest) {
    const next = (await store.get(keys.numbers(year)))?.document.next ?? 1;
    if (count >= next)
      found.push({ about: `numbers of ${year}`, rule: 'number', text: `${count} is in use, and ${next} comes next` });
  }
  return found;
}

async function joins(store: Store, { joined }: Seen): Promise<readonly Breach[]> {
  const found: Breach[] = [];
  for (const one of joined) found.push(...(await joinBreaches(store, one)));
  return found;
}

/** What could not be delivered is known to the administrators, or it would never be tried again. */
async function troubles(store: Store, { givenUpIn }: Seen): Promise<readonly Breach[]> {
  const found: Breach[] = [];
  for (const about of givenUpIn) {
    if (await store.get(keys.health(about))) continue;
    // It may have been mended since the walk: then nothing is given up there any more.
    for await (const _ of store.find('deadNotices', { conversation: about })) {
      found.push({ about, rule: 'notices', text: 'notices were given up, and no trouble is told' });
      break;
    }
  }
  return found;
}

/** The generation in force is whole, and whoever has an open case is in it. */
async function directory(store: Store, { openIn }: Seen): Promise<readonly Breach[]> {
  const pointer = (await store.get(keys.directory()))?.document;
  const unitIds = new Set<string>();
  let people = 0;
  for await (const document of pointer ? store.find('partition', { pk: `directory:${pointer.generation}` }) : []) {
    if (document.type === 'units') for (const { unitId } of document.units) unitIds.add(unitId);
    if (document.type === 'people') people += document.people.length;
  }
  const about = `directory ${pointer?.generation ?? ''}`.trim();
  const parts = [
    { what: 'units', said: pointer?.units ?? 0, found: unitIds.size },
    { what: 'people', said: pointer?.people ?? 0, found: people },
  ];
  return [
    ...parts
      .filter(({ said, found }) => said !== found)
      .map(
        ({ what, said, found }): Breach => ({
          about,
          rule: 'directory',
          text: `${found} of ${said} ${what} are there`,
        }),
      ),
    ...[...openIn]
      .filter(([unitId]) => !unitIds.has(unitId))
      .map(
        ([unitId, count]): Breach => ({
          about: `unit ${unitId}`,
          rule: 'unit',
          text: `has open cases (${count}) and is not in the directory`,
        }),
      ),
  ];
}

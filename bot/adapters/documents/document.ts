import type { Target } from '../../domain/notices.ts';
import type { DocumentType } from '../../ports/documents.ts';
import type { Revision } from '../../ports/store.ts';

/** What a case's partition holds besides the documents of ports/documents.ts. */
export type CaseDocumentType = 'snapshot' | 'event' | 'facts' | 'notice' | 'post' | 'removing';
export type StoredType = DocumentType | CaseDocumentType;

/** What lists look for. A truth is 1 or absent, so that an index holds only what some list can want. */
export interface Lookup {
  readonly unitId?: string;
  readonly open?: 1;
  readonly number?: string;
  readonly reporterKey?: string;
  /** The lane, while the notice waits. */
  readonly lane?: number;
  /** When somebody is to be reminded of the case, in office hours or at any hour: `<instant>/<pk>`, so no two are alike. */
  readonly dueKey?: string;
  readonly urgentKey?: string;
  /** When the first clock of a legal process in it runs out, or ran: `<instant>/<pk>`; absent where none runs. */
  readonly clockKey?: string;
  /** When what staff can learn was written, `<instant>/<pk>`; absent where the unit's channel may not know of it. */
  readonly lessonKey?: string;
  /** The case that a line of the access log is about. */
  readonly caseId?: string;
  /** The conversation, once the notice is given up. */
  readonly deadIn?: string;
}

/**
 * A document as both databases hold it. Only the envelope is ever indexed; `body` holds everything a person wrote and
 * is opaque to the database.
 */
export interface StoredDocument {
  readonly pk: string;
  readonly id: string;
  readonly type: StoredType;
  readonly schemaVersion: number;
  /** Its place in every list: `<instant>/<pk>/<id>`. No two are alike, so the next page begins right after it. */
  readonly sortKey: string;
  readonly lookup: Lookup;
  /** Seconds until Cosmos DB removes it; absent for what stays. */
  readonly ttl?: number;
  readonly body: unknown;
}

export interface Found {
  readonly document: StoredDocument;
  readonly revision: Revision;
}

type Content = Pick<StoredDocument, 'pk' | 'id' | 'type' | 'body'> &
  Partial<Pick<StoredDocument, 'lookup' | 'ttl'>> & { readonly time?: string };

/** How long what has served its purpose stays, in seconds: notices that are done, and what reminders were made of. */
export const secondsKept = { notice: 14 * 24 * 60 * 60, reminder: 60 * 24 * 60 * 60 } as const;

/** What a reminder is made of: once its day is over nobody asks for it. Their targets bear the same names. */
const ofReminders = [
  'digest',
  'unitDigest',
  'urgentReminder',
  'unsentDigest',
  'standIn',
] as const satisfies DocumentType[];
export const isOfReminder = (type: StoredType | Target['to']): boolean => ofReminders.some((one) => one === type);

/** All types of which some expire. */
export const expiringTypes: readonly StoredType[] = ['notice', 'post', ...ofReminders];

/** Characters that Cosmos DB refuses in an id, and its longest id and partition key in bytes. Source: Cosmos DB limits. */
const refused = /[/\\?#]/;
const longestId = 1023;
const longestPartitionKey = 2048;

/** Throws for an id that Cosmos DB could not hold, whichever database is used: data must be able to move there. */
export function stored(schemaVersion: number, { time = '', lookup = {}, ...content }: Content): StoredDocument {
  const { pk, id } = content;
  const tooLong = Buffer.byteLength(id) > longestId || Buffer.byteLength(pk) > longestPartitionKey;
  if (id === '' || refused.test(id) || tooLong) throw new Error(`A ${content.type} cannot have this id`);
  return { ...content, schemaVersion, lookup, sortKey: sortKeyOf({ time, pk, id }) };
}

export const sortKeyOf = ({ time, pk, id }: Readonly<Record<'time' | 'pk' | 'id', string>>): string =>
  `${time}/${pk}/${id}`;

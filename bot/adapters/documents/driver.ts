import type { Result } from '../../domain/result.ts';
import type { Revision } from '../../ports/store.ts';
import type { Found, StoredDocument } from './document.ts';
import type { Ask } from './queries.ts';

/** One step of a batch. `create` needs the id to be free; `replace` and `delete` need the revision to hold. */
export type Operation =
  | { readonly do: 'create'; readonly document: StoredDocument }
  | { readonly do: 'upsert'; readonly document: StoredDocument }
  | { readonly do: 'replace'; readonly document: StoredDocument; readonly revision: Revision }
  | { readonly do: 'delete'; readonly id: string; readonly revision: Revision };

/** The most that Cosmos DB takes in one batch; held everywhere, so that data can move there. */
export const mostOperations = 100;

/** What a database must be able to do; `documentStore` makes the whole store port of it. */
export interface DocumentDriver {
  read(pk: string, id: string): Promise<Found | undefined>;
  /**
   * All operations within one partition, or none. Answers the new revisions in the operations' order (empty text for a
   * deleted document), or `conflict`. Throws when the outcome cannot be told or the database is out of reach.
   */
  batch(pk: string, operations: readonly Operation[]): Promise<Result<readonly Revision[]>>;
  /** Writes documents of any partitions, each whole by itself; what came before a fault may have been written. */
  upsertMany(documents: readonly StoredDocument[]): Promise<void>;
  /** At most `limit` documents; fewer only at the end. */
  page(ask: Ask): Promise<readonly Found[]>;
  /** Removes documents with this `ttl` whose sort key lies before the instant, where the database does not by itself. */
  removeExpired(ttl: number, before: string): Promise<void>;
  ready(): Promise<void>;
  close(): Promise<void>;
}

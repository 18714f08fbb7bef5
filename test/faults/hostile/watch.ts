import { DatabaseSync } from 'node:sqlite';

/** A document that was not there, or not so, at the look before. */
export interface Row {
  readonly pk: string;
  readonly type: string;
  /** The document's own content; `{}` of one that is gone. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** What runs by itself: leases, rounds of periodic work, and the outbox that sends what was rightly written before. */
const byItself: readonly string[] = ['lane', 'limits', 'reminderRound', 'notice', 'post', 'health', 'numbers'];

/** A look at the store from beside it, through nothing of ours: what has been written since the last look. */
export class Watch {
  readonly #db: DatabaseSync;
  readonly #ignored: ReadonlySet<string>;
  #version: unknown;
  #known = new Map<string, { readonly revision: string; readonly row: Row }>();

  /** `also`: what else is written here by nobody in particular. */
  constructor(file: string, also: readonly string[] = []) {
    this.#ignored = new Set([...byItself, ...also]);
    this.#db = new DatabaseSync(file, { readOnly: true });
    this.written();
  }

  written(): readonly Row[] {
    // Moves when anybody else has written to the file. Source: SQLite, PRAGMA data_version
    const version = this.#db.prepare('PRAGMA data_version').get()?.['data_version'];
    if (version === this.#version) return [];
    this.#version = version;
    const now = new Map<string, { revision: string; row: Row }>();
    for (const { pk, id, type, revision, body } of this.#db.prepare('SELECT * FROM docs').all()) {
      const row = { pk: String(pk), type: String(type), body: JSON.parse(String(body)).body };
      if (!this.#ignored.has(row.type)) now.set(`${pk} ${id}`, { revision: String(revision), row });
    }
    const changed = [...now].filter(([key, { revision }]) => this.#known.get(key)?.revision !== revision);
    const gone = [...this.#known].filter(([key]) => !now.has(key));
    this.#known = now;
    return [...changed.map(([, { row }]) => row), ...gone.map(([, { row }]) => ({ ...row, body: {} }))];
  }

  close(): void {
    this.#db.close();
  }
}

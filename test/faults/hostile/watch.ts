import { DatabaseSync } from 'node:sqlite';

/** A document that was not there, or not so, at the look before. */
export interface Row {
  readonly pk: string;
  readonly type: string;
  /** The document's own content; `{}` of one that is gone. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** What follows from something else that is watched, or is nobody's: leases, numbers, the outbox. */
const byItself: readonly string[] = ['lane', 'limits', 'reminderRound', 'notice', 'post', 'health', 'numbers'];
/** What only a person's own turn writes: all to look for where the program's clock and outbox work besides. */
export const byTurns: readonly string[] = ['event', 'draft', 'log', 'channel', 'channelUnit', 'weekAction', 'absences'];

/** A look at the store from beside it, through nothing of ours: what has been written since the last look. */
export class Watch {
  readonly #db: DatabaseSync;
  readonly #isMeant: (type: string) => boolean;
  #version: unknown;
  #known = new Map<string, { readonly revision: string; readonly row: Row }>();

  constructor(file: string, types?: readonly string[]) {
    this.#isMeant = (type) => types?.includes(type) ?? !byItself.includes(type);
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
      if (this.#isMeant(row.type)) now.set(`${pk} ${id}`, { revision: String(revision), row });
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

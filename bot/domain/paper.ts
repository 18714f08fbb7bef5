/** A document of a case, before it has a file format. Papers are Swedish: they go into Swedish archives and to Swedish authorities. */
export interface Paper {
  /** Without ending; nothing of what the case holds. */
  readonly fileName: string;
  readonly title: string;
  /** What the reader must know first, such as that the paper is a draft. */
  readonly notices: readonly string[];
  readonly facts: readonly PaperRow[];
  readonly sections: readonly PaperSection[];
  /** Who signs, each on a line of her own; empty where nobody need. */
  readonly signatures: readonly string[];
  /** At the foot of every page: secrecy and number. */
  readonly footer: string;
}
export type PaperRow = readonly [label: string, value: string];

export interface PaperSection {
  readonly heading: string;
  /** Each is a paragraph; line breaks within are kept. */
  readonly words: readonly string[];
  readonly table?: PaperTable;
}

export interface PaperTable {
  readonly head: readonly string[];
  /** In percent of the page, one a column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

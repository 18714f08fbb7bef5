/** A document, before it has a file format. Papers are Swedish: they go into Swedish archives and to Swedish authorities. */
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
  /** 1 unless told: a part of the section before is 2. */
  readonly level?: 1 | 2;
  /** Each is a paragraph; line breaks within are kept. */
  readonly words: readonly string[];
  readonly chart?: PaperChart;
  readonly table?: PaperTable;
  /** What a person is to write here, marked so that it cannot be overlooked. */
  readonly prompts?: readonly string[];
}

/** Numbers as a picture; the same numbers stand in a table beside it. */
export interface PaperChart {
  /** Columns upright, bars lying, lines over time. */
  readonly kind: 'columns' | 'bars' | 'lines';
  /** What the picture shows, for those who do not see it. */
  readonly description: string;
  readonly categories: readonly string[];
  /** Null leaves a gap. Of lines, the first is what was seen; the others are what it is held against. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly isShare: boolean;
}

export interface PaperTable {
  readonly head: readonly string[];
  /** In percent of the page, one a column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** The first column of numbers; they and all after them stand to the right. */
  readonly numbersFrom?: number;
}

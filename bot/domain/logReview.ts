import { type Instant, stockholm } from './time.ts';

/** A line of the access log as a review sees it. */
export interface LogLine {
  readonly at: Instant;
  readonly by: string;
  readonly act: 'read' | 'search' | 'picture' | 'export' | 'tool';
  readonly number: string | null;
}

/** What one person did in the time; `cases` is how many different ones she read, saw pictures of or exported. */
export interface PersonsReadings {
  readonly by: string;
  readonly readings: number;
  readonly atNight: number;
  readonly exports: number;
  readonly cases: number;
}

/** One person, one case, again and again: it can be the work, and it can be curiosity. */
export interface Repeated {
  readonly by: string;
  readonly number: string;
  readonly times: number;
}

/** What a review of the access log looks at (R91): numbers and ids, nothing that a case holds. */
export interface LogReview {
  readonly lines: number;
  /** Most readings first. */
  readonly people: readonly PersonsReadings[];
  /** Most often first. */
  readonly repeated: readonly Repeated[];
}

/** Readings of one case by one person from which they are told. */
const repeatedFrom = 5;

/** Counts line by line: the log of years need not fit in memory. */
export function logReview() {
  const people = new Map<string, { readings: number; atNight: number; exports: number; cases: Map<string, number> }>();
  let lines = 0;
  return {
    add({ at, by, act, number }: LogLine): void {
      lines += 1;
      const one = people.get(by) ?? { readings: 0, atNight: 0, exports: 0, cases: new Map<string, number>() };
      people.set(by, one);
      if (act === 'export') one.exports += 1;
      if (act === 'read') one.readings += 1;
      if (act === 'read' && isNight(at)) one.atNight += 1;
      // Whoever opens a case may see ten pictures of it: that is not the same case again and again.
      const times = act === 'picture' ? 0 : 1;
      if (act !== 'tool' && number !== null) one.cases.set(number, (one.cases.get(number) ?? 0) + times);
    },
    result(): LogReview {
      const all = [...people].map(([by, { cases, ...counts }]) => ({ by, ...counts, cases: cases.size }));
      const repeated = [...people].flatMap(([by, { cases }]) =>
        [...cases].filter(([, times]) => times >= repeatedFrom).map(([number, times]) => ({ by, number, times })),
      );
      return {
        lines,
        people: all.sort((a, b) => b.readings - a.readings || a.by.localeCompare(b.by)),
        repeated: repeated.sort((a, b) => b.times - a.times || a.number.localeCompare(b.number)),
      };
    },
  };
}

/** 23–05 on the wall in Stockholm: for most who do not work nights a reading then asks for a reason. */
export function isNight(at: Instant): boolean {
  const { hour } = stockholm(at);
  return hour >= 23 || hour < 5;
}

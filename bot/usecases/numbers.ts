import { wallTime } from '../domain/time.ts';
import { keys } from '../ports/documents.ts';
import type { Deps } from './deps.ts';

/** Each instance reserves this many at a time, so that a report costs no extra write; gaps are normal. */
const blockSize = 100;

/** Hands out case numbers like `2026-000123`, unique over all instances. */
export function numberSeries({ store, clock }: Pick<Deps, 'store' | 'clock'>): () => Promise<string> {
  const blocks = new Map<number, { next: number; end: number }>();
  let waiting: Promise<unknown> = Promise.resolve();

  const take = async (): Promise<string> => {
    const year = Number(wallTime(clock.now()).slice(0, 4));
    let block = blocks.get(year);
    if (!block || block.next === block.end) {
      block = await reserve(year);
      blocks.set(year, block);
    }
    return `${year}-${String(block.next++).padStart(6, '0')}`;
  };

  const reserve = async (year: number): Promise<{ next: number; end: number }> => {
    for (;;) {
      const key = keys.numbers(year);
      const found = await store.get(key);
      const next = found?.document.next ?? 1;
      const written = await store.put({ ...key, next: next + blockSize }, found?.revision ?? null);
      if (written.ok) return { next, end: next + blockSize };
    }
  };

  // One at a time: two reports in the same moment must not both reserve a block.
  return () => {
    const number = waiting.then(take);
    waiting = number.catch(() => undefined);
    return number;
  };
}

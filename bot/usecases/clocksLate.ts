import { clockIn } from '../domain/processes/define.ts';
import { processKindOf } from '../domain/processes/index.ts';
import type { ClocksLate } from '../ports/metrics.ts';
import type { Deps } from './deps.ts';

/** Costs by what is late: the index holds open cases with a clock that runs, in the order in which they run out. */
export async function clocksLate({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<ClocksLate> {
  const now = clock.now();
  const late = { law: 0, kommun: 0 };
  for await (const { work } of store.find('casesLate', { now })) {
    for (const { process, clock: key, dueAt } of work?.clocks ?? []) {
      if (dueAt < now) late[clockIn(processKindOf(process), key)?.basis ?? 'kommun'] += 1;
    }
  }
  return late;
}

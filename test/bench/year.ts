import { dice } from '../../bot/demo/random.ts';
import type { CategoryKey } from '../../bot/domain/categories.ts';
import type { HistoryFacts } from '../../bot/domain/facts.ts';
import { historyIdOf } from '../../bot/usecases/importCases.ts';
import { aHistoryCase } from '../builders.ts';

const kinds = ['avvikelse', 'avvikelse', 'avvikelse', 'avvikelse', 'risk', 'klagomal'] as const;
const categories = ['fall', 'fall', 'fall_med_skada', 'lakemedel_fel_dos', 'bemotande', 'ovrigt'] as const;
const harms = ['none', 'none', 'none', 'mild', 'serious', 'unknown'] as const;
const minute = 60_000;
const yearMs = 52 * 7 * 24 * 60 * minute;

/**
 * An invented year of closed cases, spread evenly over it and over the units. `back` counts years before the one that
 * ends at `until`; each has cases of its own.
 */
export function* yearOfCases(wanted: { cases: number; unitIds: readonly string[]; until: string; back: number }) {
  const { cases, unitIds, until, back } = wanted;
  const roll = dice(back + 1);
  const start = Date.parse(until) - (back + 1) * yearMs;
  for (let i = 0; i < cases; i += 1) {
    const reported = start + Math.floor((i * yearMs) / cases);
    const [received, closed] = [roll.between(1, 90), roll.between(91, 900)].map(
      (hours) => reported + hours * 60 * minute,
    );
    const number = `${back}-${i}`;
    const category: CategoryKey = roll.pick(categories);
    const facts: Partial<HistoryFacts> = {
      ...{ caseId: historyIdOf(number), number, unitId: unitIds[i % unitIds.length] ?? '' },
      ...{ kind: roll.pick(kinds), categories: [category], harm: roll.pick(harms), occurredAt: null },
      ...{ reportedAt: iso(reported), receivedAt: iso(received), closedAt: iso(closed), changedAt: iso(closed) },
      ...{ actionDone: roll.chance(0.6), effect: roll.pick(['yes', 'partly', 'no']) },
    };
    yield aHistoryCase(facts);
  }
}

const iso = (ms = 0): string => new Date(ms).toISOString();

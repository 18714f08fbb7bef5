import type { CatalogueEntry, Indicator } from './define.ts';
import { indicators } from './index.ts';

/** Whether an id is one of a council's catalogue: `U` and a number. Lyhörd's own have words. */
const isOfCatalogue = (id: string): boolean => /^U\d+$/.test(id);

/** The ids of the catalogue that Lyhörd computes. */
export const computedIds: readonly string[] = indicators.map(({ id }) => id).filter(isOfCatalogue);

/**
 * The computed indicators that a municipality has: Lyhörd's own, and those of its catalogue, which decides what they are
 * called and which way is better.
 */
export const chosenIndicators = (catalogue: readonly CatalogueEntry[]): readonly Indicator[] =>
  indicators.flatMap((indicator) => {
    if (!isOfCatalogue(indicator.id)) return [indicator];
    const entry = catalogue.find(({ id }) => id === indicator.id);
    return entry ? [{ ...indicator, better: entry.better }] : [];
  });

import { describe, expect, test } from '@jest/globals';
import { annualOf, mayBePublished } from '../../../../bot/domain/annual/annual.ts';
import { type Book, type Scope, whole } from '../../../../bot/domain/annual/book.ts';
import type { CategoryKey } from '../../../../bot/domain/categories.ts';
import type { Facts } from '../../../../bot/domain/facts.ts';
import { aBookOf, anAnnualCase } from '../../../annual/book.ts';
import { aUnit } from '../../../builders.ts';

const units = { kommunal: aUnit(), privat: aUnit({ unitId: 'granen', regime: 'privat' }) };
type Counts = Partial<Record<Facts['kind'], number>>;

function casesOf(unit: ReturnType<typeof aUnit>, counts: Counts): Book['cases'] {
  return (Object.keys(counts) as Facts['kind'][]).flatMap((kind) =>
    Array.from({ length: counts[kind] ?? 0 }, (_, i) =>
      anAnnualCase(unit, { caseId: `${unit.unitId}-${kind}-${i}`, kind }),
    ),
  );
}

/** The rows of the table of kinds as each of the three reports shows them; null where one is hidden. */
function shown(kommunal: Counts, privat: Counts) {
  const cases = [...casesOf(units.kommunal, kommunal), ...casesOf(units.privat, privat)];
  const table = (scope: Scope) => {
    const { groups } = annualOf(aBookOf(cases, { scope, units: Object.values(units) }), true);
    const figures = groups.find(({ id }) => id === 'kind')?.figures ?? [];
    return Object.fromEntries(figures.map(({ id, now }) => [id.replace('kind.', ''), now.value]));
  };
  return {
    all: table(whole),
    kommunal: table({ regime: 'kommunal', board: null }),
    privat: table({ regime: 'privat', board: null }),
  };
}

const rest = { missforhallande: 0, berom: 0 };

describe('three reports side by side', () => {
  test('hide the same rows for both regimes, so that neither is told from the other and the whole', () => {
    const found = shown(
      { avvikelse: 30, risk: 8, klagomal: 2, synpunkt: 12 },
      { avvikelse: 20, risk: 9, klagomal: 6, synpunkt: 12 },
    );
    expect(found.kommunal).toEqual({ ...rest, avvikelse: 30, risk: null, klagomal: null, synpunkt: 12 });
    expect(found.privat).toEqual({ ...rest, avvikelse: 20, risk: null, klagomal: null, synpunkt: 12 });
    expect(found.all).toEqual({ ...rest, avvikelse: 50, risk: 17, klagomal: 8, synpunkt: 24 });
  });

  test('hide beside a small row of the whole what the parts hide, not what happens to be smallest', () => {
    const found = shown(
      { avvikelse: 30, risk: 4, klagomal: 1, synpunkt: 9 },
      { avvikelse: 20, risk: 60, klagomal: 2, synpunkt: 9 },
    );
    expect(found.kommunal).toMatchObject({ avvikelse: 30, risk: null, klagomal: null, synpunkt: 9 });
    expect(found.all).toMatchObject({ avvikelse: 50, risk: null, klagomal: null, synpunkt: 18 });
  });
});

describe('what says the same as a hidden cell', () => {
  const figuresOf = (cases: Book['cases']) => {
    const { groups } = annualOf(aBookOf(cases, { units: [units.kommunal] }), true);
    return new Map(groups.flatMap(({ figures }) => figures.map(({ id, now }) => [id, now] as const)));
  };
  const ofCategory = (key: CategoryKey, count: number) =>
    Array.from({ length: count }, (_, i) => anAnnualCase(units.kommunal, { caseId: `${key}-${i}`, categories: [key] }));

  test('is hidden too: a share of risks, the falls of a year, and what is below a hidden group', () => {
    const found = figuresOf([
      ...ofCategory('fall', 20),
      ...ofCategory('fall_med_skada', 2),
      ...ofCategory('nutrition', 7),
      ...ofCategory('sekretess', 3),
      ...casesOf(units.kommunal, { risk: 3 }),
    ]);
    for (const id of ['totals.riskShare', 'kind.risk', 'care.falls', 'care.U1', 'category.fall_med_skada'])
      expect([id, found.get(id)?.hidden]).toEqual([id, true]);
    for (const id of ['categoryGroup.information', 'category.sekretess'])
      expect(found.get(id)).toMatchObject({ value: null });
    expect(found.get('totals.cases')).toMatchObject({ value: 35, hidden: false });
  });

  test('is all of it, where the year has fewer than five', () => {
    const found = figuresOf(ofCategory('fall', 4));
    const told = [...found].filter(([, { value }]) => value !== null && value !== 0).map(([id]) => id);
    expect(told).toEqual([]);
  });
});

test('a part of the organisation with fewer than five units is not published', () => {
  const many = Array.from({ length: 6 }, (_, i) => aUnit({ unitId: `u-${i}`, regime: i < 5 ? 'kommunal' : 'privat' }));
  const may = (regime: Scope['regime']) => mayBePublished({ units: many, scope: { regime, board: null } });
  expect([may(null), may('kommunal'), may('privat')]).toEqual([true, true, false]);
});

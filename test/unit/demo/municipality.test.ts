import { describe, expect, test } from '@jest/globals';
import { demoMunicipality } from '../../../bot/demo/municipality.ts';
import { standInsFor } from '../../../bot/domain/absences/standIn.ts';
import { directoryOf } from '../../../bot/domain/directory.ts';

const { units, people } = demoMunicipality(12);
const directory = directoryOf('demo', units, people);
const ids = (found: readonly { readonly personId: string }[]) => found.map(({ personId }) => personId);

describe('the invented municipality', () => {
  test('keeps its first units whatever their number', () => {
    expect(demoMunicipality(2).units).toEqual(units.slice(0, 2));
    expect(units.slice(0, 2).map(({ unitId, name }) => [unitId, name])).toEqual([
      ['enhet-001', 'Björkgården'],
      ['enhet-002', 'Hemtjänst Norr'],
    ]);
    expect(new Set(units.map(({ name }) => name)).size).toBe(12);
  });

  test('has a private provider with managers of its own, who stand in for nobody else', () => {
    const [only, ...others] = units.filter(({ regime }) => regime === 'privat');
    expect([only?.name, only?.provider, others]).toEqual(['Villa Solsidan', 'Omtanken AB (påhittad)', []]);
    const unitId = only?.unitId ?? '';
    expect(ids(directory.headsOf(unitId))).toEqual(['demo-solsidan']);
    expect(directory.managersOf(unitId)).toHaveLength(1);
    const inside = directory.managersOf(unitId).flatMap((manager) => ids(standInsFor(manager, directory)));
    expect(inside.every((id) => id === 'demo-solsidan' || id.startsWith(unitId))).toBe(true);
    const karin = directory.person('demo-enhetschef');
    expect(karin && ids(standInsFor(karin, directory))).not.toContain('demo-solsidan');
    expect(karin && ids(standInsFor(karin, directory))).toContain('demo-stallforetradare');
  });

  test('has a manager on call in its first units', () => {
    expect(units.slice(0, 4).map(({ unitId }) => ids(directory.onCallOf(unitId)))).toEqual([
      ['enhet-002-chef'],
      ['enhet-002-chef'],
      ['enhet-002-chef'],
      [],
    ]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { directoryOf } from '../../../bot/domain/directory.ts';
import { otherUnit, unitSearchId } from '../../../bot/domain/forms/shape.ts';
import { unitChoices } from '../../../bot/domain/forms/unitChoices.ts';
import { aUnit } from '../../builders.ts';

const privately = (unitId: string, provider: string) => aUnit({ unitId, name: unitId, regime: 'privat', provider });
const units = [
  aUnit({ unitId: 'Öster', name: 'Öster' }),
  privately('Alen', 'Omsorg AB'),
  aUnit({ unitId: 'Björken', name: 'Björken' }),
  privately('Solsidan', 'Omsorg AB'),
  privately('Ängen', 'Vård AB'),
  privately('Eken', ''),
];
const namesFor = (unitIds: readonly string[], there = units, inputs = {}) =>
  unitChoices(directoryOf('g', there, []), { unitIds }, inputs).unitChoices.map(({ name }) => name);

describe('the units that a reporter chooses among', () => {
  test('begin with her own, then her employer’s by name; those of others come last, and say whose they are', () => {
    const others = ['Alen (Omsorg AB)', 'Eken', 'Solsidan (Omsorg AB)', 'Ängen (Vård AB)'];
    expect(namesFor(['Öster'])).toEqual(['Öster', 'Björken', ...others]);
    expect(namesFor(['Solsidan'])).toEqual(['Solsidan', 'Alen', 'Björken', 'Eken', 'Ängen (Vård AB)', 'Öster']);
    expect(namesFor([])).toEqual([
      'Alen (Omsorg AB)',
      'Björken',
      'Eken',
      'Solsidan (Omsorg AB)',
      'Ängen (Vård AB)',
      'Öster',
    ]);
  });

  test('are found by searching where they are many, others’ last there too', () => {
    const many = [...units, ...Array.from({ length: 40 }, (_, i) => aUnit({ unitId: `u${i}`, name: `Grupp ${i}` }))];
    const inputs = { unit: otherUnit, [unitSearchId]: 'en' };
    expect(namesFor(['Öster'], many, inputs)).toEqual([
      ...['Öster', 'Björken'],
      ...['Alen (Omsorg AB)', 'Eken', 'Ängen (Vård AB)'],
    ]);
    expect(namesFor(['Öster'], many, { unit: 'Solsidan' })).toEqual(['Öster', 'Solsidan (Omsorg AB)']);
  });
});

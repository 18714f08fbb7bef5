import { describe, expect, test } from '@jest/globals';
import type { Absence } from '../../../../bot/domain/absences/absence.ts';
import { absenceFields, readAbsence } from '../../../../bot/domain/absences/form.ts';
import { canStandIn } from '../../../../bot/domain/absences/standIn.ts';
import { aDirectory, aPerson, aUnit } from '../../../builders.ts';

const units = [
  aUnit(),
  aUnit({ unitId: 'granen', name: 'Granen' }),
  aUnit({ unitId: 'annan', name: 'Annan', board: 'social' }),
  aUnit({ unitId: 'solsidan', name: 'Solsidan', regime: 'privat', provider: 'Omtanken' }),
  aUnit({ unitId: 'villan', name: 'Villan', regime: 'privat', provider: 'Annat bolag' }),
].map((unit) => ({ ...unit, board: unit.board || 'omsorg' }));
const people = [
  aPerson('karin', { name: 'Karin Lund', roles: ['enhetschef'], unitIds: ['bjorken'] }),
  aPerson('nils', { name: 'Nils Berglind', unitIds: ['bjorken'] }),
  aPerson('nilsson', { name: 'Åke Nilsson', unitIds: ['bjorken'] }),
  aPerson('gunnar', { name: 'Gunnar Ek', roles: ['enhetschef'], unitIds: ['granen'] }),
  aPerson('bo', { name: 'Bo Frisk', unitIds: ['granen'] }),
  aPerson('asa', { name: 'Åsa Forsell', roles: ['verksamhetschef'], unitIds: ['bjorken', 'granen'] }),
  aPerson('social', { name: 'Sonja Social', roles: ['enhetschef'], unitIds: ['annan'] }),
  aPerson('rut', { name: 'Rut Malmgren', roles: ['verksamhetschef'], unitIds: ['solsidan'] }),
  aPerson('eva', { name: 'Eva Sol', roles: ['enhetschef'], unitIds: ['solsidan'] }),
  aPerson('vilma', { name: 'Vilma Villa', roles: ['enhetschef'], unitIds: ['villan'] }),
  aPerson('maria', { name: 'Maria Sandin', roles: ['sas'] }),
];
const directory = aDirectory({ units, people });
const person = (id: string) => directory.person(id) ?? aPerson(id);
const now = '2026-11-24T09:00:00.000Z';
const gunnarsWeek: Absence = {
  ...{ personId: 'gunnar', from: '2026-12-01', until: '2026-12-05', deputyId: null },
  changedAt: now,
};

const days = { from: '2026-11-24', until: '2026-12-03' };
const read = (inputs: Record<string, string>, by = 'karin', absences: readonly Absence[] = []) =>
  readAbsence({ ...days, ...inputs }, { manager: person(by), directory, absences, now });
const faultsOf = (...of: Parameters<typeof read>) => {
  const found = read(...of);
  return found.ok ? [] : found.faults.map(({ field, text }) => `${field}: ${text.sv}`);
};

describe('who can stand in', () => {
  test.each([
    ['nils', 'karin', true],
    ['gunnar', 'karin', true],
    ['asa', 'karin', true],
    ['bo', 'karin', false],
    ['karin', 'karin', false],
    ['social', 'karin', false],
    ['eva', 'karin', false],
    ['maria', 'karin', false],
    ['karin', 'eva', false],
    ['rut', 'eva', true],
    ['vilma', 'eva', false],
    ['karin', 'asa', true],
    ['nils', 'asa', false],
  ])('%s for %s: %s', (who, forWhom, yes) => expect(canStandIn(person(who), person(forWhom), directory)).toBe(yes));
});

describe('the form of an absence', () => {
  test.each([
    [{ deputyId: 'nils' }, 'nils'],
    [{ deputyName: 'Nils Berglind' }, 'nils'],
    [{ deputyName: 'nils berg' }, 'nils'],
    [{ deputyId: 'other', deputyName: 'ake nilsson' }, 'nilsson'],
    [{ deputyName: 'Ake' }, 'nilsson'],
    [{ deputyId: 'none' }, null],
  ])('%j', (inputs: Record<string, string>, deputyId) =>
    expect(read(inputs)).toEqual({ ok: true, away: { ...days, deputyId } }),
  );

  test('every fault is at its field', () => {
    expect(faultsOf({ from: '', until: '2026-02-30' })).toEqual([
      expect.stringMatching(/^from: /),
      expect.stringMatching(/^until: Den dagen finns inte/),
      expect.stringMatching(/^deputyId: Välj vem/),
    ]);
    expect(faultsOf({ until: '2026-11-20', deputyId: 'nils' })).toEqual([
      expect.stringMatching(/^until: Den dagen har redan varit/),
    ]);
    expect(faultsOf({ from: '2026-12-05', deputyId: 'nils' })).toEqual([
      expect.stringMatching(/^until: Sista dagen är före/),
    ]);
    expect(faultsOf({ until: '2036-11-20', deputyId: 'nils' })).toEqual([expect.stringMatching(/^until: .*två år/)]);
    expect(faultsOf({ deputyId: 'other' })).toEqual([expect.stringMatching(/^deputyName: Skriv namnet/)]);
    expect(faultsOf({ deputyName: 'Kim' })).toEqual([expect.stringMatching(/^deputyName: Jag hittar ingen/)]);
    expect(faultsOf({ deputyName: 'Karin Lund' })).toEqual([expect.stringMatching(/^deputyName: Det är du själv/)]);
    expect(faultsOf({ deputyName: 'Eva Sol' })).toEqual([expect.stringMatching(/^deputyName: .*kan inte se/)]);
    expect(faultsOf({ deputyName: 'Nils Berglind' }, 'asa')).toEqual([expect.stringMatching(/^deputyName: En verk/)]);
    expect(faultsOf({ deputyId: 'eva' })).toEqual([expect.stringMatching(/^deputyId: Det svaret finns inte/)]);
  });

  test('several of a name become the choice, with what was written kept', () => {
    expect(faultsOf({ deputyName: 'nils' })).toEqual(['deputyId: Flera heter nils. Välj den rätta i listan.']);
    const fields = absenceFields({ manager: person('karin'), directory, absences: [], now }, { deputyName: 'nils' });
    const field = fields.find(({ id }) => id === 'deputyId');
    expect(field?.kind === 'choice' && Object.keys(field.options)).toEqual(['nils', 'nilsson', 'other', 'none']);
  });

  test('one who is away herself then is said at the field she was given in', () => {
    const away = 'Gunnar Ek är själv borta till och med den 5 december. Välj någon annan.';
    expect(faultsOf({ deputyId: 'gunnar' }, 'karin', [gunnarsWeek])).toEqual([`deputyId: ${away}`]);
    expect(faultsOf({ deputyName: 'Gunnar' }, 'karin', [gunnarsWeek])).toEqual([`deputyName: ${away}`]);
    expect(faultsOf({ deputyId: 'gunnar', until: '2026-11-30' }, 'karin', [gunnarsWeek])).toEqual([]);
  });
});

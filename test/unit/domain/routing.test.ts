import { describe, expect, test } from '@jest/globals';
import type { Case, CaseEventBody } from '../../../bot/domain/case.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import { lagrumFor, nextInLine, route, untold } from '../../../bot/domain/routing.ts';
import { aDirectory, aPerson, aTriage, aUnit, reported } from '../../builders.ts';

const directory = aDirectory();
const told = (c: Case, of = directory, policy = defaultPolicy) =>
  route(c, of, policy).map(({ personId, as }) => `${personId} as ${as}`);
const assessed = (severity: 1 | 2 | 3 | 4, likelihood: 1 | 2 | 3 | 4): CaseEventBody => ({
  type: 'assessed',
  ...aTriage({ assessment: { invanare: { severity, likelihood } } }),
});

describe('who is told', () => {
  test('the enhetschef, and MAS of a fall', () =>
    expect(told(reported())).toEqual(['karin as responsible', 'oskar as mas']));
  test('MAR of an assistive device', () =>
    expect(told(reported({ report: { categories: ['hjalpmedel'] } }))).toEqual([
      'karin as responsible',
      'ebba as mar',
    ]));
  test('both MAS and SAS where both watch', () =>
    expect(told(reported({ report: { categories: ['dokumentation'] } }))).toEqual([
      'karin as responsible',
      'maria as sas',
      'oskar as mas',
    ]));
  test('verksamhetschef and SAS at once of harm that the reporter calls serious', () =>
    expect(told(reported({ report: { harm: 'serious' } }))).toEqual([
      'karin as responsible',
      'asa as head',
      'oskar as mas',
      'maria as sas',
    ]));
  test('verksamhetschef at severity 3', () => expect(told(reported({}, assessed(3, 1)))).toContain('asa as head'));
  test('verksamhetschef at risk 8', () => expect(told(reported({}, assessed(2, 4)))).toContain('asa as head'));
  test('not verksamhetschef at risk 6 with severity 2', () =>
    expect(told(reported({}, assessed(2, 3)))).not.toContain('asa as head'));
  test('the thresholds are the municipality’s own', () =>
    expect(told(reported({}, assessed(2, 3)), directory, { ...defaultPolicy, riskAtOnce: 6 })).toContain(
      'asa as head',
    ));
  test('verksamhetschef and SAS of a missförhållande', () =>
    expect(told(reported({ report: { kind: 'missforhallande', categories: ['overgrepp'] } }))).toEqual(
      expect.arrayContaining(['karin as responsible', 'asa as head', 'maria as sas']),
    ));
  test('past the manager and her deputy whom the report concerns', () => {
    const people = told(reported({ report: { concernsManager: true } }));
    expect(people).toEqual(['asa as responsible', 'maria as sas']);
  });
  test('nobody else of a report about the manager, whatever it touches and however grave', () =>
    expect(told(reported({ report: { concernsManager: true, harm: 'life', categories: ['hjalpmedel'] } }))).toEqual([
      'asa as responsible',
      'maria as sas',
    ]));
  test('SAS, asked to find someone, where the unit has no manager at all', () => {
    const of = aDirectory({ people: [aPerson('maria', { roles: ['sas'] })] });
    expect(route(reported(), of, defaultPolicy)).toEqual([{ personId: 'maria', as: 'sas', noManager: true }]);
  });
  test('the deputy where the unit has no enhetschef', () => {
    const of = aDirectory({
      people: [
        aPerson('vik', { deputyFor: ['bjorken'] }),
        aPerson('asa', { roles: ['verksamhetschef'], unitIds: ['bjorken'] }),
      ],
    });
    expect(told(reported(), of)).toEqual(['vik as responsible']);
  });
  test('verksamhetschef where there is neither', () => {
    const of = aDirectory({ people: [aPerson('asa', { roles: ['verksamhetschef'], unitIds: ['bjorken'] })] });
    expect(told(reported(), of)).toEqual(['asa as responsible']);
  });
  test('nobody twice, however many roles she has', () => {
    const of = aDirectory({
      people: [aPerson('allt', { roles: ['enhetschef', 'mas', 'verksamhetschef'], unitIds: ['bjorken'] })],
    });
    expect(told(reported({ report: { harm: 'life' } }), of)).toEqual(['allt as responsible']);
  });
  test('only those who have not been told before', () => {
    const c = reported({}, { type: 'routed', to: [{ personId: 'karin', as: 'responsible' }] });
    expect(untold(c, directory, defaultPolicy).map(({ personId }) => personId)).toEqual(['oskar']);
  });
});

describe('next in line', () => {
  const c = reported({}, { type: 'routed', to: [{ personId: 'karin', as: 'responsible' }] });
  const next = (unreached: string, of: Case = c) =>
    nextInLine(of, unreached, directory).map(({ personId }) => personId);
  test('the deputy stands behind the manager', () => expect(next('karin')).toEqual(['nils']));
  test('verksamhetschef behind the deputy', () => expect(next('nils')).toEqual(['asa']));
  test('whoever has been told already is passed by', () => {
    const to = [
      { personId: 'karin', as: 'responsible' as const },
      { personId: 'nils', as: 'responsible' as const },
    ];
    const both = reported({}, { type: 'routed', to });
    expect(next('karin', both)).toEqual(['asa']);
  });
  test('behind the last who may act SAS, who may only read and is told so', () =>
    expect(nextInLine(c, 'asa', directory)).toEqual([{ personId: 'maria', as: 'sas', noManager: true }]));
  test('nobody behind the last', () => expect(next('maria')).toEqual([]));
});

describe('law areas', () => {
  test('those the categories touch and the unit works under', () =>
    expect(lagrumFor(aUnit({ lagrum: ['sol', 'hsl'] }), ['hjalpmedel'])).toEqual(['hsl']));
  test('the unit’s own where they do not meet', () =>
    expect(lagrumFor(aUnit({ lagrum: ['lss'] }), ['trycksar'])).toEqual(['lss']));
});

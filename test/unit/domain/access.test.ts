import { describe, expect, test } from '@jest/globals';
import { type CaseAction, may, mayConnect, mayInSystem, type SystemAction } from '../../../bot/domain/access.ts';
import type { Case } from '../../../bot/domain/case.ts';
import { actorOf } from '../../../bot/domain/people.ts';
import { relationsTo } from '../../../bot/domain/relations.ts';
import { actor, aDirectory, aPerson, aUnit, reported } from '../../builders.ts';

const everything: readonly CaseAction[] = ['read', 'add', 'withdraw', 'receive', 'assess', 'refer', 'merge'];
const directory = aDirectory();
const allowed = (personId: string, c: Case, of = directory) =>
  everything.filter((action) => may(actor(personId, of), action, c, of));

const own = ['read', 'add', 'withdraw'];
const triage = ['read', 'receive', 'assess', 'refer', 'merge'];
const read = ['read'];
const none: string[] = [];

const ordinary = reported({ report: { lagrum: ['sol'], categories: ['bemotande'] } });
const fall = reported({ report: { lagrum: ['hsl'], categories: ['fall'] } });
const aid = reported({ report: { lagrum: ['hsl'], categories: ['hjalpmedel'] } });
const lexSarah = reported({ report: { kind: 'missforhallande', lagrum: ['sol'], categories: ['overgrepp'] } });
const aboutManager = reported({ report: { concernsManager: true, lagrum: ['hsl'], categories: ['fall'] } });

describe('who may do what with a case', () => {
  test.each([
    [
      'ordinary',
      ordinary,
      { leyla: own, karin: triage, nils: triage, gunnar: none, asa: triage, maria: read, oskar: none, ebba: none },
    ],
    [
      'a fall under HSL',
      fall,
      { leyla: own, karin: triage, nils: triage, gunnar: none, asa: triage, maria: none, oskar: read, ebba: none },
    ],
    [
      'an assistive device',
      aid,
      { leyla: own, karin: triage, gunnar: none, asa: triage, maria: none, oskar: read, ebba: read },
    ],
    [
      'a lex Sarah report',
      lexSarah,
      { leyla: own, karin: triage, gunnar: none, asa: triage, maria: read, oskar: none, ebba: none },
    ],
    [
      'about the manager',
      aboutManager,
      { leyla: own, karin: none, nils: none, gunnar: none, asa: triage, maria: read, oskar: read, ebba: none },
    ],
  ] as const)('%s', (_name, c, table) => {
    for (const [personId, actions] of Object.entries(table))
      expect([personId, allowed(personId, c)]).toEqual([personId, actions]);
    for (const outside of ['ulla', 'henrik', 'anders', 'stranger'])
      expect([outside, allowed(outside, c)]).toEqual([outside, none]);
  });

  test('a manager who reported the event herself has both sides', () => {
    expect(new Set(allowed('karin', reported({ reporter: 'karin' })))).toEqual(new Set([...own, ...triage]));
  });

  test('a manager who reports about herself follows her own report and no more', () => {
    expect(allowed('karin', reported({ reporter: 'karin', report: { concernsManager: true } }))).toEqual(own);
  });

  test('a deputy named by unit stands in for whoever manages it', () => {
    const of = aDirectory({ people: [aPerson('vik', { deputyFor: ['bjorken'] })] });
    expect(allowed('vik', ordinary, of)).toEqual(triage);
  });

  test('secrecy holds between boards', () => {
    const units = [aUnit({ board: 'omsorg' })];
    const people = [
      aPerson('maria', { roles: ['sas'], board: 'social' }),
      aPerson('stina', { roles: ['sas'], board: 'omsorg' }),
    ];
    const of = aDirectory({ units, people });
    expect([allowed('maria', ordinary, of), allowed('stina', ordinary, of)]).toEqual([none, read]);
  });

  test('a private provider keeps the words of its own lex Sarah case', () => {
    const of = aDirectory({ units: [aUnit({ regime: 'privat' })] });
    expect([allowed('maria', lexSarah, of), allowed('maria', ordinary, of)]).toEqual([none, read]);
  });

  test('who loses the role loses the right', () => {
    const of = aDirectory({ people: [aPerson('karin', { roles: ['medarbetare'], unitIds: ['bjorken'] })] });
    expect(allowed('karin', ordinary, of)).toEqual(none);
  });
});

describe('who may do what in the system', () => {
  const actions: readonly SystemAction[] = [
    'connectChannel',
    'administerDirectory',
    'maintain',
    'seeDeliveryHealth',
    'exportFigures',
    'exportText',
    'seeAccessLog',
  ];
  test.each([
    ['leyla', []],
    ['karin', ['connectChannel']],
    ['asa', ['connectChannel']],
    ['maria', ['exportFigures', 'exportText', 'seeAccessLog']],
    ['ulla', ['exportFigures']],
    ['henrik', ['exportFigures']],
    [
      'anders',
      ['connectChannel', 'administerDirectory', 'maintain', 'seeDeliveryHealth', 'exportFigures', 'seeAccessLog'],
    ],
    ['stranger', []],
  ] as const)('%s', (personId, may) => {
    expect(actions.filter((action) => mayInSystem(actor(personId), action))).toEqual(may);
  });

  test.each([
    ['karin', 'bjorken', true],
    ['karin', 'granen', false],
    ['asa', 'granen', true],
    ['anders', 'granen', true],
    ['leyla', 'bjorken', false],
    ['maria', 'bjorken', false],
  ] as const)('%s ties a channel to %s: %s', (personId, unitId, yes) => {
    expect(mayConnect(actor(personId), unitId, directory)).toBe(yes);
  });

  test('a person the directory does not know may report and follow her own, nothing more', () => {
    const stranger = actorOf('okand', undefined);
    expect(everything.filter((action) => may(stranger, action, reported({ reporter: 'okand' }), directory))).toEqual(
      own,
    );
  });
});

test.each(['verksamhetschef', 'sas', 'mas', 'mar'] as const)(
  'the manager a report is about sees nothing of it as %s either',
  (role) => {
    const both = aPerson('karin', { roles: ['enhetschef', role], unitIds: ['bjorken'] });
    const directory = aDirectory({ people: [both, aPerson('asa', { roles: [role], unitIds: ['bjorken'] })] });
    const c = reported({
      report: { concernsManager: true, categories: ['hjalpmedel', 'fall'], lagrum: ['sol', 'hsl'] },
    });
    expect(relationsTo(actor('karin', directory), c, directory)).toEqual([]);
    expect(relationsTo(actor('asa', directory), c, directory)).toContain(role === 'verksamhetschef' ? 'head' : role);
  },
);

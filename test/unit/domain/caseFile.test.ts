import { describe, expect, test } from '@jest/globals';
import { caseFileCheck } from '../../../bot/domain/imports/caseFile.ts';
import type { Row } from '../../../bot/domain/imports/fault.ts';
import { fileFaultText } from '../../../bot/text/fileFaults.ts';

const context = {
  file: 'cases.csv',
  now: '2026-11-22T08:00:00.000Z',
  hasUnit: (unitId: string) => unitId === 'bjorken',
  idOf: (externalId: string) => `id of ${externalId}`,
};

const good = {
  externalId: 'A-17',
  kind: 'avvikelse',
  categories: 'fall|hjalpmedel',
  unitId: 'bjorken',
  lagrum: 'sol|hsl',
  occurredAt: '2024-03-05T06:40+01:00',
  reportedAt: '2024-03-05T07:15',
  reporterRole: 'medarbetare',
  severity: '2',
  likelihood: '3',
  harm: 'mild',
  status: 'closed',
  receivedAt: '2024-03-05T09:00:30Z',
  closedAt: '2024-04-02',
  lexSarah: '',
  lexSarahOutcome: '',
  actionDone: 'yes',
  effect: 'partly',
};

const row = (over: Partial<typeof good> = {}, line = 2): Row => ({ line, cells: { ...good, ...over } });
const read = (over: Partial<typeof good> = {}) => caseFileCheck(context)(row(over));

function facts(over: Partial<typeof good> = {}) {
  const judged = read(over);
  if ('faults' in judged) throw new Error(judged.faults.map((fault) => fileFaultText(fault, 'en')).join());
  return judged.value;
}

function faults(over: Partial<typeof good> = {}): readonly string[] {
  const judged = read(over);
  return 'faults' in judged
    ? judged.faults.map((fault) => `${fault.line}:${fault.column}: ${fileFaultText(fault, 'en')}`)
    : [];
}

describe('a row of cases.csv', () => {
  test('becomes facts that say where they came from', () => {
    expect(facts()).toEqual({
      caseId: 'id of A-17',
      number: 'A-17',
      version: 1,
      unitId: 'bjorken',
      reportType: 'fall',
      kind: 'avvikelse',
      categories: ['fall', 'hjalpmedel'],
      lagrum: ['sol', 'hsl'],
      harm: 'mild',
      events: 1,
      status: 'closed',
      open: false,
      secret: false,
      lexSarah: false,
      concernsManager: false,
      occurredAt: '2024-03-05T05:40:00.000Z',
      reportedAt: '2024-03-05T06:15:00.000Z',
      receivedAt: '2024-03-05T09:00:30.000Z',
      assessedAt: null,
      severity: 2,
      risk: 6,
      changedAt: '2024-04-02T10:00:00.000Z',
      closedAt: '2024-04-02T10:00:00.000Z',
      actionDone: true,
      effect: 'partly',
      work: null,
      source: 'import',
      history: { reporterRole: 'medarbetare', likelihood: 3, lexSarahOutcome: null },
    });
  });

  test('may know little: what is empty is unknown, and the status is what the dates tell', () => {
    const { externalId, kind, unitId, reportedAt } = good;
    const cells = { externalId, kind, unitId, reportedAt, categories: '', status: '' };
    const judged = caseFileCheck(context)({ line: 2, cells });
    const unknown = { occurredAt: null, receivedAt: null, closedAt: null, severity: null, risk: null, effect: null };
    expect(judged).toMatchObject({
      value: { ...unknown, status: 'registered', open: true, harm: 'unknown', categories: [], lagrum: [] },
    });
    expect(facts({ status: '' })).toMatchObject({ status: 'closed' });
    expect(facts({ status: '', closedAt: '' })).toMatchObject({ status: 'received', open: true });
  });

  test.each([
    ['a lex Sarah case', { lexSarah: 'yes', lexSarahOutcome: 'inget' }, true],
    ['a missförhållande, whatever the system before called it,', { kind: 'missforhallande' }, true],
    ['any other case', {}, false],
  ])('%s is secret (%j): %j', (_, over, secret) => {
    expect(facts(over).secret).toBe(secret);
  });

  test.each([
    ['risk', 'fall', 'risk'],
    ['berom', '', 'klagomal'],
    ['avvikelse', 'lakemedel_fel_dos', 'lakemedel'],
    ['avvikelse', '', 'ovrigt'],
  ])('a %s with the categories "%s" is of the report type %s', (kind, categories, reportType) => {
    expect(facts({ kind, categories }).reportType).toBe(reportType);
  });
});

describe('a date without a time', () => {
  test('is noon in Stockholm, in winter and in summer', () => {
    expect(facts({ reportedAt: '2024-03-05', receivedAt: '' }).reportedAt).toBe('2024-03-05T11:00:00.000Z');
    const summer = { occurredAt: '', reportedAt: '2024-07-05', receivedAt: '', closedAt: '' };
    expect(facts({ ...summer, status: 'registered' }).reportedAt).toBe('2024-07-05T10:00:00.000Z');
  });

  test('yields to a moment of the same day that must come before or after it', () => {
    const early = '2024-03-05T06:00:00.000Z';
    expect(facts({ occurredAt: '2024-03-05', reportedAt: early }).occurredAt).toBe(early);
    const late = '2024-03-05T20:00:00.000Z';
    expect(facts({ reportedAt: late, receivedAt: '2024-03-05' }).receivedAt).toBe(late);
  });

  test('of today is not in the future in the morning', () => {
    expect(facts({ closedAt: '2026-11-22' }).closedAt).toBe(context.now);
  });
});

describe('faults', () => {
  test.each([
    [{ externalId: '' }, 'externalId: must not be empty'],
    [{ externalId: '=1+1' }, 'externalId: must not begin with'],
    [{ kind: 'olycka' }, 'kind: must be one of avvikelse, risk'],
    [{ categories: 'fall|fallet' }, 'categories: "fallet" is no category'],
    [{ unitId: '' }, 'unitId: must not be empty'],
    [{ unitId: 'eken' }, 'unitId: the directory has no unit "eken"'],
    [{ lagrum: 'sol,hsl' }, 'lagrum: must be one of sol'],
    [{ occurredAt: '2024-02-30' }, 'occurredAt: must be ISO 8601'],
    [{ occurredAt: '5/3 2024' }, 'found "5/3 2024"'],
    [{ reportedAt: '' }, 'reportedAt: must not be empty'],
    [{ reportedAt: '2024-03-05T25:00' }, 'reportedAt: must be ISO 8601'],
    [{ reporterRole: 'chef' }, 'reporterRole: must be one of medarbetare'],
    [{ severity: '5' }, 'severity: must be 1, 2, 3 or 4, or empty, found "5"'],
    [{ likelihood: 'ofta' }, 'likelihood: must be 1, 2, 3 or 4'],
    [{ harm: 'svår' }, 'harm: must be one of none'],
    [{ status: 'withdrawn' }, 'status: must be one of registered'],
    [{ lexSarah: 'ja' }, 'lexSarah: must be one of yes, or empty'],
    [{ lexSarahOutcome: 'risk' }, 'lexSarahOutcome: is there, and lexSarah is empty'],
    [{ actionDone: 'ja' }, 'actionDone: must be one of yes, no, or empty'],
    [{ effect: 'bra' }, 'effect: must be one of yes, partly, no, or empty'],
    [{ occurredAt: '2024-03-06' }, 'reportedAt: lies before occurredAt'],
    [{ receivedAt: '2024-03-04' }, 'receivedAt: lies before reportedAt'],
    [{ closedAt: '2024-03-05T08:00Z' }, 'closedAt: lies before receivedAt'],
    [{ closedAt: '2026-11-23' }, 'closedAt: lies in the future'],
    [{ occurredAt: '0204-03-05' }, 'occurredAt: lies before 1990'],
    [{ status: 'acting' }, 'closedAt: is there, and the status is acting'],
  ])('%j is told', (over, told) => {
    expect(faults(over).join('\n')).toContain(told);
    expect(faults(over)).toHaveLength(1);
  });

  test('of one row are told together, with the line', () => {
    expect(faults({ kind: 'x', harm: 'y', unitId: 'z' }).map((one) => one.split(': ')[0])).toEqual([
      '2:kind',
      '2:harm',
      '2:unitId',
    ]);
  });

  test('an external id that stands twice names the line it stands on already', () => {
    const check = caseFileCheck(context);
    check(row());
    expect(check(row({}, 9))).toEqual({
      faults: [{ file: 'cases.csv', line: 9, column: 'externalId', code: 'double', about: ['A-17', '2'] }],
    });
  });
});

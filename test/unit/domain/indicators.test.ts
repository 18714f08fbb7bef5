import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Facts } from '../../../bot/domain/facts.ts';
import { defaultCatalogue } from '../../../bot/domain/indicators/catalogue.ts';
import { chosenIndicators } from '../../../bot/domain/indicators/chosen.ts';
import type { Counted, WeekContext } from '../../../bot/domain/indicators/define.ts';
import { indicators } from '../../../bot/domain/indicators/index.ts';
import { cellThatMayLeave, surveyMayShow } from '../../../bot/domain/smallCells.ts';
import { someFacts, someWork } from '../../facts.ts';

const week: WeekContext = {
  unitId: 'bjorken',
  week: '2026-W47',
  from: '2026-11-15T23:00:00.000Z',
  before: '2026-11-22T23:00:00.000Z',
  now: '2026-12-31T00:00:00.000Z',
  recipients: 36,
  earlier: [],
};

function counted(id: string, cases: readonly Partial<Facts>[], over: Partial<WeekContext> = {}): Counted | undefined {
  const all = cases.map((one, i) => someFacts({ caseId: `case-${i}`, ...one }));
  return indicators.find((one) => one.id === id)?.count(all, { ...week, ...over });
}

describe('the indicators', () => {
  test('are all listed: a file that makes one is in the index', () => {
    const folder = 'bot/domain/indicators';
    const makers = readdirSync(folder).filter((name) =>
      /export const \w+: Indicator =/.test(readFileSync(`${folder}/${name}`, 'utf8')),
    );
    const index = readFileSync(`${folder}/index.ts`, 'utf8');
    expect(makers.filter((name) => !index.includes(`'./${name}'`))).toEqual([]);
    expect(makers).toHaveLength(indicators.length);
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
  });

  test('of a week without cases count nothing', () => {
    for (const { count } of indicators) expect(count([], week).numerator).toBe(0);
  });
});

describe('counts', () => {
  test('of falls are events that happened: a bundle counts what it holds, a risk of falling nothing', () => {
    const cases: Partial<Facts>[] = [
      {},
      { categories: ['fall_med_skada', 'hjalpmedel'] },
      { events: 4, reportType: 'samling' },
      { kind: 'risk' },
      { categories: ['bemotande'] },
    ];
    expect(counted('falls', cases)).toEqual({ numerator: 6, denominator: null });
    expect(counted('reports', cases)).toEqual({ numerator: 5, denominator: null });
    expect(counted('riskShare', cases)).toEqual({ numerator: 1, denominator: 5 });
  });

  test('of medication deviations are per care recipient, and nothing where nobody receives care', () => {
    const cases: Partial<Facts>[] = [{ categories: ['lakemedel_fel_dos', 'lakemedel_sent'] }, { categories: ['fall'] }];
    expect(counted('U4', cases)).toEqual({ numerator: 1, denominator: 36 });
    for (const recipients of [null, 0])
      expect(counted('U4', cases, { recipients })).toEqual({ numerator: 0, denominator: 0 });
  });

  test('of falls with harm go by what is known of the harm', () => {
    const harms: Partial<Facts>[] = (['none', 'mild', 'serious', 'life', 'harm', 'unknown'] as const).map((harm) => ({
      harm,
    }));
    expect(counted('U1', harms)).toEqual({ numerator: 4, denominator: 6 });
    expect(counted('U1', [{ harm: 'unknown', categories: ['fall_med_skada'] }])).toEqual({
      numerator: 1,
      denominator: 1,
    });
  });

  test('of co-operation tell other care providers from our own', () => {
    const cases: Partial<Facts>[] = [
      { categories: ['samverkan_vardgivare', 'dokumentation'] },
      { categories: ['samverkan_internt'] },
      { categories: ['fall'] },
    ];
    expect(counted('U49', cases)).toEqual({ numerator: 1, denominator: 2 });
  });
});

describe('what is handled in time', () => {
  const friday = '2026-11-20T14:00:00.000Z';

  test('is received within two working days, a weekend not among them', () => {
    const cases: Partial<Facts>[] = [
      { reportedAt: friday, receivedAt: '2026-11-24T13:59:00.000Z' },
      { reportedAt: friday, receivedAt: '2026-11-24T14:01:00.000Z' },
      { reportedAt: friday },
    ];
    expect(counted('U9', cases)).toEqual({ numerator: 1, denominator: 3 });
  });

  test('is not asked before the limit has passed, nor of another system that does not say', () => {
    expect(counted('U9', [{ reportedAt: friday }], { now: '2026-11-24T13:00:00.000Z' })?.denominator).toBe(0);
    expect(counted('U9', [{ reportedAt: friday, source: 'import' }])?.denominator).toBe(0);
  });

  test('has longer over Christmas', () => {
    const report = { reportedAt: '2026-12-23T09:00:00.000Z' };
    expect(counted('U9', [{ ...report, receivedAt: '2026-12-29T08:59:00.000Z' }])).toEqual({
      numerator: 1,
      denominator: 1,
    });
  });
});

describe('times', () => {
  test('are hours from the report, of the cases that have come so far', () => {
    const reportedAt = '2026-11-17T08:00:00.000Z';
    const cases: Partial<Facts>[] = [
      {
        reportedAt,
        receivedAt: '2026-11-17T10:30:00.000Z',
        assessedAt: '2026-11-18T08:00:00.000Z',
        closedAt: '2026-11-27T08:00:00.000Z',
      },
      { reportedAt, receivedAt: '2026-11-17T07:00:00.000Z' },
      { reportedAt },
    ];
    expect(counted('timeToReceive', cases)).toEqual({ numerator: 2.5, denominator: 2 });
    expect(counted('timeToDecide', cases)).toEqual({ numerator: 24, denominator: 1 });
  });

  test('to an answer end with the first that a person wrote; another system knows only when it was over', () => {
    const reportedAt = '2026-11-17T08:00:00.000Z';
    const closedAt = '2026-11-27T08:00:00.000Z';
    const answered = (answeredAt: string | null) => ({ reportedAt, closedAt, work: { ...someWork(), answeredAt } });
    const cases: Partial<Facts>[] = [
      answered('2026-11-19T08:00:00.000Z'),
      answered(null), // she handled her own report
      { reportedAt, closedAt, source: 'import' },
      { reportedAt, source: 'import' },
    ];
    expect(counted('timeToAnswer', cases)).toEqual({ numerator: 48 + 240, denominator: 2 });
  });
});

describe('what became of cases', () => {
  test('is asked of closed ones, and of an effect that somebody has looked at', () => {
    const cases: Partial<Facts>[] = [
      { status: 'closed', actionDone: true, effect: 'yes' },
      { status: 'closed', actionDone: true, effect: 'partly' },
      { status: 'closed', actionDone: false },
      { status: 'acting', actionDone: true },
    ];
    expect(counted('U27', cases)).toEqual({ numerator: 2, denominator: 3 });
    expect(counted('closedWithEffect', cases)).toEqual({ numerator: 1, denominator: 2 });
  });

  test('came back when the same happens within 90 days after an action', () => {
    const acted = someFacts({
      caseId: 'old',
      status: 'closed',
      actionDone: true,
      closedAt: '2026-08-20T08:00:00.000Z',
    });
    const reportedAt = '2026-11-17T08:00:00.000Z'; // 89 days later
    const cases: Partial<Facts>[] = [{ reportedAt }, { reportedAt, categories: ['bemotande'] }];
    expect(counted('recurrence', cases, { earlier: [acted] })).toEqual({ numerator: 1, denominator: 2 });
    expect(counted('recurrence', cases, { earlier: [{ ...acted, actionDone: false }] })?.denominator).toBe(0);
    expect(counted('recurrence', [{ reportedAt: '2026-11-19T08:00:00.000Z' }], { earlier: [acted] })?.denominator).toBe(
      0,
    );
  });
});

describe('the catalogue', () => {
  test('has the 48 of the council, and each that it says is computed', () => {
    expect(defaultCatalogue).toHaveLength(48);
    expect(defaultCatalogue.find(({ id }) => id === 'U21')?.areas).toEqual(['tillgänglig', 'kunskapsbaserad']);
    const computed = defaultCatalogue.filter(({ source }) => source.startsWith('computed')).map(({ id }) => id);
    expect(computed.filter((id) => indicators.every((one) => one.id !== id))).toEqual([]);
  });

  test('decides which of its indicators there are, and which way is better', () => {
    const only = [
      { id: 'U1', areas: ['a'], theme: '', title: 't', measure: 'share', better: 'context', source: 's' },
    ] as const;
    const chosen = chosenIndicators(only);
    expect(chosen.find(({ id }) => id === 'U1')?.better).toBe('context');
    expect(chosen.some(({ id }) => id === 'U4')).toBe(false);
    expect(chosen.some(({ id }) => id === 'falls')).toBe(true);
  });
});

describe('what may be shown', () => {
  test('outside the organisation is never a count of 1 to 4', () => {
    expect([0, 1, 4, 5].map(cellThatMayLeave)).toEqual([0, null, null, 5]);
  });

  test('of a survey needs five answers; a national one keeps to that by itself', () => {
    expect(surveyMayShow('entered: survey', { denominator: 4 })).toBe(false);
    expect(surveyMayShow('entered: survey', { denominator: 5 })).toBe(true);
    expect(surveyMayShow('entered: survey', { denominator: null })).toBe(false);
    expect(surveyMayShow('entered: national survey', { denominator: null })).toBe(true);
    expect(surveyMayShow('entered', { denominator: 1 })).toBe(true);
  });
});

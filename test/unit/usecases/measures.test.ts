import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readTable } from '../../../bot/adapters/csv/csvFile.ts';
import { sqliteStore } from '../../../bot/adapters/sqlite/sqliteStore.ts';
import { faultLine } from '../../../bot/cli/faultLine.ts';
import { readCatalogue } from '../../../bot/domain/imports/catalogueFile.ts';
import { readMeasures } from '../../../bot/domain/imports/measuresFile.ts';
import { defaultCatalogue } from '../../../bot/domain/indicators/catalogue.ts';
import type { Measure } from '../../../bot/domain/indicators/define.ts';
import { weeksUpTo } from '../../../bot/domain/weeks.ts';
import { keys } from '../../../bot/ports/documents.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { catalogueInForce, importCatalogue } from '../../../bot/usecases/catalogue.ts';
import { importDirectory } from '../../../bot/usecases/importDirectory.ts';
import { exportMeasures, importMeasures } from '../../../bot/usecases/measures.ts';
import { weekFigures } from '../../../bot/usecases/weekFigures.ts';
import { actor, aDirectory, aUnit } from '../../builders.ts';

let store: Store;
let now = '2026-11-23T08:00:00.000Z';
const clock = { now: () => now };
beforeEach(() => {
  store = sqliteStore(':memory:');
});
afterEach(() => store.close());
const deps = () => ({ store, clock, directories: { current: async () => aDirectory() } });

async function all<T>(rows: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}
const table = (lines: readonly string[]) => readTable('m.csv', Buffer.from(lines.join('\n'))).table;
const header = 'indicator,unitId,period,numerator,denominator,value';
const read = (...lines: readonly string[]) => {
  const hasUnit = (unitId: string) => unitId === 'bjorken';
  const { rows, faults } = readMeasures(table([header, ...lines]), { catalogue: defaultCatalogue, hasUnit });
  return { rows, faults: faults.map(faultLine) };
};
const value = (over: Partial<Measure> = {}): Measure => ({
  ...{ indicator: 'U3', unitId: 'bjorken', period: '2026-W47', numerator: 17, denominator: 20, value: null },
  ...over,
});

describe('a file of values', () => {
  test('takes counts or a value, by week, month, quarter or year, with either decimal sign', () => {
    const { rows, faults } = read(
      'U3,bjorken,2026-W53,17,20,',
      'U34,bjorken,2026-11,,,"12,5"',
      'U36,bjorken,2026-Q4,,,7.25',
    );
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      value({ period: '2026-W53' }),
      value({ indicator: 'U34', period: '2026-11', numerator: null, denominator: null, value: 12.5 }),
      value({ indicator: 'U36', period: '2026-Q4', numerator: null, denominator: null, value: 7.25 }),
    ]);
  });

  test.each([
    ['U99,bjorken,2026,1,2,', 'indicator: there is no such indicator'],
    ['U3,granen,2026,1,2,', 'unitId: there is no such unit'],
    ['U3,bjorken,2025-W53,1,2,', 'period: must be a week'],
    ['U3,bjorken,2026-13,1,2,', 'period: must be a week'],
    ['U3,bjorken,2026-Q5,1,2,', 'period: must be a week'],
    ['U3,bjorken,2026,-1,2,', 'numerator: must be a number from 0'],
    ['U3,bjorken,2026,3,2,', 'numerator: a share cannot be above 100 per cent'],
    ['U3,bjorken,2026,,,101', 'value: a share cannot be above 100 per cent'],
    ['U3,bjorken,2026,0,0,', 'denominator: must be above 0'],
    ['U3,bjorken,2026,1,,', 'denominator: numerator and denominator belong together'],
    ['U3,bjorken,2026,,,', 'value: give numerator and denominator, or a value'],
  ])('%s is refused with line and column', (line, fault) => {
    expect(read(line).faults).toEqual([expect.stringContaining(`m.csv:2:${fault}`)]);
  });

  test('is refused with the same indicator, unit and period twice, and without rows', () => {
    expect(read('U3,bjorken,2026,1,2,', 'U3,bjorken,2026,1,3,').faults).toEqual([
      'm.csv:3:indicator: "U3, bjorken, 2026" stands already on line 2',
    ]);
    expect(read().faults).toEqual(['m.csv:1: the file has no rows']);
  });
});

describe('a value', () => {
  test('given again changes nothing; another one stands, and the earlier is in the log', async () => {
    expect(await importMeasures(deps(), 'anders', [value()])).toEqual({ written: 1, replaced: 0, unchanged: 0 });
    expect(await importMeasures(deps(), 'anders', [value()])).toEqual({ written: 0, replaced: 0, unchanged: 1 });
    expect(await importMeasures(deps(), 'anders', [value({ numerator: 18 })])).toMatchObject({ replaced: 1 });
    expect((await store.get(keys.measure('bjorken', 'U3', '2026-W47')))?.document.numerator).toBe(18);
    const log = await all(store.find('logBetween', { from: '', before: '~' }));
    expect(log.map(({ by, from }) => [by, from])).toEqual([
      ['anders', 'tool: replaced U3:2026-W47 of bjorken, was 17/20'],
    ]);
  });

  test('that leaves the organisation has no small cell; within it all are there', async () => {
    await importMeasures(deps(), 'anders', [value(), value({ period: '2026-W46', numerator: 3 })]);
    const out = async (leaves: boolean) => {
      const found = await exportMeasures(deps(), actor('ulla'), { leaves });
      return found.ok ? (await all(found.value)).map(({ numerator }) => numerator) : found.code;
    };
    expect((await out(true)).toString()).toBe(',17');
    expect((await out(false)).toString()).toBe('3,17');
    expect((await exportMeasures(deps(), actor('leyla'), { leaves: true })).ok).toBe(false);
  });

  test('by week stands among the week’s figures, beside the weeks before', async () => {
    const weeks = weeksUpTo('2026-W47', 14).map(({ name }) => name);
    await importMeasures(
      deps(),
      'anders',
      weeks.map((period, i) => value({ period, numerator: 14 + (i % 3) })),
    );
    const { indicators } = await weekFigures(deps(), { week: '2026-W47', unitId: 'bjorken' });
    expect(indicators).toMatchObject([{ id: 'U3', value: 0.75, median: 0.75, unit: 'share', better: 'higher' }]);
  });
});

describe('a catalogue of one’s own', () => {
  const columns = 'id,area,theme,title,measure,better,source';

  test('takes the place of the one that is there', async () => {
    const own = readCatalogue(table([columns, 'K1,trygg; säker,tema,Andel nöjda,share,higher,entered: survey']));
    expect(own.faults).toEqual([]);
    expect(await catalogueInForce(deps())).toHaveLength(48);
    await importCatalogue(deps(), 'anders', own.rows);
    expect(await catalogueInForce(deps())).toEqual([
      {
        id: 'K1',
        areas: ['trygg', 'säker'],
        theme: 'tema',
        title: 'Andel nöjda',
        measure: 'share',
        better: 'higher',
        source: 'entered: survey',
      },
    ]);
  });

  test('is refused whole, every fault with line and column', () => {
    const { faults } = readCatalogue(table([columns, 'K1,,t,T,part,up,entered', 'K1,a,t,,share,lower,computed: x']));
    expect(faults.map((fault) => faultLine(fault).split(': ')[0]).sort()).toEqual([
      ...['m.csv:2:area', 'm.csv:2:better', 'm.csv:2:measure', 'm.csv:3:id', 'm.csv:3:source', 'm.csv:3:title'],
    ]);
  });
});

test('an import of the directory keeps the old number of care recipients for the old weeks', async () => {
  const { people } = aDirectory();
  const imported = (careRecipients: number) =>
    importDirectory(deps(), 'anders', { units: [aUnit({ careRecipients })], people });
  for (const [at, recipients] of [
    ['2026-01-05', 30],
    ['2026-06-01', 30],
    ['2026-09-01', 36],
  ] as const) {
    now = `${at}T08:00:00.000Z`;
    await imported(recipients);
  }
  expect((await store.get(keys.recipients('bjorken')))?.document.history).toEqual([
    { from: '2026-01-05T08:00:00.000Z', count: 30 },
    { from: '2026-09-01T08:00:00.000Z', count: 36 },
  ]);
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { conclude } from '../../../bot/domain/conclusion.ts';
import type { Counted } from '../../../bot/domain/indicators/define.ts';
import { indicators } from '../../../bot/domain/indicators/index.ts';
import type { IndicatorWeek } from '../../../bot/domain/indicators/week.ts';
import { weekChart } from '../../../bot/domain/indicators/weekChart.ts';
import { recipientsBefore, withRecipients } from '../../../bot/domain/recipients.ts';
import { isSilent } from '../../../bot/domain/silence.ts';
import { weeksBetween, weeksUpTo } from '../../../bot/domain/weeks.ts';
import { conclusionText } from '../../../bot/text/conclusion.ts';
import { verdictOf } from '../../../bot/text/weekCard.ts';

const before = '2026-11-22T23:00:00.000Z';

function chart(
  id: string,
  counted: readonly (Counted | null)[],
  isOver = true,
  reports = 0,
): IndicatorWeek | undefined {
  const of = indicators.find((one) => one.id === id);
  if (!of) throw new Error(id);
  const weeks = weeksUpTo('2026-W47', counted.length);
  return weekChart(
    of,
    counted.map((one, i) => ({ week: weeks[i]?.name ?? '', counted: one, reports })),
    isOver,
  );
}
const counts = (...numbers: readonly number[]): Counted[] =>
  numbers.map((numerator) => ({ numerator, denominator: null }));
const shares = (denominator: number, ...numbers: readonly number[]): Counted[] =>
  numbers.map((numerator) => ({ numerator, denominator }));
const said = (of: IndicatorWeek | undefined, others: readonly IndicatorWeek[] = [], reports = 3) =>
  conclusionText(
    conclude({ reports, indicators: [...(of ? [of] : []), ...others], lastReportAt: null, silent: false }, before),
  );

const usual = [6, 4, 7, 5, 6, 4, 5, 7, 4, 6, 5, 6, 4, 7, 5, 6, 7, 4, 6, 5];

describe('a week beside those before it', () => {
  test('has limits of the frozen weeks before: c̄ ± 3√c̄, the median beside them', () => {
    const found = chart('falls', counts(...usual.slice(0, 12), 5));
    const mean = 65 / 12;
    expect(found).toMatchObject({ value: 5, median: 5.5, centre: mean, lower: 0, signal: null, direction: null });
    expect(found?.upper).toBeCloseTo(mean + 3 * Math.sqrt(mean), 9);
  });

  test('has no limits and no signal with under twelve weeks before', () => {
    expect(chart('falls', counts(...usual.slice(0, 11), 40))).toMatchObject({ upper: null, signal: null });
  });

  test('far above what is usual is a signal, worse for falls and neither for reports', () => {
    const high = counts(...usual, 20);
    expect(chart('falls', high)).toMatchObject({ signal: 'outside', side: 'above', direction: 'worse', weeks: 1 });
    expect(chart('reports', high)).toMatchObject({ signal: 'outside', direction: null });
  });

  test('at the end of a long run below is better for falls, since the run’s first week', () => {
    expect(chart('falls', counts(...usual, ...Array<number>(12).fill(2)))).toMatchObject({
      ...{ signal: 'longRun', side: 'below', direction: 'better', weeks: 12, since: '2026-W36' },
    });
  });

  test('whose reports still wait for their answers is not quicker for that, but may be slower', () => {
    const hours = (...means: readonly number[]) => means.map((mean) => ({ numerator: mean * 4, denominator: 4 }));
    const quick = hours(...usual, ...Array<number>(12).fill(1));
    expect(chart('timeToAnswer', quick, true, 4)).toMatchObject({ signal: 'longRun', direction: 'better' });
    const early = chart('timeToAnswer', quick, true, 5);
    expect(early).toMatchObject({ value: 1, signal: null, direction: null, isEarly: true });
    expect(early && verdictOf(early).sv).toBe('Flera väntar än');
    expect(chart('timeToAnswer', hours(...usual, 99), true, 5)).toMatchObject({
      signal: 'outside',
      direction: 'worse',
    });
  });

  test('whose cases are not closed yet has led to neither few nor many actions', () => {
    const none = [...shares(20, ...Array<number>(20).fill(12)), ...shares(20, ...Array<number>(12).fill(2))];
    expect(chart('U27', none, true, 20)).toMatchObject({ signal: 'longRun', direction: 'worse' });
    expect(chart('U27', none, true, 40)).toMatchObject({ signal: null, isEarly: true });
  });

  test('that is not over is not low yet, but may be high', () => {
    const low = counts(...Array<number>(20).fill(20), 0);
    expect(chart('falls', low)).toMatchObject({ signal: 'outside' });
    expect(chart('falls', low, false)).toMatchObject({ signal: null });
    expect(chart('falls', counts(...usual, 20), false)).toMatchObject({ signal: 'outside' });
  });

  test('passes over weeks with nothing to count', () => {
    const weeks = [...shares(20, ...usual.slice(0, 12)), { numerator: 0, denominator: 0 }, null, ...shares(20, 5)];
    expect(chart('U1', weeks)).toMatchObject({ value: 0.25, median: 0.275 });
    expect(chart('U1', [...shares(20, ...usual), { numerator: 0, denominator: 0 }])).toMatchObject({
      ...{ value: null, denominator: 0, signal: null },
    });
  });

  test('is given per hundred where it is a rate', () => {
    expect(chart('U4', shares(50, ...usual, 5))).toMatchObject({ value: 10, median: 11 });
  });

  test('is not shown where there never is anything to count', () => {
    expect(chart('falls', counts(0, 0, 0))).toBeUndefined();
    expect(chart('U1', shares(0, 0, 0))).toBeUndefined();
  });

  test('of a share of very few has no limits: chance has no bell shape there', () => {
    const rare = shares(2, ...Array.from({ length: 30 }, (_, i) => (i % 12 === 0 ? 1 : 2)));
    expect(chart('U9', [...rare, { numerator: 0, denominator: 1 }])).toMatchObject({ upper: null, signal: null });
  });

  test('has no direction without a signal, nor by few crossings alone', () => {
    const week = fc.array(fc.integer({ min: 3, max: 9 }), { minLength: 30, maxLength: 53 });
    fc.assert(
      fc.property(week, (numbers) => {
        const found = chart('falls', counts(...numbers));
        if (found?.signal === null || found?.signal === 'fewCrossings') expect(found.direction).toBeNull();
      }),
    );
  });
});

describe('the conclusion', () => {
  test('of a lasting change says since when, and that it is real, in each language', () => {
    expect(said(chart('falls', counts(...usual, ...Array<number>(9).fill(2))))).toEqual({
      sv: 'Fallen har legat under det vanliga i nio veckor. Det är en verklig förbättring.',
      en: 'Falls have been below the usual for nine weeks. That is a real improvement.',
      lattlast: 'Fallen har legat under det vanliga i nio veckor. Det har blivit bättre på riktigt.',
    });
  });

  test('doubts an improvement when reporting has fallen too', () => {
    const low = counts(...usual, ...Array<number>(12).fill(2));
    const reports = chart('reports', low);
    expect(said(chart('falls', low), reports ? [reports] : []).sv).toBe(
      'Fallen har legat under det vanliga i tolv veckor. Det är en verklig förbättring. ' +
        'Men rapporterna har också blivit färre: se efter att det som händer rapporteras.',
    );
  });

  test('of one week far outside is a hint to look', () => {
    expect(said(chart('falls', counts(...usual, 20)))).toMatchObject({
      sv: 'Fallen låg långt över det vanliga den veckan: 20, mot vanligen 5,5. Det är knappast en slump: se efter vad som hände.',
      en: 'Falls were far above the usual that week: 20, where 5.5 is usual. That is hardly chance: look into what happened.',
    });
    expect(said(chart('U1', shares(40, ...usual, 30))).sv).toContain('75\u00a0%, mot vanligen 13,8\u00a0%');
  });

  test('never calls more reports a failure', () => {
    expect(said(chart('reports', counts(...usual, 20))).sv).toContain('Fler rapporter är inget misslyckande.');
  });

  test('puts what got worse before what got better', () => {
    const better = chart('falls', counts(...usual, ...Array<number>(12).fill(2)));
    const worse = chart('timeToReceive', shares(1, ...usual, 90));
    expect(said(better, worse ? [worse] : []).en).toMatch(/^Times until a report is received were far above/);
  });

  test('of a quiet week is kind, and tells when the last report came', () => {
    const quiet = { reports: 0, indicators: [], silent: false, lastReportAt: '2026-11-12T20:00:00.000Z' };
    expect(conclusionText(conclude(quiet, before))).toMatchObject({
      sv: 'En lugn vecka utan rapporter. Den senaste rapporten kom den 12 november.',
      en: 'A quiet week without reports. The last report came on 12 November.',
    });
  });

  test('of silence asks, and blames nobody', () => {
    const silent = { reports: 0, indicators: [], silent: true, lastReportAt: '2026-10-12T20:00:00.000Z' };
    expect(conclusionText(conclude(silent, before)).sv).toMatch(
      /^Ingen rapport på 41 dagar, och det är längre än vanligt\./,
    );
  });

  test('of an ordinary week, or of too few, says so, one and many told apart', () => {
    expect(said(chart('falls', counts(...usual, 5)), [], 1).sv).toBe(
      'En rapport under veckan. Allt ligger inom det vanliga.',
    );
    const whole = { reports: 1, silent: false, lastReportAt: null };
    const indicators = [chart('falls', counts(...usual, 5)) ?? []].flat();
    expect(conclusionText(conclude({ ...whole, indicators }, before, true)).sv).toBe(
      'En rapport under veckan. Sammantaget är det som vanligt.',
    );
    expect(said(chart('falls', counts(4, 5)), [], 13).lattlast).toBe(
      '13 rapporter under veckan. Vi behöver fler veckor för att veta vad som är vanligt.',
    );
  });
});

describe('silence', () => {
  const day = (n: number) => new Date(Date.parse('2026-06-01T08:00:00.000Z') + n * 86_400_000).toISOString();
  const every = Array.from({ length: 20 }, (_, i) => day(i * 2 + (i % 3 === 0 ? 0.5 : 0)));

  test('is longer than the unit’s own rhythm allows', () => {
    expect(isSilent(every, day(41))).toBe(false);
    expect(isSilent(every, day(90))).toBe(true);
  });

  test('cannot be told of a unit that has hardly reported', () => {
    expect(isSilent(every.slice(0, 12), day(300))).toBe(false);
    expect(isSilent([], day(300))).toBe(false);
  });
});

describe('care recipients', () => {
  const history = withRecipients(withRecipients([], 30, '2026-01-10T00:00:00.000Z'), 36, '2026-06-01T00:00:00.000Z');

  test('are those of their time, and the first known ones before that', () => {
    const at = (instant: string) => recipientsBefore(history, instant);
    expect([at('2025-01-01T00:00:00.000Z'), at('2026-03-01T00:00:00.000Z'), at('2026-07-01T00:00:00.000Z')]).toEqual([
      30, 30, 36,
    ]);
    expect(recipientsBefore([], '2026-01-01T00:00:00.000Z')).toBeNull();
  });

  test('that have not changed add nothing', () => {
    expect(withRecipients(history, 36, '2026-09-01T00:00:00.000Z')).toBe(history);
  });
});

test('weeks follow each other without a gap over week 53 and both changes of the clock, 2020 to 2035', () => {
  const all = weeksBetween('2020-W01', '2035-W52');
  expect(all.filter(({ from }, i) => i > 0 && all[i - 1]?.before !== from)).toEqual([]);
  expect(all.filter(({ name }) => name.endsWith('W53')).map(({ name }) => name)).toEqual([
    '2020-W53',
    '2026-W53',
    '2032-W53',
  ]);
  expect(weeksUpTo('2027-W01', 2).map(({ name }) => name)).toEqual(['2026-W53', '2027-W01']);
  const lengths = new Set(all.map(({ from, before: to }) => (Date.parse(to) - Date.parse(from)) / 3_600_000));
  expect([...lengths].sort()).toEqual([167, 168, 169]);
});

import { describe, expect, test } from '@jest/globals';
import type { IndicatorWeek } from '../../../bot/domain/indicators/week.ts';
import { unitsOfWeek } from '../../../bot/domain/weekView.ts';
import { anIndicatorWeek } from '../cards/views.ts';

const falls = { sv: 'fallen', en: 'falls' };
const run = { subject: falls, signal: 'longRun', side: 'below', direction: 'better', weeks: 9 } as const;
const unit = (indicators: readonly IndicatorWeek[], silent = false, unitName = 'Björken') => ({
  unitName,
  figures: { indicators, silent },
});

describe('what ledning is told of its units', () => {
  test('is nothing of a level that moved some time in the year: few crossings are no news of a week', () => {
    const told = unitsOfWeek([unit([anIndicatorWeek({ signal: 'fewCrossings' })])]);
    expect(told).toEqual({ signals: [], improved: [], silent: [] });
  });

  test('is an improvement when a run goes the right way, not when one week does', () => {
    const [better, once] = [anIndicatorWeek(run), anIndicatorWeek({ ...run, signal: 'outside' })];
    const told = unitsOfWeek([unit([better]), unit([once], false, 'Granen')]);
    expect(told.improved).toEqual([{ unitName: 'Björken', subjects: [falls] }]);
    expect(told.signals).toEqual([{ unitName: 'Granen', subjects: [falls] }]);
  });

  test('is no improvement where the reports became fewer with the events', () => {
    const fewer = anIndicatorWeek({ id: 'reports', signal: 'longRun', side: 'below', better: 'context' });
    const told = unitsOfWeek([unit([anIndicatorWeek({ ...run, unit: 'count' }), fewer])]);
    expect(told.improved).toEqual([]);
    expect(told.signals[0]?.subjects).toContain(falls);
  });

  test('names those who are silent', () => {
    expect(unitsOfWeek([unit([], true), unit([])]).silent).toEqual(['Björken']);
  });
});

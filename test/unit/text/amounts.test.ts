import { expect, test } from '@jest/globals';
import { measureText } from '../../../bot/text/amounts.ts';
import { verdictOf } from '../../../bot/text/weekCard.ts';
import { anIndicatorWeek } from '../cards/views.ts';

test('small rates keep two decimals, or they would all look alike', () => {
  expect(measureText(0.168, { unit: 'rate' })).toEqual({ sv: '0,17', en: '0.17' });
  expect(measureText(4.168, { unit: 'rate' }).sv).toBe('4,2');
  expect(measureText(0.21428, { unit: 'share' }).sv).toBe('21,4\u00a0%');
});

test('a week with nothing to count is not called usual', () => {
  expect(verdictOf(anIndicatorWeek({ value: null })).sv).toBe('Inget att räkna');
});

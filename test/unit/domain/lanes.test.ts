import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { laneCount, laneOf } from '../../../bot/domain/notices.ts';

describe('the lane of a conversation', () => {
  test('is a whole number within the lanes there are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (conversation) => {
        const lane = laneOf(conversation);
        expect(Number.isInteger(lane) && lane >= 0 && lane < laneCount).toBe(true);
      }),
    );
  });

  // A notice is stored with its lane: another hash would give one conversation two lanes, and its order would be lost.
  test('never changes', () => {
    expect(['channel:solgarden', 'person:anna', 'channel:åsen'].map(laneOf)).toEqual([9, 12, 9]);
  });

  test('spreads units over all lanes', () => {
    const lanes = new Set(Array.from({ length: 200 }, (_, i) => laneOf(`channel:unit-${i}`)));
    expect(lanes.size).toBe(laneCount);
  });
});

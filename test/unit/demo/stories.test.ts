import { describe, expect, test } from '@jest/globals';
import { demoEvents, demoMissforhallande } from '../../../bot/demo/events.ts';
import { leftBecause, noted, processWords, type Story, seen, storyOf } from '../../../bot/demo/stories.ts';
import { guard } from '../../../bot/domain/privacy.ts';
import { aReport } from '../../builders.ts';

const stories = [...new Set([...demoEvents, demoMissforhallande].map((event) => storyOf(aReport(event))))];

const wordsOf = (story: Story): readonly string[] => {
  const { consequence, account, what, causes, sign, again, atOnce, answer, lesson } = story;
  const ofCauses = causes.flatMap((cause) => [cause.what, ...cause.whys, cause.action]);
  return [consequence, account[1], what, ...ofCauses, sign, again, atOnce, answer, lesson];
};

describe('the demo’s stories', () => {
  test('are many, and touch all five groups of causes', () => {
    expect(stories.length).toBeGreaterThanOrEqual(14);
    expect(new Set(stories.flatMap(({ causes }) => causes.map(({ group }) => group))).size).toBe(5);
  });

  test('hold nothing that the guard refuses, and nobody’s name', () => {
    const shared = [...Object.values(seen).flat(), ...Object.values(processWords), leftBecause, noted];
    for (const text of [...stories.flatMap(wordsOf), ...shared])
      expect({ text, ...guard(text) }).toEqual({ text, refused: [], hints: [] });
  });

  test('are whole sentences, and answers and lessons short enough to be read', () => {
    for (const text of stories.flatMap(wordsOf)) expect(text).toMatch(/^[A-ZÅÄÖ].*[.!?]$/);
    for (const { answer, lesson } of stories) expect(Math.max(answer.length, lesson.length)).toBeLessThan(200);
  });
});

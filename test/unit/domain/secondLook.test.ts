import { expect, test } from '@jest/globals';
import { answerFields } from '../../../bot/domain/answerForm.ts';
import { readForm } from '../../../bot/domain/forms/read.ts';
import { lessonFields } from '../../../bot/domain/lessonForm.ts';
import { secondLook } from '../../../bot/domain/secondLook.ts';
import { aDirectory } from '../../builders.ts';

const context = { now: '2026-11-23T08:00:00.000Z', directory: aDirectory() };
const lookAt = (fields: typeof lessonFields, inputs: Record<string, string>) =>
  secondLook(fields, readForm(fields, inputs, context)).map(({ field, quote }) => [field, quote]);

test('words that blame are pointed out as they were written', () => {
  expect(lookAt(lessonFields, { lesson: 'Personalen glömde låsa.' })).toEqual([['lesson', 'Personalen glömde']]);
});

test('a likely name is pointed out beside them', () => {
  const found = lookAt(answerFields, { answer: 'Det var slarv av Anna Lindqvist.' });
  expect(found).toEqual([
    ['answer', expect.stringContaining('Anna')],
    ['answer', 'slarv'],
  ]);
});

test('words about the system are not', () => {
  expect(lookAt(lessonFields, { lesson: 'Listan ligger nu vid skåpet.' })).toEqual([]);
});

import { describe, expect, test } from '@jest/globals';
import type { ChartOptions } from '../../../../bot/domain/spc/chart.ts';
import { type Better, changeOf, conclusion } from '../../../../bot/domain/spc/conclusion.ts';
import { controlChart } from '../../../../bot/domain/spc/controlChart.ts';
import { languages, say } from '../../../../bot/text/language.ts';
import { circuitBoards, clostridium, values } from './published.ts';

const told = (amounts: readonly number[], options: ChartOptions = {}, better?: Better) =>
  conclusion(controlChart('c', values(amounts), options), better);

const calm = [5, 7, 4, 6, 5, 8, 4, 6, 5, 7, 4, 6, 5, 7];

describe('the conclusion', () => {
  test('says that nothing points to a change', () => {
    expect(told(calm).sv).toBe('Vanlig variation: inget tyder på att något har förändrats.');
    expect(told(calm).en).toBe('Usual variation: nothing points to a change.');
  });

  test('says that there are too few values, and how many it takes', () => {
    expect(told([1, 2, 3]).sv).toBe('Det är för få värden för att se vad som är vanligt: 3 av minst 12.');
    expect(told([1]).lattlast).toBe('Det är för få värden. Det finns 1. Det behövs minst 12.');
    expect(told(calm, { freeze: 8 }).sv).toContain('Baslinjen har för få värden');
    expect(told([]).sv).toBe('Det finns inga värden att bedöma.');
  });

  test('names a value outside and on which side', () => {
    expect(told([...calm, 30], { freeze: 14 }).sv).toBe('Värdet för punkt 15 ligger över den övre gränsen.');
    expect(told([...calm, 30], { freeze: 14 }).en).toBe('The value for point 15 lies above the upper limit.');
    expect(told([...calm, 30], { freeze: 14 }).lattlast).toBe('Värdet för punkt 15 är ovanligt högt.');
  });

  test('calls a bare number a point, and everything else by its label', () => {
    const labelled = [...calm, 30].map((amount, i) => ({ label: `2026-W${i + 10}`, amount }));
    expect(conclusion(controlChart('c', labelled, { freeze: 14 })).sv).toContain('Värdet för 2026-W24 ligger');
  });

  test('names several values outside, and the last of many', () => {
    expect(told(circuitBoards.slice(0, 26)).sv).toContain(
      '2 av 26 värden ligger utanför gränserna: punkt 6 (under) och punkt 20 (över).',
    );
    const many = [...calm, 30, 31, 30, 33, 32];
    expect(told(many, { freeze: 14 }).sv).toBe('5 av 19 värden ligger utanför gränserna: senast punkt 19 (över).');
    expect(told(many, { freeze: 14 }).en).toBe('5 of 19 values lie outside the limits: last point 19 (above).');
  });

  test('says since when and which way a run lasts, and what it is where one knows which way is better', () => {
    const since = '15 värden i rad har legat under det vanliga, sedan punkt 22. Det är en verklig';
    expect(told(clostridium, { freeze: 18 }).sv).toMatch(`${since} förändring.`);
    expect(told(clostridium, { freeze: 18 }, 'lower').sv).toMatch(`${since} förbättring.`);
    expect(told(clostridium, { freeze: 18 }, 'higher').sv).toMatch(`${since} försämring.`);
    expect(told(clostridium, { freeze: 18 }, 'lower').lattlast).toContain('Det har blivit bättre på riktigt.');
  });

  test('calls a change neither better nor worse where nobody has said which way is better', () => {
    expect(changeOf('above', undefined)).toBe('either');
    expect([changeOf('above', 'higher'), changeOf('below', 'lower')]).toEqual(['better', 'better']);
    expect([changeOf('above', 'lower'), changeOf('below', 'higher')]).toEqual(['worse', 'worse']);
  });

  test('puts what lasts before what has been', () => {
    const shift = [...calm.map((x) => x + 6), ...calm];
    expect(told(shift).sv).toMatch(
      /^1\d värden i rad har legat under .* 1\d värden i rad låg över det vanliga, från punkt 1 till/,
    );
  });

  test('tells few crossings only where no long run tells the same', () => {
    const up = [...'------+------+++-++++++++'].map((one) => (one === '+' ? 12 : 10));
    expect(told(up).sv).toBe(
      'Värdena har korsat mittlinjen 5 gånger från punkt 1 till punkt 25; slumpen ger oftast minst 8. Det tyder på att nivån har flyttat sig uppåt.',
    );
    expect(told(clostridium, { freeze: 18 }).sv).not.toContain('mittlinjen');
  });

  test('says how many points are not counted, in the right number', () => {
    expect(told(calm, { exclude: [3] }).sv).toMatch(/ 1 punkt räknas inte\.$/);
    expect(told(calm, { exclude: [3, 5] }).sv).toMatch(/ 2 punkter räknas inte\.$/);
    expect(told(calm, { exclude: [3] }).en).toMatch(/ 1 point is not counted\.$/);
  });

  test('is short in lättläst, and never without words', () => {
    const charts = [calm, [...calm, 30], clostridium, circuitBoards, [1]].flatMap((amounts) =>
      [undefined, 12].map((freeze) => told(amounts, { freeze, exclude: [0] })),
    );
    for (const chart of charts) {
      for (const language of languages) expect(say(chart, language)).toMatch(/^\S.*\.$/);
      for (const sentence of say(chart, 'lattlast').split(/[.!?:;]+\s*/))
        expect(sentence.split(' ').length).toBeLessThanOrEqual(15);
    }
  });
});

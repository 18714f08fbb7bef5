import { describe, expect, test } from '@jest/globals';
import { type Annual, annualOf } from '../../../../bot/domain/annual/annual.ts';
import type { Book } from '../../../../bot/domain/annual/book.ts';
import { annualPapers } from '../../../../bot/domain/annual/papers.ts';
import type { Paper } from '../../../../bot/domain/paper.ts';
import { ruleText } from '../../../../bot/text/annualRules.ts';
import { aBookOf, anAnnualCase } from '../../../annual/book.ts';
import { aUnit } from '../../../builders.ts';

const unit = aUnit();

/** So many reports in each month, from January of the year before. */
const monthly = (perMonth: readonly number[]): Book['cases'] =>
  perMonth.flatMap((count, month) =>
    Array.from({ length: count }, (_, i) => {
      const at = new Date(Date.UTC(2025, month, 3 + (i % 20), 8)).toISOString();
      return anAnnualCase(unit, {
        caseId: `${month}-${i}`,
        reportedAt: at,
        kind: i % 3 ? 'avvikelse' : 'risk',
        categories: i % 2 ? ['fall'] : ['bemotande'],
      });
    }),
  );

const aBook = (perMonth: readonly number[], over: Partial<Book> = {}): Book => aBookOf(monthly(perMonth), over);

const usual = Array.from({ length: 24 }, (_, i) => 20 + (i % 3));
const paperOf = (annual: Annual): Paper => {
  const [paper] = annualPapers(annual);
  if (!paper) throw new Error('no paper');
  return paper;
};
const sectionOf = ({ sections }: Paper, heading: string) => sections.find((one) => one.heading === heading);

describe('the year’s reports', () => {
  test('are two, with every chapter that must be there and what the author is to write', () => {
    const [quality, safety] = annualPapers(annualOf(aBook(usual), true));
    expect([quality?.title, safety?.title]).toEqual(['Kvalitetsberättelse 2026', 'Patientsäkerhetsberättelse 2026']);
    const prompts = quality?.sections.flatMap((one) => one.prompts ?? []).join('\n') ?? '';
    // R80: development areas, egenkontroll, actions, surveys, analysis, follow-ups; R81: lessons; R31: lex Sarah.
    for (const part of [
      'utvecklingsområden',
      'egenkontroll',
      'åtgärder',
      'undersökningar',
      'analysen',
      'uppföljningar',
    ])
      expect(prompts).toContain(part);
    for (const requirement of ['R31', 'R80', 'R81']) expect(prompts).toContain(requirement);
    expect(safety?.sections.flatMap((one) => one.prompts ?? []).join()).toContain('R83');
  });

  test('tell the figures in words and in a table, the year before beside them', () => {
    const paper = paperOf(annualOf(aBook(usual), true));
    expect(sectionOf(paper, 'Sammanfattning')?.words[0]).toBe('Under 2026 kom 252 rapporter. Året före kom 252.');
    expect(sectionOf(paper, 'Rapporter i korthet')?.table?.rows[0]).toEqual(['Rapporter', '252', '252']);
  });

  test('draw what the table holds, and leave a gap where a number may not be shown', () => {
    const few = [...usual.slice(0, 22), 3, 20];
    const month = sectionOf(paperOf(annualOf(aBook(few), true)), 'Rapporter månad för månad');
    expect(month?.chart?.description).toContain('Talen står i tabellen under');
    expect(month?.chart?.series[0]?.values[10]).toBeNull();
    expect(month?.table?.rows[10]).toEqual(['November', 'visas inte', '21']);
    expect(month?.table?.rows.filter(([, now]) => now === 'visas inte')).toHaveLength(2);
  });

  test('say what is chance and what is not', () => {
    const verdict = (perMonth: readonly number[]) =>
      annualOf(aBook(perMonth), true).changes.find(({ id }) => id === 'change.totals.cases')?.sentence;
    expect(verdict(usual)).toContain('Vanlig variation');
    expect(verdict([...usual.slice(0, 12), ...usual.slice(12).map((count) => count * 2)])).toContain(
      'utanför gränserna',
    );
  });

  test('draw no control chart with a month of 1–4 where it may leave', () => {
    const few = [...usual.slice(0, 22), 3, 20];
    const chart = (isPublic: boolean) =>
      annualOf(aBook(few), isPublic).changes.find(({ id }) => id === 'change.totals.cases')?.chart;
    expect(chart(true)).toBeNull();
    expect(chart(false)?.n).toBe(24);
  });

  test('begin their charts with the first report: an empty year before says nothing of what is usual', () => {
    const { changes } = annualOf(aBook([...Array<number>(12).fill(0), ...usual.slice(12)]), false);
    expect(changes.find(({ id }) => id === 'change.totals.cases')?.chart?.n).toBe(12);
  });

  test('judge by all there is where the year before began late', () => {
    const { changes } = annualOf(aBook([...Array<number>(10).fill(0), ...usual.slice(10)]), false);
    expect(changes.find(({ id }) => id === 'change.totals.cases')?.chart).toMatchObject({ n: 14, baseline: 14 });
  });

  test('tell no time to an answer of months in which many wait still', () => {
    const answered = monthly(usual).map(({ row, facts }, i) => {
      const isLate = row.reportedAt > '2026-12' && i % 2 === 0;
      return { facts, row: { ...row, answeredAt: isLate ? null : row.reportedAt.replace('T08', 'T18') } };
    });
    const { changes } = annualOf(aBook([], { cases: answered }), false);
    const chart = changes.find(({ id }) => id === 'change.times.answer.mean')?.chart;
    expect(chart?.points.at(-2)).toMatchObject({ value: 10 });
    expect(chart?.points.at(-1)).toMatchObject({ value: null, excluded: true });
  });

  test('of a year that is not over say so, and have no month that has not begun', () => {
    const paper = paperOf(annualOf(aBook(usual.slice(0, 17), { now: '2026-05-20T08:00:00.000Z' }), true));
    expect(paper.notices).toContain('Året är inte slut. Siffrorna gäller till och med 2026-05-20.');
    expect(sectionOf(paper, 'Rapporter månad för månad')?.table?.rows).toHaveLength(5);
    expect(sectionOf(paper, 'Sammanfattning')?.words.join()).toContain('När siffrorna hämtades var');
  });

  test('name silent units in the house alone, and never rank them', () => {
    const daily = Array.from({ length: 40 }, (_, i) =>
      anAnnualCase(unit, { caseId: `d-${i}`, reportedAt: new Date(Date.UTC(2026, 0, 2 + i, 8)).toISOString() }),
    );
    const silent = (isPublic: boolean) =>
      sectionOf(paperOf(annualOf(aBook([], { cases: daily }), isPublic)), 'Tysta enheter');
    expect(silent(true)?.words[0]).toMatch(/^1 enheter/);
    expect(silent(true)?.table).toBeUndefined();
    expect(silent(false)?.table?.rows).toEqual([['Björken', '324']]);
  });

  test('give the rule of every figure', () => {
    const rules = sectionOf(paperOf(annualOf(aBook(usual), true)), 'Så är siffrorna räknade');
    expect(rules?.table?.rows).toContainEqual([
      'Andel risker bland rapporterna',
      'Andel av ärenden rapporterade 2026: de med kind=risk.',
    ]);
  });
});

describe('a rule in words', () => {
  test('tells months, lists and alternatives as they are asked for', () => {
    const reportedAt = { from: '2026-02-28T23:00:00.000Z', before: '2026-03-31T22:00:00.000Z' };
    const where = { reportedAt, categories: ['fall', 'trycksar'], any: [{ lagrum: 'hsl' }, { severity: null }] };
    expect(ruleText({ count: 'cases', where })).toBe(
      'Antal ärenden rapporterade från 2026-03-01 och före 2026-04-01, med categories=fall eller trycksar och minst ett av: (lagrum=hsl), (severity=tomt)',
    );
  });
});

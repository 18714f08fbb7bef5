import { describe, expect, test } from '@jest/globals';
import { type AlsoTold, alsoTold } from '../../../bot/domain/prefill/alsoTold.ts';
import { managerActs } from '../../../bot/domain/prefill/managerActs.ts';
import { reportTypeOf } from '../../../bot/domain/reportTypes/index.ts';
import { initialHints, initialInputs } from '../../../bot/domain/reportTypes/inputs.ts';

/** A Sunday, ten in the morning in Stockholm. */
const now = '2026-11-22T09:00:00.000Z';
const october = { from: '2026-10-01', to: '2026-10-31' };

const texts: readonly (readonly [string, Omit<AlsoTold, 'tellsWhen'>])[] = [
  ['anhörig klagar på maten', { says: 'klagomal', sayer: 'anhorig' }],
  ['dottern vill tacka personalen för fin vård', { says: 'berom', sayer: 'anhorig' }],
  ['Klagomål från anhörig om städningen', { says: 'klagomal', sayer: 'anhorig' }],
  ['En boende klagar på att maten är kall', { says: 'klagomal', sayer: 'enskild' }],
  ['gode mannen är inte nöjd med svaret', { says: 'klagomal', sayer: 'godMan' }],
  ['sonen till en boende är missnöjd', { says: 'klagomal', sayer: 'anhorig' }],
  ['dottern är nöjd men klagar på städningen', { sayer: 'anhorig' }],
  ['12 fall utan skada i oktober', { events: 12, period: october }],
  ['tre sena besök i december', { events: 3, period: { from: '2025-12-01', to: '2025-12-31' } }],
  ['fem sena insatser den här veckan', { events: 5, period: { from: '2026-11-16', to: '2026-11-22' } }],
  ['fem sena insatser förra veckan', { events: 5, period: { from: '2026-11-09', to: '2026-11-15' } }],
  ['flera sena insatser', {}],
  ['en boende föll', {}],
];

describe('what a text tells besides what the tool shows', () => {
  test.each(texts.map(([text, told]) => ({ text, told })))('$text', ({ text, told }) => {
    expect(alsoTold(text, now)).toEqual({ ...told, tellsWhen: false });
  });

  test('a manager who acts is told from one who is turned to', () => {
    const acting = ['chefen skriker åt en boende', 'enhetschefen kallade henne för idiot'];
    const turnedTo = ['ringde chefen', 'informerade chefen. Hon slog sig', 'en boende slog chefen'];
    expect([acting.map(managerActs), turnedTo.map(managerActs)]).toEqual([
      [true, true],
      [false, false, false],
    ]);
  });
});

const open = (key: 'klagomal' | 'samling' | 'fall', text: string) =>
  initialInputs(reportTypeOf(key), {
    now,
    unit: 'bjorken',
    told: { text, categories: [], occurredAt: null, harm: 'unknown', immediateAction: null },
  });

describe('a form opened from somebody’s own words', () => {
  test('knows who says it and what it is', () => {
    expect(open('klagomal', 'dottern vill tacka personalen')).toMatchObject({ says: 'berom', sayer: 'anhorig' });
  });

  test('counts the events of a bundle, and leaves a period nobody told open', () => {
    expect(open('samling', '12 fall utan skada i oktober')).toMatchObject({ events: '12', ...october });
    expect(open('samling', '12 fall utan skada')).toMatchObject({ events: '12', from: '', to: '' });
  });

  test('says now only where the words tell nothing of when', () => {
    expect(open('fall', 'en boende föll')).toMatchObject({ whenDate: '2026-11-22', whenTime: '10:00' });
    expect(open('fall', 'en boende föll i förrgår')).toMatchObject({ whenDate: '', whenTime: '' });
  });

  test('hints at the manager, and ticks nothing', () => {
    const told = { text: 'chefen skriker åt en boende', harm: 'unknown' } as const;
    expect(initialHints(reportTypeOf('bemotande'), told).map(({ field }) => field)).toEqual(['concernsManager']);
    expect(open('fall', told.text).concernsManager).toBe('false');
  });
});

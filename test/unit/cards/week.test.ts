import { describe, expect, test } from '@jest/globals';
import { weekChannelCard, weekPersonalCard } from '../../../bot/cards/week.ts';
import { weekActionCard } from '../../../bot/cards/weekAction.ts';
import { aLesson, anIndicatorWeek, aWeekActionView, aWeekView } from './views.ts';
import { objectsIn, of, verbsIn, wordsIn } from './walk.ts';

const words = (view = aWeekView(), language: 'sv' | 'en' | 'lattlast' = 'sv') =>
  wordsIn(weekPersonalCard(view, language).card);
const chartOn = (view = aWeekView()) =>
  objectsIn(weekPersonalCard(view, 'sv').card).find(({ type }) => type === 'Chart.Line');

describe('the card of a week', () => {
  test('begins with whose week it is and what it comes to', () => {
    expect(words().slice(0, 3)).toEqual([
      expect.any(String), // the fallback text
      'Björken, vecka 47',
      'Tolv rapporter under veckan. Allt ligger inom det vanliga.',
    ]);
  });

  test('shows this week, what is usual and the reading of each indicator', () => {
    const shown = words(aWeekView({ indicators: [anIndicatorWeek()] }));
    expect(shown).toEqual(expect.arrayContaining(['Fall', '5', '3', 'Vanlig variation']));
  });

  test('says which signal there is, and whether it is good only where the catalogue knows', () => {
    const verdict = (more: Parameters<typeof anIndicatorWeek>[0]) =>
      words(aWeekView({ indicators: [anIndicatorWeek(more)] }));
    const run = { signal: 'longRun', weeks: 8, side: 'below' } as const;
    expect(verdict({ ...run, direction: 'better' })).toContain('✔ Under det vanliga i åtta veckor, bättre');
    expect(verdict(run)).toContain('Under det vanliga i åtta veckor');
    expect(verdict({ signal: 'outside', side: 'above', direction: 'worse' })).toContain('⚠ Högre än vanligt, sämre');
    expect(verdict({ lower: null, upper: null })).toContain('För få värden än');
    const nothing = { signal: 'longRun', weeks: 9, side: 'below', value: null } as const;
    expect(verdict(nothing)).toContain('–');
  });

  test('puts news first, and draws the first of them', () => {
    const view = aWeekView({
      indicators: [
        anIndicatorWeek({ id: 'c', title: { sv: 'Andel', en: 'Share' }, signal: 'fewCrossings' }),
        anIndicatorWeek({ id: 'a' }),
        anIndicatorWeek({ id: 'b', title: { sv: 'Tid', en: 'Time' }, signal: 'outside' }),
      ],
    });
    expect(of(chartOn(view) ?? {}, 'title')).toBe('Tid');
  });

  test('draws whole weeks only, and shares in per cent', () => {
    const series = ['2026-W45', '2026-W46', '2026-W47'].map((week) => ({ week, value: 0.25 }));
    const indicators = [anIndicatorWeek({ unit: 'share', series, median: 0.2 })];
    const weeksDrawn = (isSoFar: boolean) =>
      JSON.stringify(of(chartOn(aWeekView({ indicators, isSoFar })) ?? {}, 'data'));
    expect(weeksDrawn(false)).toContain('{"x":"2026-11-16","y":25}');
    expect(weeksDrawn(true)).not.toContain('2026-11-16');
    expect(weeksDrawn(true)).toContain('{"x":"2026-11-09","y":20}');
  });

  test('lets its longest word break where a person would break it', () => {
    const rate = anIndicatorWeek({ title: { sv: 'Läkemedelsavvikelser per vecka', en: 'Medication deviations' } });
    expect(words(aWeekView({ indicators: [rate] }))).toContain('Läkemedels\u00adavvikelser per vecka');
  });

  test('labels how much is reported as reporting, and says that more is no failure when it has changed', () => {
    const reports = anIndicatorWeek({ better: 'context', title: { sv: 'Händelser', en: 'Events' }, signal: 'outside' });
    const shown = words(aWeekView({ indicators: [reports] }));
    expect(shown).toContain('Händelser (rapporte\u00adring)');
    expect(shown.join(' ')).toContain('Fler rapporter är inget misslyckande');
    const already = anIndicatorWeek({ better: 'context', title: { sv: 'Rapportering', en: 'Reporting' } });
    expect(words(aWeekView({ indicators: [already] }), 'en')).toContain('Reporting');
  });

  test('says nothing of what there is nothing of', () => {
    const quiet = words(aWeekView({ reports: 0, indicators: [], lastReportOn: '2026-11-03' })).join('\n');
    expect(quiet).not.toMatch(/Öppna ärenden|Försenade|Åtgärder|beslutad|Ovanligt tyst|Effekter|svar|lärdom|gått ut/);
    expect(chartOn(aWeekView({ indicators: [] }))).toBeUndefined();
  });

  test('leaves out what was not there to count, and what is none as usual', () => {
    const none = [anIndicatorWeek({ value: null }), anIndicatorWeek({ value: 0, median: 0 })];
    expect(words(aWeekView({ indicators: none }))).not.toContain('Fall');
    expect(words(aWeekView({ indicators: [anIndicatorWeek({ value: 0 })] }))).toContain('Fall');
  });

  test('shows when the last report came where the conclusion speaks of something else', () => {
    const signal = anIndicatorWeek({ signal: 'longRun', weeks: 9, side: 'below' });
    const view = aWeekView({ reports: 0, indicators: [signal], lastReportOn: '2026-11-03' });
    expect(words(view)).toContain('Den senaste rapporten kom den 3 november.');
    expect(words(aWeekView({ reports: 0, indicators: [], lastReportOn: null }), 'en')).toContain(
      'No reports have come in the past year.',
    );
  });

  test('tells what waits, by age and count', () => {
    const shown = words(
      aWeekView({
        open: { total: 9, overWeek: 4, overMonth: 1 },
        overdueActions: 2,
        earlierOpen: 3,
        decided: { count: 1, firstDueOn: '2026-11-30' },
      }),
    );
    expect(shown).toEqual(
      expect.arrayContaining([
        '9, varav 4 äldre än en vecka (1 äldre än fyra veckor)',
        '2',
        '3',
        '✔ 1 åtgärd beslutad, klar den 30 november',
      ]),
    );
  });

  test('tells what waits for somebody, and the lesson as it was written', () => {
    const lesson = aLesson('Slå på *larmmattan* när du är klar.');
    const view = aWeekView({ waiting: { looks: 2, answers: 3, clocks: [] }, lesson });
    expect(words(view)).toEqual(
      expect.arrayContaining([
        ...['Effekter att följa upp i veckan', '2', 'Rapporter som väntar på svar', '3'],
        ...['En lärdom', 'Slå på *larmmattan* när du är klar.'],
      ]),
    );
    expect(words(view, 'lattlast')).toContain('Se om åtgärder har hjälpt');
    const { card } = weekChannelCard(view, { dialogs: true });
    const shown = objectsIn(card).find((one) => of(one, 'text') === lesson);
    expect(shown).toMatchObject({ type: 'TextRun' }); // no markdown
    expect(weekChannelCard(view, { dialogs: true }).summary).not.toContain('larmmattan');
  });

  test('of ledning tells passed clocks as the municipality’s or the law’s; a unit’s never does', () => {
    const clocks = [
      { process: { sv: 'Lex Sarah', en: 'Lex Sarah' }, basis: 'kommun', count: 2 },
      { process: { sv: 'Personuppgiftsincident', en: 'Personal data breach' }, basis: 'law', count: 1 },
    ] as const;
    const waiting = { looks: 0, answers: 0, clocks };
    const units = { signals: [], improved: [], silent: [] };
    const whole = aWeekView({ unitId: 'ledning', unitName: null, waiting, units });
    expect(words(whole)).toEqual(
      expect.arrayContaining([
        ...['Tider som har gått ut', 'Lex Sarah: 2 över kommunens gräns'],
        'Personuppgiftsincident: 1 över lagens gräns',
      ]),
    );
    expect(words(aWeekView({ waiting })).join(' ')).not.toMatch(/Lex Sarah|gått ut/);
  });

  test('asks in the unit’s channel what is to be done, and not in ledning’s', () => {
    expect(JSON.stringify(weekChannelCard(aWeekView(), { dialogs: true }).card.actions)).toContain('week.action.open');
    expect(verbsIn(weekChannelCard(aWeekView(), { dialogs: false }).card)).toEqual(['week.action.open']);
    expect(
      weekChannelCard(aWeekView({ unitId: 'ledning', unitName: null }), { dialogs: true }).card.actions,
    ).toBeUndefined();
  });

  test('of ledning names units by name with what has changed, and caps the list', () => {
    const silent = Array.from({ length: 40 }, (_, i) => `Enhet ${i}`);
    const one = { unitName: 'Granen', subjects: [{ sv: 'fallen', en: 'falls' }] };
    const shown = words(aWeekView({ unitName: null, units: { signals: [], improved: [one], silent } }));
    expect(shown).toEqual(expect.arrayContaining(['Förbättringar som håller', 'Granen: fallen', 'och 25 till']));
    expect(shown).not.toContain('Enheter där något har ändrats');
  });

  test('is in her own language when she asks for it', () => {
    expect(words(aWeekView(), 'en')).toContain('Björken, week 47');
    expect(words(aWeekView(), 'lattlast')).toContain('Som vanligt');
  });
});

describe('an action', () => {
  test('can be finished, and then says so', () => {
    expect(verbsIn(weekActionCard(aWeekActionView(), 'sv').card)).toEqual(['week.action.done']);
    const done = weekActionCard(aWeekActionView({ doneOn: '2026-12-01' }), 'sv').card;
    expect(verbsIn(done)).toEqual([]);
    expect(wordsIn(done)).toContain('den 1 december');
  });
});

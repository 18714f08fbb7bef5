import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { directoryOf } from '../../../bot/domain/directory.ts';
import type { Fault } from '../../../bot/domain/forms/field.ts';
import type { Inputs } from '../../../bot/domain/forms/inputs.ts';
import { inputIdsOf } from '../../../bot/domain/forms/shape.ts';
import { homeUnit, unitChoices } from '../../../bot/domain/forms/unitChoices.ts';
import type { ReportType } from '../../../bot/domain/reportTypes/define.ts';
import { reportTypeOf, reportTypes } from '../../../bot/domain/reportTypes/index.ts';
import { initialHints, initialInputs, typedInputs } from '../../../bot/domain/reportTypes/inputs.ts';
import type { ReportTypeKey } from '../../../bot/domain/reportTypes/keys.ts';
import { mayBeKept } from '../../../bot/domain/reportTypes/mayBeKept.ts';
import { parseReport } from '../../../bot/domain/reportTypes/parse.ts';
import { say } from '../../../bot/text/language.ts';
import { aUnit } from '../../builders.ts';

const now = '2026-11-22T01:00:30.000Z'; // 02.00 in Stockholm
const few = directoryOf('g', [aUnit(), aUnit({ unitId: 'eken', name: 'Eken' })], []);
const many = directoryOf(
  'g',
  [
    aUnit(),
    ...Array.from({ length: 60 }, (_, i) => aUnit({ unitId: `u${i}`, name: `Hemtjänst ${i}`, area: 'Öster' })),
    aUnit({ unitId: 'angen', name: 'Ängen' }),
  ],
  [],
);
const context = { now, directory: few };

/** A form as it opens, with the least that has no honest default. */
function filled(type: ReportType, over: Inputs = {}): Inputs {
  const least = type.fields.flatMap((field): [string, string][] => {
    if (!field.required) return [];
    if (field.kind === 'text') return [[field.id, 'Hon gled av stolen och satte sig på golvet.']];
    if (field.kind === 'count') return [[field.id, '4']];
    return 'options' in field ? [[field.id, Object.keys(field.options)[0] ?? '']] : [];
  });
  return { ...initialInputs(type, { now, unit: 'bjorken' }), ...Object.fromEntries(least), ...over };
}

function reportFrom(key: ReportTypeKey, over: Inputs = {}) {
  const parsed = parseReport(reportTypeOf(key), filled(reportTypeOf(key), over), context);
  if (!parsed.ok) throw new Error(`Not a report: ${JSON.stringify(parsed.faults)}`);
  return parsed.report;
}

function faultsFrom(key: ReportTypeKey, over: Readonly<Record<string, unknown>>): readonly Fault[] {
  const parsed = parseReport(reportTypeOf(key), { ...filled(reportTypeOf(key)), ...over }, context);
  return parsed.ok ? [] : parsed.faults;
}
const fieldsAtFault = (key: ReportTypeKey, over: Readonly<Record<string, unknown>>) =>
  faultsFrom(key, over).map(({ field }) => field);

describe('a form that is filled in', () => {
  test.each(reportTypes.map((type) => [type.key, type] as const))('%s becomes a report of its type', (key, type) => {
    const report = reportFrom(key);
    expect(report).toMatchObject({ type: key, unitId: 'bjorken', concernsManager: false });
    expect(report.categories.length).toBeGreaterThan(0);
    expect(report.lagrum.length).toBeGreaterThan(0);
    expect(type.fields.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(report.answers)));
  });

  test('gives the time in Stockholm, never later than now', () => {
    expect(reportFrom('fall').occurredAt).toBe('2026-11-22T01:00:00.000Z');
    expect(reportFrom('fall', { whenDate: '2026-06-01', whenTime: '9.05' }).occurredAt).toBe(
      '2026-06-01T07:05:00.000Z',
    );
    expect(reportFrom('fall', { whenTime: '02:02' }).occurredAt).toBe(now);
  });

  test('with the time cleared says that nobody knows when', () => {
    expect(reportFrom('fall', { whenDate: '', whenTime: '' }).occurredAt).toBeNull();
  });

  test('keeps own words as they are, without what cannot be seen', () => {
    const what = ' Föll\u0000 i\r\nba\u0308drummet\u202e ';
    expect(reportFrom('fall', { what }).what).toBe('Föll i\nbädrummet');
  });

  test('a fall with harm is a fall with injury, whatever was ticked', () => {
    expect(reportFrom('fall', { harm: 'mild', categories: 'bemanning' }).categories).toEqual([
      'fall_med_skada',
      'bemanning',
    ]);
    expect(reportFrom('fall', { harm: 'none' }).categories).toEqual(['fall']);
  });

  test('what else it was is added to what the form is for', () => {
    expect(reportFrom('bemotande', { categories: 'sekretess' }).categories).toEqual(['bemotande', 'sekretess']);
    expect(reportFrom('ovrigt', { categories: 'trycksar' }).categories).toEqual(['trycksar']);
  });

  test('several categories are kept, and any that the words pointed at', () => {
    expect(reportFrom('lakemedel', { categories: 'lakemedel_sent,larm_ej_besvarat' }).categories).toEqual([
      'lakemedel_sent',
      'larm_ej_besvarat',
    ]);
  });

  test('cooperation is told apart by whom it was with', () => {
    expect(reportFrom('samverkan', { with: 'hospital' }).categories).toEqual(['samverkan_vardgivare']);
    expect(reportFrom('samverkan', { with: 'ownUnit' }).categories).toEqual(['samverkan_internt']);
  });

  test('a complaint, a comment and praise are told apart', () => {
    for (const says of ['klagomal', 'synpunkt', 'berom']) expect(reportFrom('klagomal', { says }).kind).toBe(says);
    expect(reportFrom('klagomal').answers).toMatchObject({ answerWanted: true, oral: false });
  });

  test('what was told aloud is read back', () => {
    const { readBack } = reportTypeOf('klagomal');
    expect(readBack?.(reportFrom('klagomal', { oral: 'true' }).answers)).toBe(true);
    expect(readBack?.(reportFrom('klagomal').answers)).toBe(false);
  });

  test('a bundle counts its events and did no harm', () => {
    const report = reportFrom('samling', { categories: 'sen_insats', events: '12' });
    expect(report).toMatchObject({ events: 12, harm: 'none', categories: ['sen_insats'], occurredAt: null });
    expect(report.answers).toEqual({ from: '2026-11-15', to: '2026-11-22' });
  });

  test('a risk has harmed nobody, and a missförhållande is one', () => {
    expect(reportFrom('risk')).toMatchObject({ kind: 'risk', harm: 'none' });
    expect(reportFrom('missforhallande').kind).toBe('missforhallande');
  });
});

describe('what is wrong in a form', () => {
  test('is told all at once, each at its input, in the order of the form', () => {
    expect(
      fieldsAtFault('fall', { what: ' ', harm: 'bad', whenDate: '2026-02-31', unit: 'nowhere', place: 'moon' }),
    ).toEqual(['what', 'harm', 'whenDate', 'unit', 'place']);
  });

  test('what has not been yet is told of as a day or as a time, whichever it is', () => {
    const said = (inputs: Inputs) => faultsFrom('fall', inputs).map(({ text }) => text.sv.split('.')[0]);
    expect(said({ whenDate: '2026-11-23' })).toEqual(['Den dagen har inte varit än']);
    expect(said({ whenTime: '23:00' })).toEqual(['Den tiden har inte varit än']);
  });

  test.each([
    ['a day that does not exist', { whenDate: '2026-02-31' }, 'whenDate'],
    ['a time that does not exist', { whenTime: '25:00' }, 'whenTime'],
    ['tomorrow', { whenDate: '2026-11-23' }, 'whenDate'],
    ['later today', { whenTime: '02:10' }, 'whenTime'],
    ['three years ago', { whenDate: '2023-11-22' }, 'whenDate'],
    ['the year nought', { whenDate: '0000-01-01' }, 'whenDate'],
    ['a day without a time', { whenTime: '' }, 'whenTime'],
    ['a time without a day', { whenDate: '' }, 'whenDate'],
    ['an unknown category', { categories: 'fall,nonsense' }, 'categories'],
    ['a list where words belong', { what: ['a'] }, 'what'],
    ['a number where words belong', { what: 7 }, 'what'],
    ['a thing where a tick belongs', { concernsManager: {} }, 'concernsManager'],
    ['a unit that is gone', { unit: '__proto__' }, 'unit'],
    ['hostile options', { harm: 'constructor' }, 'harm'],
  ])('%s', (_, over, field) => {
    expect(fieldsAtFault('fall', over)).toEqual([field]);
  });

  test('a number out of range, and no number', () => {
    expect(faultsFrom('samling', { events: '1' })[0]?.text.sv).toContain('mellan 2 och 500');
    for (const events of ['1e1', '-3', 'fyra', '2.5', ''])
      expect(fieldsAtFault('samling', { events })).toEqual(['events']);
  });

  test('a period that ends before it begins', () => {
    expect(fieldsAtFault('samling', { from: '2026-11-20', to: '2026-11-19' })).toEqual(['to']);
  });

  test('a text too long: how long it is, and the limit', () => {
    const [fault] = faultsFrom('fall', { what: 'å'.repeat(20_000) });
    expect(fault?.text.en).toContain('20,000');
    expect(fault?.text.en).toContain('5,000');
    expect(fieldsAtFault('fall', { what: 'x'.repeat(2_000_000) })).toEqual(['what']);
  });

  test('concern for a child stops the form until the reporter says it is something else', () => {
    const what = 'Jag är orolig för att barnet far illa hemma.';
    expect(faultsFrom('ovrigt', { what })).toMatchObject([{ field: 'notChild', childConcern: true }]);
    expect(faultsFrom('ovrigt', { what, notChild: 'true' })).toEqual([]);
  });
});

describe('the privacy guard in a form', () => {
  const number = '19121212-1212';

  test.each(['what', 'immediateAction', 'personRef', 'ownWords'])('a personnummer in %s is refused', (id) => {
    expect(fieldsAtFault('fall', { [id]: `Den boende ${number} föll` })).toEqual([id]);
  });

  test('the place is quoted with the number masked, and nowhere whole', () => {
    const faults = faultsFrom('fall', {
      what: `I går kväll hittade vi ${number} på golvet bredvid sängen i rummet. Ring 070-174 06 05!`,
    });
    expect(faults[0]?.quote).toContain('hittade vi ‹19121212-XXXX›');
    expect(faults[0]?.quote).toContain('‹070');
    expect(JSON.stringify(faults)).not.toMatch(/1212-1212|06 05/);
  });

  test('a form is kept as a draft only when nothing in it is refused, however it was turned away', () => {
    const type = reportTypeOf('fall');
    const keep = (over: Inputs) => mayBeKept(type, filled(type, over));
    expect([keep({}), keep({ what: '' }), keep({ what: 'x '.repeat(4_000), whenDate: '2026-02-31' })]).toEqual([
      true,
      true,
      true,
    ]);
    for (const id of ['what', 'harm', 'unitSearch', 'whenTime', 'personRef'])
      expect(keep({ [id]: number })).toBe(false);
    expect(keep({ what: `${'x '.repeat(4_000)}${number}` })).toBe(false);
    const child = 'Jag är orolig för att barnet far illa hemma.';
    expect([keep({ what: child }), keep({ what: child, notChild: 'true' })]).toEqual([false, true]);
  });

  test('a name is pointed out and stops nothing', () => {
    const type = reportTypeOf('fall');
    const parsed = parseReport(type, filled(type, { what: 'Anna Svensson föll på golvet.' }), context);
    expect(parsed.ok).toBe(true);
    expect(parsed.hints).toMatchObject([{ field: 'what' }]);
  });
});

describe('the unit of a report', () => {
  const inMany = { now, directory: many };
  const parse = (over: Inputs) => parseReport(reportTypeOf('fall'), filled(reportTypeOf('fall'), over), inMany);

  test('is listed with the person’s own first where units are few', () => {
    const { unitChoices: listed, moreUnits } = unitChoices(few, { unitIds: ['eken'] }, {});
    expect(listed.map(({ id }) => id)).toEqual(['eken', 'bjorken']);
    expect(moreUnits).toBe(false);
  });

  test('is found by search where they are many, at most fifteen at a time', () => {
    const inputs = { unit: 'other', unitSearch: 'hemtjanst oster' };
    const { unitChoices: listed, moreUnits } = unitChoices(many, { unitIds: ['bjorken'] }, inputs);
    expect([listed[0]?.id, listed.length, moreUnits]).toEqual(['bjorken', 16, true]);
    const parsed = parse(inputs);
    expect(parsed).toMatchObject({ ok: false, faults: [{ field: 'unit' }] });
  });

  test('is taken at once when the search finds just one', () => {
    expect(parse({ unit: 'other', unitSearch: 'ängen' })).toMatchObject({ ok: true, report: { unitId: 'angen' } });
    expect(parse({ unit: 'other', unitSearch: 'Hemtjänst 1' })).toMatchObject({ ok: true, report: { unitId: 'u1' } });
  });

  test('is asked for again when the search finds none, or is empty', () => {
    expect(parse({ unit: 'other', unitSearch: 'zz' })).toMatchObject({ faults: [{ field: 'unitSearch' }] });
    expect(parse({ unit: 'other' })).toMatchObject({ faults: [{ field: 'unitSearch' }] });
  });

  test('begins as the person’s own, or as a search for who has none', () => {
    expect([
      homeUnit(many, { unitIds: ['gone', 'u3'] }),
      homeUnit(many, { unitIds: [] }),
      homeUnit(few, { unitIds: [] }),
    ]).toEqual(['u3', 'other', '']);
  });
});

describe('a form as it opens', () => {
  const told = {
    text: 'Anna föll i badrummet vid ett.',
    categories: ['fall_med_skada', 'larm_ej_besvarat'],
    occurredAt: '2026-11-22T01:00+01:00',
    harm: 'harm',
    immediateAction: 'Ringde sjuksköterskan.',
  } as const;

  test('holds what the words told, and leaves open how serious it was', () => {
    const inputs = initialInputs(reportTypeOf('fall'), { now, unit: 'bjorken', told });
    expect(inputs).toMatchObject({
      what: told.text,
      categories: 'larm_ej_besvarat',
      whenDate: '2026-11-22',
      whenTime: '01:00',
      unit: 'bjorken',
      immediateAction: told.immediateAction,
    });
    expect(inputs).not.toHaveProperty('harm');
    expect(initialHints(reportTypeOf('fall'), told).map(({ field }) => field)).toContain('harm');
  });

  test('never ticks in a bundle what a bundle cannot take', () => {
    expect(initialInputs(reportTypeOf('samling'), { now, unit: '', told }).categories).toBeUndefined();
  });

  test('gives back every word that was typed, and nothing else', () => {
    const inputs = { what: 'å'.repeat(20_000), harm: 'bad', verb: 'form.submit', extra: 'x', concernsManager: true };
    expect(typedInputs(reportTypeOf('fall'), inputs)).toEqual({
      what: inputs.what,
      harm: 'bad',
      concernsManager: 'true',
    });
  });
});

test('nothing that can be sent makes the parser throw, and what it takes is whole', () => {
  const ids = (type: ReportType) => [...type.fields.flatMap(inputIdsOf), 'notChild', '__proto__', 'toString'];
  const hostile = fc.oneof(
    fc.anything({ withNullPrototype: true }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'true',
      'other',
      '2026-02-31',
      '9999-99-99',
      '24:00',
      '\u0000',
      '\ud800',
      ',,,',
      'fall,fall',
      '1e9',
      '-1',
    ),
    fc.date({ noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
  );
  const forms = fc
    .constantFrom(...reportTypes)
    .chain((type) =>
      fc.record({ type: fc.constant(type), over: fc.dictionary(fc.constantFrom(...ids(type)), hostile) }),
    );
  fc.assert(
    fc.property(forms, fc.boolean(), ({ type, over }, begun) => {
      const parsed = parseReport(type, begun ? { ...filled(type), ...over } : over, context);
      if (parsed.ok) {
        expect(few.unit(parsed.report.unitId)).toBeDefined();
        expect(parsed.report.categories.length).toBeGreaterThan(0);
        expect((parsed.report.occurredAt ?? now) <= now).toBe(true);
      } else {
        const known = new Set(ids(type));
        for (const fault of parsed.faults) {
          expect(known.has(fault.field)).toBe(true);
          expect(say(fault.text, 'lattlast')).not.toBe('');
        }
      }
      typedInputs(type, over);
    }),
    { numRuns: 2000 },
  );
});

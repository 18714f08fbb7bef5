import { describe, expect, test } from '@jest/globals';
import { readBackCard } from '../../../bot/cards/readBack.ts';
import { canBeShownAgain, type FormView, reportFormCard } from '../../../bot/cards/reportForm.ts';
import { directoryOf } from '../../../bot/domain/directory.ts';
import type { Field } from '../../../bot/domain/forms/field.ts';
import { unitChoices } from '../../../bot/domain/forms/unitChoices.ts';
import type { ReportType } from '../../../bot/domain/reportTypes/define.ts';
import { reportTypeOf, reportTypes } from '../../../bot/domain/reportTypes/index.ts';
import { initialInputs, typedInputs } from '../../../bot/domain/reportTypes/inputs.ts';
import { parseReport } from '../../../bot/domain/reportTypes/parse.ts';
import { type Language, languages } from '../../../bot/text/language.ts';
import { aUnit } from '../../builders.ts';
import { faultsIn } from './renderer.ts';
import { objectsIn, of } from './walk.ts';

const now = '2026-11-22T01:00:00.000Z';
const units = Array.from({ length: 40 }, (_, i) =>
  aUnit({ unitId: `unit-number-${i}`, name: `Hemtjänst Öster grupp ${i}` }),
);
const directory = directoryOf('g', units, []);
const home = 'unit-number-0';

const aView = (type: ReportType, over: Partial<FormView> = {}): FormView => ({
  type,
  requestId: '00000000-0000-4000-8000-000000000000',
  inputs: initialInputs(type, { now, unit: home }),
  faults: [],
  hints: [],
  ...unitChoices(directory, { unitIds: [home] }, {}),
  firstHelp: { unitName: 'Björkgården', nursePhone: '0123-45 67 89', onCallPhone: '0123-98 76 54' },
  childReception: '',
  ...over,
});

/** The form as it comes back when everything in it is wrong. */
function wrongView(type: ReportType, what = 'Jag är orolig för att barnet far illa hemma. 19121212-1212'): FormView {
  const wrong = (field: Field): Record<string, string> =>
    field.kind === 'moment'
      ? { [`${field.id}Date`]: '2026-02-31', [`${field.id}Time`]: 'då' }
      : { [field.id]: field.id === 'what' ? what : field.kind === 'text' ? '19121212-1212' : 'fel' };
  const sent = Object.assign({}, ...type.fields.map(wrong));
  const parsed = parseReport(type, sent, { now, directory });
  const inputs = typedInputs(type, sent);
  return aView(type, { inputs, hints: parsed.hints, faults: parsed.ok ? [] : parsed.faults });
}

const inputsOf = (card: unknown) => objectsIn(card).filter(({ type }) => String(type).startsWith('Input.'));
const inputOf = (card: unknown, id: string) => inputsOf(card).find((input) => of(input, 'id') === id);
const bytesOf = (card: unknown) => Buffer.byteLength(JSON.stringify(card));

const everyForm = reportTypes.flatMap((type) =>
  languages.flatMap((language): [string, Language, FormView][] => [
    [`${type.key}, new`, language, aView(type)],
    [`${type.key}, all wrong`, language, wrongView(type)],
  ]),
);

test('the numbers to call say whose they are', () => {
  const [type] = reportTypes;
  const words = type ? JSON.stringify(reportFormCard(aView(type), 'sv').card) : '';
  expect(words).toContain('Björkgården: sjuksköterska 0123-45 67 89');
  expect(words).toContain('Björkgården: chef i beredskap 0123-98 76 54');
});

describe.each(everyForm)('the form of %s, in %s', (_, language, view) => {
  const message = reportFormCard(view, language);

  test('is a card that Teams knows', () => {
    expect(faultsIn(message.card)).toEqual([]);
  });

  test('has an id and a label on every input, each id once', () => {
    const inputs = inputsOf(message.card);
    for (const input of inputs)
      expect(input).toEqual(expect.objectContaining({ id: expect.any(String), label: expect.stringMatching(/\S/) }));
    expect(new Set(inputs.map((input) => of(input, 'id'))).size).toBe(inputs.length);
  });

  test('says what is missing wherever something must be filled in, five times at most', () => {
    const required = inputsOf(message.card).filter((input) => of(input, 'isRequired'));
    for (const input of required) expect(of(input, 'errorMessage')).toMatch(/\S/);
    expect(required.length).toBeLessThanOrEqual(5);
  });

  test('shows each fault, and all that was typed', () => {
    const shown = JSON.stringify(message.card);
    for (const { text, quote } of view.faults) {
      expect(shown).toContain(JSON.stringify(text[language] ?? text.sv).slice(1, -1));
      if (quote) expect(shown).toContain(quote);
    }
    if (view.faults.length > 0) {
      const { what } = view.inputs;
      expect(inputOf(message.card, 'what')).toHaveProperty('value', what);
    }
  });

  test('stays under 28 KB', () => {
    expect(bytesOf(message.card)).toBeLessThan(28_000);
  });

  test('says nothing of its content in the toast', () => {
    expect(message.summary).toBe(reportFormCard(aView(reportTypeOf('ovrigt')), language).summary);
  });
});

describe('a report form', () => {
  const fall = reportTypeOf('fall');
  const cardOf = (over: Partial<FormView> = {}, language: Language = 'sv') =>
    reportFormCard(aView(fall, over), language).card;
  const more = (card: unknown) => objectsIn(card).find(({ id }) => id === 'moreFields');

  test('begins with what comes first in the room, and the numbers to ring', () => {
    const first = JSON.stringify(cardOf().body[1]);
    for (const word of ['112', '0123-45 67 89', '0123-98 76 54']) expect(first).toContain(word);
  });

  test('keeps the rest behind a button, and shows what there needs a look among the first', () => {
    const [usual, atFault] = [cardOf(), cardOf({ faults: [{ field: 'personRef', text: { sv: 'x', en: 'x' } }] })];
    expect(more(usual)).toHaveProperty('isVisible', false);
    expect(inputOf(more(usual), 'personRef')).toBeDefined();
    expect(inputOf(atFault, 'personRef')).toBeDefined();
    expect(inputOf(more(atFault), 'personRef')).toBeUndefined();
    const filled = cardOf({ inputs: { immediateAction: 'Ringde.', concernsManager: 'true' } });
    for (const id of ['immediateAction', 'concernsManager']) expect(inputOf(more(filled), id)).toBeUndefined();
  });

  test('shows the way to the reception unit when a child may be at risk, and stays able to send', () => {
    const card = reportFormCard({ ...wrongView(fall), childReception: 'Mottagningen 0123-11' }, 'sv').card;
    expect(JSON.stringify(card)).toContain('Mottagningen 0123-11');
    expect(inputOf(card, 'notChild')).toHaveProperty('value', 'false');
    expect(inputOf(cardOf(), 'notChild')).toBeUndefined();
  });

  test('offers the categories that the words pointed at besides the usual', () => {
    const card = cardOf({ inputs: { categories: 'fall,nutrition' } });
    expect(JSON.stringify(inputOf(card, 'categories'))).toContain('"nutrition"');
  });

  test('offers a search where there are more units, and asks again after several were found', () => {
    const card = cardOf({
      moreUnits: true,
      inputs: { unit: 'other', unitSearch: 'öster' },
      faults: [{ field: 'unit', text: { sv: 'x', en: 'x' } }],
    });
    expect(inputOf(card, 'unit')).not.toHaveProperty('value');
    expect(inputOf(card, 'unitSearch')).toHaveProperty('value', 'öster');
    expect(JSON.stringify(inputOf(card, 'unit'))).toContain('"other"');
    expect(inputOf(cardOf(), 'unit')).toHaveProperty('value', home);
    expect(inputOf(cardOf(), 'unitSearch')).toBeUndefined();
  });

  test('points out softly what may be a name, in the words as they were typed', () => {
    const text = { sv: 'Ser ut som ett namn:', en: 'Looks like a name:' };
    const shown = JSON.stringify(cardOf({ hints: [{ field: 'what', text, quote: '*Anna*' }] }, 'en'));
    expect(shown).toContain('Looks like a name:');
    expect(shown).toContain('{"type":"TextRun","text":"*Anna*"}');
  });

  test('its buttons name the form and nothing that was written', () => {
    const actions = cardOf({ inputs: { what: 'hemligt' } }).actions ?? [];
    expect(actions.map(({ data }) => data)).toEqual([
      { verb: 'form.submit', reportType: 'fall', requestId: expect.any(String) },
      { verb: 'draft.discard', requestId: expect.any(String) },
    ]);
  });

  test('stays under 28 KB with as long a story as it takes, in Swedish words', () => {
    const inputs = {
      ...initialInputs(fall, { now, unit: home }),
      what: 'På gården '.repeat(500),
      immediateAction: 'Åt oss '.repeat(140),
    };
    expect(bytesOf(cardOf({ inputs }))).toBeLessThan(28_000);
  });

  test('gives a text far too long back whole, as far as Teams takes cards at all', () => {
    const what = 'ordå '.repeat(10_000).trim();
    const view = wrongView(fall, what);
    expect(inputOf(reportFormCard(view, 'sv').card, 'what')).toHaveProperty('value', what);
    expect(canBeShownAgain(view.inputs)).toBe(true);
    expect(bytesOf(reportFormCard(view, 'sv').card)).toBeLessThan(100_000);
    expect(canBeShownAgain({ what: 'å'.repeat(50_000) })).toBe(false);
  });
});

test.each(languages)('the text read back is shown word for word, in %s', (language) => {
  const message = readBackCard({ requestId: 'r', what: 'Maten var *kall*.\nIngen svarade.' }, language);
  expect(faultsIn(message.card)).toEqual([]);
  for (const line of ['Maten var *kall*.', 'Ingen svarade.']) expect(JSON.stringify(message.card)).toContain(line);
});

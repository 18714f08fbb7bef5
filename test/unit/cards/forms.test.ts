import { describe, expect, test } from '@jest/globals';
import { addCard } from '../../../bot/cards/add.ts';
import { assessCard, assessInputsOf } from '../../../bot/cards/assess.ts';
import { connectCard } from '../../../bot/cards/connect.ts';
import type { Message } from '../../../bot/cards/elements.ts';
import { type Form, numberInput } from '../../../bot/cards/inputs.ts';
import { menuCard } from '../../../bot/cards/menu.ts';
import { referCard } from '../../../bot/cards/refer.ts';
import { verbs } from '../../../bot/cards/verbs.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import { reportTypes } from '../../../bot/domain/reportTypes/index.ts';
import { aCase, aReport } from '../../builders.ts';
import { aContentView } from './views.ts';
import { objectsIn, of, verbsIn, wordsIn } from './walk.ts';

const aForm = (inputs: Form['inputs'] = {}, faults: Form['faults'] = []): Form => ({ language: 'sv', inputs, faults });
const inputsIn = ({ card }: Message) =>
  objectsIn(card).filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'));
const inputIn = (message: Message, id: string) => inputsIn(message).find((one) => of(one, 'id') === id);
const isShown = (message: Message, id: string) =>
  objectsIn(message.card).some((one) => of(one, 'id') === id && of(one, 'isVisible') === true);
const one = { caseId: 'c0ffee', number: '2026-000123' };

describe('a form that comes back', () => {
  const fault = { field: 'text', text: { sv: 'Ta bort personnumret.', en: '' }, quote: 'hos ‹19850131-XXXX›' };
  const message = addCard(one, aForm({ text: 'Jag glömde att …' }, [fault]));

  test('still has everything that was typed', () => {
    expect(inputIn(message, 'text')).toMatchObject({ value: 'Jag glömde att …' });
  });

  test('says at the top that something is wrong, and at the input what', () => {
    const words = wordsIn(message.card);
    expect(words).toContain('⚠ Ta bort personnumret.');
    expect(words).toContain('hos ‹19850131-XXXX›');
    expect(words.findIndex((line) => line.startsWith('⚠ Nästan klart'))).toBeLessThan(
      words.indexOf('Jag glömde att …'),
    );
  });

  test('can be left without filling it in', () => {
    const back = objectsIn(message.card).find((action) => of(action, 'verb') === verbs.caseReceipt);
    expect(back).toMatchObject({ associatedInputs: 'none' });
  });
});

describe('assessing', () => {
  const assess = (form: Form) => assessCard({ content: aContentView(), seen: 3 }, form, defaultPolicy);

  test('asks for two things that are not known already', () => {
    const required = inputsIn(assess(aForm({ categories: 'fall' }))).filter((input) => of(input, 'isRequired'));
    expect(required.map(({ id }) => id)).toEqual(['invanareSeverity', 'invanareLikelihood', 'categories']);
    expect(inputIn(assess(aForm({ categories: 'fall' })), 'categories')).toMatchObject({ value: 'fall' });
  });

  test('begins with what is known of the case', () => {
    const c = aCase({ lagrum: ['sol', 'hsl'], categories: ['fall', 'bemanning'], lexSarah: true });
    expect(assessInputsOf(c)).toEqual({
      lagrum: 'sol,hsl',
      categories: 'fall,bemanning',
      lexSarah: 'true',
      concernsManager: 'false',
    });
  });

  test('suggests the severity that the reporter has seen, never one for what has done no harm', () => {
    const inputs = assessInputsOf(aCase({ report: aReport({ harm: 'serious' }) }));
    expect(inputs).toMatchObject({ invanareSeverity: '3' });
    expect(assessInputsOf(aCase({ report: aReport({ harm: 'none' }) }))).not.toHaveProperty('invanareSeverity');
    const message = assessCard({ content: aContentView({ harm: 'serious' }), seen: 3 }, aForm(inputs), defaultPolicy);
    expect(wordsIn(message.card).join(' ')).toContain('Förslaget kommer från rapporten');
  });

  test('an earlier assessment comes before the suggestion', () => {
    const assessment = {
      invanare: { severity: 2, likelihood: 4 },
      verksamhet: { severity: 1, likelihood: 1 },
    } as const;
    const assessed = { by: 'karin', at: '2026-11-22T01:00:00.000Z', version: 3, assessment };
    expect(assessInputsOf(aCase({ report: aReport({ harm: 'life' }), assessed }))).toMatchObject({
      invanareSeverity: '2',
      invanareLikelihood: '4',
      verksamhetSeverity: '1',
    });
  });

  test('shows when it happened and what was done at once', () => {
    const words = wordsIn(assess(aForm()).card).join('\n');
    expect(words).toContain('Hände');
    expect(words).toContain('22 november kl. 01.30');
    expect(words).toContain('Det gjordes direkt\nVi hjälpte henne upp.');
  });

  test('says who has assessed it meanwhile, above everything that was chosen', () => {
    const overtaken = { sv: 'Asa har bedömt ärendet under tiden.', en: '' };
    const view = { content: aContentView(), seen: 4, overtaken };
    const message = assessCard(view, aForm({ invanareSeverity: '2' }), defaultPolicy);
    expect(wordsIn(message.card)).toContain('⚠ Asa har bedömt ärendet under tiden.');
    expect(inputIn(message, 'invanareSeverity')).toMatchObject({ value: '2' });
  });

  test('shows staff and operation only when asked for or already touched', () => {
    expect(isShown(assess(aForm()), 'others')).toBe(false);
    expect(isShown(assess(aForm({ medarbetareSeverity: '2' })), 'others')).toBe(true);
  });

  test('shows the list of categories when none is chosen', () => {
    expect(isShown(assess(aForm({ categories: 'fall' })), 'categoryChoice')).toBe(false);
    expect(isShown(assess(aForm()), 'categoryChoice')).toBe(true);
  });
});

describe('choosing a unit', () => {
  const units = Array.from({ length: 15 }, (_, i) => ({ unitId: `unit-${i}`, name: `Enhet ${i}` }));

  test('needs no searching where there are few', () => {
    const message = connectCard({ units: units.slice(0, 2), more: 0 }, aForm());
    expect(inputsIn(message).map(({ id }) => id)).toEqual(['unitId']);
  });

  test('among many has a search, and nothing required stands in its way', () => {
    const message = referCard({ ...one, units, more: 900 }, aForm());
    expect(verbsIn(message.card)).toContain(verbs.caseReferOpen);
    expect(inputsIn(message).filter((input) => of(input, 'isRequired'))).toEqual([]);
  });

  test('that found nothing can be searched again', () => {
    const message = referCard({ ...one, units: [], more: 0 }, aForm({ unitSearch: 'Solg' }));
    expect(inputIn(message, 'unitSearch')).toMatchObject({ value: 'Solg' });
  });
});

describe('the menu', () => {
  test('tells two drafts of one kind apart by their first words', () => {
    const draft = { requestId: 'r1', title: 'Fall', changedAt: '2026-11-22T01:00:00.000Z' };
    const what = `Föll i hallen ${'och '.repeat(40)}`;
    const drafts = [{ ...draft, what }, draft];
    const shown = JSON.stringify(menuCard({ language: 'sv', types: reportTypes, drafts, mayDoMore: { toDo: false } }));
    expect(shown.match(/Föll i hallen[^"]*/g)).toEqual([expect.stringMatching(/^.{40,64} …$/)]);
  });

  test('asks for her own words only where they can be written', () => {
    const view = { language: 'sv', types: reportTypes, drafts: [], mayDoMore: { toDo: false } } as const;
    expect(JSON.stringify(menuCard(view))).toContain('med egna ord, eller välj');
    expect(JSON.stringify(menuCard({ ...view, canWrite: false }))).not.toContain('egna ord');
  });

  const menu = menuCard({ language: 'sv', types: reportTypes, drafts: [], mayDoMore: { toDo: false } });

  test('opens every report type in one tap or two', () => {
    const opened = objectsIn(menu.card).filter(
      (action) => of(action, 'type') === 'Action.Execute' && of(action, 'verb') === verbs.formOpen,
    );
    expect(opened.map((action) => of(action, 'data'))).toEqual(
      reportTypes.map(({ key }) => ({ reportType: key, verb: verbs.formOpen })),
    );
  });

  test('has no to-do list for one who has nothing to do', () => {
    expect(verbsIn(menu.card)).not.toContain(verbs.toDo);
  });
});

test('a number that is none is left for the person to write again', () => {
  const [input] = numberInput({ id: 'events', label: 'Antal', value: 'många' }, { min: 2 });
  expect(input).toEqual({ type: 'Input.Number', id: 'events', label: 'Antal', min: 2 });
});

import { describe, expect, jest, test } from '@jest/globals';
import { type AskBot, ShownCard } from './shownCard.ts';
import { visibleText } from './visibleText.ts';

const send = { type: 'Action.Execute', title: 'Skicka', verb: 'send', data: { verb: 'send' } };
const form = {
  type: 'AdaptiveCard',
  body: [
    { type: 'TextBlock', text: 'Ny avvikelse' },
    {
      type: 'Input.Text',
      id: 'what',
      label: 'Vad hände?',
      isRequired: true,
      errorMessage: 'Skriv något',
      maxLength: 10,
    },
    {
      type: 'Input.ChoiceSet',
      id: 'harm',
      label: 'Blev någon skadad?',
      choices: [
        { title: 'Nej', value: 'none' },
        { title: 'Ja', value: 'harm' },
      ],
    },
    { type: 'Input.Toggle', id: 'chef', title: 'Det gäller min chef', valueOn: 'yes', valueOff: 'no' },
    { type: 'Input.Date', id: 'day', label: 'Vilken dag?', value: '2026-11-22', max: '2026-11-22' },
    { type: 'Container', id: 'more', isVisible: false, items: [{ type: 'Input.Text', id: 'where', label: 'Var?' }] },
    { type: 'ActionSet', actions: [{ type: 'Action.ToggleVisibility', title: 'Mer', targetElements: ['more'] }] },
    { type: 'Chart.Donut', fallback: { type: 'TextBlock', text: 'Fall: 3' } },
  ],
  actions: [send, { type: 'Action.Submit', title: 'Avbryt', associatedInputs: 'none', data: { verb: 'discard' } }],
};

function shown(content: unknown = form) {
  const askBot = jest.fn<AskBot<{ kind: 'asked' }>>().mockResolvedValue({ kind: 'asked' });
  return { card: new ShownCard(content, askBot), asked: () => askBot.mock.calls.map(([, data]) => data) };
}

describe('a card on the screen', () => {
  test('sends what was filled in, by label and visible title, with the data of the button', async () => {
    const { card, asked } = shown();
    card.fill('Vad hände?', 'Föll i badrummet').fill('Blev någon skadad?', 'Ja').fill('Det gäller min chef', true);
    expect(card.inputValue('Vad hände?')).toBe('Föll i bad'); // the field took no more
    expect(card.inputValue('Blev någon skadad?')).toBe('Ja');
    expect(await card.press('Skicka')).toEqual({ kind: 'asked' });
    expect(asked()).toEqual([{ verb: 'send', what: 'Föll i bad', harm: 'harm', chef: 'yes', day: '2026-11-22' }]);
  });

  test('a required field that is empty, or a date out of range, stays in the client', async () => {
    const { card, asked } = shown();
    card.fill('Vilken dag?', '2026-11-23');
    expect(await card.press('Skicka')).toEqual({
      kind: 'invalid',
      faults: [
        { label: 'Vad hände?', message: 'Skriv något' },
        { label: 'Vilken dag?', message: '' },
      ],
    });
    await card.press('Avbryt');
    expect(asked()).toEqual([{ verb: 'discard' }]);
  });

  test('what is hidden can neither be read nor filled in until it is shown', async () => {
    const { card } = shown();
    expect(() => card.fill('Var?', 'Köket')).toThrow('No one can see an input "Var?"');
    expect(await card.press('Mer')).toEqual({ kind: 'local' });
    expect(card.fill('Var?', 'Köket').text).toContain('Var?\nKöket');
  });

  test('a choice, a date or a button that is not there cannot be used', async () => {
    const { card } = shown();
    expect(() => card.fill('Blev någon skadad?', 'Kanske')).toThrow('only: Nej | Ja');
    expect(() => card.fill('Vilken dag?', 'i går')).toThrow('cannot hold');
    await expect(card.press('Radera')).rejects.toThrow('There are: Mer | Skicka | Avbryt');
  });

  test('a ShowCard unfolds, and its button sends its own inputs with those around it', async () => {
    const inner = {
      type: 'AdaptiveCard',
      body: [{ type: 'Input.Text', id: 'why', label: 'Varför?' }],
      actions: [send],
    };
    const { card, asked } = shown({
      type: 'AdaptiveCard',
      body: [{ type: 'Input.Text', id: 'who', label: 'Vem?' }],
      actions: [{ type: 'Action.ShowCard', title: 'Hänvisa', card: inner }],
    });
    await card.press('Hänvisa');
    await card.fill('Vem?', 'MAS').fill('Varför?', 'HSL').press('Skicka');
    expect(asked()).toEqual([{ verb: 'send', who: 'MAS', why: 'HSL' }]);
  });

  test('the visible text is all that can be read, in order, and nothing that is hidden', () => {
    expect(visibleText(form).split('\n')).toEqual([
      'Ny avvikelse',
      'Vad hände?',
      'Blev någon skadad?',
      'Nej',
      'Ja',
      'Det gäller min chef',
      'Vilken dag?',
      '2026-11-22',
      '[Mer]',
      'Fall: 3',
      '[Skicka]',
      '[Avbryt]',
    ]);
  });
});

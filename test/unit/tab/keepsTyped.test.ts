import { describe, expect, test } from '@jest/globals';
import { keepsTyped } from '../../../tab/cards/keepsTyped.ts';

const cardOf = (...body: object[]) => ({ type: 'AdaptiveCard', body: [{ type: 'Container', items: body }] });
const words = (value?: string) => ({ type: 'Input.Text', id: 'what', ...(value === undefined ? {} : { value }) });
const choice = (value: string) => ({ type: 'Input.ChoiceSet', id: 'group', value });
const sent = { what: 'Hon föll.', group: '2', caseId: 'c1' };

describe('what was typed', () => {
  test('is kept by a form that comes back with the words', () => {
    expect(keepsTyped(cardOf(words('Hon föll.'), choice('1')), sent)).toBe(true);
  });

  test('is kept by a form of choices alone that comes back as it was', () => {
    expect(keepsTyped(cardOf(choice('2')), sent)).toBe(true);
  });

  test('has arrived when the same form comes empty, for one more', () => {
    expect(keepsTyped(cardOf(words(), choice('2')), sent)).toBe(false);
  });

  test('has arrived when another card comes', () => {
    expect(keepsTyped(cardOf({ type: 'TextBlock', text: 'Hon föll.' }), sent)).toBe(false);
  });
});

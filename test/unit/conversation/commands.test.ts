import { describe, expect, test } from '@jest/globals';
import { commandIn } from '../../../bot/conversation/commands.ts';

describe('a command', () => {
  test.each([
    ['Hjälp!', { name: 'help' }],
    ['  mina   ärenden ', { name: 'mine' }],
    ['språk', { name: 'languages' }],
    ['Language English', { name: 'language', language: 'en' }],
    ['ärende 2026-000123', { name: 'case', number: '2026-000123' }],
    ['ärende', { name: 'whichCase' }],
    ['koppla Björken', { name: 'connect', unit: 'Björken' }],
    ['Visa mina ärenden tack!', { name: 'mine' }],
    ['mina rapporter?', { name: 'mine' }],
    ['?', { name: 'help' }],
    ['visa ärende 2026-000123', { name: 'case', number: '2026-000123' }],
    ['2026-000123', { name: 'case', number: '2026-000123' }],
    ['lättläst', { name: 'language', language: 'lattlast' }],
    ['English please', { name: 'language', language: 'en' }],
    ['Ångra', { name: 'undo' }],
  ])('is understood in %j', (text, command) => {
    expect(commandIn(text)).toEqual(command);
  });

  test.each([
    ['hjäp', 'help'],
    ['raportera', 'report'],
    ['rapprotera', 'report'],
    ['mina ärende', 'mine'],
    ['att gjöra', 'toDo'],
    ['veckla', 'week'],
    ['angrra', 'undo'],
  ])('is understood in %j, with a slip of the finger', (text, name) => expect(commandIn(text)).toEqual({ name }));

  test.each(['hej', 'en', 'menar', 'mina skor', 'ramlade', 'Hon fick hjälp', 'Signe tog tillbaka'])(
    'is not in %j, which says something else',
    (text) => expect(commandIn(text)).toBeUndefined(),
  );

  test.each(['constructor', '__proto__', 'valueof', 'tostring'])(
    'is not the word %j, which every object knows',
    (word) => {
      expect(commandIn(word)).toBeUndefined();
      expect(commandIn(`språk ${word}`)).toEqual({ name: 'languages' });
    },
  );
});

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
  ])('is understood in %j', (text, command) => {
    expect(commandIn(text)).toEqual(command);
  });

  test.each(['constructor', '__proto__', 'valueof', 'tostring'])(
    'is not the word %j, which every object knows',
    (word) => {
      expect(commandIn(word)).toBeUndefined();
      expect(commandIn(`språk ${word}`)).toEqual({ name: 'languages' });
    },
  );
});

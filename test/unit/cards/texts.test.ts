import { describe, expect, test } from '@jest/globals';
import * as absence from '../../../bot/text/absence.ts';
import * as act from '../../../bot/text/act.ts';
import * as cards from '../../../bot/text/cards.ts';
import * as cases from '../../../bot/text/case.ts';
import * as casework from '../../../bot/text/casework.ts';
import * as chat from '../../../bot/text/chat.ts';
import * as closing from '../../../bot/text/closing.ts';
import * as follow from '../../../bot/text/follow.ts';
import * as health from '../../../bot/text/health.ts';
import * as investigate from '../../../bot/text/investigate.ts';
import { say } from '../../../bot/text/language.ts';
import * as process from '../../../bot/text/process.ts';
import * as receipt from '../../../bot/text/receipt.ts';
import * as standIn from '../../../bot/text/standIn.ts';
import * as triage from '../../../bot/text/triage.ts';
import * as weekCard from '../../../bot/text/weekCard.ts';
import * as work from '../../../bot/text/work.ts';
import { everyCard } from './everyCard.ts';
import { objectsIn, of, wordsIn } from './walk.ts';

const rooms = {
  ...{ absence, act, cards, cases, casework, chat, closing, follow, health },
  ...{ investigate, process, receipt, standIn, triage, weekCard, work },
};

/** Every text of the rooms that takes no parameters. */
const texts = objectsIn(Object.values(rooms).map((room) => ({ ...room }))).filter((one) => 'sv' in one && 'en' in one);

/** So long may a sentence be for one who reads slowly. */
const longest = 15;

const sentences = (words: string): readonly string[] => words.split(/[.!?:;\n]+\s*/);
const length = (sentence: string): number => sentence.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;

describe('the texts', () => {
  test('are there in Swedish and in English', () => {
    expect(texts.length).toBeGreaterThan(150);
    for (const text of texts) {
      expect([text, of(text, 'sv'), of(text, 'en')]).toEqual([
        text,
        expect.stringMatching(/\S/),
        expect.stringMatching(/\S/),
      ]);
    }
  });

  test('have no stray spaces and no straight quotation marks', () => {
    const all = texts.flatMap((text) => Object.values(text).map(String));
    expect(all.filter((words) => /^\s|\s$|\s{2}|"|'/.test(words))).toEqual([]);
  });

  test('say a day as people do on every card', () => {
    const shown = everyCard('sv').flatMap(([name, { card }]) =>
      objectsIn(card)
        .flatMap((one) => [one['text'], ...(one['type'] === 'FactSet' ? wordsIn(one['facts']) : [])])
        .filter((words) => /\b\d{4}-\d{2}-\d{2}\b/.test(String(words)))
        .map((words) => `${name}: ${words}`),
    );
    expect(shown).toEqual([]);
  });

  test('in lättläst have short sentences on every card', () => {
    const ownWords = everyCard('lattlast').filter(([name]) => !/long|faults/.test(name));
    const long = ownWords.flatMap(([, { card, summary }]) =>
      [summary, ...wordsIn(card)].flatMap(sentences).filter((sentence) => length(sentence) > longest),
    );
    expect([...new Set(long)]).toEqual([]);
  });

  test('fall back on plain Swedish where lättläst has no words of its own', () => {
    expect(say({ sv: 'Läs', en: 'Read' }, 'lattlast')).toBe('Läs');
  });
});

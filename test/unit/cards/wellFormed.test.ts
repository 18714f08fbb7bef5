import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import type * as AdaptiveCards from 'adaptivecards';
import { outsideChannelCard } from '../../../bot/cards/channelCase.ts';
import type { Card } from '../../../bot/cards/elements.ts';
import { languages } from '../../../bot/text/language.ts';
import { channelCards, everyCard } from './everyCard.ts';
import { objectsIn, of } from './walk.ts';

// Only the bundle can be loaded outside a browser (design/teams.md, SDK).
const adaptiveCards: typeof AdaptiveCards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

/** `lang` is left out: the bundle's own check of it is a regular expression that fails every second time. */
const faultsIn = ({ lang: _, ...json }: Card): readonly string[] => {
  const context = new adaptiveCards.SerializationContext(adaptiveCards.Versions.v1_5);
  new adaptiveCards.AdaptiveCard().parse(json, context);
  return Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
};

const largest = 28 * 1024;
const isButton = ({ type }: Readonly<Record<string, unknown>>) => String(type).startsWith('Action.');
const isInput = ({ type }: Readonly<Record<string, unknown>>) => String(type).startsWith('Input.');
/** A row is read as a whole; its action's title is only what a screen reader says. */
const rowActions = (card: unknown) => new Set(objectsIn(card).flatMap((one) => objectsIn(of(one, 'selectAction'))));

const rooms = [
  ...languages.map((language) => [language, language === 'en' ? 'en' : 'sv', everyCard(language)] as const),
  ['the channel', 'sv', channelCards()] as const,
];

test('an element that the renderer does not know would be found', () => {
  const { card } = outsideChannelCard();
  expect(faultsIn({ ...card, body: [{ type: 'Badge', text: 'x' }] })).not.toEqual([]);
});

describe.each(rooms)('in %s', (_room, lang, cards) => {
  test.each(cards)('the card %s is understood by the renderer', (_, { card }) => {
    // It says of a chart that it shows what stands in its place, which it then understands or not.
    expect(faultsIn(card).filter((fault) => !fault.includes('"Chart.Line". Fallback'))).toEqual([]);
    expect(card).toMatchObject({ version: '1.5', lang });
  });

  test('every chart has a table in its place for clients without charts', () => {
    const charts = cards.flatMap(([, { card }]) =>
      objectsIn(card).filter(({ type }) => String(type).startsWith('Chart.')),
    );
    for (const chart of charts) expect(of(chart, 'fallback')).toMatchObject({ type: 'Table' });
  });

  test('every card stays under 28 KB, whatever has been written in it', () => {
    const tooLarge = cards.filter(([, { card }]) => Buffer.byteLength(JSON.stringify(card)) >= largest);
    expect(tooLarge.map(([name]) => name)).toEqual([]);
  });

  test('every card says something where it cannot be shown, and in its toast', () => {
    for (const [, { card, summary }] of cards) {
      expect(card.fallbackText).not.toBe('');
      expect(summary).not.toBe('');
    }
  });

  test('every button has a short title, at most five stand together, and few wait behind the dots', () => {
    for (const [name, { card }] of cards) {
      const rows = rowActions(card);
      const titles = objectsIn(card)
        .filter((one) => isButton(one) && !rows.has(one))
        .map(({ title }) => String(title));
      expect([name, titles.filter((title) => title.length === 0 || title.length > 20)]).toEqual([name, []]);
      for (const one of objectsIn(card)) {
        const actions = [of(one, 'actions') ?? []].flat().flatMap((action) => objectsIn(action).slice(0, 1));
        const behind = actions.filter((action) => of(action, 'mode') === 'secondary');
        expect([name, actions.length - behind.length <= 5, behind.length <= 6]).toEqual([name, true, true]);
      }
    }
  });

  test('every input has an id of its own and a label, and a required one says what is missing', () => {
    for (const [name, { card }] of cards) {
      const inputs = objectsIn(card).filter(isInput);
      expect([name, new Set(inputs.map(({ id }) => id)).size]).toEqual([name, inputs.length]);
      for (const input of inputs) {
        expect(of(input, 'label')).toEqual(expect.stringMatching(/./));
        if (of(input, 'isRequired')) expect(of(input, 'errorMessage')).toEqual(expect.stringMatching(/./));
      }
    }
  });

  test('nothing is wider than a phone, and no colour is fixed', () => {
    for (const [name, { card }] of cards) {
      const objects = objectsIn(card);
      expect([name, objects.filter(({ type }) => type === 'ColumnSet')]).toEqual([name, []]);
      // Four narrow columns are read on a phone; clients without tables have facts in their place.
      for (const table of objects.filter(({ type }) => type === 'Table')) {
        expect([name, Array(of(table, 'columns')).flat().length <= 4]).toEqual([name, true]);
        expect(of(table, 'fallback')).toMatchObject({ type: 'FactSet' });
      }
      expect(JSON.stringify(card)).not.toMatch(/"#[0-9a-f]{6}"|backgroundImage/i);
    }
  });
});

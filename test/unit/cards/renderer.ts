import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import type { Card } from '../../../bot/cards/elements.ts';

// Only the bundle can be loaded outside a browser (design/teams.md, SDK).
const adaptiveCards: typeof AdaptiveCards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

/**
 * What Microsoft's own renderer does not understand in a card. `lang` is left out: the bundle's own check of it is a
 * regular expression that fails every second time.
 */
export const faultsIn = ({ lang: _, ...json }: Card): readonly string[] => {
  const context = new adaptiveCards.SerializationContext(adaptiveCards.Versions.v1_5);
  new adaptiveCards.AdaptiveCard().parse(json, context);
  return Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
};

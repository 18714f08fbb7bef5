import { type CardNode, isButton, isInput, readCard, visible } from './cardNode.ts';

/** What a person can read on a card, one text a line; buttons in brackets. Takes the card's JSON as it was sent. */
export const visibleText = (card: unknown): string => textOn(readCard(card));

/** The same for a card on a screen, as it now stands. */
export const textOn = (card: CardNode): string =>
  [...visible(card)]
    .flatMap(ownText)
    .filter((line) => line !== '')
    .join('\n');

function ownText(node: CardNode): string[] {
  if (isButton(node)) return node.title === undefined ? [] : [`[${node.title}]`];
  if (isInput(node)) return inputText(node);
  const run = (node.inlines ?? []).map((inline) => (typeof inline === 'string' ? inline : inline.text)).join('');
  const facts = (node.facts ?? []).map(({ title, value }) => `${title}: ${value}`);
  return [node.text ?? '', run, ...facts, node.altText ?? ''];
}

/** Label, then the choices or what is typed; a placeholder shows only while nothing is. */
function inputText(input: CardNode): string[] {
  const label = input.label ?? '';
  if (input.type === 'Input.Toggle') return [label, input.title ?? ''];
  if (input.choices) return [label, ...input.choices.map((choice) => choice.title)];
  return [label, String(input.value ?? input.placeholder ?? '')];
}

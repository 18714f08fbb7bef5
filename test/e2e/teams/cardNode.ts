import { z } from 'zod';

const words = z.string().optional();

/**
 * Anything inside an Adaptive Card: the card itself, an element, a column, a row, a button.
 * Only what a client reads is spelled out. Source: the Adaptive Cards schema, version 1.5.
 */
const CardNode = z.looseObject({
  type: words,
  id: words,
  isVisible: z.boolean().optional(),
  text: words,
  title: words,
  altText: words,
  url: words,
  facts: z.array(z.looseObject({ title: z.string(), value: z.string() })).optional(),
  inlines: z.array(z.union([z.string(), z.looseObject({ text: z.string() })])).optional(),

  label: words,
  placeholder: words,
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  choices: z.array(z.looseObject({ title: z.string(), value: z.string() })).optional(),
  isMultiSelect: z.boolean().optional(),
  valueOn: words,
  valueOff: words,
  isRequired: z.boolean().optional(),
  errorMessage: words,
  regex: words,
  maxLength: z.number().optional(),
  min: z.union([z.string(), z.number()]).optional(),
  max: z.union([z.string(), z.number()]).optional(),

  verb: words,
  data: z.unknown().optional(),
  associatedInputs: words,
  isEnabled: z.boolean().optional(),
  targetElements: z
    .array(z.union([z.string(), z.looseObject({ elementId: z.string(), isVisible: z.boolean().optional() })]))
    .optional(),
  refresh: z.object({ userIds: z.array(z.string()).optional(), action: z.looseObject({}).optional() }).optional(),

  get body() {
    return z.array(CardNode).optional();
  },
  get items() {
    return z.array(CardNode).optional();
  },
  get columns() {
    return z.array(CardNode).optional();
  },
  get rows() {
    return z.array(CardNode).optional();
  },
  get cells() {
    return z.array(CardNode).optional();
  },
  get actions() {
    return z.array(CardNode).optional();
  },
  get selectAction() {
    return CardNode.optional();
  },
  get inlineAction() {
    return CardNode.optional();
  },
  /** What an Action.ShowCard unfolds. */
  get card() {
    return CardNode.optional();
  },
  /** Shown in place of a node of an unknown type; 'drop' leaves the node out. */
  get fallback() {
    return z.union([z.literal('drop'), CardNode]).optional();
  },
  /** Ours, not the schema's: an Action.ShowCard that the person has unfolded. */
  unfolded: z.boolean().optional(),
});
export type CardNode = z.infer<typeof CardNode>;

/** A copy of a card as it came, which a screen may change while a person fills it in. Throws on what is no card. */
export function readCard(content: unknown): CardNode {
  const card = CardNode.parse(structuredClone(content));
  if (card.type !== 'AdaptiveCard') throw new Error(`Not an Adaptive Card: type ${card.type}`);
  return card;
}

/** The card as a client draws it that knows no Action.Execute: each such button is its fallback. */
export const withoutExecute = (content: unknown): unknown =>
  JSON.parse(JSON.stringify(content), (_key, node: unknown) => {
    const { data: button } = CardNode.safeParse(node);
    return button?.type === 'Action.Execute' ? button.fallback : node;
  });

/** What Teams on every device draws; the rest shows its fallback. Charts are drawn on some devices only. */
const DRAWN =
  /^(AdaptiveCard|TextBlock|RichTextBlock|FactSet|Image|ImageSet|Container|Column|ColumnSet|Table|TableRow|TableCell|ActionSet|Input\..+|Action\.(Execute|Submit|OpenUrl|ShowCard|ToggleVisibility))$/;

/** The node, or what is drawn in its place. */
function drawn(node: CardNode): CardNode[] {
  if (node.type === undefined || DRAWN.test(node.type)) return [node];
  return node.fallback === undefined || node.fallback === 'drop' ? [] : drawn(node.fallback);
}

/** Inside a node, in reading order. Folded ShowCards are not inside. */
function inside(node: CardNode): CardNode[] {
  const lists = [node.body, node.items, node.columns, node.rows, node.cells, node.actions];
  const single = [node.inlineAction, node.selectAction, node.unfolded ? node.card : undefined];
  return [...lists.flatMap((list) => list ?? []), ...single.filter((one) => one !== undefined)].flatMap(drawn);
}

/** The node and all inside it that a person can see, in reading order. */
export function* visible(node: CardNode): Generator<CardNode> {
  if (node.isVisible === false) return;
  yield node;
  for (const part of inside(node)) yield* visible(part);
}

/** One card's own nodes, seen or hidden, without those of its ShowCards. */
export function* ownNodes(node: CardNode): Generator<CardNode> {
  yield node;
  for (const part of inside({ ...node, unfolded: false })) yield* ownNodes(part);
}

/** The cards from the outermost to the one that holds `button`; empty when none does. */
export function cardsAround(card: CardNode, button: CardNode): CardNode[] {
  const nodes = [...ownNodes(card)];
  if (nodes.includes(button)) return [card];
  const inner = nodes.flatMap((node) => (node.card ? cardsAround(node.card, button) : []));
  return inner.length > 0 ? [card, ...inner] : [];
}

export const isInput = (node: CardNode): boolean => node.type?.startsWith('Input.') ?? false;
export const isButton = (node: CardNode): boolean => node.type?.startsWith('Action.') ?? false;

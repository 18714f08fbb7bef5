/** Every object in a card's JSON, itself included. */
export function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
}

/** One property, of whatever kind. */
export const of = (object: Readonly<Record<string, unknown>>, property: string): unknown => object[property];

/** Every word a person reads on a card, one string per line of it. */
export const wordsIn = (card: unknown): readonly string[] =>
  objectsIn(card).flatMap((one) =>
    ['text', 'title', 'label', 'value', 'errorMessage', 'placeholder', 'fallbackText'].flatMap((key) => {
      const words = one[key];
      return typeof words === 'string' ? [words] : [];
    }),
  );

/** The verbs of a card's buttons and rows, in the order shown. */
export const verbsIn = (card: unknown): readonly string[] =>
  objectsIn(card).flatMap((one) => (of(one, 'type') === 'Action.Execute' ? [String(of(one, 'verb'))] : []));

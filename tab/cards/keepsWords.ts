/**
 * Whether a card still holds words that were sent with a press: the form came back, with something to mend,
 * and what she wrote has not arrived anywhere.
 */
export function keepsWords(card: unknown, sent: Readonly<Record<string, unknown>>): boolean {
  if (Array.isArray(card)) return card.some((part) => keepsWords(part, sent));
  if (typeof card !== 'object' || card === null) return false;
  const { type, id, value } = card as Readonly<Record<string, unknown>>;
  if (type === 'Input.Text' && typeof value === 'string' && value.trim() !== '')
    return typeof id === 'string' && sent[id] === value;
  return Object.values(card).some((part) => keepsWords(part, sent));
}

type Sent = Readonly<Record<string, unknown>>;
interface Input {
  readonly type: string;
  readonly id: string;
  readonly value: string;
}

/**
 * Whether a card is the form that was sent, come back with something to mend: it holds words that were written in it, or
 * everything as it was chosen. What she typed has then not arrived anywhere.
 */
export function keepsTyped(card: unknown, sent: Sent): boolean {
  const asked = inputsIn(card).filter(({ id }) => id in sent);
  const isKept = ({ id, value }: Input): boolean => value === String(sent[id] ?? '');
  const isWords = ({ type, value }: Input): boolean => type === 'Input.Text' && value.trim() !== '';
  return asked.some((input) => isWords(input) && isKept(input)) || (asked.length > 0 && asked.every(isKept));
}

function inputsIn(part: unknown): readonly Input[] {
  if (Array.isArray(part)) return part.flatMap(inputsIn);
  if (typeof part !== 'object' || part === null) return [];
  const { type, id, value } = part as Readonly<Record<string, unknown>>;
  if (typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string')
    return [{ type, id, value: String(value ?? '') }];
  return Object.values(part).flatMap(inputsIn);
}

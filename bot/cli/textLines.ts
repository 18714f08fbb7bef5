import { Refusal } from './refusal.ts';

/**
 * The lines of a stream of UTF-8 bytes; the last one may lack its line end. Nothing but LF and CRLF parts lines, so that
 * answers stay in step with what was sent. Throws Refusal for bytes that are not UTF-8.
 */
export async function* textLines(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of bytes) {
    const lines = (rest + decoded(() => decoder.decode(chunk, { stream: true }))).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield withoutReturn(line);
  }
  rest += decoded(() => decoder.decode());
  if (rest !== '') yield withoutReturn(rest);
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

function decoded(read: () => string): string {
  try {
    return read();
  } catch (cause) {
    throw new Refusal('standard input is not UTF-8', { cause });
  }
}

import type { Found } from './document.ts';
import type { DocumentDriver } from './driver.ts';
import { type Ask, placeIn } from './queries.ts';
import { upgraded } from './upgrades.ts';

/** Each page is a question of its own, begun after the last key: nothing is held open while the reader works. */
export async function* pages(driver: DocumentDriver, first: Ask): AsyncIterable<Found> {
  for (let ask = first; ; ) {
    const page = await driver.page(ask);
    for (const { document, revision } of page) yield { document: upgraded(document), revision };
    const last = page.at(-1);
    if (!last || page.length < ask.limit) return;
    ask = { ...ask, after: placeIn(ask.shape, last.document) };
  }
}

export async function all(driver: DocumentDriver, ask: Ask): Promise<readonly Found[]> {
  const found: Found[] = [];
  for await (const one of pages(driver, ask)) found.push(one);
  return found;
}

export async function read(driver: DocumentDriver, pk: string, id: string): Promise<Found | undefined> {
  const found = await driver.read(pk, id);
  return found && { ...found, document: upgraded(found.document) };
}

import type fc from 'fast-check';
import { aPlace } from './place.ts';
import { judged, lyhord } from './shell.ts';
import { inTime, type Site, striking } from './target.ts';
import { Watch } from './watch.ts';

interface CommandLine {
  readonly words: readonly string[];
  readonly given?: Buffer;
}

/** A store for the tool: each payload becomes one command line, whose files may lie in `folder`. */
export async function standing<P>(
  payloads: fc.Arbitrary<P>,
  commandOf: (payload: P, folder: string) => CommandLine,
): Promise<Site> {
  const place = await aPlace();
  let watch: Watch | undefined;
  return {
    begin: async () => {
      watch?.close();
      place.restore();
      watch = new Watch(place.file);
    },
    strike: striking(payloads, async (payload) => {
      const { words, given } = commandOf(payload, place.dataDir);
      const { done, late } = await inTime(() => lyhord(place.dataDir, words, given));
      return judged(done, watch?.written() ?? [], late);
    }),
    reckon: async () => {
      const { code, data } = await lyhord(place.dataDir, ['verify']);
      return code === 0 ? [] : [['write', data.slice(0, 600)]];
    },
    close: async () => {
      watch?.close();
      place.remove();
    },
  };
}

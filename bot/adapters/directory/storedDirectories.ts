import { type Directory, directoryOf } from '../../domain/directory.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Directories } from '../../ports/directories.ts';
import { keys } from '../../ports/documents.ts';
import type { Store } from '../../ports/store.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  /** An import is in force this long after its pointer was written, at the latest. */
  readonly freshMs: number;
}

/** The directory held in memory, and read again when its pointer has moved. */
export function storedDirectories({ store, clock, freshMs }: Deps): Directories {
  let held: Directory = directoryOf('', [], []);
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<Directory> | undefined;

  const look = async (): Promise<Directory> => {
    const pointer = await store.get(keys.directory());
    const generation = pointer?.document.generation ?? '';
    if (generation !== held.generation) held = await read(store, generation);
    lookedAt = Date.parse(clock.now());
    return held;
  };

  return {
    current: async () => {
      const age = Date.parse(clock.now()) - lookedAt;
      // A look that lies ahead was taken before the clock was set back.
      if (age >= 0 && age < freshMs) return held;
      looking ??= look().finally(() => {
        looking = undefined;
      });
      return looking;
    },
  };
}

async function read(store: Store, generation: string): Promise<Directory> {
  const units = [];
  const people = [];
  for await (const document of store.find('partition', { pk: `directory:${generation}` })) {
    if (document.type === 'units') units.push(...document.units);
    if (document.type === 'people') people.push(...document.people);
  }
  return directoryOf(generation, units, people);
}

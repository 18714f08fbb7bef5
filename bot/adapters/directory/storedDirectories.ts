import { type Absence, onDay } from '../../domain/absences/absence.ts';
import { type Directory, directoryOf } from '../../domain/directory.ts';
import { dayIn, daysAfter } from '../../domain/forms/days.ts';
import { atStockholm, type Instant } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Directories } from '../../ports/directories.ts';
import { keys } from '../../ports/documents.ts';
import type { Store } from '../../ports/store.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  /** An import, or an absence, is in force this long after it was written, at the latest. */
  readonly freshMs: number;
}

/** What is stored, as last looked at. */
interface Held {
  readonly directory: Directory;
  readonly absences: readonly Absence[];
  readonly revision: string | undefined;
}

/** The directory held in memory, read again when its pointer has moved, and as it is today: absences begin and end by the clock. */
export function storedDirectories({ store, clock, freshMs }: Deps): Directories {
  let held: Held = { directory: directoryOf('', [], []), absences: [], revision: undefined };
  let today: Today | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;

  const look = async (): Promise<void> => {
    const [pointer, absences] = await Promise.all([store.get(keys.directory()), store.get(keys.absences())]);
    const generation = pointer?.document.generation ?? '';
    const isNew = generation !== held.directory.generation;
    if (isNew || absences?.revision !== held.revision) {
      const directory = isNew ? await read(store, generation) : held.directory;
      held = { directory, absences: absences?.document.absences ?? [], revision: absences?.revision };
      today = undefined;
    }
    lookedAt = Date.parse(clock.now());
  };

  return {
    current: async () => {
      const age = Date.parse(clock.now()) - lookedAt;
      // A look that lies ahead was taken before the clock was set back.
      if (age < 0 || age >= freshMs) {
        looking ??= look().finally(() => {
          looking = undefined;
        });
        await looking;
      }
      const now = clock.now();
      if (!today || now < today.from || now >= today.to) today = dayOf(held, now);
      return today.directory;
    },
  };
}

/** The directory of one day in Stockholm, and from when up to when it is that day. */
interface Today {
  readonly directory: Directory;
  readonly from: Instant;
  readonly to: Instant;
}

function dayOf({ directory, absences }: Held, now: Instant): Today {
  const day = dayIn(now);
  const [from, to] = [atStockholm(day, '00:00'), atStockholm(daysAfter(day, 1), '00:00')];
  return { directory: onDay(directory, absences, day), from, to };
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

import { Temporal } from 'temporal-polyfill';
import { storedDirectories } from '../adapters/directory/storedDirectories.ts';
import { readConfig } from '../config.ts';
import type { SystemAction } from '../domain/access.ts';
import type { Actor } from '../domain/people.ts';
import { toInstant } from '../domain/time.ts';
import { openPictures } from '../pictures.ts';
import type { Clock } from '../ports/clock.ts';
import type { Pictures } from '../ports/pictures.ts';
import { openStore } from '../store.ts';
import type { Deps } from '../usecases/deps.ts';
import { log } from '../usecases/readCase.ts';
import type { Output } from './output.ts';
import { Refusal, WrongUsage } from './refusal.ts';
import { mustBeAllowed, whoActs } from './whoActs.ts';

/** What every command works with. */
export interface Shell {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Output;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly clock: Clock;
}

export const systemClock: Clock = { now: () => toInstant(Temporal.Now.instant()) };

/** A command that touches the store. */
export interface StoreCommand {
  /** As it is typed; what the log says. */
  readonly name: string;
  readonly act: 'tool' | 'export';
  readonly action: SystemAction;
  readonly as: string | undefined;
}

/** The store is open, and somebody who may do this acts. */
export interface Tool {
  readonly deps: Deps;
  readonly by: Actor;
  /** Opened only by what needs them. */
  readonly pictures: () => Promise<Pictures>;
}

/** Opens the store, finds who acts, logs the run, does the work and closes the store whatever happens. */
export async function withStore<T>(
  { env, clock }: Shell,
  { name, act, action, as }: StoreCommand,
  work: (tool: Tool) => Promise<T>,
): Promise<T> {
  const config = readConfig(env);
  const store = await openStore(config.store);
  try {
    const directories = storedDirectories({ store, clock, freshMs: 0 });
    // The tool sends nothing: the running server finds what waits.
    const deps: Deps = { store, directories, clock, policy: config.policy, nudge: () => {} };
    const mustSayWho = config.mode === 'production' || config.store.kind === 'cosmos';
    const by = whoActs(await directories.current(), { action, as, mustSayWho });
    // Logged beforehand: a run that shows something and then breaks off has still shown it.
    const cameToNothing = await log(deps, by.personId, act, `tool: ${name}`);
    try {
      mustBeAllowed(by, action, name);
      return await work({ deps, by, pictures: () => openPictures(config.pictures) });
    } catch (error) {
      await cameToNothing(error instanceof Refusal || error instanceof WrongUsage ? 'refused' : 'failed');
      throw error;
    }
  } finally {
    await store.close();
  }
}

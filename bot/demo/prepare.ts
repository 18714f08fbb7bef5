import { actorOf } from '../domain/people.ts';
import { keys } from '../ports/documents.ts';
import type { ChannelAddress } from '../ports/shapes.ts';
import { connectChannel } from '../usecases/connectChannel.ts';
import type { Deps } from '../usecases/deps.ts';
import { demoPeople } from './municipality.ts';
import { seed } from './seed.ts';

/** Enough to look around in, little enough to be there at once. */
const demoSize = { units: 6, cases: 90, random: 1 };

/** An empty store gets the invented municipality; the given channels are tied to its first units. */
export async function prepareDemo(deps: Deps, channels: readonly ChannelAddress[]): Promise<void> {
  const filled = await deps.store.get(keys.directory());
  if (!filled) await seed(deps, { ...demoSize, until: deps.clock.now() });
  const { units, person } = await deps.directories.current();
  const admin = actorOf(demoPeople.admin.personId, person(demoPeople.admin.personId));
  for (const [i, channel] of channels.entries()) {
    const unit = units[i];
    if (unit) await connectChannel(deps, admin, unit.unitId, channel);
  }
}

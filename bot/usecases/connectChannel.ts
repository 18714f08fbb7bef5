import { mayConnect } from '../domain/access.ts';
import type { Actor, Unit } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type ChannelAddress, keys } from '../ports/documents.ts';
import { troubleOver } from './deliveryHealth.ts';
import type { Deps } from './deps.ts';

/** Ties a channel to a unit; a unit has one channel, the one tied last. */
export async function connectChannel(
  deps: Deps,
  by: Actor,
  unitId: string,
  channel: ChannelAddress,
): Promise<Result<Unit>> {
  const directory = await deps.directories.current();
  const unit = directory.unit(unitId);
  if (!mayConnect(by, unitId, directory)) return fail('not_allowed', 'connect');
  if (!unit) return fail('not_found', 'unknownUnit');
  const key = keys.channel(unitId);
  const earlier = await deps.store.get(key);
  const { serviceUrl, tenantId, teamId, channelId } = channel;
  const address = { serviceUrl, tenantId, teamId, channelId };
  const document = {
    ...key,
    unitId,
    ...address,
    name: unit.name,
    connectedBy: by.personId,
    connectedAt: deps.clock.now(),
  };
  const written = await deps.store.put(document, earlier?.revision ?? null);
  if (!written.ok) return written;
  await troubleOver(deps, `channel:${unitId}`);
  return ok(unit);
}

/** The units a person may tie a channel to. */
export async function connectableUnits({ directories }: Deps, by: Actor): Promise<readonly Unit[]> {
  const directory = await directories.current();
  return directory.units.filter(({ unitId }) => mayConnect(by, unitId, directory));
}

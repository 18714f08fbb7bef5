import { mayConnect } from '../domain/access.ts';
import type { Directory } from '../domain/directory.ts';
import type { Actor, Unit } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { ledning } from '../domain/summaryDue.ts';
import { keys } from '../ports/documents.ts';
import type { ChannelAddress } from '../ports/shapes.ts';
import { say } from '../text/language.ts';
import { ledningName } from '../text/weekCard.ts';
import { troubleOver } from './deliveryHealth.ts';
import type { Deps } from './deps.ts';

/** Ties a channel to a unit, or to `ledning`, one to one: both let go of what they were tied to before. */
export async function connectChannel(
  deps: Deps,
  by: Actor,
  unitId: string,
  { serviceUrl, tenantId, teamId, channelId }: ChannelAddress,
): Promise<Result<{ readonly name: string }>> {
  const { store, clock } = deps;
  const directory = await deps.directories.current();
  const name = placeName(unitId, directory);
  if (!mayConnect(by, unitId, directory)) return fail('not_allowed', unitId === ledning ? 'connectLedning' : 'connect');
  if (name === undefined) return fail('not_found', 'unknownUnit');
  const earlierUnitId = await unitOfChannel(deps, { channelId });
  if (earlierUnitId && earlierUnitId !== unitId) {
    // Nobody takes a channel from a unit that is not hers.
    if (!mayConnect(by, earlierUnitId, directory)) {
      return fail('not_allowed', 'channelTaken', placeName(earlierUnitId, directory) ?? earlierUnitId);
    }
    const tied = await store.get(keys.channel(earlierUnitId));
    if (tied) await store.remove(keys.channel(earlierUnitId), tied.revision);
  }
  // The channel's own document is the lock: of two units that want one channel at once, one gets it.
  const back = await store.get(keys.channelUnit(channelId));
  const taken = await store.put({ ...keys.channelUnit(channelId), channelId, unitId }, back?.revision ?? null);
  if (!taken.ok) return taken;
  const earlier = await store.get(keys.channel(unitId));
  const written = await store.put(
    {
      ...keys.channel(unitId),
      ...{ unitId, serviceUrl, tenantId, teamId, channelId },
      ...{ name, connectedBy: by.personId, connectedAt: clock.now() },
    },
    earlier?.revision ?? null,
  );
  if (!written.ok) return written;
  await troubleOver(deps, `channel:${unitId}`);
  return ok({ name });
}

/** What people call a unit, or ledning, whose channel it is. */
export const placeName = (unitId: string, directory: Directory): string | undefined =>
  unitId === ledning ? say(ledningName, 'sv') : directory.unit(unitId)?.name;

/** The unit a channel is tied to, or `ledning`, unless the unit has another channel by now. */
export async function unitOfChannel(
  { store }: Pick<Deps, 'store'>,
  { channelId }: Pick<ChannelAddress, 'channelId'>,
): Promise<string | undefined> {
  const unitId = (await store.get(keys.channelUnit(channelId)))?.document.unitId;
  const channel = unitId && (await store.get(keys.channel(unitId)));
  return channel && channel.document.channelId === channelId ? unitId : undefined;
}

/** The units a person may tie a channel to. */
export async function connectableUnits({ directories }: Deps, by: Actor): Promise<readonly Unit[]> {
  const directory = await directories.current();
  return directory.units.filter(({ unitId }) => mayConnect(by, unitId, directory));
}

import { describe, expect, test } from '@jest/globals';
import { fail } from '../../../bot/domain/result.ts';
import { keys } from '../../../bot/ports/documents.ts';
import { connectableUnits, connectChannel, unitOfChannel } from '../../../bot/usecases/connectChannel.ts';
import { actor } from '../../builders.ts';
import { anOffice, channelOf } from '../../fakes.ts';

const connect = ({ deps }: ReturnType<typeof anOffice>, by: string, unitId: string, channelId = 'c') =>
  connectChannel(deps, actor(by), unitId, channelOf(unitId, channelId));
const channel = async ({ store }: ReturnType<typeof anOffice>, unitId: string) =>
  (await store.get(keys.channel(unitId)))?.document.channelId;

describe('a channel', () => {
  test.each([
    ['karin', ['bjorken']],
    ['gunnar', ['granen']],
    ['asa', ['bjorken', 'granen']],
    ['anders', ['bjorken', 'granen']],
    ['leyla', []],
    ['nils', []],
    ['maria', []],
    ['stranger', []],
  ] as const)('may be tied by %s to her own units and no others', async (by, expected) => {
    for (const unitId of ['bjorken', 'granen']) {
      const office = anOffice();
      const tied = await connect(office, by, unitId);
      expect(tied.ok).toBe((expected as readonly string[]).includes(unitId));
      if (!tied.ok) expect(tied).toEqual(fail('not_allowed', 'connect'));
      expect(await channel(office, unitId)).toBe(tied.ok ? 'c' : undefined);
    }
    const { deps } = anOffice();
    expect((await connectableUnits(deps, actor(by))).map(({ unitId }) => unitId)).toEqual(expected);
  });

  test('has one unit, and a unit one channel: both let go of what they had', async () => {
    const office = anOffice();
    await connect(office, 'asa', 'bjorken', 'c1');
    await connect(office, 'asa', 'bjorken', 'c2');
    expect(await channel(office, 'bjorken')).toBe('c2');
    expect(await unitOfChannel(office.deps, { channelId: 'c1' })).toBeUndefined();
    await connect(office, 'asa', 'granen', 'c2');
    expect(await channel(office, 'bjorken')).toBeUndefined();
    expect(await unitOfChannel(office.deps, { channelId: 'c2' })).toBe('granen');
  });

  test('of a unit that is not hers is not taken by anyone, and she hears whose it is', async () => {
    const office = anOffice();
    await connect(office, 'gunnar', 'granen');
    expect(await connect(office, 'karin', 'bjorken')).toEqual(fail('not_allowed', 'channelTaken', 'Granen'));
    expect([await channel(office, 'bjorken'), await channel(office, 'granen')]).toEqual([undefined, 'c']);
  });

  test('wanted by two units at once is given to one', async () => {
    for (let i = 0; i < 10; i += 1) {
      const office = anOffice();
      await Promise.all([connect(office, 'karin', 'bjorken'), connect(office, 'gunnar', 'granen')]);
      const tied = [await channel(office, 'bjorken'), await channel(office, 'granen')];
      expect(tied.filter((channelId) => channelId === 'c')).toHaveLength(1);
    }
  });

  test('tied twice is tied once', async () => {
    const office = anOffice();
    expect(await connect(office, 'karin', 'bjorken')).toMatchObject({ ok: true });
    expect(await connect(office, 'karin', 'bjorken')).toMatchObject({ ok: true });
    expect(await unitOfChannel(office.deps, { channelId: 'c' })).toBe('bjorken');
  });

  test('of a unit that does not exist cannot be', async () => {
    expect(await connect(anOffice(), 'anders', 'nowhere')).toEqual(fail('not_found', 'unknownUnit'));
  });
});

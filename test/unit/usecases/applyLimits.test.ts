import { describe, expect, test } from '@jest/globals';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import { applyLimits } from '../../../bot/usecases/applyLimits.ts';
import { addToCase, receiveCase } from '../../../bot/usecases/triageCase.ts';
import { verifyStore } from '../../../bot/usecases/verifyStore.ts';
import { actor } from '../../builders.ts';
import { anOffice, report } from '../../fakes.ts';

const shorter = { ...defaultPolicy, limits: { ...defaultPolicy.limits, receive: { hours: 1 } } };
type Office = ReturnType<typeof anOffice>;
const applied = async ({ store }: Office, id: string) =>
  (await store.history(id)).filter(({ type }) => type === 'limitsApplied').length;

describe('a municipality that changes its limits', () => {
  test('has what is due worked out anew once, in the cases where it makes a difference', async () => {
    const office = anOffice();
    const [waits, received] = [await report(office), await report(office)];
    await receiveCase(office.deps, actor('karin'), received.id);
    await applyLimits(office.deps);
    const changed = { ...office.deps, policy: shorter };
    expect([await applyLimits(changed), await applyLimits(changed)]).toEqual([1, 0]);
    expect([await applied(office, waits.id), await applied(office, received.id)]).toEqual([1, 0]);
    const { broken } = await verifyStore(changed);
    expect(broken.filter(({ rule }) => rule === 'facts' || rule === 'snapshot')).toEqual([]);
  });

  test('and a round that two instances make at once leaves nothing to do for the next', async () => {
    const office = anOffice();
    const { id } = await report(office);
    await applyLimits(office.deps);
    const changed = { ...office.deps, policy: shorter };
    await Promise.all([applyLimits(changed), applyLimits(changed), addToCase(changed, actor('leyla'), id, 'Mer.')]);
    const before = await applied(office, id);
    expect(await applyLimits(changed)).toBe(0);
    expect(await applied(office, id)).toBe(before);
    expect(before).toBeLessThanOrEqual(2);
  });
});

test('a release that knows nothing new, and limits that stand, change no case', async () => {
  const office = anOffice();
  const { id, version } = await report(office);
  await applyLimits(office.deps);
  expect(await applyLimits(office.deps)).toBe(0);
  expect((await office.store.loadCase(id))?.version).toBe(version);
});

import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../../bot/ports/store.ts';
import { discardDraft, draftsOf, openDraft, saveDraft } from '../../../bot/usecases/drafts.ts';
import { tick } from '../../../bot/usecases/tick.ts';
import { actor } from '../../builders.ts';
import { anOffice, hour, minute, report } from '../../fakes.ts';

const leyla = actor('leyla');
const day = 24 * hour;

describe('a draft', () => {
  test('is opened as it was last saved, by the one who wrote it alone', async () => {
    const { deps } = anOffice();
    await saveDraft(deps, leyla, 'r1', 'fall', { what: 'Hon föll' });
    await saveDraft(deps, leyla, 'r1', 'fall', { what: 'Hon föll i badrummet', harm: 'mild' });
    expect((await openDraft(deps, leyla, 'r1'))?.inputs).toEqual({ what: 'Hon föll i badrummet', harm: 'mild' });
    expect(await openDraft(deps, actor('karin'), 'r1')).toBeUndefined();
    expect(await draftsOf(deps, actor('karin'))).toEqual([]);
  });

  test('stands before older ones, by when it was last changed', async () => {
    const { deps, clock } = anOffice();
    for (const requestId of ['r1', 'r2', 'r3', 'r1']) {
      clock.advance(minute);
      await saveDraft(deps, leyla, requestId, 'fall', {});
    }
    expect((await draftsOf(deps, leyla)).map(({ requestId }) => requestId)).toEqual(['r1', 'r3', 'r2']);
  });

  test('is gone when it is discarded, and discarding what is gone is no fault', async () => {
    const { deps } = anOffice();
    await saveDraft(deps, leyla, 'r1', 'fall', {});
    await saveDraft(deps, leyla, 'r2', 'fall', {});
    await discardDraft(deps, leyla, 'r1');
    await discardDraft(deps, leyla, 'r1');
    expect((await draftsOf(deps, leyla)).map(({ requestId }) => requestId)).toEqual(['r2']);
  });

  test('keeps the later of two steps that are saved at the same moment, whichever is written first', async () => {
    const { deps, clock, store } = anOffice();
    await saveDraft(deps, leyla, 'r1', 'fall', { what: 'H' });
    let isFirst = true;
    const put: Store['put'] = async (document, expected) => {
      if (isFirst) {
        isFirst = false;
        await saveDraft(deps, leyla, 'r1', 'fall', { what: 'Hon' });
      }
      return store.put(document, expected);
    };
    clock.advance(minute);
    await saveDraft({ ...deps, store: { ...store, put } }, leyla, 'r1', 'fall', { what: 'Hon föll' });
    expect((await openDraft(deps, leyla, 'r1'))?.inputs.what).toBe('Hon föll');
  });

  test('is not undone by an earlier step that comes late', async () => {
    const { deps, clock } = anOffice();
    const earlier = { now: clock.now };
    clock.advance(minute);
    await saveDraft(deps, leyla, 'r1', 'fall', { what: 'Hon föll' });
    clock.advance(-minute);
    await saveDraft({ ...deps, clock: earlier }, leyla, 'r1', 'fall', { what: 'Hon' });
    expect((await openDraft(deps, leyla, 'r1'))?.inputs.what).toBe('Hon föll');
  });
});

describe('the periodic work', () => {
  test('removes drafts that nobody has changed for fourteen days, and no others', async () => {
    const { deps, clock } = anOffice();
    await saveDraft(deps, leyla, 'old', 'fall', {});
    await saveDraft(deps, leyla, 'gone on with', 'fall', {});
    clock.advance(7 * day);
    await saveDraft(deps, leyla, 'gone on with', 'fall', { what: 'Mer' });
    clock.advance(7 * day);
    expect(await tick(deps)).toMatchObject({ draftsSwept: 0 });
    clock.advance(1);
    expect(await tick(deps)).toMatchObject({ draftsSwept: 1 });
    expect((await draftsOf(deps, leyla)).map(({ requestId }) => requestId)).toEqual(['gone on with']);
  });

  test('does nothing the second time', async () => {
    const office = anOffice();
    await report(office);
    await saveDraft(office.deps, leyla, 'r1', 'fall', {});
    office.clock.advance(15 * day);
    await tick(office.deps);
    expect(await tick(office.deps)).toMatchObject({ draftsSwept: 0, deliveriesTriedAgain: 0, dutiesTaken: 0 });
  });

  test('leaves a draft that someone goes on with while it looks', async () => {
    const { deps, clock, store } = anOffice();
    await saveDraft(deps, leyla, 'r1', 'fall', {});
    clock.advance(15 * day);
    const get: Store['get'] = async (key) => {
      const found = await store.get(key);
      await saveDraft(deps, leyla, 'r1', 'fall', { what: 'Mer' });
      return found;
    };
    expect(await tick({ ...deps, store: { ...store, get } })).toMatchObject({ draftsSwept: 0 });
    expect((await openDraft(deps, leyla, 'r1'))?.inputs).toEqual({ what: 'Mer' });
  });
});

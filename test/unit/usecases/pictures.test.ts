import { describe, expect, test } from '@jest/globals';
import { contentCard } from '../../../bot/cards/content.ts';
import { fail } from '../../../bot/domain/result.ts';
import { addPicture } from '../../../bot/usecases/addPicture.ts';
import { hidePicture } from '../../../bot/usecases/hidePicture.ts';
import { readCase } from '../../../bot/usecases/readCase.ts';
import { readPicture } from '../../../bot/usecases/readPicture.ts';
import { reviewLog } from '../../../bot/usecases/reviewLog.ts';
import { mergeCases, withdrawCase } from '../../../bot/usecases/triageCase.ts';
import { actor } from '../../builders.ts';
import { anOffice, listed, report } from '../../fakes.ts';

/** Leyla has reported; whatever is added goes through `add`, by Leyla unless said otherwise. */
async function reportedWith() {
  const office = anOffice();
  const { deps, store } = office;
  const { id, number } = await report(office);
  const add = (requestId: string, who = 'leyla', file = Buffer.from(requestId)) =>
    addPicture(deps, actor(who), id, { requestId, file: async () => file });
  const added = async (requestId: string, who?: string): Promise<string> => {
    const made = await add(requestId, who);
    if (!made.ok) throw new Error(made.reason ?? made.code);
    return made.value;
  };
  const shownTo = async (who: string) => {
    const read = await readCase(deps, actor(who), id, 'chat');
    return read.ok ? read.value.pictures.map(({ pictureId }) => pictureId) : read.code;
  };
  const look = async (who: string, pictureId: string) => {
    const read = await readPicture(deps, actor(who), id, pictureId, 'chat');
    return read.ok ? Buffer.from(read.value).toString() : read.code;
  };
  const history = async () => (await store.history(id)).map(({ type }) => type);
  const logged = async () =>
    (await listed(store.find('logBetween', { from: '', before: '~' }))).map(({ by, act }) => `${by} ${act}`);
  return { ...office, id, number, add, added, shownTo, look, history, logged };
}

describe('adding', () => {
  test('the same picture twice, ten times at once or after the answer was lost gives one', async () => {
    const { add, history, id, deps } = await reportedWith();
    const all = await Promise.all(Array.from({ length: 10 }, () => add('p1')));
    expect(new Set(all.map((made) => made.ok && made.value)).size).toBe(1);
    expect(await add('p1')).toEqual(all[0]);
    expect((await history()).filter((type) => type === 'pictureAdded')).toEqual(['pictureAdded']);
    expect((await deps.pictures.idsOf(id)).length).toBe(1);
  });

  test('the same request id by another, or to another case, is another picture', async () => {
    const { added, deps, office } = { ...(await reportedWith()), office: anOffice() };
    const mine = await added('p1');
    expect(await added('p1', 'karin')).not.toBe(mine);
    const other = await report({ deps });
    const there = await addPicture(deps, actor('leyla'), other.id, {
      requestId: 'p1',
      file: async () => Buffer.from('x'),
    });
    expect(there.ok && there.value).not.toBe(mine);
    expect(office.nudged).toEqual([]);
  });

  test('what is refused is not kept, and says why', async () => {
    const { deps, id, history } = await reportedWith();
    const clean = async () => fail('invalid_input', 'notAPicture');
    const input = { requestId: 'p1', file: async () => Buffer.from('<script>') };
    expect(await addPicture({ ...deps, clean }, actor('leyla'), id, input)).toMatchObject({ reason: 'notAPicture' });
    expect(await deps.pictures.idsOf(id)).toEqual([]);
    expect(await history()).not.toContain('pictureAdded');
  });

  test.each(['gunnar', 'maria', 'henrik', 'stranger'])('by %s is not even looked at', async (who) => {
    const { deps, id } = await reportedWith();
    const clean = () => Promise.reject(new Error('was opened'));
    const made = await addPicture({ ...deps, clean }, actor(who), id, {
      requestId: 'p1',
      file: async () => Buffer.from('x'),
    });
    expect(made.ok).toBe(false);
    expect(await deps.pictures.idsOf(id)).toEqual([]);
  });

  test('to a case that is not open is refused before the file is opened', async () => {
    const { deps, id } = await reportedWith();
    await withdrawCase(deps, actor('leyla'), id);
    const clean = () => Promise.reject(new Error('was opened'));
    const made = await addPicture({ ...deps, clean }, actor('leyla'), id, {
      requestId: 'p1',
      file: async () => Buffer.from('x'),
    });
    expect(made).toMatchObject({ ok: false, code: 'wrong_status', reason: 'withdrawn' });
  });

  test('where pictures cannot be kept changes nothing, and the same request goes through later', async () => {
    const { deps, id, history, look } = await reportedWith();
    const away = { ...deps.pictures, put: () => Promise.reject(new Error('Blob Storage does not answer in time')) };
    const input = { requestId: 'p1', file: async () => Buffer.from('p1') };
    await expect(addPicture({ ...deps, pictures: away }, actor('leyla'), id, input)).rejects.toThrow('Blob Storage');
    expect(await history()).not.toContain('pictureAdded');
    const made = await addPicture(deps, actor('leyla'), id, input);
    expect(await look('karin', made.ok ? made.value : '')).toBe('p1');
  });

  test('broken off before the case tells of it shows nothing to anyone, and the next try finds it', async () => {
    const { deps, id, shownTo, add, store } = await reportedWith();
    const broken = { ...store, commit: () => Promise.reject(new Error('The store is away')) };
    const input = { requestId: 'p1', file: async () => Buffer.from('p1') };
    await expect(addPicture({ ...deps, store: broken }, actor('leyla'), id, input)).rejects.toThrow('away');
    const [orphan = ''] = await deps.pictures.idsOf(id);
    expect([await shownTo('karin'), await shownTo('leyla')]).toEqual([[], []]);
    expect(await readPicture(deps, actor('karin'), id, orphan, 'chat')).toMatchObject({ code: 'not_found' });
    expect(await add('p1')).toEqual({ ok: true, value: orphan });
    expect(await shownTo('leyla')).toEqual([orphan]);
  });

  test('the eleventh is refused, also when two come at the same time', async () => {
    const { add, history } = await reportedWith();
    for (let i = 0; i < 9; i += 1) await add(`p${i}`);
    const last = await Promise.all([add('p9'), add('p10')]);
    expect(last.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await history()).filter((type) => type === 'pictureAdded').length).toBe(10);
  });
});

describe('looking', () => {
  test('the reporter sees her own, who handles the case sees all, others nothing', async () => {
    const { added, shownTo, look } = await reportedWith();
    const [hers, karins] = [await added('p1'), await added('p2', 'karin')];
    expect(await shownTo('leyla')).toEqual([hers]);
    expect([await look('leyla', hers), await look('leyla', karins)]).toEqual(['p1', 'not_found']);
    for (const who of ['karin', 'nils', 'asa', 'oskar']) {
      expect([who, await shownTo(who)]).toEqual([who, [hers, karins]]);
      expect([who, await look(who, hers), await look(who, karins)]).toEqual([who, 'p1', 'p2']);
    }
    for (const who of ['gunnar', 'henrik', 'ulla', 'anders', 'stranger'])
      expect([who, await shownTo(who), await look(who, hers)]).toEqual([who, 'not_found', 'not_found']);
  });

  test('is logged unless she is the reporter, and a glance at all ten is no repeated reading', async () => {
    const { added, look, logged, deps, number } = await reportedWith();
    const ids: string[] = [];
    for (let i = 0; i < 10; i += 1) ids.push(await added(`p${i}`));
    for (const one of ids) await look('leyla', one);
    expect(await logged()).toEqual([]);
    for (const one of ids) await look('karin', one);
    await look('gunnar', ids[0] ?? '');
    expect(await logged()).toEqual(ids.map(() => 'karin picture'));
    const input = { from: null, before: '2100-01-01T00:00:00.000Z', sample: 0, seed: '1', note: null };
    const review = await reviewLog(deps, actor('maria'), input);
    expect(review).toMatchObject({ value: { people: [{ by: 'karin', cases: 1 }], repeated: [] } });
    expect(number).toMatch(/^2026-/);
  });

  test('at one that its case tells of and that is lost is a fault, not an empty picture', async () => {
    const { added, look, deps, id } = await reportedWith();
    const one = await added('p1');
    await deps.pictures.removeAllOf(id);
    await expect(look('karin', one)).rejects.toThrow('not where pictures are kept');
  });

  test('on a card there are words, and never a picture', async () => {
    const { added, deps, id } = await reportedWith();
    const one = await added('p1');
    const read = await readCase(deps, actor('karin'), id, 'chat');
    if (!read.ok) throw new Error(read.code);
    const card = JSON.stringify(contentCard(read.value, 'sv'));
    expect(card).toContain('Det finns en bild i ärendet.');
    expect(card).not.toContain(one);
  });
});

describe('hiding', () => {
  test('takes it from everyone at once, and keeps the bytes for the archive', async () => {
    const { added, look, shownTo, deps, id, history } = await reportedWith();
    const one = await added('p1');
    expect(await hidePicture(deps, actor('karin'), id, one, 'showsPerson')).toMatchObject({ ok: true });
    for (const who of ['leyla', 'karin', 'asa'])
      expect([who, await shownTo(who), await look(who, one)]).toEqual([who, [], 'not_found']);
    expect(await deps.pictures.idsOf(id)).toEqual([one]);
    expect(await history()).toContain('pictureHidden');
  });

  test('her own the reporter may, one that another added not, and it is then as if there were none to her', async () => {
    const { added, deps, id, shownTo } = await reportedWith();
    const [hers, karins] = [await added('p1'), await added('p2', 'karin')];
    expect((await hidePicture(deps, actor('leyla'), id, karins, 'wrongPicture')).ok).toBe(false);
    expect((await hidePicture(deps, actor('leyla'), id, hers, 'wrongPicture')).ok).toBe(true);
    expect(await shownTo('karin')).toEqual([karins]);
  });

  test('is offered to those who may', async () => {
    const { added, deps, id } = await reportedWith();
    await added('p1');
    const offered = async (who: string) => {
      const read = await readCase(deps, actor(who), id, 'chat');
      return read.ok && read.value.pictures.map(({ mayHide, addedByName }) => [mayHide, addedByName]);
    };
    expect(await offered('leyla')).toEqual([[true, 'leyla']]);
    expect(await offered('karin')).toEqual([[true, 'leyla']]);
    expect(await offered('oskar')).toEqual([[false, 'leyla']]);
  });
});

test('a case merged into another takes no pictures with it, and shows its own to those who may read it', async () => {
  const { added, deps, id, shownTo } = await reportedWith();
  const one = await added('p1');
  const other = await report({ deps }, {}, 'nils');
  await mergeCases(deps, actor('karin'), id, other.number);
  expect(await shownTo('karin')).toEqual([one]);
  expect((await deps.store.loadCase(other.id))?.case.pictures).toEqual([]);
});

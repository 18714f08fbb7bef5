import { describe, expect, test } from '@jest/globals';
import { directoryOf } from '../../../bot/domain/directory.ts';
import { keys } from '../../../bot/ports/documents.ts';
import { log } from '../../../bot/usecases/readCase.ts';
import { type ReviewInput, reviewLog } from '../../../bot/usecases/reviewLog.ts';
import { actor, aDirectory, aPerson, aUnit } from '../../builders.ts';
import { aClock, anOffice, hour, listed, report } from '../../fakes.ts';

const input: ReviewInput = { from: null, before: null, sample: 3, seed: '7', note: null };

/** Karin reads one case six times by day, Oskar another twice at night; Ulla exports. */
async function afterAWeek() {
  const office = anOffice({ clock: aClock('2026-11-23T09:00:00.000Z') });
  const { deps, clock } = office;
  const [one, other] = [await report(office), await report(office)];
  for (let i = 0; i < 6; i += 1) {
    await log(deps, 'karin', 'read', 'chat', one);
    clock.advance(hour / 60);
  }
  clock.advance(13 * hour);
  for (let i = 0; i < 2; i += 1) {
    await log(deps, 'oskar', 'read', 'chat', other);
    clock.advance(hour);
  }
  await log(deps, 'ulla', 'export', 'tool: export cases');
  clock.advance(hour);
  const review = (over: Partial<ReviewInput> = {}, who = 'maria') => reviewLog(deps, actor(who), { ...input, ...over });
  return { ...office, one, other, review };
}

describe('a review of the access log', () => {
  test('counts readings by person, at night, of one case again and again, and exports', async () => {
    const { review, one } = await afterAWeek();
    expect(await review()).toMatchObject({
      ok: true,
      value: {
        lines: 9,
        people: [
          { by: 'karin', readings: 6, atNight: 0, exports: 0, cases: 1 },
          { by: 'oskar', readings: 2, atNight: 2, exports: 0, cases: 1 },
          { by: 'ulla', readings: 0, atNight: 0, exports: 1, cases: 0 },
        ],
        repeated: [{ by: 'karin', number: one.number, times: 6 }],
      },
    });
  });

  test.each([
    ['2026-11-23T21:59:59.000Z', 0],
    ['2026-11-23T22:00:00.000Z', 1],
    ['2026-11-24T03:59:59.000Z', 1],
    ['2026-11-24T04:00:00.000Z', 0],
    ['2026-07-01T21:00:00.000Z', 1],
  ])('a reading at %s counts %i times as one at night in Stockholm', async (at, times) => {
    const { deps, clock } = anOffice({ clock: aClock(at) });
    await log(deps, 'karin', 'read', 'chat');
    clock.advance(hour);
    expect(await reviewLog(deps, actor('maria'), input)).toMatchObject({ value: { people: [{ atNight: times }] } });
  });

  test('draws the same lines for the same seed, others for another, and never more than there are', async () => {
    const { review } = await afterAWeek();
    const drawn = async (seed: string, sample = 3) => {
      const found = await review({ seed, sample });
      return found.ok ? found.value.sample : [];
    };
    expect(await drawn('7')).toHaveLength(3);
    expect(await drawn('7')).toEqual(await drawn('7'));
    const others = await Promise.all(['8', '9', '10', '11'].map((seed) => drawn(seed)));
    expect(others.some((one) => JSON.stringify(one) !== JSON.stringify(others[0]))).toBe(true);
    expect(await drawn('7', 1000)).toHaveLength(9);
    expect(await drawn('7', 0)).toEqual([]);
  });

  test('looks at the time it was asked for alone', async () => {
    const { review } = await afterAWeek();
    expect(await review({ from: '2026-11-23T20:00:00.000Z' })).toMatchObject({ value: { lines: 3 } });
    expect(await review({ before: '2026-11-23T20:00:00.000Z' })).toMatchObject({ value: { lines: 6 } });
    expect(await review({ from: '2026-11-24T00:00:00.000Z', before: '2026-11-23T00:00:00.000Z' })).toMatchObject({
      reason: 'emptyPeriod',
    });
  });

  test('keeps what came of it, and takes no note that names a person', async () => {
    const { review, store } = await afterAWeek();
    await review({ note: 'Inget att anmärka.' });
    expect(await review({ note: 'Ring 070-113 45 67' })).toMatchObject({ ok: false, reason: 'refusedText' });
    expect(await review({ note: '  ' })).toMatchObject({ ok: false, reason: 'note' });
    const { pk } = keys.logReview('2026-11-24T00:00:00.000Z', 'x');
    expect(await listed(store.find('partition', { pk }))).toMatchObject([
      { type: 'logReview', by: 'maria', lines: 9, note: 'Inget att anmärka.' },
    ]);
  });

  test.each(['leyla', 'karin', 'asa', 'ulla', 'henrik'])('is not for %s', async (who) => {
    const { review } = await afterAWeek();
    expect(await review({}, who)).toMatchObject({ ok: false, code: 'not_allowed' });
  });

  test('an officer of a board sees lines of its cases, also when the case has gone', async () => {
    const units = [aUnit({ board: 'Norra' }), aUnit({ unitId: 'granen', board: 'Södra' })];
    const people = [
      ...aDirectory().people,
      aPerson('nora', { roles: ['sas'], board: 'Norra' }),
      aPerson('sofia', { roles: ['sas'], board: 'Södra' }),
    ];
    const directory = directoryOf('test', units, people);
    const office = anOffice({ directory });
    const { deps, store, clock } = office;
    const c = await report(office);
    await log(deps, 'karin', 'read', 'chat', c);
    await store.createOnce({
      ...keys.removal(c.id),
      ...{ caseId: c.id, number: c.number, version: 2, unitId: 'bjorken', board: 'Norra', kind: 'kommunal' },
      ...{ basis: { by: 'law' }, sha256: '', state: 'recorded', by: 'anders', at: clock.now() },
    });
    await store.removeCase(c.id, (await store.loadCase(c.id))?.version ?? 0);
    clock.advance(hour);
    const lines = async (who: string) => reviewLog(deps, actor(who, directory), input);
    expect(await lines('nora')).toMatchObject({ value: { lines: 1 } });
    expect(await lines('sofia')).toMatchObject({ value: { lines: 0 } });
  });
});

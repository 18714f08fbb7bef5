import { describe, expect, test } from '@jest/globals';
import type { Answered } from '../../../../../bot/contract.ts';
import { keys } from '../../../../../bot/ports/documents.ts';
import { answerReporter, drawLesson } from '../../../../../bot/usecases/closeCase.ts';
import { receiveCase } from '../../../../../bot/usecases/triageCase.ts';
import { decideWeekAction } from '../../../../../bot/usecases/weekActions.ts';
import { weekCard } from '../../../../../bot/usecases/weekCard.ts';
import { actor, aHistoryCase } from '../../../../builders.ts';
import { aClock, anOffice, channelOf, report } from '../../../../fakes.ts';
import { anApi } from './apiOffice.ts';

const mark = 'mörkerfågel';
const week = '2026-W47';
const words = { what: `${mark} föll`, immediateAction: mark, personRef: mark };

/** Monday morning after the week, with two reports in it, one of which nobody in the unit may know of. */
async function aMonday() {
  const office = anOffice({ clock: aClock('2026-11-18T08:00:00.000Z') });
  await report(office, words);
  await report(office, { ...words, concernsManager: true });
  office.clock.advance(5 * 24 * 3_600_000);
  return anApi(office);
}
type Api = ReturnType<typeof anApi>;
type Week = Answered<'GET /units/:unitId/week'>;

async function weekOf(api: Api, personId: string, unitId = 'bjorken'): Promise<Week> {
  const { status, body } = await api.ask(personId, 'GET /units/:unitId/week', { params: { unitId }, query: { week } });
  expect(status).toBe(200);
  return body as Week;
}

/** A lesson of Karin's, drawn of a case whose reporter has had her answer. */
async function learn({ office }: Api, lesson: string): Promise<void> {
  const { id } = await report(office);
  await receiveCase(office.deps, actor('karin'), id);
  await drawLesson(office.deps, actor('karin'), id, lesson);
  await answerReporter(office.deps, actor('karin'), id, 'Tack!');
  office.clock.advance(1000);
}

/** Who may see which figures: those of her own units, all of them, or none. */
const sees = {
  leyla: ['bjorken'],
  karin: ['bjorken'],
  nils: ['bjorken'],
  gunnar: ['granen'],
  asa: ['bjorken', 'granen'],
  maria: ['ledning', 'bjorken', 'granen'],
  oskar: ['ledning', 'bjorken', 'granen'],
  ebba: ['ledning', 'bjorken', 'granen'],
  ulla: ['ledning', 'bjorken', 'granen'],
  henrik: ['ledning', 'bjorken', 'granen'],
  anders: [],
  stranger: [],
} as const;

describe.each(Object.entries(sees))('the page of a unit, as %s', (personId, units) => {
  test('names the units whose figures are hers to see, and shows those and no other', async () => {
    const api = await aMonday();
    const { body } = await api.ask(personId, 'GET /units');
    expect((body as Answered<'GET /units'>).units.map(({ unitId }) => unitId)).toEqual(units);
    for (const unitId of ['bjorken', 'granen', 'ledning', 'okand']) {
      const seesAll = units.some((one) => one === 'ledning');
      const expected = units.some((one) => one === unitId) ? 200 : unitId === 'okand' && seesAll ? 404 : 403;
      for (const key of ['GET /units/:unitId/week', 'GET /units/:unitId/cases'] as const)
        expect([unitId, (await api.ask(personId, key, { params: { unitId } })).status]).toEqual([unitId, expected]);
    }
  });

  test('shows no word of any case', async () => {
    const api = await aMonday();
    for (const unitId of units)
      for (const key of ['GET /units/:unitId/week', 'GET /units/:unitId/cases'] as const)
        expect(JSON.stringify(await api.ask(personId, key, { params: { unitId } }))).not.toContain(mark);
  });
});

describe('a unit’s week in the tab', () => {
  test('says what its card says, and never counts what the unit must not know of', async () => {
    const api = await aMonday();
    const shown = await weekOf(api, 'karin');
    const card = await weekCard(api.office.deps, { unitId: 'bjorken', week });
    expect(shown.conclusion).toBe(card.conclusion.sv);
    expect(shown.rows.find(({ id }) => id === 'reports')).toMatchObject({ value: '1' });
    expect(shown.waiting).toContainEqual({ name: 'Öppna ärenden nu', value: '1' });
    const { rows } = (await api.ask('asa', 'GET /units/:unitId/cases', { params: { unitId: 'bjorken' } }))
      .body as Answered<'GET /units/:unitId/cases'>;
    expect(rows.length).toBe(1);
  });

  test('has a chart of each indicator; a week without anything to count has no value', async () => {
    const api = await aMonday();
    const history = Array.from({ length: 20 }, (_, i) => {
      const reportedAt = new Date(Date.parse('2026-11-04T08:00:00Z') - i * 7 * 86_400_000).toISOString();
      return aHistoryCase({ caseId: `h-${i}`, number: `A-${i}`, reportedAt });
    });
    await api.office.store.putHistory(history);
    const { charts } = await weekOf(api, 'leyla');
    const falls = charts.find(({ id }) => id === 'falls');
    expect(falls?.points.length).toBe(22);
    expect(falls?.points.at(-1)).toMatchObject({ name: 'vecka 47', said: '1', value: 1, note: null });
    expect(falls?.points.at(-2)).toMatchObject({ name: 'vecka 46', said: '0', limits: expect.stringMatching(/^0–/) });
    expect(falls?.sentence).toBe('Vanlig variation: inget tyder på att något har förändrats.');
    const share = charts.find(({ id }) => id === 'riskShare');
    expect(share?.points.at(-2)).toMatchObject({ said: 'inget att räkna', value: null });
  });

  test('of a unit without data says so kindly, and has no chart', async () => {
    const shown = await weekOf(await aMonday(), 'gunnar', 'granen');
    expect(shown).toMatchObject({ rows: [], charts: [], waiting: [], lessons: [] });
    expect(shown.conclusion).toContain('lugn vecka');
  });

  test('what was decided is read by who decides and who is to do it; others are told that it is', async () => {
    const api = await aMonday();
    const decision = { what: `${mark} ska bort`, ownerId: 'leyla', dueOn: '2026-12-01' };
    await decideWeekAction(api.office.deps, actor('karin'), { unitId: 'bjorken', week, id: 'a' }, decision);
    for (const personId of ['karin', 'nils', 'asa', 'leyla'])
      expect((await weekOf(api, personId)).actions).toMatchObject([{ what: decision.what, done: null }]);
    for (const personId of ['maria', 'ulla', 'henrik']) {
      const shown = await weekOf(api, personId);
      expect(JSON.stringify(shown)).not.toContain(mark);
      expect(shown.decided).toContain('1 åtgärd beslutad');
    }
  });

  test('lessons are read by those of the unit, and by nobody who is there for the figures alone', async () => {
    const api = await aMonday();
    await learn(api, 'Lås hjulen innan du lyfter.');
    for (const personId of ['leyla', 'karin', 'nils', 'asa'])
      expect((await weekOf(api, personId)).lessons).toMatchObject([{ text: 'Lås hjulen innan du lyfter.' }]);
    for (const personId of ['maria', 'ulla', 'henrik']) expect((await weekOf(api, personId)).lessons).toEqual([]);
  });

  test('an address of a week that is not among the year’s shows the week that goes on', async () => {
    const api = await aMonday();
    for (const asked of ['1999-W01', '2027-W10']) {
      const { body } = await api.ask('karin', 'GET /units/:unitId/week', {
        params: { unitId: 'bjorken' },
        query: { week: asked },
      });
      expect((body as Week).week.key).toBe('2026-W48');
    }
    const { status } = await api.ask('karin', 'GET /units/:unitId/week', {
      params: { unitId: 'bjorken' },
      query: { week: '2025-W53' },
    });
    expect(status).toBe(400);
  });

  test('a channel says whose it is to who may see that unit’s figures, and to nobody else', async () => {
    const api = await aMonday();
    const channel = { channelId: 'c-bjorken', unitId: 'bjorken' };
    await api.office.store.put({ ...keys.channelUnit('c-bjorken'), ...channel }, null);
    await api.office.store.put(channelOf('bjorken'), null);
    const asked = async (personId: string, channelId = 'c-bjorken') =>
      (await api.ask(personId, 'GET /channels/:channelId/unit', { params: { channelId } })).body;
    expect(await asked('leyla')).toEqual({ unitId: 'bjorken' });
    expect(await asked('gunnar')).toEqual({ unitId: null });
    expect(await asked('leyla', 'c-okand')).toEqual({ unitId: null });
  });
});

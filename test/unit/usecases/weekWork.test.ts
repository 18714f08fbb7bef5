import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sqliteStore } from '../../../bot/adapters/sqlite/sqliteStore.ts';
import { weekChannelCard } from '../../../bot/cards/week.ts';
import type { Case } from '../../../bot/domain/case.ts';
import type { ActionPlan } from '../../../bot/domain/casework.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import type { Report } from '../../../bot/domain/report.ts';
import { ledning } from '../../../bot/domain/summaryDue.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { decideOnAction, dropAction, finishAction, moveAction, planEffect } from '../../../bot/usecases/actOnCase.ts';
import { answerReporter, drawLesson } from '../../../bot/usecases/closeCase.ts';
import { numberSeries } from '../../../bot/usecases/numbers.ts';
import { reportCase } from '../../../bot/usecases/reportCase.ts';
import { rebuildRollups } from '../../../bot/usecases/rollUp.ts';
import { assessCase, receiveCase } from '../../../bot/usecases/triageCase.ts';
import { weekCard } from '../../../bot/usecases/weekCard.ts';
import { weekFigures } from '../../../bot/usecases/weekFigures.ts';
import { actor, aDirectory, aReport, aTriage } from '../../builders.ts';

let store: Store;
let now: string;
let requests = 0;

beforeEach(() => {
  store = sqliteStore(':memory:');
  now = '2026-11-03T08:00:00.000Z';
});
afterEach(() => store.close());

const deps = () => {
  const made = {
    ...{ store, clock: { now: () => now }, directories: { current: async () => aDirectory() } },
    ...{ policy: defaultPolicy, nudge: () => {} },
  };
  return { ...made, takeNumber: numberSeries(made) };
};
const karin = actor('karin');

async function reported(over: Partial<Report> = {}): Promise<Case> {
  requests += 1;
  const input = { requestId: `w${requests}`, report: aReport(over), shownAs: null };
  const made = await reportCase(deps(), actor('leyla'), input);
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

async function received(over: Partial<Report> = {}): Promise<Case> {
  const made = await reported(over);
  await receiveCase(deps(), over.unitId === 'granen' ? actor('gunnar') : karin, made.id);
  return made;
}

const anAction = (over: Partial<ActionPlan> = {}): ActionPlan => ({
  ...{ what: 'Bättre ljus', causes: [], strength: 'strong', ownerId: 'leyla', dueOn: '2026-11-10' },
  ...over,
});
const overdueIn = async (week: string, unitId: string | null = 'bjorken') =>
  (await weekFigures(deps(), { week, unitId })).overdueActions;
const shown = (unitId = 'bjorken', week = '2026-W47') => weekCard(deps(), { unitId, week });

describe('overdue actions', () => {
  test('are those whose day had passed at the week’s end, whatever has become of them since', async () => {
    const { id } = await received();
    await decideOnAction(deps(), karin, id, anAction());
    await decideOnAction(deps(), karin, id, anAction({ what: 'Ny rutin', dueOn: '2026-11-12' }));
    now = '2026-11-16T06:00:00.000Z';
    expect([await overdueIn('2026-W45'), await overdueIn('2026-W46')]).toEqual([0, 2]);
    now = '2026-11-18T08:00:00.000Z';
    await finishAction(deps(), actor('leyla'), id, 1);
    now = '2026-11-25T08:00:00.000Z';
    await dropAction(deps(), karin, id, 2, 'Behövs inte');
    const byWeek = ['2026-W45', '2026-W46', '2026-W47', '2026-W48'];
    const overdue = () => Promise.all(byWeek.map((week) => overdueIn(week)));
    expect(await overdue()).toEqual([0, 2, 1, 0]);
    now = '2026-12-28T08:00:00.000Z';
    await rebuildRollups(deps());
    expect(await overdue()).toEqual([0, 2, 1, 0]);
  });

  test('that went to another day were overdue until then', async () => {
    const { id } = await received();
    await decideOnAction(deps(), karin, id, anAction());
    now = '2026-11-18T08:00:00.000Z';
    await moveAction(deps(), karin, id, 1, { ownerId: 'leyla', dueOn: '2026-11-27', reason: null });
    now = '2026-12-28T08:00:00.000Z';
    const byWeek = ['2026-W45', '2026-W46', '2026-W47', '2026-W48'];
    const overdue = () => Promise.all(byWeek.map((week) => overdueIn(week)));
    expect(await overdue()).toEqual([0, 1, 0, 1]);
    await rebuildRollups(deps());
    expect(await overdue()).toEqual([0, 1, 0, 1]);
  });

  test('are overdue from the day after, in a week that goes on too', async () => {
    const { id } = await received();
    await decideOnAction(deps(), karin, id, anAction());
    now = '2026-11-10T20:00:00.000Z';
    expect(await overdueIn('2026-W46')).toBe(0);
    now = '2026-11-11T08:00:00.000Z';
    expect(await overdueIn('2026-W46')).toBe(1);
  });

  test('of a case that the unit must not know of are counted in the whole alone', async () => {
    const { id } = await received();
    await decideOnAction(deps(), karin, id, anAction());
    await assessCase(deps(), karin, id, aTriage({ lexSarah: true }));
    now = '2026-11-16T06:00:00.000Z';
    expect([await overdueIn('2026-W46'), await overdueIn('2026-W46', null)]).toEqual([0, 1]);
  });
});

describe('what waits', () => {
  test('are reports without an answer, and effects to look at by the end of the week that goes on', async () => {
    const [one, other] = [await received(), await received()];
    await answerReporter(deps(), karin, other.id, 'Tack! Vi har satt in bättre ljus.');
    const lookOn = ['2026-11-20', '2026-11-29', '2026-11-30'];
    for (const [i, day] of lookOn.entries()) {
      await decideOnAction(deps(), karin, one.id, anAction({ what: `Åtgärd ${i}` }));
      await planEffect(deps(), karin, one.id, i + 1, { sign: 'Inga fall på natten', lookOn: day });
      await finishAction(deps(), karin, one.id, i + 1);
    }
    now = '2026-11-23T06:05:00.000Z';
    expect((await shown()).waiting).toEqual({ looks: 2, answers: 1, clocks: [] });
    expect((await shown('granen')).waiting).toEqual({ looks: 0, answers: 0, clocks: [] });
  });

  test('for ledning are clocks that have passed, by process, and never told as the law’s where they are not', async () => {
    await reported({ type: 'missforhallande', kind: 'missforhallande' });
    await reported({ type: 'missforhallande', kind: 'missforhallande', unitId: 'granen' });
    now = '2026-11-23T06:05:00.000Z';
    const { waiting } = await shown(ledning);
    expect(waiting.clocks).toEqual([
      { process: expect.objectContaining({ sv: 'Lex Sarah' }), basis: 'kommun', count: 2 },
    ]);
    const words = JSON.stringify(weekChannelCard(await shown(ledning), { dialogs: true }).card);
    expect(words).toContain('Lex Sarah: 2 över kommunens gräns');
    expect(words).not.toMatch(/lagens gräns/);
    expect((await shown()).waiting).toEqual({ looks: 0, answers: 0, clocks: [] });
  });
});

describe('the lesson of a week', () => {
  const lesson = 'Slå på larmmattan när du är klar i rummet.';

  async function learned(text: string, over: Partial<Report> = {}): Promise<Case> {
    const made = await received(over);
    const by = over.unitId === 'granen' ? actor('gunnar') : karin;
    await drawLesson(deps(), by, made.id, text);
    await answerReporter(deps(), by, made.id, 'Tack!');
    return made;
  }

  test('is the unit’s newest, and stands in its channel', async () => {
    await learned('En äldre lärdom.');
    now = '2026-11-18T08:00:00.000Z';
    await learned(lesson);
    await learned('En annan enhets.', { unitId: 'granen', lagrum: ['lss'] });
    now = '2026-11-23T06:05:00.000Z';
    const view = await shown();
    expect(view.lesson).toBe(lesson);
    expect(JSON.stringify(weekChannelCard(view, { dialogs: true }).card)).toContain(lesson);
    expect((await shown(ledning)).lesson).toBeNull();
  });

  test('is none that is old', async () => {
    await learned(lesson);
    now = '2026-11-30T08:00:00.000Z';
    expect((await shown()).lesson).toBe(lesson);
    now = '2026-12-02T08:00:00.000Z';
    expect((await shown()).lesson).toBeNull();
  });

  test('is none of a case whose reporter has heard nothing, nor of one that became secret', async () => {
    const unanswered = await received();
    await drawLesson(deps(), karin, unanswered.id, 'För tidigt.');
    const secret = await learned(lesson);
    now = '2026-11-04T08:00:00.000Z';
    expect((await shown()).lesson).toBe(lesson);
    await assessCase(deps(), karin, secret.id, aTriage({ lexSarah: true }));
    expect((await shown()).lesson).toBeNull();
  });

  test('is none that the guard refuses, however it came there', async () => {
    await learned('Ring 070-123 45 67 när det händer.');
    expect((await shown()).lesson).toBeNull();
  });
});

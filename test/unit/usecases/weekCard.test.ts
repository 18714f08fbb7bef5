import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sqliteStore } from '../../../bot/adapters/sqlite/sqliteStore.ts';
import { weekChannelCard } from '../../../bot/cards/week.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import type { Report } from '../../../bot/domain/report.ts';
import { ledning } from '../../../bot/domain/summaryDue.ts';
import { openByAge } from '../../../bot/domain/weekView.ts';
import type { Store } from '../../../bot/ports/store.ts';
import { numberSeries } from '../../../bot/usecases/numbers.ts';
import { reportCase } from '../../../bot/usecases/reportCase.ts';
import { decideWeekAction } from '../../../bot/usecases/weekActions.ts';
import { weekCard } from '../../../bot/usecases/weekCard.ts';
import { actor, aDirectory, aReport } from '../../builders.ts';

const mark = 'HEMLIGT';
const week = '2026-W47';
let store: Store;
let now: string;
let requests = 0;

beforeEach(() => {
  store = sqliteStore(':memory:');
});
afterEach(() => store.close());

const deps = () => {
  const made = {
    ...{ store, clock: { now: () => now }, directories: { current: async () => aDirectory() } },
    ...{ policy: defaultPolicy, nudge: () => {} },
  };
  return { ...made, takeNumber: numberSeries(made) };
};

async function report(at: string, over: Partial<Report> = {}): Promise<void> {
  now = at;
  requests += 1;
  const texts = { what: `${mark} föll`, immediateAction: mark, personRef: mark };
  const input = { requestId: `r${requests}`, report: aReport({ ...texts, ...over }), shownAs: null };
  const made = await reportCase(deps(), actor('leyla'), input);
  if (!made.ok) throw new Error(made.code);
}

const shown = (unitId: string) => weekCard(deps(), { unitId, week });

describe('a week as its card shows it', () => {
  beforeEach(async () => {
    await report('2026-10-01T08:00:00.000Z');
    await report('2026-11-12T08:00:00.000Z');
    await report('2026-11-17T08:00:00.000Z');
    await report('2026-11-18T08:00:00.000Z', { type: 'missforhallande', kind: 'missforhallande' });
    await report('2026-11-18T09:00:00.000Z', { concernsManager: true });
    await report('2026-11-18T10:00:00.000Z', { unitId: 'granen' });
    now = '2026-11-23T06:05:00.000Z';
  });

  test('counts what the unit’s own people may know of, open cases by age among it', async () => {
    expect(await shown('bjorken')).toMatchObject({
      ...{ reports: 1, isSoFar: false, unitName: 'Björken', units: null, lastReportOn: '2026-11-17' },
      open: { total: 3, overWeek: 2, overMonth: 1 },
    });
  });

  test('of the whole counts every unit, the secret ones too', async () => {
    expect(await shown(ledning)).toMatchObject({ reports: 4, unitName: null, open: { total: 6 } });
  });

  test('holds no word of what anybody wrote, and nobody’s name', async () => {
    const action = { what: mark, ownerId: 'leyla', dueOn: '2026-12-01' };
    await decideWeekAction(deps(), actor('karin'), { unitId: 'bjorken', week, id: 'a' }, action);
    for (const unitId of ['bjorken', 'granen', ledning]) {
      const view = await shown(unitId);
      const { card, summary } = weekChannelCard(view, { dialogs: true });
      const written = JSON.stringify([view, card, summary]);
      expect(written).not.toContain(mark);
      for (const { personId } of aDirectory().people) expect(written).not.toContain(`"${personId}"`);
    }
    expect(await shown('bjorken')).toMatchObject({ decided: { count: 1, firstDueOn: '2026-12-01' } });
  });

  test('goes on until the week ends', async () => {
    now = '2026-11-19T12:00:00.000Z';
    expect(await shown('granen')).toMatchObject({ isSoFar: true, reports: 1 });
  });
});

test('a case is over a week old after seven whole days', () => {
  const at = '2026-11-23T06:00:00.000Z';
  const ages = ['2026-11-16T06:00:00.000Z', '2026-11-16T05:59:59.999Z', '2026-10-26T05:00:00.000Z'];
  expect(openByAge(ages, at)).toEqual({ total: 3, overWeek: 2, overMonth: 1 });
});

import { expect, test } from '@jest/globals';
import type { CaseEvent, CaseEventBody } from '../../../bot/domain/case.ts';
import { eventFigures } from '../../../bot/domain/eventFigures.ts';
import { anEvent, aPlan, aReport, aTriage, someFindings } from '../../builders.ts';

/** Stands in every text that somebody wrote, and for everybody. */
const mark = 'HEMLIGT';
const at = '2026-11-22T08:00:00.000Z';
const process = 'lexSarah' as const;
const into = { id: mark, number: '2026-000002' };

/** One of each kind; a kind that is added must be added here. */
const events: { readonly [T in CaseEventBody['type']]: Extract<CaseEventBody, { type: T }> } = {
  registered: {
    type: 'registered',
    number: '2026-000001',
    report: aReport({
      what: mark,
      immediateAction: mark,
      personRef: mark,
      answers: { where: mark },
      concernsManager: true,
    }),
  },
  routed: { type: 'routed', to: [{ personId: mark, as: 'head', noManager: true }] },
  added: { type: 'added', text: mark },
  pictureAdded: { type: 'pictureAdded', pictureId: mark, bytes: 1, width: 1, height: 1 },
  pictureHidden: { type: 'pictureHidden', pictureId: mark, reason: 'showsPerson' },
  withdrawn: { type: 'withdrawn' },
  received: { type: 'received', as: 'verksamhetschef' },
  assessed: { type: 'assessed', ...aTriage({ concernsManager: true }) },
  referred: { type: 'referred', fromUnitId: 'bjorken', toUnitId: 'granen', reason: mark },
  merged: { type: 'merged', into: mark, intoNumber: '2026-000002' },
  joined: { type: 'joined', from: mark, number: '2026-000003' },
  followed: {
    type: 'followed',
    ...{ receivedAt: at, assessedAt: at, investigatedAt: at, actedAt: at, closedAt: at },
    answers: [{ at, text: mark }],
  },
  investigated: { type: 'investigated', ...someFindings({ consequence: mark, account: mark, what: mark }) },
  causeFound: { type: 'causeFound', cause: { id: 1, group: 'rutiner', what: mark, whys: [mark] } },
  causeLeft: { type: 'causeLeft', causeId: 1, reason: mark },
  actionDecided: { type: 'actionDecided', actionId: 1, plan: aPlan({ what: mark, ownerId: mark }) },
  effectPlanned: { type: 'effectPlanned', actionId: 1, plan: { sign: mark, lookOn: '2026-12-31' } },
  actionDone: { type: 'actionDone', actionId: 1 },
  actionDropped: { type: 'actionDropped', actionId: 1, reason: mark },
  actionMoved: {
    ...{ type: 'actionMoved', actionId: 1, fromOwnerId: mark, ownerId: mark },
    ...{ dueOn: '2026-12-08', reason: mark },
  },
  effectSeen: { type: 'effectSeen', actionId: 1, seen: mark, effect: 'yes', enough: true },
  answered: { type: 'answered', text: mark },
  lessonDrawn: { type: 'lessonDrawn', text: mark },
  closed: { type: 'closed', immediateAction: mark },
  reopened: { type: 'reopened', reason: mark },
  parted: { type: 'parted' },
  processStarted: { type: 'processStarted', process, from: at, regime: 'kommunal', reason: mark },
  processStepped: { type: 'processStepped', process, step: 'investigate', answers: { safety: mark } },
  processReopened: { type: 'processReopened', process, step: 'investigate', reason: mark },
  processResumed: { type: 'processResumed', process },
  processJoined: { type: 'processJoined', process, into },
  processGathered: { type: 'processGathered', process, from: into },
  processParted: { type: 'processParted', process },
  processMoved: { type: 'processMoved', process, regime: 'privat' },
  processFollowed: { type: 'processFollowed', process, at, outcome: 'missforhallande' },
  snoozed: { type: 'snoozed', duty: 'notAssessed', until: '2026-11-30', reason: mark },
  limitsApplied: { type: 'limitsApplied' },
};

test('no word of an event leaves it, nobody, no role, and not whom a report concerns', () => {
  for (const body of Object.values(events)) {
    const event: CaseEvent = anEvent(body, { by: mark });
    expect(JSON.stringify(eventFigures(event))).not.toMatch(/HEMLIGT|head|verksamhetschef|concernsManager/);
  }
});

test('what happened is told in keys, numbers and dates', () => {
  const of = (type: CaseEventBody['type']) => eventFigures(anEvent(events[type]));
  expect(of('registered')).toMatchObject({ reportType: 'fall', kind: 'avvikelse', categories: ['fall'], harm: 'none' });
  expect(of('actionMoved')).toEqual({ actionId: 1, dueOn: '2026-12-08' });
  expect(of('effectSeen')).toEqual({ actionId: 1, seenOn: null, effect: 'yes', enough: true });
  expect(of('pictureHidden')).toEqual({ reason: 'showsPerson' });
  expect(of('processStepped')).toEqual({ process: 'lexSarah', step: 'investigate' });
  expect(of('processFollowed')).toEqual({ process: 'lexSarah', outcome: 'missforhallande' });
});

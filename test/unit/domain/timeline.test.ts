import { describe, expect, test } from '@jest/globals';
import type { CaseEventBody } from '../../../bot/domain/case.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import { timelineOf } from '../../../bot/domain/timeline.ts';
import { languages, say } from '../../../bot/text/language.ts';
import { eventText } from '../../../bot/text/timeline.ts';
import { aCause, aDirectory, anEvent, aPlan, aReport, aTriage, someFindings } from '../../builders.ts';

const dolt = 'DOLT';
const progress = {
  receivedAt: null,
  assessedAt: null,
  investigatedAt: null,
  actedAt: null,
  closedAt: null,
  answers: [],
};
const other = { id: 'other', number: '2026-000777' };

/** One of every kind; all that somebody writes in it is marked. A new kind of event does not compile until it is here. */
const every: { readonly [T in CaseEventBody['type']]: Extract<CaseEventBody, { readonly type: T }> } = {
  registered: { type: 'registered', number: '2026-000001', report: aReport({ what: dolt }) },
  routed: { type: 'routed', to: [{ personId: 'karin', as: 'responsible' }] },
  added: { type: 'added', text: dolt },
  pictureAdded: { type: 'pictureAdded', pictureId: 'p1', bytes: 1, width: 1, height: 1 },
  pictureHidden: { type: 'pictureHidden', pictureId: 'p1', reason: 'wrongPicture' },
  withdrawn: { type: 'withdrawn' },
  received: { type: 'received', as: 'enhetschef' },
  assessed: { type: 'assessed', ...aTriage() },
  referred: { type: 'referred', fromUnitId: 'bjorken', toUnitId: 'granen', reason: dolt },
  merged: { type: 'merged', into: other.id, intoNumber: other.number },
  joined: { type: 'joined', from: other.id, number: other.number },
  followed: { type: 'followed', ...progress },
  investigated: { type: 'investigated', ...someFindings({ what: dolt, consequence: dolt, account: dolt }) },
  causeFound: { type: 'causeFound', cause: { id: 1, ...aCause({ what: dolt, whys: [dolt] }) } },
  causeLeft: { type: 'causeLeft', causeId: 1, reason: dolt },
  actionDecided: { type: 'actionDecided', actionId: 1, plan: aPlan({ what: dolt }) },
  effectPlanned: { type: 'effectPlanned', actionId: 1, plan: { sign: dolt, lookOn: '2026-12-15' } },
  actionDone: { type: 'actionDone', actionId: 1 },
  actionDropped: { type: 'actionDropped', actionId: 1, reason: dolt },
  actionMoved: {
    ...{ type: 'actionMoved', actionId: 1, fromOwnerId: 'leyla', ownerId: 'karin', dueOn: '2026-12-20', reason: dolt },
  },
  effectSeen: { type: 'effectSeen', actionId: 1, seen: dolt, effect: 'partly', enough: true },
  answered: { type: 'answered', text: dolt },
  lessonDrawn: { type: 'lessonDrawn', text: dolt },
  closed: { type: 'closed', immediateAction: dolt },
  reopened: { type: 'reopened', reason: dolt },
  parted: { type: 'parted' },
  processStarted: {
    ...{
      type: 'processStarted',
      process: 'lexSarah',
      from: '2026-11-22T01:00:00.000Z',
      regime: 'kommunal',
      reason: dolt,
    },
  },
  processStepped: { type: 'processStepped', process: 'lexSarah', step: 'investigate', answers: { safety: dolt } },
  processReopened: { type: 'processReopened', process: 'lexSarah', step: 'decide', reason: dolt },
  processResumed: { type: 'processResumed', process: 'lexSarah' },
  processJoined: { type: 'processJoined', process: 'lexSarah', into: other },
  processGathered: { type: 'processGathered', process: 'lexSarah', from: other },
  processParted: { type: 'processParted', process: 'lexSarah' },
  processMoved: { type: 'processMoved', process: 'lexSarah', regime: 'privat' },
  processFollowed: { type: 'processFollowed', process: 'lexSarah', at: '2026-11-22T01:00:00.000Z', outcome: dolt },
  snoozed: { type: 'snoozed', duty: 'notAssessed', until: '2026-12-01', reason: dolt },
  limitsApplied: { type: 'limitsApplied' },
};
const history = Object.values(every).map((body, i) => anEvent(body, { seq: i + 1, by: 'karin' }));

const told = (over: Partial<Parameters<typeof timelineOf>[1]> = {}) =>
  timelineOf(history, {
    ...{ readerId: 'asa', seesWork: true, directory: aDirectory(), policy: defaultPolicy, known: new Set<string>() },
    ...over,
  });

describe('the time line', () => {
  test.each(languages)(
    'has a line for every event, the newest first, without a word that somebody wrote (%s)',
    (language) => {
      const lines = told().map((row) => say(eventText(row.told), language));
      expect(lines.length).toBe(history.length);
      for (const line of lines) expect(line).toMatch(/^[A-ZÅÄÖ].*[.]$/);
      expect(lines.join('\n')).not.toMatch(/DOLT|undefined|null/);
      expect(told().map(({ seq }) => seq)).toEqual(history.map(({ seq }) => seq).reverse());
    },
  );

  test('says in English what it says in Swedish, each in its own words', () => {
    for (const { told: event } of told()) expect(eventText(event).en).not.toBe(eventText(event).sv);
  });

  test('names another case only to one who may know of it', () => {
    const lines = (known: ReadonlySet<string>) => told({ known }).map((row) => eventText(row.told).sv);
    expect(lines(new Set()).join()).not.toContain(other.number);
    expect(lines(new Set([other.id])).filter((line) => line.includes(other.number)).length).toBe(4);
  });

  test('keeps what others found from one who may not read it', () => {
    expect(new Set(told({ seesWork: false }).map((row) => row.told.type))).toEqual(
      new Set([
        ...['registered', 'routed', 'added', 'withdrawn', 'received', 'assessed', 'referred', 'merged', 'joined'],
        ...['closed', 'reopened', 'pictureAdded', 'pictureHidden'],
      ]),
    );
  });

  test('says who did it, and of what follows by itself that nobody did', () => {
    const by = Object.fromEntries(told().map((row) => [row.told.type, row.who]));
    expect(by).toMatchObject({
      received: 'karin',
      processStarted: 'karin',
      routed: null,
      joined: null,
      limitsApplied: null,
    });
    const alone = [anEvent({ ...every.processStarted, reason: null }, { by: 'karin' })];
    const reading = { readerId: 'karin', seesWork: true, directory: aDirectory(), policy: defaultPolicy };
    expect(timelineOf(alone, { ...reading, known: new Set() })).toMatchObject([{ who: null, isOwn: true }]);
    expect(timelineOf([anEvent(every.received, { by: 'gone' })], { ...reading, known: new Set() })[0]?.who).toBe('');
  });
});

import { describe, expect, test } from '@jest/globals';
import { digestCard, unitDigestCard, urgentReminderCard } from '../../../bot/cards/reminder.ts';
import { verbs } from '../../../bot/cards/verbs.ts';
import { aBoardReminderRow, aChannelView, aReminderRow, everyReminderRow } from './views.ts';
import { objectsIn, verbsIn, wordsIn } from './walk.ts';

const said = (card: unknown): string => wordsIn(card).join('\n');

describe('the day’s message', () => {
  test('says of each case what waits, since when, by whose limit, and why', () => {
    const { card, summary } = digestCard({ rows: [aReminderRow()], more: 0, managersAway: [] }, 'sv');
    expect(said(card)).toContain('2026-000123 ska tas emot');
    expect(said(card)).toContain('Solgården. ⚠ Skulle vara klart 23 november kl. 02.00.');
    expect(said(card)).toContain('Ingen har tagit emot ärendet än.');
    expect(summary).toBe('Något väntar på dig.');
  });

  test('speaks of an action’s day, which the unit has chosen, and of a clock by its name', () => {
    const [, , , action, , , clock] = everyReminderRow({ dueAt: '2026-12-09T23:00:00.000Z', isPast: false });
    const rows = [action, clock].flatMap((row) => row ?? []);
    const { card } = digestCard({ rows, more: 0, managersAway: [] }, 'sv');
    expect(said(card)).toContain('Senast den 9 december, som ni själva har bestämt.');
    expect(said(card)).toContain('2026-000123 Lex Sarah: Första bedömning');
  });

  test('says once whose limits they are, and beside each row only what is otherwise', () => {
    const law = aReminderRow({ basis: 'law', maySnooze: false });
    const words = said(
      digestCard({ rows: [aReminderRow(), aReminderRow(), law], more: 0, managersAway: [] }, 'sv').card,
    );
    expect(words.match(/kommunens gräns/g)).toHaveLength(1);
    expect(words.match(/lagens gräns/g)).toHaveLength(1);
    const onlyLaw = said(digestCard({ rows: [law], more: 0, managersAway: [] }, 'sv').card);
    expect(onlyLaw).not.toContain('ommunens gräns');
  });

  test('says to the board’s SAS what is late at a private provider, and nothing that can be pressed', () => {
    const { card } = digestCard({ rows: [aBoardReminderRow()], more: 0, managersAway: [] }, 'sv');
    expect(said(card)).toContain('2026-000123 Lex Sarah: Första bedömning');
    expect(said(card)).toContain('Utföraren utreder själv, men det här är sent.');
    expect(verbsIn(card)).toEqual([]);
  });

  test('says to the next in line to whom it has come before', () => {
    const row = aReminderRow({ before: { whom: 'enhetschef', times: 2 } });
    expect(said(digestCard({ rows: [row], more: 0, managersAway: [] }, 'sv').card)).toContain(
      'Enhetschefen har fått två påminnelser.',
    );
    expect(said(digestCard({ rows: [row], more: 0, managersAway: [] }, 'en').card)).toContain(
      'The unit manager has had two reminders.',
    );
  });

  test('leads with one tap to what is to be done; whoever may not do it opens the case, and puts nothing off', () => {
    const leads = (more: Parameters<typeof everyReminderRow>[0]) =>
      verbsIn(digestCard({ rows: everyReminderRow(more), more: 0, managersAway: [] }, 'sv').card);
    expect(new Set(leads({ maySnooze: false }))).toEqual(
      new Set([
        ...[verbs.caseReceive, verbs.caseAssessOpen, verbs.caseInvestigateOpen, verbs.caseFollowOpen],
        ...[verbs.caseAnswerOpen, verbs.processOpen, verbs.caseOpen],
      ]),
    );
    expect(leads({})).toContain(verbs.snoozeOpen);
    expect(new Set(leads({ mayDo: false, maySnooze: false }))).toEqual(new Set([verbs.caseOpen]));
    expect(new Set(leads({ isOwner: true, mayDo: false, maySnooze: false }))).toEqual(new Set([verbs.actionOpen]));
  });

  test('asks a head of operations to name who stands in for a manager who is away', () => {
    const managersAway = [{ managerId: 'karin', name: 'Karin Lund', until: '2026-12-03' }];
    const { card } = digestCard({ rows: [], more: 0, managersAway }, 'sv');
    expect(said(card)).toContain('Karin Lund är borta till och med den 3 december, och ingen ersätter.');
    expect(verbsIn(card)).toEqual([verbs.standInOpen]);
  });

  test('tells how many more there are, and where', () => {
    const { card } = digestCard({ rows: [aReminderRow()], more: 3, managersAway: [] }, 'sv');
    expect(said(card)).toContain('Det finns 3 till.');
    expect(verbsIn(card)).toContain(verbs.toDo);
  });

  test('in the channel says number, group, risk, status and day, and opens forms where she alone sees them', () => {
    const rows = everyReminderRow().map(({ name }) => ({
      ...aChannelView({ riskLevel: 'high', status: 'received' }),
      name,
    }));
    const { card } = unitDigestCard({ rows, more: 0 }, { dialogs: true });
    expect(said(card)).toContain('Händelse: Hälsa · Hög · Bedömt · den 22 november');
    const fetched = objectsIn(card).filter(
      (one) => JSON.stringify(one).includes('"task/fetch"') && one['type'] === 'Action.Submit',
    );
    expect(fetched).toHaveLength(6);
  });
});

test('what cannot wait says so, and not on a locked phone what it is', () => {
  const { card, summary } = urgentReminderCard(aReminderRow({ basis: 'law', maySnooze: false }), 'sv');
  expect(said(card)).toContain('Det här kan inte vänta');
  expect(said(card)).toContain('lagens gräns');
  expect(summary).toBe('Något brådskande väntar på dig.');
});

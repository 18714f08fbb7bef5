import type { ChannelView } from '../../../bot/domain/channelView.ts';
import type { IndicatorWeek } from '../../../bot/domain/indicators/week.ts';
import { type Lesson, lessonOf } from '../../../bot/domain/lesson.ts';
import { stepKeys } from '../../../bot/domain/nextSteps.ts';
import { reminderKeys } from '../../../bot/domain/reminders/define.ts';
import type { BoardReminderRow, ReminderRow } from '../../../bot/domain/reminderView.ts';
import type { ContentView, DirectView, ReceiptView } from '../../../bot/domain/views.ts';
import type { WeekActionView, WeekCardView } from '../../../bot/domain/weekView.ts';
import type { WorkCounts } from '../../../bot/domain/workCounts.ts';
import type { ActionLine, WorkLines } from '../../../bot/domain/workLines.ts';
import type { WorkView } from '../../../bot/domain/workView.ts';
import { aCase } from '../../builders.ts';
import { weeksFrom2020To2035 } from '../../weeks.ts';

/** Views as the domain makes them, for an ordinary fall; a test names only what it is about. */
export const aChannelView = (more: Partial<ChannelView> = {}): ChannelView => ({
  caseId: 'c0ffee',
  number: '2026-000123',
  group: 'halsa',
  kind: 'avvikelse',
  status: 'registered',
  riskLevel: null,
  day: '2026-11-22',
  holder: null,
  ...more,
});

export const someWork = (more: Partial<WorkCounts> = {}): WorkCounts => ({
  isInvestigated: false,
  causes: 0,
  causesUnanswered: 0,
  actionsOpen: 0,
  nextDueOn: null,
  effectsToSee: 0,
  effectsNotEnough: 0,
  answerOwed: true,
  isShortPath: false,
  ...more,
});

/** So much work on one case that its cards must fold it. */
export const someLines = (words: string, count: number, more: Partial<WorkLines> = {}): WorkLines => ({
  caseId: 'c0ffee',
  number: '2026-000123',
  causes: Array.from({ length: count }, (_, i) => ({
    ...{ id: i + 1, what: words },
    stands: (['open', 'answered', 'left'] as const)[i % 3] ?? 'open',
  })),
  actions: Array.from({ length: count }, (_, i) =>
    anActionLine({ id: i + 1, what: words, stands: standings[i % 7] ?? 'open' }),
  ),
  onlyWeak: false,
  ...more,
});

export const standings = ['open', 'toSee', 'shown', 'partly', 'notEnough', 'replaced', 'dropped'] as const;

export const anActionLine = (more: Partial<ActionLine> = {}): ActionLine => ({
  id: 1,
  what: 'Sätt upp ett handtag i badrummet.',
  strength: 'strong',
  ownerName: 'Eva Chef',
  dueOn: '2026-12-06',
  sign: null,
  stands: 'open',
  ...more,
});

export const aDirectView = (more: Partial<DirectView> = {}): DirectView => ({
  caseId: 'c0ffee',
  number: '2026-000123',
  as: 'responsible',
  unitName: 'Solgården',
  reportType: 'fall',
  kind: 'avvikelse',
  categories: ['fall'],
  harm: 'none',
  events: 1,
  urgent: false,
  lexSarah: false,
  status: 'registered',
  riskLevel: null,
  reportedAt: '2026-11-22T01:00:00.000Z',
  holder: null,
  mayAct: true,
  noManager: false,
  processes: [],
  startable: [],
  asksForAnalysis: false,
  rights: more.mayAct === false ? ['read'] : stepKeys,
  work: someWork(),
  ...more,
});

export const aReminderRow = (more: Partial<ReminderRow> = {}): ReminderRow => ({
  caseId: 'c0ffee',
  number: '2026-000123',
  unitName: 'Solgården',
  duty: 'notReceived',
  name: { reminder: 'notReceived', actionId: 0, clock: null },
  dueAt: '2026-11-23T01:00:00.000Z',
  isPast: true,
  basis: 'kommun',
  mayDo: true,
  isOwner: false,
  maySnooze: true,
  before: null,
  ...more,
});

/** What is late at a private provider, to the board's SAS. */
export const aBoardReminderRow = (): BoardReminderRow => {
  const { mayDo: _, isOwner: __, maySnooze: ___, before: ____, ...waiting } = aReminderRow();
  const clock = { process: 'lexSarah', key: 'assess' } as const;
  return { ...waiting, name: { reminder: 'legalClock', actionId: 0, clock }, isForBoard: true };
};

/** One of every reminder, as to one who may do it. */
export const everyReminderRow = (more: Partial<ReminderRow> = {}): readonly ReminderRow[] =>
  reminderKeys.map((reminder) => {
    const actionId = reminder === 'actionDue' || reminder === 'effectToSee' ? 3 : 0;
    const clock = reminder === 'legalClock' ? { process: 'lexSarah' as const, key: 'assess' } : null;
    return aReminderRow({ duty: reminder, name: { reminder, actionId, clock }, ...more });
  });

export const aContentView = (more: Partial<ContentView> = {}): ContentView => ({
  ...aDirectView(),
  what: 'En boende föll i badrummet.',
  occurredAt: '2026-11-22T00:30:00.000Z',
  immediateAction: 'Vi hjälpte henne upp.',
  personRef: null,
  reporterName: 'Kim Ek',
  concernsManager: false,
  answers: { place: 'bathroom', seen: 'found' },
  additions: [],
  pictures: [],
  joined: [],
  casework: aWorkView(),
  hasPapers: true,
  ...more,
});

/** Nothing found, decided or told yet. */
export const aWorkView = (more: Partial<WorkView> = {}): WorkView => ({
  findings: null,
  causes: [],
  actions: [],
  told: [],
  lesson: null,
  closed: null,
  reopened: null,
  ...more,
});

/** One of everything that casework can hold; each text made by `words`, which gets its length. */
export function aFullWorkView(words: (length: number) => string = () => 'Dörren gick inte att låsa.'): WorkView {
  const mark = { by: 'Eva Chef', at: '2026-11-23T08:00:00.000Z' };
  const action = {
    ...{ what: words(1000), causes: [1, 2], strength: 'strong' as const, dueOn: '2026-12-04', owner: 'Kim Ek' },
    ...{ decided: mark, plan: { sign: words(500), lookOn: '2027-01-08' }, done: null, dropped: null, look: null },
  };
  return {
    findings: {
      ...mark,
      ...{
        consequence: words(1000),
        accountBy: 'anhorig',
        account: words(1000),
        what: words(2000),
        formaga: 'trygghet',
      },
    },
    causes: [
      { id: 1, group: 'rutiner', what: words(500), whys: [words(200), words(200)], left: null },
      { id: 2, group: 'teknik', what: words(500), whys: [], left: words(500) },
    ],
    actions: [
      { ...action, id: 1, done: mark, look: { ...mark, seen: words(1000), effect: 'partly', enough: false } },
      { ...action, id: 2, done: mark, look: { ...mark, seen: words(1000), effect: 'yes', enough: true } },
      { ...action, id: 3, plan: null },
      { ...action, id: 4, dropped: { ...mark, reason: words(500) } },
    ],
    told: [
      { ...mark, text: words(2000) },
      { ...mark, text: words(2000) },
    ],
    lesson: { ...mark, text: words(1000) },
    closed: { ...mark, immediateAction: words(1000) },
    reopened: { ...mark, reason: words(1000) },
  };
}

export const aReceiptView = (more: Partial<ReceiptView> = {}): ReceiptView => ({
  caseId: 'c0ffee',
  number: '2026-000123',
  reportType: 'fall',
  kind: 'avvikelse',
  unitName: 'Solgården',
  reportedAt: '2026-11-22T01:00:00.000Z',
  status: 'registered',
  receivedAt: null,
  assessedAt: null,
  investigatedAt: null,
  actedAt: null,
  closedAt: null,
  answers: [],
  mayWithdraw: true,
  mayAdd: true,
  additions: 0,
  managerSees: true,
  ...more,
});

export const anIndicatorWeek = (more: Partial<IndicatorWeek> = {}): IndicatorWeek => ({
  id: 'falls',
  title: { sv: 'Fall', en: 'Falls' },
  subject: { sv: 'fallen', en: 'falls' },
  unit: 'count',
  better: 'lower',
  value: 5,
  numerator: 5,
  denominator: null,
  median: 3,
  centre: 3.2,
  lower: 0,
  upper: 8.6,
  signal: null,
  since: null,
  weeks: 0,
  side: null,
  direction: null,
  series: weeksFrom2020To2035.slice(305, 358).map((week, i) => ({ week, value: i % 7 === 3 ? null : (i * 5) % 9 })),
  ...more,
});

/** Of a case that has been answered: only the domain makes one. */
export function aLesson(text: string): Lesson {
  const mark = { by: 'karin', at: '2026-11-20T08:00:00.000Z' };
  const made = lessonOf(aCase({ lesson: { text, ...mark }, answers: [{ text: 'Tack!', ...mark }] }));
  if (!made) throw new Error('The guard refuses it');
  return made.text;
}

export const aWeekView = (more: Partial<WeekCardView> = {}): WeekCardView => ({
  week: '2026-W47',
  unitId: 'bjorken',
  unitName: 'Björken',
  isSoFar: false,
  conclusion: { sv: 'Tolv rapporter under veckan. Allt ligger inom det vanliga.', en: 'Twelve reports. All is usual.' },
  reports: 12,
  lastReportOn: '2026-11-20',
  indicators: [
    anIndicatorWeek({ id: 'reports', title: { sv: 'Rapportering', en: 'Reporting' }, better: 'context' }),
    anIndicatorWeek(),
  ],
  open: { total: 0, overWeek: 0, overMonth: 0 },
  overdueActions: 0,
  waiting: { looks: 0, answers: 0, clocks: [] },
  lesson: null,
  decided: { count: 0, firstDueOn: null },
  earlierOpen: 0,
  units: null,
  ...more,
});

export const aWeekActionView = (more: Partial<WeekActionView> = {}): WeekActionView => ({
  actionId: '0f8fad5b-d9cb-469f-a165-70867728950e',
  unitId: 'bjorken',
  week: '2026-W47',
  unitName: 'Björken',
  what: 'Gå igenom belysningen på natten.',
  ownerName: 'Kim Ek',
  dueOn: '2026-12-04',
  doneOn: null,
  ...more,
});

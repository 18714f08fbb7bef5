import {
  absenceFormCard,
  awayCard,
  backCard,
  deputyNamedCard,
  plannedCard,
  standInCard,
} from '../../../bot/cards/absence.ts';
import { addCard } from '../../../bot/cards/add.ts';
import { answerCard, lessonCard } from '../../../bot/cards/answer.ts';
import { assessCard } from '../../../bot/cards/assess.ts';
import { boardCard } from '../../../bot/cards/board.ts';
import { caseListCard } from '../../../bot/cards/caseList.ts';
import { channelCaseCard, outsideChannelCard } from '../../../bot/cards/channelCase.ts';
import { channelMenuCard } from '../../../bot/cards/channelMenu.ts';
import { childConcernCard } from '../../../bot/cards/childConcern.ts';
import { closeCard, reopenCard } from '../../../bot/cards/close.ts';
import { connectCard } from '../../../bot/cards/connect.ts';
import { contentCard } from '../../../bot/cards/content.ts';
import { directCard, handledElsewhereCard, handledTogetherCard } from '../../../bot/cards/direct.ts';
import type { Message } from '../../../bot/cards/elements.ts';
import { failureText, refusalCard } from '../../../bot/cards/failure.ts';
import { healthCard } from '../../../bot/cards/health.ts';
import { helpCard } from '../../../bot/cards/help.ts';
import type { Form } from '../../../bot/cards/inputs.ts';
import { languageCard } from '../../../bot/cards/language.ts';
import { menuCard, welcomeCard } from '../../../bot/cards/menu.ts';
import { mergeCard } from '../../../bot/cards/merge.ts';
import { noticeCard } from '../../../bot/cards/message.ts';
import { newsCard } from '../../../bot/cards/news.ts';
import { privacyRefusalCard } from '../../../bot/cards/privacyRefusal.ts';
import { receiptCard } from '../../../bot/cards/receipt.ts';
import { referCard } from '../../../bot/cards/refer.ts';
import { digestCard, unitDigestCard, urgentReminderCard } from '../../../bot/cards/reminder.ts';
import type { SecondLook } from '../../../bot/cards/secondLook.ts';
import { snoozeCard } from '../../../bot/cards/snooze.ts';
import { weekChannelCard, weekPersonalCard } from '../../../bot/cards/week.ts';
import { weekActionCard, weekActionFormCard } from '../../../bot/cards/weekAction.ts';
import { weekChoiceCard } from '../../../bot/cards/weekChoice.ts';
import { withdrawCard } from '../../../bot/cards/withdraw.ts';
import { absenceFields } from '../../../bot/domain/absences/form.ts';
import type { BoardView } from '../../../bot/domain/boardView.ts';
import { type RecipientRole, statuses } from '../../../bot/domain/case.ts';
import { categoryKeys } from '../../../bot/domain/categories.ts';
import { missings } from '../../../bot/domain/closing.ts';
import { defaultPolicy } from '../../../bot/domain/policy.ts';
import { processKeys } from '../../../bot/domain/process.ts';
import { processKinds } from '../../../bot/domain/processes/index.ts';
import { harms, kinds } from '../../../bot/domain/report.ts';
import { reportTypes } from '../../../bot/domain/reportTypes/index.ts';
import { reportTypeKeys } from '../../../bot/domain/reportTypes/keys.ts';
import { perspectives, riskLevels } from '../../../bot/domain/risk.ts';
import { gradeInput } from '../../../bot/domain/triageForm.ts';
import type { WeekCardView } from '../../../bot/domain/weekView.ts';
import { refusedKinds } from '../../../bot/text/chat.ts';
import { secondLookTexts } from '../../../bot/text/closing.ts';
import { failureTexts } from '../../../bot/text/failures.ts';
import { troubles } from '../../../bot/text/health.ts';
import type { Language } from '../../../bot/text/language.ts';
import { aDirectory, aPerson } from '../../builders.ts';
import { everyWorkCard } from './everyWorkCard.ts';
import { aProcessView, processCards, processForms } from './processCards.ts';
import {
  aBoardReminderRow,
  aChannelView,
  aContentView,
  aDirectView,
  aFullWorkView,
  aLesson,
  anIndicatorWeek,
  aReceiptView,
  aReminderRow,
  aWeekActionView,
  aWeekView,
  everyReminderRow,
  someWork,
} from './views.ts';

type Cards = readonly (readonly [name: string, message: Message])[];

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(table) as K[];

/** Text as long as an input allows, in the characters that take most room. */
const hostile = (length: number): string => 'å"\\\n漢'.repeat(Math.ceil(length / 5)).slice(0, length);
const hostileName = hostile(200);

/** Every card for a person in one language, in every state that changes what it shows. */
export const everyCard = (language: Language): Cards => [
  ...chatCards(language),
  ...caseCards(language),
  ...weekCards(language),
  ...processCards(language),
  ...processForms(language),
  ...reminderCards(language),
  ...formCards(language, emptyForm(language), 'empty'),
  ...formCards(language, wrongForm(language), 'with faults'),
  ...everyWorkCard(language, hostile),
];

function chatCards(language: Language): Cards {
  const menu = { language, types: reportTypes, drafts: [], mayDoMore: { toDo: false } };
  const drafts = Array.from({ length: 5 }, (_, i) => ({
    requestId: `draft-${i}`,
    title: 'Fall',
    changedAt: '2026-11-22T01:00:00.000Z',
  }));
  const facts = reportTypeKeys.map((reportType, i) => ({
    facts: {
      caseId: `case-${i}`,
      number: `2026-0001${i}`,
      reportType,
      status: statuses[i % statuses.length] ?? 'registered',
      reportedAt: '2026-11-22T01:00:00.000Z',
    },
    unitName: 'Solgården',
  }));
  return [
    ['menu', menuCard(menu)],
    ['menu of a manager with drafts', menuCard({ ...menu, drafts, mayDoMore: { toDo: true } })],
    ['welcome', welcomeCard(menu)],
    ['help', helpCard(language, { manages: false })],
    ['help of a manager', helpCard(language, { manages: true })],
    ['language', languageCard(language)],
    ['child concern', childConcernCard('Ring 010-00 00 00.', language)],
    ['child concern, reception unknown', childConcernCard('', language)],
    ['privacy refusal', privacyRefusalCard(keysOf(refusedKinds), language)],
    ['notice', noticeCard({ sv: 'Klart.', en: 'Done.' }, language)],
    ...absenceCards(language),
    ['my cases', caseListCard({ list: 'mine', rows: facts, page: 0 }, language)],
    ['my cases, none', caseListCard({ list: 'mine', rows: [], page: 0 }, language)],
    ['to do', caseListCard({ list: 'toDo', rows: facts.slice(0, 3), page: 0 }, language)],
    ['to do, what waits', caseListCard({ list: 'toDo', rows: waitingRows, page: 0 }, language)],
    ['to do, none', caseListCard({ list: 'toDo', rows: [], page: 0 }, language)],
    ...keysOf(troubles).map(
      (problem) =>
        [`health ${problem}`, healthCard({ about: 'Solgården', problem, key: 'channel:u1' }, language)] as const,
    ),
    ...keysOf(failureTexts).flatMap((code) =>
      Object.keys(failureTexts[code]).map(
        (reason) =>
          [`refusal ${code} ${reason}`, refusalCard(failureText({ ok: false, code, reason }), language)] as const,
      ),
    ),
  ];
}

function absenceCards(language: Language): Cards {
  const days = { from: '2026-12-23', until: '2027-01-07' };
  const covered = { ...days, deputy: 'Nils Berglind', goesTo: [], promised: [] };
  const alone = { ...days, deputy: null, goesTo: ['Åsa Forsell'], promised: [hostileName] };
  const standIn = { ...days, managerName: 'Karin Lund', unitNames: ['Björken'], asHead: false, over: false };
  return [
    ['away now', awayCard(covered, { isNow: true }, language)],
    ['away later, nobody stands in', awayCard(alone, { isNow: false }, language)],
    ['away, nobody at all', awayCard({ ...alone, from: days.until, goesTo: [] }, { isNow: true }, language)],
    ['back', backCard(language)],
    ['away later on', plannedCard([covered, alone], language)],
    ['stands in', standInCard(standIn, language)],
    ['stands in for a head, long list', standInCard({ ...standIn, asHead: true, unitNames: manyNames }, language)],
    ['deputy named', deputyNamedCard({ ...days, byName: 'Åsa Forsell', deputy: 'Nils Berglind' }, language)],
    ['nobody named', deputyNamedCard({ ...days, byName: '', deputy: null }, language)],
    ['stands in no more', standInCard({ ...standIn, over: true }, language)],
  ];
}

function caseCards(language: Language): Cards {
  const as: readonly RecipientRole[] = ['responsible', 'head', 'sas', 'mas', 'mar', 'onCall'];
  const until = '2026-12-03';
  const away = [
    { to: 'standIn', name: 'Karin Lund', until },
    { to: 'herself', deputy: 'Nils Berglind' },
    { to: 'others', name: 'Karin Lund', until, deputy: 'Nils Berglind' },
    { to: 'others', name: 'Karin Lund', until, deputy: null },
  ] as const;
  const long = aContentView({
    what: hostile(5000),
    immediateAction: hostile(5000),
    unitName: hostileName,
    reporterName: hostileName,
    holder: hostileName,
    personRef: 'JR-1',
    categories: categoryKeys,
    urgent: true,
    lexSarah: true,
    concernsManager: true,
    events: 40,
    answers: { place: hostile(1000), unknown: hostile(1000), mediaries: ['a', 'b'], yes: true, count: 3 },
    additions: Array.from({ length: 10 }, () => ({ at: '2026-11-23T01:00:00.000Z', text: hostile(5000) })),
    joined: Array.from({ length: 200 }, (_, i) => `2026-000${i}`),
    casework: aFullWorkView(hostile),
  });
  return [
    ...statuses.map((status) => [`receipt ${status}`, receiptCard(aReceiptView({ status }), language)] as const),
    ...kinds.map((kind) => [`receipt of ${kind}`, receiptCard(aReceiptView({ kind }), language)] as const),
    ['receipt about the manager', receiptCard(aReceiptView({ managerSees: false }), language)],
    ['receipt assessed', receiptCard(assessed, language)],
    ...livedOn.flatMap((view, i) =>
      (['received', 'merged'] as const).map(
        (status) => [`receipt lived on ${i} ${status}`, receiptCard({ ...view, status }, language)] as const,
      ),
    ),
    ...[0, 1, 9].map(
      (page) => [`receipt with long answers, page ${page}`, receiptCard(answeredOften, language, page)] as const,
    ),
    ...(['answered', 'closed'] as const).map(
      (what) => [`news ${what}`, newsCard({ caseId: 'c0ffee', number: '2026-000123', what }, language)] as const,
    ),
    ['receipt of a unit with a long name', receiptCard({ ...assessed, unitName: hostileName }, language)],
    ...statuses.map((status) => [`direct ${status}`, directCard(aDirectView({ status }), language)] as const),
    ...statuses.map(
      (status) =>
        [
          `direct ${status}, much work`,
          directCard(aDirectView({ status, riskLevel: 'high', work: muchWork }), language),
        ] as const,
    ),
    ...as.map((one) => [`direct as ${one}`, directCard(aDirectView({ as: one, urgent: true }), language)] as const),
    ...away.map((note) => [`direct away ${note.to}`, directCard(aDirectView({ away: note }), language)] as const),
    ...harms.map((harm) => [`direct harm ${harm}`, directCard(aDirectView({ harm }), language)] as const),
    ...reportTypeKeys.map(
      (reportType) => [`direct ${reportType}`, directCard(aDirectView({ reportType }), language)] as const,
    ),
    ['direct with no manager', directCard(aDirectView({ as: 'sas', mayAct: false, noManager: true }), language)],
    ['direct to one who watches', directCard(aDirectView({ mayAct: false, urgent: true, lexSarah: true }), language)],
    ['direct with every process', directCard(aDirectView({ processes: everyLine, startable: processKeys }), language)],
    ...[null, 'IVO-1'].map((ivoNumber) => [`board, ${ivoNumber}`, boardCard(aBoardView(ivoNumber), language)] as const),
    ['handled together', handledTogetherCard({ number: '2026-000123', into: '2026-000124' }, language)],
    ['handled elsewhere', handledElsewhereCard(language)],
    ['content', contentCard(aContentView(), language)],
    ['content of a closed case', contentCard(aContentView({ status: 'closed', casework: aFullWorkView() }), language)],
    ['content when nobody knows when', contentCard(aContentView({ occurredAt: null, personRef: 'JR-1' }), language)],
    ...[0, 1, 2, 3, 4, 5, 6, 99].map(
      (part) => [`long content, part ${part}`, contentCard(long, language, part)] as const,
    ),
  ];
}

const muchWork = someWork({
  ...{ isInvestigated: true, causes: 30, causesUnanswered: 12, actionsOpen: 30, nextDueOn: '2026-12-06' },
  ...{ effectsToSee: 9, effectsNotEnough: 2 },
});

const everyLine = processKinds.flatMap((kind) =>
  [...Object.keys(kind.states), 'joined'].map((state, i) => ({
    ...{ key: kind.key, state },
    next: i === 0 ? (aProcessView(kind).clocks[0] ?? null) : null,
  })),
);

const aBoardView = (ivoNumber: string | null): BoardView => ({
  ...{ number: '2026-000123', unitName: hostileName, provider: 'Omsorg AB', reportedAt: '2026-11-22T01:00:00.000Z' },
  ...{ state: 'report', outcome: ivoNumber ? 'allvarligt' : null, ivoNumber },
});

const waitingRows = everyReminderRow().map(({ caseId, number, name, dueAt, isPast, basis }) => {
  const waits = { name, dueAt, isPast, basis, isOwner: false };
  const facts = { caseId, number, reportType: 'fall', status: 'received', reportedAt: dueAt } as const;
  const own = { action: facts, waits: { ...waits, isOwner: true }, unitName: hostileName };
  return name.reminder === 'actionDue' ? own : { facts, waits, unitName: hostileName };
});

function reminderCards(language: Language): Cards {
  const whom = ['enhetschef', 'verksamhetschef', 'sas', 'mas', 'mar', 'owner'] as const;
  const long = { unitName: hostileName, before: { whom: 'verksamhetschef', times: 12 } } as const;
  const rows = [...everyReminderRow(long), ...everyReminderRow(long)].slice(0, 10);
  return [
    ['digest', digestCard({ rows: everyReminderRow(), more: 0, managersAway: [] }, language)],
    ['digest, long', digestCard({ rows, more: 190, managersAway: [] }, language)],
    [
      'digest to one who only reads',
      digestCard({ rows: everyReminderRow({ mayDo: false, maySnooze: false }), more: 1, managersAway: [] }, language),
    ],
    [
      'digest before it is due',
      digestCard({ rows: everyReminderRow({ isPast: false }), more: 0, managersAway: [] }, language),
    ],
    [
      'digest of one’s own action',
      digestCard({ rows: everyReminderRow({ isOwner: true, mayDo: false }), more: 0, managersAway: [] }, language),
    ],
    ...whom.map(
      (one) =>
        [
          `digest after ${one}`,
          digestCard(
            { rows: [aReminderRow({ before: { whom: one, times: 2 } })], more: 0, managersAway: [] },
            language,
          ),
        ] as const,
    ),
    ['digest to the board', digestCard({ rows: [aBoardReminderRow()], more: 0, managersAway: [] }, language)],
    ['urgent reminder to the board', urgentReminderCard(aBoardReminderRow(), language)],
    ['urgent reminder', urgentReminderCard(aReminderRow({ basis: 'law', maySnooze: false }), language)],
  ];
}

const unitRows = everyReminderRow().map(({ name }) => ({
  ...aChannelView({ riskLevel: 'high', status: 'received' }),
  name,
}));

const assessed = aReceiptView({
  status: 'received',
  receivedAt: '2026-11-22T07:00:00.000Z',
  assessedAt: '2026-11-22T08:00:00.000Z',
  mayWithdraw: false,
  additions: 2,
});

const days = (i: number) => `2026-11-${22 + i}T08:00:00.000Z`;

/** Each step one further than the one before, to the end. */
const livedOn = [
  aReceiptView({ ...assessed, investigatedAt: days(1) }),
  aReceiptView({ ...assessed, investigatedAt: days(1), actedAt: days(2) }),
  aReceiptView({ ...assessed, actedAt: days(2), answers: [{ at: days(3), text: 'Vi byter mattan.' }] }),
  aReceiptView({ ...assessed, closedAt: days(4), answers: [{ at: days(4), text: 'Mattan är bytt.' }], mayAdd: false }),
];
const answeredOften = aReceiptView({
  ...assessed,
  answers: Array.from({ length: 7 }, (_, i) => ({ at: days(i), text: hostile(2000) })),
  closedAt: days(7),
});

const signals = ['outside', 'longRun', 'fewCrossings'] as const;
const kindsOfUnit = ['count', 'share', 'rate', 'hours'] as const;
const manyNames = Array.from({ length: 400 }, (_, i) => `Enhet ${i} ${'x'.repeat(40)}`);
const told = manyNames.map((unitName) => ({
  unitName,
  subjects: Array.from({ length: 6 }, () => ({ sv: 'läkemedelsavvikelserna', en: 'medication deviations' })),
}));

const everyClock = processKeys.flatMap((process) =>
  (['law', 'kommun'] as const).map((basis) => ({ process: { sv: process, en: process }, basis, count: 17 })),
);

/** Weeks with nothing, a little and everything going on. */
const weekViews: readonly (readonly [name: string, view: WeekCardView])[] = [
  ['week', aWeekView()],
  ['week so far', aWeekView({ isSoFar: true })],
  ['quiet week', aWeekView({ reports: 0, indicators: [] })],
  ['quiet week after a quiet year', aWeekView({ reports: 0, lastReportOn: null, indicators: [] })],
  [
    'week of a new unit',
    aWeekView({ indicators: [anIndicatorWeek({ lower: null, upper: null, median: null, series: [] })] }),
  ],
  [
    'week with everything going on',
    aWeekView({
      unitName: hostileName,
      conclusion: { sv: 'Fallen har ökat. '.repeat(10), en: 'Falls have risen. '.repeat(10) },
      indicators: signals.flatMap((signal) =>
        kindsOfUnit.flatMap((unit) =>
          (['better', 'worse', null] as const).map((direction) =>
            anIndicatorWeek({
              ...{ signal, unit, direction, weeks: 8, since: '2026-W40', value: 1234.567, better: 'context' },
              ...{ side: direction === 'better' ? ('below' as const) : ('above' as const) },
              title: { sv: 'Andel som kom tillbaka efter åtgärd', en: 'Share that came back after an action' },
            }),
          ),
        ),
      ),
      open: { total: 140, overWeek: 80, overMonth: 30 },
      overdueActions: 12,
      waiting: { looks: 14, answers: 33, clocks: [] },
      lesson: aLesson(hostile(2000)),
      decided: { count: 3, firstDueOn: '2026-12-01' },
      earlierOpen: 9,
    }),
  ],
  [
    'week of ledning',
    aWeekView({
      ...{ unitId: 'ledning', unitName: null },
      waiting: { looks: 140, answers: 330, clocks: everyClock },
      units: { signals: told, improved: told, silent: manyNames },
    }),
  ],
];

const weekCards = (language: Language): Cards => [
  ...weekViews.map(([name, view]) => [name, weekPersonalCard(view, language)] as const),
  [
    'whose week',
    weekChoiceCard(
      manyNames.map((name, i) => ({ unitId: `unit-${i}`, name })),
      language,
    ),
  ],
  ['action', weekActionCard(aWeekActionView(), language)],
  ['action, long', weekActionCard(aWeekActionView({ what: hostile(500), doneOn: '2026-12-01' }), language)],
];

/** A channel has many readers and one language. */
export const channelCards = (): Cards => [
  ...[true, false].flatMap((dialogs) => [
    ...statuses.map(
      (status) =>
        [
          `channel ${status}`,
          channelCaseCard(aChannelView({ status, kind: dialogs ? 'risk' : 'klagomal' }), { dialogs }),
        ] as const,
    ),
    ...riskLevels.map(
      (riskLevel) =>
        [
          `channel ${riskLevel}`,
          channelCaseCard(aChannelView({ riskLevel, status: 'received', holder: 'enhetschef' }), { dialogs }),
        ] as const,
    ),
    ['channel menu', channelMenuCard({ unitName: 'Solgården' }, { dialogs })] as const,
    ['channel menu, not connected', channelMenuCard({ unitName: null }, { dialogs })] as const,
  ]),
  ...weekViews.flatMap(([name, view]) =>
    [true, false].map((dialogs) => [`${name}, ${dialogs}`, weekChannelCard(view, { dialogs })] as const),
  ),
  ...[true, false].flatMap((dialogs) => [
    [`unit digest, ${dialogs}`, unitDigestCard({ rows: unitRows, more: 0 }, { dialogs })] as const,
    [
      `unit digest, long, ${dialogs}`,
      unitDigestCard({ rows: [...unitRows, ...unitRows].slice(0, 10), more: 90 }, { dialogs }),
    ] as const,
  ]),
  ['outside the channel', outsideChannelCard()],
];

const asLooked = (form: Form, isLooked: boolean): SecondLook => ({
  ...form,
  isLooked,
  hints: isLooked
    ? ['answer', 'lesson', 'reason'].map((field) => ({ field, text: secondLookTexts.blame, quote: hostile(200) }))
    : [],
});

const emptyForm = (language: Language): Form => ({ language, inputs: {}, faults: [] });

const wrongForm = (language: Language): Form => {
  const grades = perspectives.flatMap((one) => [gradeInput(one, 'severity'), gradeInput(one, 'likelihood')]);
  const lists = { categories: categoryKeys.slice(0, 3).join(','), lagrum: 'sol,hsl', lexSarah: 'true' };
  const typed = { reason: hostile(1000), text: hostile(5000), number: hostile(20), unitSearch: hostile(100) };
  const absence = ['from', 'until', 'deputyId', 'deputyName'];
  const told = { answer: hostile(2000), lesson: hostile(1000), immediateAction: hostile(1000) };
  const fields = [
    ...grades,
    ...Object.keys(lists),
    ...Object.keys(typed),
    ...Object.keys(told),
    ...absence,
    'unitId',
    'concernsManager',
    'until',
  ];
  return {
    language,
    inputs: { ...Object.fromEntries(grades.map((id) => [id, '4'])), ...lists, ...typed, ...told, unitId: 'unit-3' },
    faults: fields.map((field) => ({ field, text: { sv: 'Det här stämmer inte.', en: 'This is not right.' } })),
  };
};

const askingOf = {
  manager: aPerson('karin', { roles: ['enhetschef'], unitIds: ['bjorken'] }),
  ...{ directory: aDirectory(), absences: [], now: '2026-11-24T09:00:00.000Z' },
};

function formCards(language: Language, form: Form, state: string): Cards {
  const units = Array.from({ length: 40 }, (_, i) => ({ unitId: `unit-${i}`, name: `Enhet ${i} ${'x'.repeat(150)}` }));
  const one = { caseId: 'c0ffee', number: '2026-000123' };
  const week = { unitId: 'bjorken', week: '2026-W47', requestId: 'r' };
  const asChoice = ({ unitId, name }: { unitId: string; name: string }) => ({ title: name, value: unitId });
  const story = aContentView({
    ...{ what: hostile(5000), immediateAction: hostile(1000), categories: categoryKeys, lexSarah: true, urgent: true },
    casework: aFullWorkView(hostile),
  });
  const told = state === 'empty' ? aContentView({ casework: aFullWorkView() }) : story;
  const looked = asLooked(form, state !== 'empty');
  const others = state === 'empty' ? 0 : 2;
  const ready = { first: [], processes: [], asksAnswer: state !== 'empty', asksImmediateAction: state !== 'empty' };
  const banner = { sv: 'Svaret är skickat.', en: 'The answer has been sent.' };
  return [
    [`answer, ${state}`, answerCard({ content: told, others }, looked)],
    [`lesson, ${state}`, lessonCard({ ...one, ...(others > 0 ? { banner } : {}) }, looked)],
    [`close, ${state}`, closeCard({ content: told, closing: ready, others }, looked)],
    [
      `close with everything missing, ${state}`,
      closeCard(
        { content: told, closing: { ...ready, first: missings, processes: ['lexSarah'] }, others, banner },
        looked,
      ),
    ],
    [`reopen, ${state}`, reopenCard(one, looked)],
    [
      `assess, ${state}`,
      assessCard({ content: state === 'empty' ? aContentView() : story, seen: 3 }, form, defaultPolicy),
    ],
    [`refer, ${state}`, referCard({ ...one, units: units.slice(0, 3), more: 0 }, form)],
    [`refer among many, ${state}`, referCard({ ...one, units, more: 900 }, form)],
    [`refer, nothing found, ${state}`, referCard({ ...one, units: [], more: 0 }, form)],
    [`connect, ${state}`, connectCard({ units, more: 1 }, form)],
    [`absence, ${state}`, absenceFormCard({ fields: absenceFields(askingOf, form.inputs) }, form)],
    [
      `absence of another, ${state}`,
      absenceFormCard(
        { fields: absenceFields(askingOf, form.inputs), of: { personId: 'k', name: 'Karin Lund' } },
        form,
      ),
    ],
    [`merge, ${state}`, mergeCard(one, form)],
    [`add, ${state}`, addCard(one, form)],
    [`snooze, ${state}`, snoozeCard(aReminderRow(), form)],
    [`withdraw, ${state}`, withdrawCard(one, language)],
    [
      `decide, ${state}`,
      weekActionFormCard({ ...week, owners: units.slice(0, 15).map(asChoice), today: '2026-11-23' }, form),
    ],
  ];
}

import { categoryGroups } from '../domain/categories.ts';
import { dayIn, daysBefore } from '../domain/forms/days.ts';
import { processKindOf } from '../domain/processes/index.ts';
import type { DutyName } from '../domain/reminders/define.ts';
import { deputyMissing } from '../domain/reminders/deputyMissing.ts';
import { reminderOf } from '../domain/reminders/index.ts';
import type {
  AwayRow,
  BoardReminderRow,
  DigestView,
  ReminderRow,
  UnitDigestView,
  UnitReminderRow,
} from '../domain/reminderView.ts';
import { formatDateTime, formatDay, type Instant } from '../domain/time.ts';
import { buttons, channelTexts, moreCases } from '../text/cards.ts';
import { kindNames, notAssessed, riskLevelNames, statusNames } from '../text/case.ts';
import { type Language, type Localised, say } from '../text/language.ts';
import { dueText, limitOf, nobodyStandsInFor, remindedBefore, reminderTexts } from '../text/reminders.ts';
import { stageOf } from './direct.ts';
import {
  type Action,
  box,
  buttonsInBody,
  type Element,
  execute,
  heading,
  type Message,
  openDialog,
  text,
} from './elements.ts';
import { message } from './message.ts';
import { type Verb, verbs } from './verbs.ts';

/** The day's reminders, in one person's own chat. */
export const digestCard = ({ rows, more, managersAway }: DigestView, language: Language): Message =>
  message(
    language,
    reminderTexts.toast,
    [
      heading(say(reminderTexts.title, language)),
      ...managersAway.map((row) => box('default', awayOf(row, language), { separator: true, bleed: false })),
      ...(rows.some((row) => limitIn(row) === 'kommun')
        ? [text(say(reminderTexts.kommunLimits, language), { isSubtle: true, size: 'Small' })]
        : []),
      ...rows.map((row) =>
        box('default', rowOf(row, language, { saysKommun: false }), { separator: true, bleed: false }),
      ),
      ...(more > 0 ? [text(say(moreCases(more), language))] : []),
    ],
    more > 0 ? [execute(say(buttons.toDo, language), verbs.toDo)] : [],
  );

/** Nobody stands in for a manager who is away: about her units, and no case. */
const awayOf = ({ managerId, name, until }: AwayRow, language: Language): readonly Element[] => [
  text(say(nobodyStandsInFor(name, until), language), { weight: 'Bolder' }),
  text(say(deputyMissing.why, language), { isSubtle: true, size: 'Small', spacing: 'Small' }),
  buttonsInBody([execute(say(deputyMissing.button, language), verbs.standInOpen, { personId: managerId })]),
];

/** One that cannot wait for the day's. */
export const urgentReminderCard = (row: ReminderRow | BoardReminderRow, language: Language): Message =>
  message(language, reminderTexts.toastNow, [
    box('attention', [heading(say(reminderTexts.titleNow, language))]),
    ...rowOf(row, language),
  ]);

function rowOf(
  row: ReminderRow | BoardReminderRow,
  language: Language,
  said: { readonly saysKommun?: boolean } = {},
): readonly Element[] {
  if ('isForBoard' in row)
    return [...waits(row, language, said), text(say(reminderTexts.atProvider, language), { spacing: 'Small' })];
  const { before } = row;
  return [
    ...waits(row, language, said),
    text(say(reminderOf(row.name.reminder).why, language), { isSubtle: true, size: 'Small', spacing: 'Small' }),
    ...(before ? [text(say(remindedBefore(before.whom, before.times), language), { spacing: 'Small' })] : []),
    buttonsInBody([doIt(row, language), ...(row.maySnooze ? [putOff(row, language)] : [])]),
  ];
}

const waits = (
  row: ReminderRow | BoardReminderRow,
  language: Language,
  said: { readonly saysKommun?: boolean },
): readonly Element[] => [
  text(`${row.number} ${say(whatWaits(row), language)}`, { weight: 'Bolder' }),
  text(`${row.unitName}. ${say(untilText(row, row.number, said), language)}.`, { spacing: 'None' }),
];

/** The clock by its name; everything else as its reminder has it. */
export function whatWaits({
  name,
  isOwner = false,
}: Pick<ReminderRow, 'name'> & { readonly isOwner?: boolean }): Localised {
  if (isOwner) return reminderTexts.ownAction;
  return name.clock ? clockTitle(name.clock) : reminderOf(name.reminder).what;
}

function clockTitle({ process, key }: NonNullable<DutyName['clock']>): Localised {
  const { title, clocks } = processKindOf(process);
  const clock = clocks.find((one) => one.key === key);
  return { sv: `${title.sv}: ${clock?.title.sv ?? ''}`, en: `${title.en}: ${clock?.title.en ?? ''}` };
}

type Due = Pick<ReminderRow, 'name' | 'dueAt' | 'isPast' | 'basis'>;

const limitIn = ({ name, basis }: Due): keyof typeof limitOf => (name.actionId > 0 ? 'own' : basis);

/** Until when, and whose limit that is; `saysKommun` false where that has been said for all. */
export function untilText(due: Due, number: string, { saysKommun = true } = {}): Localised {
  const limit = limitIn(due);
  const { sv, en } = dueText(whenOf(due.name, due.dueAt, number), due.isPast);
  if (limit === 'kommun' && !saysKommun) return { sv, en };
  return { sv: `${sv}, ${limitOf[limit].sv}`, en: `${en}, ${limitOf[limit].en}` };
}

/** An action may take the whole of its day; looking at it has a day and no hour. */
function whenOf({ reminder, actionId }: DutyName, dueAt: Instant, beside: string): Localised {
  if (actionId === 0)
    return { sv: formatDateTime(dueAt, 'sv', { beside }), en: formatDateTime(dueAt, 'en', { beside }) };
  const day = reminder === 'actionDue' ? daysBefore(dayIn(dueAt), 1) : dayIn(dueAt);
  return { sv: formatDay(day, 'sv', { beside }), en: formatDay(day, 'en', { beside }) };
}

/** Where one tap leads. `beside`: what it did is said in a few words, and the list it stands in stays. */
const leadsTo: Readonly<Record<DutyName['reminder'], Verb>> = {
  notReceived: verbs.caseReceive,
  notAssessed: verbs.caseAssessOpen,
  investigationOld: verbs.caseInvestigateOpen,
  actionDue: verbs.caseFollowOpen,
  effectToSee: verbs.caseFollowOpen,
  answerOwed: verbs.caseAnswerOpen,
  legalClock: verbs.processOpen,
  standsStill: verbs.caseOpen,
};

/** What a button says beside its verb: names alone. */
const dataOf = (caseId: string, { actionId, clock }: DutyName) => ({
  caseId,
  ...(actionId > 0 ? { actionId } : {}),
  ...(clock ? { process: clock.process } : {}),
  beside: '1',
});

function doIt({ caseId, name, mayDo, isOwner }: ReminderRow, language: Language): Action {
  const { button } = reminderOf(name.reminder);
  if (isOwner) return execute(say(button, language), verbs.actionOpen, dataOf(caseId, name));
  return mayDo
    ? execute(say(button, language), leadsTo[name.reminder], dataOf(caseId, name))
    : execute(say(reminderTexts.open, language), verbs.caseOpen, { caseId, beside: '1' });
}

const putOff = ({ caseId, duty }: ReminderRow, language: Language): Action =>
  execute(say(reminderTexts.snooze, language), verbs.snoozeOpen, { caseId, duty });

/** The day's reminders in the unit's channel, in Swedish. The view holds nothing secret; `dialogs` as in channelCaseCard. */
export const unitDigestCard = ({ rows, more }: UnitDigestView, options: { readonly dialogs: boolean }): Message =>
  message('sv', reminderTexts.toastUnit, [
    heading(say(reminderTexts.titleUnit, 'sv')),
    ...rows.map((row) => box('default', unitRow(row, options.dialogs), { separator: true, bleed: false })),
    ...(more > 0 ? [text(say(moreCases(more), 'sv'))] : []),
  ]);

function unitRow(row: UnitReminderRow, dialogs: boolean): readonly Element[] {
  const { caseId, number, group, kind, riskLevel, day, name } = row;
  const { what, button } = reminderOf(name.reminder);
  const about = kind === 'avvikelse' ? channelTexts.event : kindNames[kind];
  const risk = riskLevel === null ? notAssessed : riskLevelNames[riskLevel];
  const facts = [
    `${say(about, 'sv')}: ${say(categoryGroups[group], 'sv')}`,
    say(risk, 'sv'),
    say(statusNames[stageOf(row)], 'sv'),
    formatDay(day, 'sv', { beside: number }),
  ];
  // Receiving needs no form; every other opens where the one who pressed sees it alone.
  const open = dialogs && name.reminder !== 'notReceived' && name.reminder !== 'standsStill' ? openDialog : execute;
  return [
    text(`${number} ${say(what, 'sv')}`, { weight: 'Bolder' }),
    text(facts.join(' · '), { isSubtle: true, size: 'Small', spacing: 'None' }),
    buttonsInBody([open(say(button, 'sv'), leadsTo[name.reminder], dataOf(caseId, name))]),
  ];
}

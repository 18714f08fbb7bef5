import { formatDateTime, type Instant } from '../domain/time.ts';
import type { ReceiptView } from '../domain/views.ts';
import { buttons, toasts } from '../text/cards.ts';
import { caseTitle } from '../text/case.ts';
import { type Language, type Localised, say } from '../text/language.ts';
import {
  additionsMade,
  answeredAt,
  answerTexts,
  belongsTogether,
  managerDoesNotSee,
  next,
  since,
  steps,
  stepWords,
  thanks,
  wentTo,
} from '../text/receipt.ts';
import { type Act, act, button } from './acts.ts';
import { type Action, type Element, execute, heading, type Message, quote, text } from './elements.ts';
import { message } from './message.ts';
import type { Section } from './parts.ts';
import { verbs } from './verbs.ts';

type StepKey = keyof typeof steps;
const stepKeys = Object.keys(steps) as StepKey[];

/**
 * The reporter's own card: it says thank you, and then lives on as the case moves. `page` counts answers back from the
 * newest, a few on each, so that all of them can be read however many there are.
 */
export const receiptCard = (view: ReceiptView, language: Language, page = 0): Message => {
  const isNew = view.status === 'registered' && view.additions === 0;
  return message(
    language,
    isNew ? toasts.receipt : toasts.receiptNews,
    [
      ...opening(view, language),
      ...progress(view, language),
      ...answersOn(view, page, language),
      text(say(nextFor(view), language)),
      ...(view.additions > 0
        ? [text(say(additionsMade(view.additions), language), { isSubtle: true, size: 'Small' })]
        : []),
    ],
    receiptActions(view, language, page),
  );
};

/** Thanks, and the number large: it is what she may write down. A report taken back went to nobody. */
function opening({ status, kind, number, unitName, managerSees }: ReceiptView, language: Language): readonly Element[] {
  const title = say(caseTitle(number), language);
  if (status === 'withdrawn') return [heading(title)];
  return [
    text(say(thanks[kind], language), { weight: 'Bolder', style: 'heading' }),
    text(title, { size: 'ExtraLarge', weight: 'Bolder', spacing: 'Small' }),
    text(say(wentTo(unitName), language)),
    ...(managerSees ? [] : [text(say(managerDoesNotSee, language))]),
    ...(status === 'merged' ? [text(say(belongsTogether, language))] : []),
  ];
}

/** Praise is heard; there is nothing in it to investigate or to put right. */
const stepsOf = ({ kind, closedAt }: ReceiptView): readonly StepKey[] =>
  kind === 'berom' ? ['sent', 'received', ...(closedAt === null ? [] : (['closed'] as const))] : stepKeys;

/** Where the report stands; nothing beyond the assessment is said to be under way before somebody has said so. */
function currentStep({ receivedAt, investigatedAt, actedAt, closedAt }: ReceiptView): StepKey | undefined {
  if (closedAt !== null) return undefined;
  if (receivedAt === null) return 'received';
  if (actedAt !== null) return 'acted';
  return investigatedAt === null ? 'assessed' : 'investigated';
}

/** What happens next. */
export function nextFor(view: ReceiptView): Localised {
  if (view.status === 'withdrawn') return next.withdrawn;
  if (view.closedAt !== null) return next.closed;
  if (view.receivedAt === null) return next.received;
  if (view.kind === 'berom') return next.praise;
  if (view.actedAt !== null) return next.acting;
  if (view.investigatedAt !== null) return next.investigating;
  return view.assessedAt === null ? next.beingAssessed : next.assessed;
}

/** A step of the report's life, in words; what was never needed on the way is no step that was taken. */
export interface StepShown {
  readonly stage: 'done' | 'now' | 'later';
  readonly words: string;
}

export function stepsShown(view: ReceiptView, language: Language): readonly StepShown[] {
  if (view.status === 'withdrawn') return [];
  const at = timesOf(view);
  const ahead = stepsOf(view);
  const current = currentStep(view);
  const found = current ? ahead.indexOf(current) : -1;
  const now = found === -1 ? ahead.length : found;
  return ahead
    .map((key, i) => ({
      key,
      stage: i < now ? ('done' as const) : i === now ? ('now' as const) : ('later' as const),
    }))
    .filter(({ key, stage }) => stage !== 'done' || at[key] !== null)
    .map(({ key, stage }) => ({
      stage,
      words: `${say(stepWords[stage], language)} ${stepText(key, stage, at[key] && formatDateTime(at[key], language, { beside: view.number }), language)}`,
    }));
}

const progress = (view: ReceiptView, language: Language): readonly Element[] =>
  stepsShown(view, language).map(({ stage, words }, i) =>
    text(words, {
      spacing: i === 0 ? 'Medium' : 'Small',
      ...(stage === 'now' ? { weight: 'Bolder' } : {}),
      ...(stage === 'later' ? { isSubtle: true } : {}),
    }),
  );

const timesOf = (view: ReceiptView): Readonly<Record<StepKey, Instant | null>> => ({
  sent: view.reportedAt,
  received: view.receivedAt,
  assessed: view.assessedAt,
  investigated: view.investigatedAt,
  acted: view.actedAt,
  closed: view.closedAt,
});

function stepText(key: StepKey, stage: 'done' | 'now' | 'later', when: string | null, language: Language): string {
  if (when === null || stage === 'later' || (stage === 'now' && key === 'received'))
    return say(steps[key][stage], language);
  // An assessment is made in a moment; what comes after it goes on.
  return stage === 'done' || key === 'assessed'
    ? `${say(steps[key].done, language)}, ${when}`
    : `${say(steps[key].now, language)} ${say(since(when), language)}`;
}

/** So many answers, each as long as its field allows, stay within a card's 28 KB. */
const answersAtOnce = 3;

/** What she was told, in the words of whoever wrote it; the newest first. */
export const toldTo = ({ number, answers, closedAt }: ReceiptView, language: Language): readonly Section[] =>
  answers.toReversed().map(({ at, text: words }, i) => {
    const title = closedAt !== null && i === 0 ? answerTexts.changed : answerTexts.answered;
    return { title: say(answeredAt(title, formatDateTime(at, language, { beside: number })), language), words };
  });

function answersOn(view: ReceiptView, page: number, language: Language): readonly Element[] {
  const from = page * answersAtOnce;
  return toldTo(view, language)
    .slice(from, from + answersAtOnce)
    .flatMap(({ title, words }) => [
      text(title, { weight: 'Bolder', spacing: 'Medium' }),
      { ...quote(words), spacing: 'Small' },
    ]);
}

/** What the reporter can do with her report. */
export const ownActs = ({ caseId, mayAdd, mayWithdraw }: ReceiptView, language: Language): readonly Act[] => [
  ...(mayAdd ? [act(say(buttons.add, language), verbs.caseAddOpen, { caseId })] : []),
  ...(mayWithdraw ? [act(say(buttons.withdraw, language), verbs.caseWithdrawOpen, { caseId })] : []),
];

const receiptActions = (view: ReceiptView, language: Language, page: number): readonly Action[] => [
  ...ownActs(view, language).map(button),
  ...(view.answers.length > (page + 1) * answersAtOnce
    ? [execute(say(buttons.earlierAnswers, language), verbs.caseReceipt, { caseId: view.caseId, page: page + 1 })]
    : []),
  execute(say(buttons.reportMore, language), verbs.menu),
];

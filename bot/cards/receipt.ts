import { formatDateTime, type Instant } from '../domain/time.ts';
import type { ReceiptView } from '../domain/views.ts';
import { buttons, toasts } from '../text/cards.ts';
import { caseTitle } from '../text/case.ts';
import { type Language, say } from '../text/language.ts';
import {
  additionsMade,
  belongsTogether,
  managerDoesNotSee,
  next,
  steps,
  stepWords,
  thanks,
  wentTo,
} from '../text/receipt.ts';
import { type Action, type Element, execute, heading, type Message, text } from './elements.ts';
import { message } from './message.ts';
import { verbs } from './verbs.ts';

type StepKey = keyof typeof steps;
const stepKeys = Object.keys(steps) as StepKey[];

/** The reporter's own card: it says thank you, and then lives on as the case moves. */
export const receiptCard = (view: ReceiptView, language: Language): Message => {
  const isNew = view.status === 'registered' && view.additions === 0;
  return message(
    language,
    isNew ? toasts.receipt : toasts.receiptNews,
    [
      ...opening(view, language),
      ...progress(view, language),
      text(say(nextFor(view), language)),
      ...(view.additions > 0
        ? [text(say(additionsMade(view.additions), language), { isSubtle: true, size: 'Small' })]
        : []),
    ],
    receiptActions(view, language),
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
const stepsOf = ({ kind }: ReceiptView): readonly StepKey[] => (kind === 'berom' ? ['sent', 'received'] : stepKeys);

/** Where the report stands; nothing beyond the assessment is said to be under way before somebody has said so. */
const currentStep = ({ receivedAt }: ReceiptView): StepKey => (receivedAt === null ? 'received' : 'assessed');

function nextFor(view: ReceiptView) {
  if (view.status === 'withdrawn') return next.withdrawn;
  if (view.receivedAt === null) return next.received;
  if (view.kind === 'berom') return next.praise;
  return view.assessedAt === null ? next.beingAssessed : next.assessed;
}

function progress(view: ReceiptView, language: Language): readonly Element[] {
  if (view.status === 'withdrawn') return [];
  const at: Partial<Record<StepKey, Instant | null>> = {
    sent: view.reportedAt,
    received: view.receivedAt,
    assessed: view.assessedAt,
  };
  const ahead = stepsOf(view);
  const found = ahead.indexOf(currentStep(view));
  const current = found === -1 ? ahead.length : found;
  return ahead.map((key, i) => {
    const stage = i < current ? 'done' : i === current ? 'now' : 'later';
    const isReached = stage === 'done' || (key === 'assessed' && stage === 'now' && view.assessedAt !== null);
    const when = isReached ? at[key] : null;
    const words = `${say(stepWords[stage], language)} ${say(steps[key][isReached ? 'done' : stage], language)}`;
    return text(when ? `${words}, ${formatDateTime(when, language)}` : words, {
      spacing: i === 0 ? 'Medium' : 'Small',
      ...(stage === 'now' ? { weight: 'Bolder' } : {}),
      ...(stage === 'later' ? { isSubtle: true } : {}),
    });
  });
}

const receiptActions = ({ caseId, mayAdd, mayWithdraw }: ReceiptView, language: Language): readonly Action[] => [
  ...(mayAdd ? [execute(say(buttons.add, language), verbs.caseAddOpen, { caseId })] : []),
  ...(mayWithdraw ? [execute(say(buttons.withdraw, language), verbs.caseWithdrawOpen, { caseId })] : []),
  execute(say(buttons.reportMore, language), verbs.menu),
];

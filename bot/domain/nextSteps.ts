import type { CaseAction } from './access.ts';
import type { ChannelView } from './channelView.ts';
import type { DirectView } from './views.ts';

/** What can be done with a case by a button. */
export const stepKeys = [
  'receive',
  'assess',
  'investigate',
  'act',
  'followUp',
  'answer',
  'close',
  'reopen',
  'refer',
  'merge',
] as const satisfies readonly CaseAction[];
export type StepKey = (typeof stepKeys)[number];

export interface Steps {
  /** The most sensible first; at most three. */
  readonly first: readonly StepKey[];
  /** What is possible too: behind "…". */
  readonly others: readonly StepKey[];
}

type View = Pick<DirectView, 'status' | 'riskLevel' | 'work' | 'rights'>;

const none: Steps = { first: [], others: [] };

/** The buttons of a case as it stands, for one who has these rights. */
export function nextSteps(view: View): Steps {
  const { first, others } = stepsIn(view);
  const may = (step: StepKey): boolean => view.rights.includes(step);
  return { first: first.filter(may), others: others.filter((step) => may(step) && !first.includes(step)) };
}

function stepsIn(view: View): Steps {
  switch (view.status) {
    case 'registered':
      return view.rights.includes('receive')
        ? { first: ['receive', 'assess'], others: ['refer', 'merge'] }
        : beforeReceived(view);
    case 'received':
      return whenReceived(view);
    case 'investigating':
      return whenInvestigating(view);
    case 'acting':
      return { first: acting(view), others: ['investigate', 'answer', 'close', 'assess'] };
    case 'following':
      return { first: following(view), others: ['act', 'followUp', 'investigate', 'answer', 'close', 'assess'] };
    case 'closed':
      return { first: [], others: ['answer', 'reopen'] };
    default:
      return none;
  }
}

/** What ends the case: first the answer that is owed. *Avsluta* is always there too, for it says what is missing. */
const ending = ({ work }: View): StepKey => (work.answerOwed ? 'answer' : 'close');

/** SAS, MAS and MAR take up their own process at once: they need not wait until the unit has received the case. */
function beforeReceived(view: View): Steps {
  const { actionsOpen, effectsToSee, effectsNotEnough } = view.work;
  return actionsOpen + effectsToSee + effectsNotEnough > 0
    ? { first: acting(view), others: ['investigate'] }
    : { first: ['investigate', 'act'], others: [] };
}

function whenReceived(view: View): Steps {
  const { riskLevel, work } = view;
  // Praise, and an observation that shows no failing: nothing to assess.
  if (work.isShortPath && riskLevel === null) return { first: [ending(view), 'assess'], others: ['refer', 'merge'] };
  if (riskLevel === null)
    return { first: ['assess'], others: ['investigate', 'act', 'answer', 'close', 'refer', 'merge'] };
  const others: readonly StepKey[] = ['assess', 'answer', 'close', 'refer', 'merge'];
  return work.isShortPath
    ? { first: [ending(view), 'act', 'investigate'], others }
    : { first: ['investigate', 'act'], others };
}

function whenInvestigating(view: View): Steps {
  const { causes, causesUnanswered } = view.work;
  const others: readonly StepKey[] = ['assess', 'answer', 'close', 'refer', 'merge'];
  if (causes === 0) return { first: ['investigate', 'act'], others };
  // Nothing will be done about any cause, and why has been said.
  return causesUnanswered === 0
    ? { first: [ending(view), 'investigate', 'act'], others }
    : { first: ['act', 'investigate'], others };
}

function acting({ work }: View): readonly StepKey[] {
  const decidesFirst = work.effectsNotEnough > 0 || (work.causesUnanswered > 0 && work.effectsToSee === 0);
  return decidesFirst ? ['act', 'followUp'] : ['followUp', 'act'];
}

function following(view: View): readonly StepKey[] {
  const { effectsToSee, causesUnanswered } = view.work;
  if (effectsToSee > 0) return ['followUp', 'act'];
  return causesUnanswered > 0 ? ['act', 'followUp'] : [ending(view), 'followUp'];
}

/** The same in a channel, which does not know who reads nor how far the work has come; what others must do is not there. */
export function channelSteps({ status, riskLevel }: Pick<ChannelView, 'status' | 'riskLevel'>): readonly StepKey[] {
  switch (status) {
    case 'registered':
      return ['receive', 'assess'];
    case 'received':
      return riskLevel === null ? ['assess'] : ['investigate', 'act', 'assess'];
    case 'investigating':
      return ['investigate', 'act'];
    case 'acting':
    case 'following':
      return ['followUp', 'act'];
    default:
      return [];
  }
}

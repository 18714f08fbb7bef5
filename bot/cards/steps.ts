import type { StepKey } from '../domain/nextSteps.ts';
import type { RiskLevel } from '../domain/risk.ts';
import { buttons } from '../text/cards.ts';
import type { Localised } from '../text/language.ts';
import { type Verb, verbs } from './verbs.ts';

interface StepButton {
  readonly title: Localised;
  readonly verb: Verb;
}

/** What each step is called on a button and what the button does. */
const stepButtons: Readonly<Record<StepKey, StepButton>> = {
  receive: { title: buttons.receive, verb: verbs.caseReceive },
  assess: { title: buttons.assess, verb: verbs.caseAssessOpen },
  investigate: { title: buttons.investigate, verb: verbs.caseInvestigateOpen },
  act: { title: buttons.act, verb: verbs.caseActOpen },
  followUp: { title: buttons.followUp, verb: verbs.caseFollowOpen },
  answer: { title: buttons.answer, verb: verbs.caseAnswerOpen },
  close: { title: buttons.close, verb: verbs.caseCloseOpen },
  reopen: { title: buttons.reopen, verb: verbs.caseReopenOpen },
  refer: { title: buttons.refer, verb: verbs.caseReferOpen },
  merge: { title: buttons.merge, verb: verbs.caseMergeOpen },
};

/** The button of a step; what has been assessed is assessed again. */
export function stepButton(step: StepKey, { riskLevel }: { readonly riskLevel: RiskLevel | null }): StepButton {
  const found = stepButtons[step];
  return step === 'assess' && riskLevel !== null ? { ...found, title: buttons.assessAgain } : found;
}

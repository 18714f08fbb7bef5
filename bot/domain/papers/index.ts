import type { Case } from '../case.ts';
import type { Paper } from '../paper.ts';
import type { PaperContext } from './common.ts';
import { decisionPaper, decisionsIn } from './decision.ts';
import { investigationPaper } from './investigation.ts';

/** A paper that the case has come far enough for. */
export interface PaperOffer {
  /** `utredning`, or the process and step that make it: `lexSarah.decide`. */
  readonly key: string;
  readonly title: string;
}

/** All papers of the case as it stands: the investigation, and each decision that was taken. */
export const papersOf = (c: Case): readonly PaperOffer[] => [
  ...(c.investigation ? [{ key: 'utredning', title: 'Utredning' }] : []),
  ...decisionsIn(c).map(({ key, title }) => ({ key, title })),
];

/** The paper itself; undefined when there is none of that name yet. */
export function paperOf(c: Case, key: string, context: PaperContext): Paper | undefined {
  if (key === 'utredning') return c.investigation ? investigationPaper(c, context) : undefined;
  const decision = decisionsIn(c).find((one) => one.key === key);
  return decision && decisionPaper(c, decision, context);
}

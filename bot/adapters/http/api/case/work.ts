import { followAct, openActs } from '../../../../cards/follow.ts';
import { actionSection, causeSection, stamp } from '../../../../cards/work.ts';
import { isOpen } from '../../../../domain/case.ts';
import type { HandledView } from '../../../../domain/casePage.ts';
import { perspectives, riskOf } from '../../../../domain/risk.ts';
import { likelihoodNames, perspectiveNames, severityNames } from '../../../../text/case.ts';
import { actionStandsNames } from '../../../../text/follow.ts';
import { causeStands } from '../../../../text/investigate.ts';
import { type Language, say } from '../../../../text/language.ts';
import { nameSaid } from '../says.ts';

/** How grave it was found to be, for whom, and by whom. */
export function assessmentSaid({ assessed, content }: HandledView, language: Language) {
  if (!assessed) return null;
  return {
    by: stamp(assessed, content.number, language),
    rows: perspectives.flatMap((perspective) => {
      const rating = assessed.assessment[perspective];
      if (!rating) return [];
      return {
        perspective: say(perspectiveNames[perspective], language),
        severity: say(severityNames[perspective][rating.severity], language),
        likelihood: say(likelihoodNames[rating.likelihood], language),
        risk: riskOf(rating),
      };
    }),
  };
}

export const causesSaid = ({ content, lines }: HandledView, language: Language) =>
  content.casework.causes.map((cause) => ({
    ...causeSection(cause, language),
    stands: nameSaid(lines?.causes.find(({ id }) => id === cause.id)?.stands ?? 'open', causeStands, language),
  }));

/** Each action with what can be done about it now, by one who may. */
export function actionsSaid({ content, lines, lateActions }: HandledView, language: Language) {
  const mayFollow = isOpen(content) && content.rights.includes('followUp');
  return content.casework.actions.map((action) => {
    const { id } = action;
    const stands = lines?.actions.find((line) => line.id === id)?.stands ?? 'open';
    const acts = stands === 'open' ? openActs(content.caseId, id, language) : [followAct(content.caseId, id, language)];
    return {
      ...actionSection(action, content.number, language),
      id,
      stands: nameSaid(stands, actionStandsNames, language),
      isLate: lateActions.includes(id),
      acts: mayFollow && stands !== 'dropped' && stands !== 'replaced' ? [...acts] : [],
    };
  });
}

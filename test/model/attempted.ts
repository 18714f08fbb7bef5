import type { Case } from '../../bot/domain/case.ts';
import type { Actor } from '../../bot/domain/people.ts';
import type { Result } from '../../bot/domain/result.ts';
import {
  decideOnAction,
  dropAction,
  finishAction,
  lookAtEffect,
  moveAction,
  planEffect,
} from '../../bot/usecases/actOnCase.ts';
import { answerReporter, closeCase, drawLesson, reopenCase } from '../../bot/usecases/closeCase.ts';
import type { Deps } from '../../bot/usecases/deps.ts';
import { addCause, investigateCase, leaveCause } from '../../bot/usecases/investigateCase.ts';
import { joinProcess, takeBack, takeStep } from '../../bot/usecases/legalProcess.ts';
import {
  addToCase,
  assessCase,
  mergeCases,
  receiveCase,
  referCase,
  withdrawCase,
} from '../../bot/usecases/triageCase.ts';
import { aCause, aPlan, aTriage, someFindings } from '../builders.ts';
import { type Attempt, stepAnswers } from './lives.ts';

/** The attempt, through the use case that the bot would take. */
export async function attempted(
  deps: Deps,
  by: Actor,
  cases: readonly Case[],
  attempt: Attempt,
): Promise<Result<Case>> {
  const id = cases[attempt.on]?.id ?? '';
  const numberOf = (other: number): string => cases[other]?.number ?? '';
  switch (attempt.does) {
    case 'withdraw':
      return withdrawCase(deps, by, id);
    case 'receive':
      return receiveCase(deps, by, id);
    case 'add':
      return addToCase(deps, by, id, `Tillägg ${attempt.n}`);
    case 'answer':
      return answerReporter(deps, by, id, `Svar ${attempt.n}`);
    case 'lesson':
      return drawLesson(deps, by, id, `Lärdom ${attempt.n}`);
    case 'investigate':
      return investigateCase(deps, by, id, someFindings({ what: `Det visade sig ${attempt.n}` }));
    case 'addCause':
      return addCause(deps, by, id, aCause({ what: `Orsak ${attempt.n}` }));
    case 'close':
      return closeCase(deps, by, id, attempt.n === 0 ? null : 'Torkade golvet.');
    case 'reopen':
      return reopenCase(deps, by, id, `Det hände igen ${attempt.n}`);
    case 'assess': {
      const { severity, finds } = attempt;
      const assessment = { invanare: { severity, likelihood: 1 } } as const;
      const triage = aTriage({ assessment, lexSarah: finds === 'lexSarah', concernsManager: finds === 'manager' });
      return assessCase(deps, by, id, triage);
    }
    case 'refer':
      return referCase(deps, by, id, attempt.to, 'Hände där.');
    case 'merge':
      return mergeCases(deps, by, id, numberOf(attempt.other));
    case 'joinProcess':
      return joinProcess(deps, by, id, 'lexSarah', numberOf(attempt.other));
    case 'takeStep': {
      const answers = stepAnswers[attempt.step];
      const outcome = { outcome: attempt.n === 0 ? 'allvarligt' : 'missforhallande' };
      return takeStep(
        deps,
        by,
        id,
        'lexSarah',
        attempt.step,
        'outcome' in answers ? { ...answers, ...outcome } : answers,
      );
    }
    case 'takeBack': {
      const { step, n } = attempt;
      // The decision that whoever looks at the process now sees there.
      const now = (await deps.store.loadCase(id))?.case;
      const at = now?.processes.flatMap(({ taken }) => taken).find((one) => one.step === step)?.at ?? '';
      return takeBack(deps, by, id, 'lexSarah', { step, at }, `Fel ${n}`);
    }
    case 'leaveCause':
      return leaveCause(deps, by, id, attempt.cause, `Skäl ${attempt.n}`);
    case 'act': {
      const { causes, owner: ownerId, n } = attempt;
      return decideOnAction(deps, by, id, aPlan({ what: `Åtgärd ${n}`, causes, ownerId }));
    }
    case 'planEffect':
      return planEffect(deps, by, id, attempt.action, { sign: 'Färre fall', lookOn: '2027-01-10' });
    case 'finish':
      return finishAction(deps, by, id, attempt.action);
    case 'drop':
      return dropAction(deps, by, id, attempt.action, 'Gick inte att köpa.');
    case 'move': {
      const { action, owner: ownerId, n } = attempt;
      return moveAction(deps, by, id, action, { ownerId, dueOn: `2026-12-0${n + 2}`, reason: null });
    }
    case 'look': {
      const { action, effect, enough } = attempt;
      return lookAtEffect(deps, by, id, action, { seen: 'Ett fall.', effect, enough });
    }
  }
}

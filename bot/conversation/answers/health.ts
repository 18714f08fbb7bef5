import { mayInSystem } from '../../domain/access.ts';
import { fail } from '../../domain/result.ts';
import { tryingAgain } from '../../text/health.ts';
import { troubleOver } from '../../usecases/deliveryHealth.ts';
import { type CaseAnswer, done, idsIn, refuse } from './answering.ts';

/** An administrator has mended something: what waits is sent again now. */
export const tryAgain: CaseAnswer = async (deps, turn, data) => {
  if (!mayInSystem(turn.actor, 'seeDeliveryHealth')) return refuse(turn, fail('not_allowed'));
  await troubleOver(deps, idsIn(data).about);
  return done(turn, tryingAgain);
};

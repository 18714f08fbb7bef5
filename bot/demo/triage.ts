import type { Case, Triage } from '../domain/case.ts';
import type { Report } from '../domain/report.ts';
import type { Grade, Rating } from '../domain/risk.ts';
import type { Instant } from '../domain/time.ts';
import { decideAssess, decideReceive } from '../domain/triage.ts';
import { worked } from './casework.ts';
import type { Cast } from './cast.ts';
import type { Dice } from './random.ts';
import { hoursLater, type Steps } from './steps.ts';
import { storyOf } from './stories.ts';

/** Most cases are received within two days and assessed within a week; some still wait. */
export function handled(report: Report, roll: Dice, at: Instant, cast: Cast): Steps {
  const receivedAt = hoursLater(at, roll.between(1, 48));
  const assessedAt = hoursLater(receivedAt, roll.between(1, 120));
  const isReceived = roll.chance(0.95);
  const rating = { severity: severityOf(report.harm, roll), likelihood: roll.between(1, 4) as Grade };
  return assessed(
    rating,
    { receivedAt: isReceived ? receivedAt : null, assessedAt: roll.chance(0.92) ? assessedAt : null },
    cast,
  );
}

interface Times {
  readonly receivedAt: Instant | null;
  readonly assessedAt: Instant | null;
}

function* assessed(invanare: Rating, { receivedAt, assessedAt }: Times, cast: Cast): Steps {
  const by = cast.manager;
  if (receivedAt === null) return;
  yield { at: receivedAt, by, decide: (c) => decideReceive(c, by, 'enhetschef') };
  if (assessedAt === null) return;
  const assessor = { personId: by, as: 'enhetschef' } as const;
  const c = yield {
    at: assessedAt,
    by,
    decide: (now) => decideAssess(now, triageOf(now, invanare), { ...assessor, seen: now.version }),
  };
  yield* worked(c, storyOf(c.report), cast);
}

const triageOf = ({ lagrum, categories, lexSarah }: Case, invanare: Rating): Triage => ({
  ...{ assessment: { invanare }, lagrum, categories, lexSarah, concernsManager: false },
});

const severityOf = (harm: Report['harm'], roll: Dice): Grade => {
  if (harm === 'serious' || harm === 'life') return roll.chance(0.3) ? 4 : 3;
  return harm === 'none' ? 1 : 2;
};

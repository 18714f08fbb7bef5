import { decideAction, decideActionDone, decideEffectPlan, decideLook } from '../domain/actions.ts';
import type { Case } from '../domain/case.ts';
import { type Action, type ActionPlan, isLive, type Look } from '../domain/casework.ts';
import { decideAnswer, decideClose, decideLesson, isShortPath } from '../domain/closing.ts';
import { dayIn, daysAfter } from '../domain/forms/days.ts';
import { decideCause, decideInvestigate, decideLeaveCause } from '../domain/investigation.ts';
import type { Cast } from './cast.ts';
import { lawAtOnce, lawInTime } from './law.ts';
import { hoursLater, type Steps, step, type Tale } from './steps.ts';
import { leftBecause, type Story, seen, thanksFor } from './stories.ts';

/** A case from its assessment on. Most are closed in the end; some wait at each place where cases wait. */
export function* worked(c: Case, story: Story, cast: Cast): Steps {
  const tale: Tale = { case: c, at: hoursLater(c.changedAt, cast.roll.between(1, 20)) };
  yield* lawAtOnce(tale, cast);
  if (isShortPath(tale.case) && cast.roll.chance(0.7)) yield* shortly(tale, story, cast);
  else yield* thoroughly(tale, story, cast);
}

/** A small matter: what was done at once, now and then an action, an answer. */
function* shortly(tale: Tale, story: Story, cast: Cast): Steps {
  const { roll, manager } = cast;
  const [first] = story.causes;
  if (roll.chance(0.25)) {
    yield* decided(tale, { what: first.action, causes: [], strength: first.strength }, cast);
    yield* actedOn(tale, story, cast);
  }
  if (roll.chance(0.12)) return; // nobody has come to answering it
  yield* step(tale, roll.between(2, 200), manager, (c) => decideAnswer(c, thanksFor(story), 'enhetschef'));
  yield* ended(tale, story, cast);
}

/** What happened and why, what is done about each cause, whether it helped. */
function* thoroughly(tale: Tale, story: Story, cast: Cast): Steps {
  const { roll, manager } = cast;
  if (roll.chance(0.08)) return; // waits to be investigated
  const by = { personId: manager, as: 'enhetschef' } as const;
  const [accountBy, account] = story.account;
  const { consequence, what, formaga } = story;
  const findings = { consequence, accountBy, account, what, formaga };
  yield* step(tale, roll.between(20, 240), manager, (c) => decideInvestigate(c, findings, { ...by, seen: c.version }));
  const causes = story.causes.slice(0, roll.between(1, story.causes.length));
  for (const { group, what: why, whys } of causes)
    yield* step(tale, roll.between(0, 2), manager, (c) => decideCause(c, { group, what: why, whys }));
  if (roll.chance(0.08)) return; // causes without an answer
  for (const [i, { action, strength }] of causes.entries()) {
    const id = i + 1;
    if (i > 0 && roll.chance(0.2))
      yield* step(tale, roll.between(1, 48), manager, (c) => decideLeaveCause(c, id, leftBecause));
    else yield* decided(tale, { what: action, causes: [id], strength }, cast);
  }
  if (roll.chance(0.9))
    yield* step(tale, roll.between(2, 90), manager, (c) => decideAnswer(c, story.answer, 'enhetschef'));
  yield* lawInTime(tale, cast);
  yield* actedOn(tale, story, cast);
  yield* ended(tale, story, cast);
}

/** An action, to be done within a week to seven. */
function* decided(tale: Tale, plan: Omit<ActionPlan, 'ownerId' | 'dueOn'>, { roll, manager, owners }: Cast): Steps {
  const ownerId = roll.pick(owners);
  const [hours, days] = [roll.between(1, 72), roll.between(7, 49)];
  const dueOn = daysAfter(dayIn(hoursLater(tale.at, hours)), days);
  yield* step(tale, hours, manager, (c) =>
    decideAction(c, { ...plan, ownerId, dueOn }, { personId: manager, as: 'enhetschef' }),
  );
}

/** Every action done or left waiting, and looked at; where it was not enough, one more that changes the system. */
function* actedOn(tale: Tale, story: Story, cast: Cast): Steps {
  const { roll } = cast;
  for (const { id } of tale.case.actions.filter(isLive)) yield* done(tale, id, story, cast);
  for (const { id, causes } of tale.case.actions.filter(isDone)) {
    const effect = roll.chance(0.66) ? 'yes' : roll.chance(0.5) ? 'partly' : 'no';
    yield* lookedAt(tale, id, { seen: roll.pick(seen[effect]), effect, enough: effect !== 'no' }, cast);
    if (tale.case.actions.find((action) => action.id === id)?.look?.enough !== false) continue;
    yield* decided(tale, { what: story.again, causes, strength: 'strong' }, cast);
    const again = tale.case.actions.length;
    yield* done(tale, again, story, cast);
    yield* lookedAt(tale, again, { seen: roll.pick(seen.yes), effect: 'yes', enough: true }, cast);
  }
}

const isDone = (action: Action): boolean => isLive(action) && action.done !== null;

/** How its effect will be seen, and when; most are done in time, some late, a few still wait. */
function* done(tale: Tale, id: number, { sign }: Story, { roll, manager }: Cast): Steps {
  const action = tale.case.actions.find((one) => one.id === id);
  if (!action) return;
  const lookOn = daysAfter(action.dueOn, roll.between(14, 35));
  yield* step(tale, roll.between(0, 3), manager, (c) => decideEffectPlan(c, id, { sign, lookOn }));
  if (roll.chance(0.05)) return;
  const day = daysAfter(action.dueOn, roll.chance(0.8) ? -roll.between(0, 6) : roll.between(1, 20));
  yield* step(tale, 1, action.ownerId, (c) => decideActionDone(c, id), day);
}

function* lookedAt(tale: Tale, id: number, look: Look, { roll, manager }: Cast): Steps {
  const plan = tale.case.actions.find((action) => action.id === id)?.plan;
  if (!plan || roll.chance(0.06)) return; // nobody has looked yet
  yield* step(tale, 1, manager, (c) => decideLook(c, id, look), daysAfter(plan.lookOn, roll.between(0, 5)));
}

/** What staff can learn, and the end; the rules say whether it can be closed. */
function* ended(tale: Tale, { lesson, atOnce }: Story, { roll, manager }: Cast): Steps {
  if (roll.chance(0.5)) yield* step(tale, roll.between(1, 30), manager, (c) => decideLesson(c, lesson));
  yield* step(tale, roll.between(1, 72), manager, (c) =>
    decideClose(
      c,
      { personId: manager, as: 'enhetschef' },
      isShortPath(c) ? (c.report.immediateAction ?? atOnce) : null,
    ),
  );
}

import type { Dice } from '../../bot/demo/random.ts';
import type { Case } from '../../bot/domain/case.ts';
import { missingIn } from '../../bot/domain/closing.ts';
import type { Directory } from '../../bot/domain/directory.ts';
import { dayIn, daysAfter } from '../../bot/domain/forms/days.ts';
import { stepsNow } from '../../bot/domain/legal.ts';
import { type Actor, actorOf } from '../../bot/domain/people.ts';
import { processOf } from '../../bot/domain/process.ts';
import { type Duty, dutyNamed } from '../../bot/domain/reminders/define.ts';
import type { Grade } from '../../bot/domain/risk.ts';
import { decideOnAction, finishAction, lookAtEffect } from '../../bot/usecases/actOnCase.ts';
import { answerReporter, closeCase } from '../../bot/usecases/closeCase.ts';
import type { Deps } from '../../bot/usecases/deps.ts';
import { addCause, investigateCase } from '../../bot/usecases/investigateCase.ts';
import { takeStep } from '../../bot/usecases/legalProcess.ts';
import { assessCase, receiveCase } from '../../bot/usecases/triageCase.ts';

/** How somebody is about what waits: does it in time, once reminded, after some reminders, or not at all. */
type Temper = 'early' | 'reminded' | 'late' | 'never';

/** The same person is the same way about the same thing, whoever asks and however often. */
export const temperOf = (roll: Dice): Temper =>
  roll.pick(['early', 'early', 'early', 'reminded', 'reminded', 'reminded', 'late', 'late', 'late', 'never']);

/** After how many reminders somebody of this temper does it. */
export const remindersNeeded = { early: 0, reminded: 1, late: 3, never: Number.POSITIVE_INFINITY } as const;

/** Does what the duty asks for, as the real program would do it for her; whether it could be done. */
export async function doIt(deps: Deps, directory: Directory, c: Case, duty: Duty, personId: string, roll: Dice) {
  const by = actorOf(personId, directory.person(personId));
  const name = dutyNamed(duty.key);
  switch (duty.reminder) {
    case 'notReceived':
      return receiveCase(deps, by, c.id);
    case 'notAssessed':
      return assess(deps, by, c, roll);
    case 'investigationOld':
      return investigate(deps, by, c);
    case 'actionDue':
      return finishAction(deps, by, c.id, name?.actionId ?? 0);
    case 'effectToSee':
      return lookAtEffect(deps, by, c.id, name?.actionId ?? 0, { seen: 'Färre', effect: 'yes', enough: true });
    case 'answerOwed':
      return answerReporter(deps, by, c.id, 'Tack. Vi har ändrat rutinen.');
    case 'legalClock':
      return step(deps, by, c, duty);
    case 'standsStill':
      return moveOn(deps, by, c);
  }
}

async function assess(deps: Deps, by: Actor, c: Case, roll: Dice) {
  const severity: Grade = c.report.harm === 'life' ? 4 : roll.pick([1, 1, 2, 2, 3] as const);
  const triage = {
    assessment: { invanare: { severity, likelihood: roll.pick([1, 2] as const) } },
    ...{ lagrum: c.lagrum, categories: c.categories, lexSarah: roll.chance(0.03), concernsManager: false },
  } as const;
  const assessed = await assessCase(deps, by, c.id, triage);
  if (!assessed.ok || !roll.chance(0.5)) return assessed;
  return act(deps, by, c, [], roll.between(3, 40), roll);
}

/** Somebody of the unit is to do it. */
async function act(deps: Deps, by: Actor, c: Case, causes: readonly number[], days: number, roll?: Dice) {
  const directory = await deps.directories.current();
  const staff = directory.people.filter(({ unitIds }) => unitIds.includes(c.unitId)).slice(0, 4);
  const [first, ...others] = staff.map(({ personId }) => personId);
  const ownerId = roll && first !== undefined ? roll.pick([first, ...others]) : by.personId;
  const dueOn = daysAfter(dayIn(deps.clock.now()), days);
  return decideOnAction(deps, by, c.id, { what: 'Ny rutin', causes, strength: 'medium', ownerId, dueOn });
}

async function investigate(deps: Deps, by: Actor, c: Case) {
  const findings = { consequence: 'Oro', accountBy: 'person', account: 'Föll', what: 'Mörkt', formaga: null } as const;
  await investigateCase(deps, by, c.id, findings);
  const found = await addCause(deps, by, c.id, { group: 'rutiner', what: 'Otydlig rutin', whys: [] });
  const causes = found.ok ? found.value.causes.map(({ id }) => id) : [];
  return act(deps, by, c, causes, 14);
}

/** Not lex Sarah after all, or an investigation and a decision: what the state of it allows. */
async function step(deps: Deps, by: Actor, c: Case, duty: Duty) {
  const process = processOf(c.processes, dutyNamed(duty.key)?.clock?.process ?? 'lexSarah');
  const [first] = process ? stepsNow(process) : [];
  if (!process || !first) return { ok: false } as const;
  const answers = { outcome: 'missforhallande', grounds: 'Skäl', safety: 'Ja', person: 'told' };
  return takeStep(deps, by, c.id, process.key, first[0], answers);
}

async function moveOn(deps: Deps, by: Actor, c: Case) {
  const process = c.processes.find(({ joinedTo }) => joinedTo === null);
  const [first] = process ? stepsNow(process) : [];
  if (process && first) {
    const directory = await deps.directories.current();
    const [sas] = directory.watchersOf(c.unitId, 'sas');
    if (sas) await takeStep(deps, actorOf(sas.personId, sas), c.id, process.key, first[0], { person: 'told' });
  }
  return missingIn(c, 'Hjälpte').length === 0
    ? closeCase(deps, by, c.id, 'Hjälpte')
    : act(
        deps,
        by,
        c,
        c.causes.map(({ id }) => id),
        14,
      );
}

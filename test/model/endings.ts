import { type Case, isOpen } from '../../bot/domain/case.ts';
import { isLive, isUnanswered } from '../../bot/domain/casework.ts';
import { missingIn } from '../../bot/domain/closing.ts';
import { processOf } from '../../bot/domain/process.ts';
import { actor } from '../builders.ts';
import { attempted } from './attempted.ts';
import type { World } from './live.ts';
import { type Attempt, stepKeys } from './lives.ts';

/** More than any case needs: one step of what is missing in each round. */
const mostRounds = 40;

/**
 * There is no state from which those who may cannot bring a case to its end: what is missing is done, one thing at a
 * time, as the program itself names it. Says which cases did not get there, and what was still missing.
 */
export async function endings(world: World, cases: readonly Case[]): Promise<readonly string[]> {
  for (let round = 0; round < mostRounds; round += 1) {
    let open = 0;
    let waiting = 0;
    for (const on of cases.keys()) {
      const c = await now(world, cases, on);
      if (!c || !isOpen(c)) continue;
      open += 1;
      if (c.processes.some(({ joinedTo }) => joinedTo && !joinedTo.ended)) waiting += 1;
      for (const attempt of whatIsMissing(c, on))
        await attempted(world.deps, actor(attempt.by, world.now.directory), cases, attempt);
    }
    // What follows from another case comes by the outbox.
    if (open === waiting) await world.sendAll();
    if (open === 0) return merged(world, cases);
  }
  const left = await Promise.all(cases.map((_, on) => now(world, cases, on)));
  return left.flatMap((c) => (c && isOpen(c) ? [`${c.number} cannot be closed: ${missingIn(c).join(' ')}`] : []));
}

const now = async ({ store }: World, cases: readonly Case[], on: number) =>
  (await store.loadCase(cases[on]?.id ?? ''))?.case;

/** A report that was merged lives on in one that is closed, however many merges lie between. */
async function merged(world: World, cases: readonly Case[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { id, number } of cases) {
    let c = (await world.store.loadCase(id))?.case;
    for (let steps = 0; c?.mergedInto && steps <= cases.length; steps += 1)
      c = (await world.store.loadCase(c.mergedInto.id))?.case;
    const isHers = c?.id === id && c.status === 'withdrawn';
    if (c?.status !== 'closed' && !isHers) found.push(`${number} lives on in one that is ${c?.status}`);
  }
  return found;
}

/** The first thing that is missing, and what the head of operations or SAS does about it. */
function whatIsMissing(c: Case, on: number): readonly Attempt[] {
  const [missing] = missingIn(c, 'Torkade golvet.');
  const asa = { by: 'asa', on };
  const live = c.actions.filter(isLive);
  switch (missing) {
    case 'received':
      return [{ ...asa, does: 'receive' }];
    case 'assessment':
      return [{ ...asa, does: 'assess', severity: 1, finds: null }];
    case 'process':
      return stepsOf(c, on);
    case 'investigation':
      return [{ ...asa, does: 'investigate', n: 9 }];
    case 'cause':
      return [{ ...asa, does: 'addCause', n: 9 }];
    case 'causeUnanswered':
      return c.causes
        .filter((cause) => isUnanswered(c, cause))
        .map(({ id }) => ({ ...asa, does: 'leaveCause', cause: id, n: 9 }));
    case 'actionOpen':
      return live.filter(({ done }) => !done).map(({ id }) => ({ ...asa, does: 'finish', action: id }));
    case 'effectUnseen':
    case 'effectNotEnough':
      return live
        .filter(({ done, look }) => done && !look?.enough)
        .map(({ id }) => ({ ...asa, does: 'look', action: id, effect: 'yes', enough: true }));
    case 'answer':
      return [{ ...asa, does: 'answer', n: 9 }];
    default:
      return [{ ...asa, does: 'close', n: 1 }];
  }
}

/** Every step, by SAS and by the head: those that are not theirs, or not now, are refused. */
function stepsOf(c: Case, on: number): readonly Attempt[] {
  const isJoined = processOf(c.processes, 'lexSarah')?.joinedTo;
  const steps = isJoined ? [] : stepKeys.filter((step) => step !== 'decline');
  return steps.flatMap((step) => ['maria', 'asa'].map((by) => ({ by, on, does: 'takeStep', step, n: 0 }) as const));
}

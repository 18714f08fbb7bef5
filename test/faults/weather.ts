import type { Dice } from '../../bot/demo/random.ts';
import type { Fault, FaultScript } from '../e2e/teams/faults.ts';

/** Everything that the Teams service is known to do wrong, and how often of a hundred faults. */
const faults: readonly (readonly [weight: number, fault: Fault])[] = [
  [14, { status: 429, headers: { 'retry-after': '1' } }],
  [12, { status: 429 }],
  [12, { status: 500 }],
  [12, { status: 502 }],
  [12, { status: 503 }],
  [6, { status: 504 }],
  [6, { status: 504, applied: true }],
  [8, { status: 412 }],
  [8, 'reset-before'],
  [6, 'reset-after'],
  [2, 'hang'],
  [2, 'drip'],
];

/** From now on so many of all requests go wrong, each in a way of its own; 0–1. */
export function badWeather(script: FaultScript, dice: Dice, part: number): void {
  let left = 100;
  let strikes = false;
  for (const [i, [weight, fault]] of faults.entries()) {
    // The script asks each in turn until one fits: the first draws whether any does.
    const fits = weight / left;
    script.failNext(
      () => {
        if (i === 0) strikes = dice.chance(part);
        return strikes && dice.chance(fits);
      },
      fault,
      Number.POSITIVE_INFINITY,
    );
    left -= weight;
  }
}

import { expect, test } from '@jest/globals';
import { model } from '../../faults/plans/model.ts';

/** Enough to notice; `npm run faults -- --plan model --rounds 10000` lives as many as design/quality.md asks for. */
const rounds = 50;

test('whatever anyone tries, alone or at once, nothing is lost, doubled or left where nobody can end it', async () => {
  const told: string[] = [];
  const say = (words: string) => void told.push(words);
  const figures = await model({ seed: 'lives', rounds, from: 0, reports: 0, instances: [], say });
  expect([told, figures]).toMatchObject([[], [{ value: 0, of: rounds, met: true }]]);
});

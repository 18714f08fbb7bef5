import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { live } from '../../model/live.ts';
import { aLife } from '../../model/lives.ts';

/** Enough to notice; `npm run faults -- --plan model --rounds 10000` lives as many as quality.md asks for. */
const runs = 60;

test('whatever anyone tries, alone or at once, nothing is lost, doubled or left where nobody can end it', async () => {
  await fc.assert(
    fc.asyncProperty(aLife, async (life) => expect(await live(life)).toEqual([])),
    { numRuns: runs },
  );
});

import fc from 'fast-check';
import type { Effect } from '../../bot/domain/casework.ts';
import type { Answers } from '../../bot/domain/forms/field.ts';
import type { Report } from '../../bot/domain/report.ts';
import { grades } from '../../bot/domain/risk.ts';

/** What somebody tries to do with one of a world's cases; `other` is one more of them, `n` makes words differ. */
export type Attempt = { readonly by: string; readonly on: number } & (
  | { readonly does: 'withdraw' | 'receive' }
  | { readonly does: 'add' | 'answer' | 'lesson' | 'investigate' | 'addCause' | 'close' | 'reopen'; readonly n: number }
  | { readonly does: 'assess'; readonly severity: 1 | 2 | 3 | 4; readonly finds: 'lexSarah' | 'manager' | null }
  | { readonly does: 'refer'; readonly to: string }
  | { readonly does: 'merge' | 'joinProcess'; readonly other: number }
  | { readonly does: 'leaveCause'; readonly cause: number; readonly n: number }
  | { readonly does: 'act'; readonly causes: readonly number[]; readonly owner: string; readonly n: number }
  | { readonly does: 'planEffect' | 'finish' | 'drop'; readonly action: number }
  | { readonly does: 'move'; readonly action: number; readonly owner: string; readonly n: number }
  | { readonly does: 'look'; readonly action: number; readonly effect: Effect; readonly enough: boolean }
  | { readonly does: 'takeBack'; readonly step: 'decline' | 'decide'; readonly n: number }
  | { readonly does: 'takeStep'; readonly step: keyof typeof stepAnswers; readonly n: number }
);

/** One turn in the life of a world. */
export type Turn =
  | { readonly is: 'one'; readonly attempt: Attempt }
  /** Decided on the same picture of what is stored. */
  | { readonly is: 'atOnce'; readonly attempts: readonly Attempt[] }
  /** The outbox sends what can go. */
  | { readonly is: 'send' };

/** A life: the cases that are reported, and what is then tried with them. */
export interface Life {
  readonly reports: readonly Partial<Report>[];
  readonly turns: readonly Turn[];
}

export const stepAnswers = {
  investigate: { safety: 'Hon har flyttat.' },
  decline: { grounds: 'Ingen skada.' },
  decide: { outcome: 'allvarligt', grounds: 'Bestående men.' },
  tell: { toldWho: 'person', toldOn: '2026-11-22', toldHow: 'Vid besök.' },
  report: { reportedOn: '2026-11-22', ivoNumber: 'inväntas' },
  chair: { toldOn: '2026-11-22' },
  written: { writtenOn: '2026-11-22', reference: 'N 1' },
} as const satisfies Readonly<Record<string, Answers>>;
export const stepKeys = Object.keys(stepAnswers) as (keyof typeof stepAnswers)[];

const often = <T>(most: readonly T[], rest: readonly T[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...most) }, { weight: 1, arbitrary: fc.constantFrom(...rest) });

const cases = 4;
const on = fc.nat(cases - 1);
const n = fc.nat(1);
const anyone = ['leyla', 'nils', 'gunnar', 'omar', 'jonas', 'oskar', 'moa', 'anders', 'okand'];
const holder = often(['asa', 'karin'], anyone);
const runner = often(['maria', 'asa'], ['karin', 'oskar', 'moa', 'leyla']);
const reporter = often(['leyla'], ['karin', 'okand']);
const id = fc.integer({ min: 1, max: 3 });
const is = <const T extends string>(...does: readonly [T, ...T[]]) => fc.constantFrom(...does);

const anAttempt: fc.Arbitrary<Attempt> = fc.oneof(
  fc.record({ by: reporter, on, does: is('add'), n }),
  fc.record({ by: reporter, on, does: is('withdraw') }),
  { weight: 2, arbitrary: fc.record({ by: holder, on, does: is('receive') }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ by: holder, on, does: is('assess'), severity: fc.constantFrom(...grades) },
      finds: often([null], ['lexSarah', 'manager'] as const),
    }),
  },
  fc.record({ by: holder, on, does: is('refer'), to: fc.constantFrom('bjorken', 'granen') }),
  { weight: 2, arbitrary: fc.record({ by: often(['asa'], ['karin', 'gunnar']), on, does: is('merge'), other: on }) },
  { weight: 3, arbitrary: fc.record({ by: often(['asa', 'maria'], anyone), on, does: is('investigate'), n }) },
  { weight: 3, arbitrary: fc.record({ by: often(['asa', 'maria'], anyone), on, does: is('addCause'), n }) },
  { weight: 2, arbitrary: fc.record({ by: holder, on, does: is('leaveCause'), cause: id, n }) },
  {
    weight: 5,
    arbitrary: fc.record({
      ...{ by: often(['asa', 'maria'], anyone), on, does: is('act'), n },
      causes: fc.uniqueArray(id, { maxLength: 2 }),
      owner: often(['omar', 'leyla'], ['karin', 'moa']),
    }),
  },
  fc.record({ by: holder, on, does: is('planEffect', 'drop'), action: id }),
  fc.record({ by: holder, on, does: is('move'), action: id, owner: fc.constantFrom('omar', 'lena', 'karin'), n }),
  { weight: 4, arbitrary: fc.record({ by: often(['omar', 'asa'], anyone), on, does: is('finish'), action: id }) },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ by: holder, on, does: is('look'), action: id },
      effect: fc.constantFrom<Effect>('yes', 'partly', 'no'),
      enough: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ by: holder, on, does: is('answer', 'lesson', 'close', 'reopen'), n }) },
  { weight: 4, arbitrary: fc.record({ by: runner, on, does: is('takeStep'), step: fc.constantFrom(...stepKeys), n }) },
  { weight: 2, arbitrary: fc.record({ by: runner, on, does: is('takeBack'), step: is('decline', 'decide'), n }) },
  { weight: 2, arbitrary: fc.record({ by: runner, on, does: is('joinProcess'), other: on }) },
);

const some = (fewest: number, most: number) =>
  fc.shuffledSubarray([...Array(cases).keys()], { minLength: fewest, maxLength: most });

/** Circles: everyone into the next. */
const aRing = fc.tuple(is('merge', 'joinProcess'), some(2, 3)).map(([does, ring]) =>
  ring.map((on, i): Attempt => {
    const other = ring[(i + 1) % ring.length] ?? on;
    return { by: does === 'merge' ? 'asa' : 'maria', on, does, other };
  }),
);

/** Dead ends: into a case that ends, or goes elsewhere, in the same moment. */
const aDeadEnd = some(3, 3).chain(([on = 0, into = 0, third = 0]) => {
  const ends = fc.constantFrom<Attempt>(
    { by: 'leyla', on: into, does: 'withdraw' },
    { by: 'asa', on: into, does: 'merge', other: third },
    { by: 'asa', on: into, does: 'refer', to: 'granen' },
    { by: 'asa', on: into, does: 'close', n: 1 },
    { by: 'maria', on: into, does: 'joinProcess', other: third },
    { by: 'maria', on: into, does: 'takeStep', step: 'decline', n: 0 },
  );
  const comes = fc.constantFrom<Attempt>(
    { by: 'asa', on, does: 'merge', other: into },
    { by: 'maria', on, does: 'joinProcess', other: into },
  );
  return fc.tuple(ends, comes);
});

const aTurn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 14, arbitrary: fc.record({ is: is('one'), attempt: anAttempt }) },
  {
    weight: 4,
    arbitrary: fc.record({
      is: is('atOnce'),
      attempts: fc.oneof(fc.array(anAttempt, { minLength: 2, maxLength: 3 }), aRing, aDeadEnd),
    }),
  },
  { weight: 2, arbitrary: fc.record({ is: is('send') }) },
);

const aReportOf = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Partial<Report>>({}) },
  { weight: 3, arbitrary: fc.constant<Partial<Report>>({ kind: 'missforhallande' }) },
  fc.constantFrom<Partial<Report>>(
    { concernsManager: true },
    { kind: 'berom' },
    { harm: 'life' },
    { unitId: 'granen' },
  ),
);

export const aLife: fc.Arbitrary<Life> = fc.record({
  reports: fc.array(aReportOf, { minLength: cases, maxLength: cases }),
  turns: fc.array(aTurn, { maxLength: 30 }),
});

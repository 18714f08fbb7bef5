import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { failureText } from '../../../bot/cards/failure.ts';
import { statuses } from '../../../bot/domain/case.ts';
import { missings } from '../../../bot/domain/closing.ts';
import { type Failure, type FailureCode, fail } from '../../../bot/domain/result.ts';
import { failureTexts } from '../../../bot/text/failures.ts';
import { filesBelow } from '../../files.ts';

const codes = Object.keys(failureTexts) as FailureCode[];
const isCode = (code: string): code is FailureCode => codes.some((one) => one === code);

/** Every refusal that domain and use cases write, as its code and what stands for the reason. */
const refusals = [...filesBelow('bot/domain', '.ts'), ...filesBelow('bot/usecases', '.ts')].flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\bfail\(\s*'(\w+)'(?:,\s*([^,)]+(?:\([^)]*\))?))?/g)].map(
    ([, code = '', reason = '']) => ({ file, code, reason: reason.trim() }),
  ),
);

const literal = /^'(\w+)'$/;
const literals = refusals.flatMap(({ code, reason }) => {
  const key = literal.exec(reason)?.[1];
  return isCode(code) && key ? [{ code, reason: key }] : [];
});

/** Reasons that are worked out, and all they can come to; what a person may not do is complete by its type. */
const workedOut: Readonly<Record<string, readonly [code: FailureCode, reasons: readonly string[]]>> = {
  'c.status': ['wrong_status', statuses],
  '`missing_${first}`': ['wrong_status', missings.map((missing) => `missing_${missing}`)],
  action: ['not_allowed', []],
  "unitId === ledning ? 'connectLedning' : 'connect'": ['not_allowed', ['connectLedning', 'connect']],
  "c ? 'unknownPaper' : undefined": ['not_found', ['unknownPaper']],
};

const hasWords = ({ code, reason = '' }: Omit<Failure, 'ok'>): boolean => Object.hasOwn(failureTexts[code], reason);

describe('a refusal', () => {
  test('is found wherever it is written', () => {
    expect(literals.length).toBeGreaterThan(50);
    expect(refusals.filter(({ code }) => !isCode(code))).toEqual([]);
  });

  test('has words of its own for its reason', () => {
    expect(literals.filter((one) => !hasWords(one))).toEqual([]);
  });

  test('whose reason is worked out is known here, and has words for all it can come to', () => {
    const others = refusals.map(({ reason }) => reason).filter((reason) => reason !== '' && !literal.test(reason));
    expect([...new Set(others)].filter((reason) => !Object.hasOwn(workedOut, reason))).toEqual([]);
    for (const [code, reasons] of Object.values(workedOut)) {
      expect(reasons.filter((reason) => !hasWords({ code, reason }))).toEqual([]);
    }
  });

  test('says what can be done instead: more than one sentence, or a sentence with a way', () => {
    for (const code of codes) {
      for (const reason of Object.keys(failureTexts[code])) {
        const { sv, en } = failureText({ ok: false, code, reason, about: 'X' });
        expect([reason, sv]).toEqual([reason, expect.stringMatching(/[.!?] \S|men |Välj|Skriv|Bara|Du ser bara/)]);
        expect([reason, en]).toEqual([reason, expect.stringMatching(/\S{2}/)]);
      }
    }
  });
});

describe('a reporter', () => {
  const stands = ['received', 'investigating', 'acting', 'following', 'closed'];

  test('who wants her report back never reads who has it', () => {
    for (const reason of stands)
      expect(failureText(fail('wrong_status', reason, 'Karin Ek'), 'withdraw').sv).not.toContain('Karin');
  });

  test('who adds to a closed report is shown the way to a new one, and not who closed it', () => {
    const { sv } = failureText(fail('wrong_status', 'closed', 'Karin Ek'), 'add');
    expect(sv).toContain('Gör en ny rapport');
    expect(sv).not.toContain('Karin');
  });
});

test('who took a step is named, and of a joint investigation never the other case', () => {
  expect(failureText(fail('wrong_status', 'stepTaken', 'Sara Ek')).sv).toMatch(/^Sara Ek har redan gjort/);
  expect(failureText(fail('wrong_status', 'processJoined', '2026-000123')).sv).not.toContain('2026-000123');
  expect(failureText(fail('conflict', 'investigatedMeanwhile', 'Sara Ek')).sv).toMatch(/^Sara Ek har skrivit/);
});

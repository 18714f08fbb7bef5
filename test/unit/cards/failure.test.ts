import { describe, expect, test } from '@jest/globals';
import { failureText } from '../../../bot/cards/failure.ts';
import { fail } from '../../../bot/domain/result.ts';

describe('a refusal', () => {
  test('names the one who was first', () => {
    expect(failureText(fail('wrong_status', 'received', 'Karin Ek')).sv).toMatch(/^Karin Ek har redan tagit emot/);
  });

  test('says someone where nobody can be named', () => {
    expect(failureText(fail('wrong_status', 'received')).sv).toMatch(/^Någon har redan tagit emot/);
  });

  test('does not tell the reporter who has her report, and offers another way', () => {
    const { sv } = failureText(fail('wrong_status', 'received', 'Karin Ek'), 'withdraw');
    expect(sv).not.toContain('Karin');
    expect(sv).toContain('Lägg till en rättelse');
  });

  test('has words for a reason that nobody has thought of', () => {
    for (const reason of ['noSuchReason', 'constructor', '__proto__', '']) {
      expect(failureText(fail('not_allowed', reason))).toEqual(failureText(fail('not_allowed')));
    }
  });
});

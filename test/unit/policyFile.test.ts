import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../bot/config.ts';
import { defaultLimits } from '../../bot/domain/limits.ts';
import { defaultMandates } from '../../bot/domain/mandates.ts';
import { defaultPolicy } from '../../bot/domain/policy.ts';
import { parsePolicy } from '../../bot/policyFile.ts';
import { configRefused } from '../configRefused.ts';

const folder = mkdtempSync(join(tmpdir(), 'lyhord-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (text: string): string => {
  const path = join(folder, 'policy.json');
  writeFileSync(path, text);
  return path;
};

const linesOf = (json: unknown): readonly string[] => {
  const read = parsePolicy(json);
  return 'lines' in read ? read.lines : [];
};

const refusalOf = (env: Record<string, string>): readonly string[] => configRefused(() => readConfig(env))?.lines ?? [];

describe('what a municipality has decided', () => {
  test('stands in one file, and all that it leaves out is as by default', () => {
    const path = written(
      JSON.stringify({
        limits: { lexSarahInvestigate: { days: 30 }, tillbud: { hours: 12 } },
        mandates: { lexSarahDecides: ['head', 'sas'] },
        reminderTime: '08:15',
        remindersBeforeEscalation: 3,
        dataProtection: 'Ring 0500-10 00 00.',
        draftDays: 30,
      }),
    );
    const { policy } = readConfig({ POLICY_FILE: path, SEVERITY_AT_ONCE: '4' });
    expect(policy).toEqual({
      ...defaultPolicy,
      severityAtOnce: 4,
      limits: { ...defaultLimits, lexSarahInvestigate: { days: 30 }, tillbud: { hours: 12 } },
      mandates: { ...defaultMandates, lexSarahDecides: ['head', 'sas'] },
      reminderTime: '08:15',
      remindersBeforeEscalation: 3,
      dataProtection: 'Ring 0500-10 00 00.',
      retention: { ...defaultPolicy.retention, draftDays: 30 },
    });
    expect(Object.isFrozen(policy.limits) && Object.isFrozen(policy.mandates)).toBe(true);
  });

  test('need not be there at all', () => {
    expect(readConfig({}).policy).toEqual(defaultPolicy);
    expect(readConfig({ POLICY_FILE: written('{}') }).policy).toEqual(defaultPolicy);
  });

  test.each([...Object.keys(defaultLimits)])('may set the limit %s', (key) => {
    expect(parsePolicy({ limits: { [key]: { workingDays: 5 } } })).toMatchObject({
      policy: { limits: { [key]: { workingDays: 5 } } },
    });
  });

  test.each([...Object.keys(defaultMandates)])('may give the mandate %s to another', (key) => {
    expect(parsePolicy({ mandates: { [key]: ['mas'] } })).toMatchObject({ policy: { mandates: { [key]: ['mas'] } } });
  });
});

describe('what is wrong in the file is refused at the start, one line for each key', () => {
  const aLimit = expect.stringMatching(/must be a limit such as \{"hours": 24\}/);
  test.each<[name: string, json: unknown, line: unknown]>([
    ['no object', [], 'POLICY_FILE must be a JSON object'],
    ['limits that are none', { limits: 3 }, 'POLICY_FILE limits must be an object of limits'],
    ['mandates that are none', { mandates: 'sas' }, 'POLICY_FILE mandates must be an object of mandates'],
    ['a limit of nothing', { limits: { look: { days: 0 } } }, aLimit],
    ['a limit of two kinds', { limits: { look: { days: 1, hours: 1 } } }, aLimit],
    ['a limit of an unknown kind', { limits: { look: { weeks: 1 } } }, aLimit],
    ['a limit that is a number', { limits: { look: 30 } }, aLimit],
    ['half a day', { limits: { look: { days: 0.5 } } }, aLimit],
    [
      'a mandate for nobody',
      { mandates: { lexMaria: [] } },
      expect.stringMatching(/^POLICY_FILE mandates.lexMaria must be a list/),
    ],
    [
      'a mandate for the reporter',
      { mandates: { lexMaria: ['reporter'] } },
      expect.stringContaining('manager, head, sas, mas, mar'),
    ],
    [
      'a time at night',
      { reminderTime: '03:00' },
      expect.stringMatching(/^POLICY_FILE reminderTime must be a time of day/),
    ],
    [
      'no reminders',
      { remindersBeforeEscalation: 0 },
      'POLICY_FILE remindersBeforeEscalation must be a whole number from 1 to 100',
    ],
    [
      'a long text',
      { dataProtection: 'x'.repeat(501) },
      'POLICY_FILE dataProtection must be a text of at most 500 characters',
    ],
    ['drafts for ever', { draftDays: 100_000 }, 'POLICY_FILE draftDays must be a whole number from 1 to 365'],
    [
      'an unknown key',
      { limit: {} },
      expect.stringMatching(/^POLICY_FILE limit must be left out: the keys are limits, mandates/),
    ],
    [
      'an unknown mandate',
      { mandates: { lexSara: ['sas'] } },
      expect.stringMatching(/^POLICY_FILE mandates.lexSara must be left out/),
    ],
  ])('%s', (_, json, line) => {
    expect(linesOf(json)).toEqual([line]);
  });

  test('the law’s own 72 hours are not the municipality’s to change', () => {
    expect(linesOf({ limits: { personuppgift: { hours: 96 } } })).toEqual([
      expect.stringMatching(/^POLICY_FILE limits.personuppgift must be left out/),
    ]);
  });

  test('all of them at once, beside what is wrong in the environment, and never a value', () => {
    const wrong = { dataProtection: ['HEMLIGT'], limits: { look: 'HEMLIGT', x: 1 }, reminderTime: 'HEMLIGT' };
    const lines = refusalOf({
      POLICY_FILE: written(JSON.stringify(wrong)),
      MicrosoftAppId: '11111111-2222-4333-8444-555555555555',
    });
    expect(lines).toHaveLength(7);
    expect(lines.join()).not.toContain('HEMLIGT');
  });

  test('a file that is not there, or holds no JSON', () => {
    expect(refusalOf({ POLICY_FILE: join(folder, 'nowhere.json') })).toEqual([
      'POLICY_FILE must name a file that can be read',
    ]);
    expect(refusalOf({ POLICY_FILE: written('limits:') })).toEqual(['POLICY_FILE must hold JSON: it cannot be parsed']);
  });
});

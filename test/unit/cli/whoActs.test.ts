import { describe, expect, test } from '@jest/globals';
import { Refusal, WrongUsage } from '../../../bot/cli/refusal.ts';
import { mustBeAllowed, whoActs } from '../../../bot/cli/whoActs.ts';
import { actor, aDirectory } from '../../builders.ts';

const asked = { action: 'maintain', as: undefined, mustSayWho: false } as const;
const nobody = aDirectory({ units: [], people: [] });

describe('for whom the tool acts', () => {
  test('is the first admin in local mode', () => {
    expect(whoActs(aDirectory(), asked).personId).toBe('anders');
  });

  test('must be said where there are real people', () => {
    expect(() => whoActs(aDirectory(), { ...asked, mustSayWho: true })).toThrow(WrongUsage);
    expect(whoActs(aDirectory(), { ...asked, mustSayWho: true, as: 'maria' }).roles).toEqual(['sas']);
  });

  test('must be somebody in the directory', () => {
    expect(() => whoActs(aDirectory(), { ...asked, as: 'stranger' })).toThrow('Nobody has the id stranger');
    expect(() => whoActs(aDirectory({ people: [] }), { ...asked, action: 'exportFigures' })).toThrow(Refusal);
  });

  test('may be nobody yet when the first directory is imported, and never for an export', () => {
    expect(whoActs(nobody, { ...asked, action: 'administerDirectory' })).toMatchObject({ roles: ['admin'] });
    expect(whoActs(nobody, { ...asked, action: 'administerDirectory', as: 'eva' }).personId).toBe('eva');
    expect(() => whoActs(nobody, { ...asked, action: 'seeAccessLog' })).toThrow('directory is empty');
  });
});

test('a refusal names the roles that may', () => {
  expect(() => mustBeAllowed(actor('karin'), 'seeAccessLog', 'export log')).toThrow(
    'karin may not export log; that takes the role sas or mas or mar or admin',
  );
  expect(() => mustBeAllowed(actor('anders'), 'maintain', 'verify')).not.toThrow();
});

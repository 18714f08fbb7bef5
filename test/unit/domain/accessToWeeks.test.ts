import { describe, expect, test } from '@jest/globals';
import { onDay } from '../../../bot/domain/absences/absence.ts';
import { mayConnect, mayDecideIn, maySeeFigures } from '../../../bot/domain/access.ts';
import { ledning } from '../../../bot/domain/summaryDue.ts';
import { actor, aDirectory } from '../../builders.ts';

const directory = aDirectory();
const everyone = directory.people.map(({ personId }) => personId);
const those = (may: typeof maySeeFigures, unitId: string) =>
  [...everyone, 'okand'].filter((personId) => may(actor(personId), unitId, directory));

describe('the figures', () => {
  test('of a unit are for those who work in it or manage it, and for those who see all', () => {
    const all = ['maria', 'oskar', 'ebba', 'ulla', 'henrik'];
    expect(those(maySeeFigures, 'bjorken')).toEqual(['leyla', 'karin', 'nils', 'asa', ...all]);
    expect(those(maySeeFigures, 'granen')).toEqual(['gunnar', 'asa', ...all]);
  });

  test('of a unit are for one who stands in for its head too, while she is away', () => {
    const absence = { personId: 'asa', from: '2026-11-24', until: '2026-12-03', deputyId: 'gunnar' };
    const on = (day: string) => onDay(directory, [{ ...absence, changedAt: '2026-11-23T08:00:00.000Z' }], day);
    const sees = (day: string, unitId: string) => maySeeFigures(actor('gunnar', on(day)), unitId, on(day));
    expect(['2026-11-23', '2026-11-24', '2026-12-03', '2026-12-04'].map((day) => sees(day, 'bjorken'))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(sees('2026-11-24', ledning)).toBe(false);
  });

  test('of the whole are for those who see all', () => {
    expect(those(maySeeFigures, ledning)).toEqual(['maria', 'oskar', 'ebba', 'ulla', 'henrik']);
  });
});

test('what is done about a unit’s week is decided by its manager, her deputy or its head', () => {
  expect(those(mayDecideIn, 'bjorken')).toEqual(['karin', 'nils', 'asa']);
  expect(those(mayDecideIn, ledning)).toEqual([]);
});

test('a channel is tied to ledning by ledning or an administrator', () => {
  expect(those(mayConnect, ledning)).toEqual(['henrik', 'anders']);
});

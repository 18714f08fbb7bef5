import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Absence, awayWithoutDeputy, onDay } from '../../../../bot/domain/absences/absence.ts';
import { may } from '../../../../bot/domain/access.ts';
import type { Case } from '../../../../bot/domain/case.ts';
import type { Directory } from '../../../../bot/domain/directory.ts';
import { defaultPolicy } from '../../../../bot/domain/policy.ts';
import { isHeld, isLeft, route } from '../../../../bot/domain/routing.ts';
import { directView } from '../../../../bot/domain/views.ts';
import { actor, aDirectory, aPerson, aUnit, reported } from '../../../builders.ts';

const day = '2026-12-01';
const away = (personId: string, deputyId: string | null = null): Absence => ({
  ...{ personId, deputyId, from: '2026-11-30', until: '2026-12-03' },
  changedAt: '2026-11-24T09:00:00.000Z',
});
const people = [
  aPerson('leyla', { unitIds: ['bjorken'] }),
  aPerson('karin', { roles: ['enhetschef'], unitIds: ['bjorken'] }),
  aPerson('nils', { unitIds: ['bjorken'] }),
  aPerson('gunnar', { roles: ['enhetschef'], unitIds: ['granen'] }),
  aPerson('asa', { roles: ['verksamhetschef'], unitIds: ['bjorken', 'granen'] }),
  aPerson('maria', { roles: ['sas'] }),
];
const base = aDirectory({ people });
const with_ = (...absences: readonly Absence[]) => onDay(base, absences, day);

const ordinary = reported({ report: { lagrum: ['sol'], categories: ['bemotande'] } });
const aboutManager = reported({ report: { lagrum: ['sol'], categories: ['bemotande'], concernsManager: true } });
const told = (directory: Directory, c: Case = ordinary) =>
  route(c, directory, defaultPolicy)
    .filter(({ as }) => as !== 'sas')
    .map(({ personId, as }) => `${personId} as ${as}`);
const mayAct = (personId: string, directory: Directory, c: Case = ordinary) =>
  may(actor(personId, directory), 'assess', c, directory);

describe('while a manager is away', () => {
  test('the one who stands in for her is told in her place, and may act', () => {
    const directory = with_(away('karin', 'nils'));
    expect(told(directory)).toEqual(['nils as responsible']);
    expect(mayAct('nils', directory)).toBe(true);
    expect(mayAct('karin', directory)).toBe(true);
  });

  test('neither before nor after', () => {
    for (const other of ['2026-11-29', '2026-12-04']) {
      const directory = onDay(with_(away('karin', 'nils')), [away('karin', 'nils')], other);
      expect(told(directory)).toEqual(['karin as responsible']);
      expect(mayAct('nils', directory)).toBe(false);
    }
  });

  test('one who stands in for two has the cases of both', () => {
    const directory = with_(away('karin', 'asa'), away('gunnar', 'asa'));
    expect(told(directory)).toEqual(['asa as responsible']);
    expect(
      told(directory, reported({ report: { unitId: 'granen', lagrum: ['lss'], categories: ['bemotande'] } })),
    ).toEqual(['asa as responsible']);
  });

  test('a second manager of the unit shares with the deputy', () => {
    const two = aDirectory({ people: [...people, aPerson('erik', { roles: ['enhetschef'], unitIds: ['bjorken'] })] });
    expect(told(onDay(two, [away('karin', 'nils')], day))).toEqual(['erik as responsible', 'nils as responsible']);
    expect(told(onDay(two, [away('karin')], day))).toEqual(['erik as responsible']);
  });

  test('who stands in for her as a rule does, where she names nobody', () => {
    const usual = aDirectory({ people: [...people, aPerson('vik', { deputyFor: ['karin'] })] });
    expect(told(onDay(usual, [away('karin')], day))).toEqual(['vik as responsible']);
  });

  test('verksamhetschef has them where nobody does, or where both are away', () => {
    expect(told(with_(away('karin')))).toEqual(['asa as responsible']);
    expect(told(with_(away('karin', 'gunnar'), away('gunnar')))).toEqual(['asa as responsible']);
  });

  test('and all of the line are, she is told who may act', () => {
    const directory = with_(away('karin'), away('asa'));
    expect(told(directory)).toEqual(['karin as responsible', 'asa as responsible']);
  });

  test('the one who stands in for a verksamhetschef has her place', () => {
    const directory = with_(away('asa', 'gunnar'));
    const serious = reported({ report: { lagrum: ['sol'], categories: ['bemotande'], harm: 'serious' } });
    expect(told(directory, serious)).toEqual(['karin as responsible', 'gunnar as head']);
    expect(mayAct('gunnar', directory)).toBe(true);
    expect(mayAct('gunnar', base)).toBe(false);
  });

  test('verksamhetschef is asked where nobody is in her place', () => {
    const names = (directory: Directory) => awayWithoutDeputy(directory, day).map(({ personId }) => personId);
    expect(names(with_(away('karin')))).toEqual(['karin']);
    expect(names(with_(away('karin', 'nils')))).toEqual([]);
    expect(names(with_(away('karin', 'gunnar'), away('gunnar', 'karin')))).toEqual(['karin', 'gunnar']);
    expect(names(with_(away('asa')))).toEqual(['asa']);
    expect(names(base)).toEqual([]);
  });
});

describe('a report about the manager', () => {
  test('never goes to the one who stands in for her', () => {
    const directory = with_(away('karin', 'nils'));
    expect(told(directory, aboutManager)).toEqual(['asa as responsible']);
    expect(may(actor('nils', directory), 'read', aboutManager, directory)).toBe(false);
  });

  test('nor to the manager herself while she stands in for verksamhetschef', () => {
    const directory = with_(away('asa', 'karin'));
    expect(may(actor('karin', directory), 'read', aboutManager, directory)).toBe(false);
    expect(told(directory, aboutManager)).toEqual(['asa as responsible']);
  });

  test('nor does its card say who is away', () => {
    const directory = with_(away('karin', 'nils'));
    expect(directView(aboutManager, actor('asa', directory), directory, defaultPolicy)).not.toHaveProperty('away');
  });
});

describe('what waits', () => {
  const received = (by: string) => ({
    ...ordinary,
    received: { by, as: 'enhetschef' as const, at: ordinary.reportedAt },
  });
  test('is what nobody has received, or what one has who is away or may act no more', () => {
    expect(isLeft(ordinary, base)).toBe(true);
    expect(isLeft(received('karin'), base)).toBe(false);
    expect(isLeft(received('karin'), with_(away('karin', 'nils')))).toBe(true);
    expect(isLeft(received('nils'), with_(away('karin', 'nils')))).toBe(false);
    expect(isLeft(received('nils'), base)).toBe(true);
  });
});

describe('the card of a case', () => {
  const note = (personId: string, directory: Directory) =>
    directView(ordinary, actor(personId, directory), directory, defaultPolicy)?.away;
  test('says to each what it means that the manager is away', () => {
    const directory = with_(away('karin', 'nils'));
    expect(note('nils', directory)).toEqual({ to: 'standIn', name: 'karin', until: '2026-12-03' });
    expect(note('karin', directory)).toEqual({ to: 'herself', deputy: 'nils' });
    expect(note('asa', directory)).toEqual({ to: 'others', name: 'karin', until: '2026-12-03', deputy: 'nils' });
    expect(note('asa', base)).toBeUndefined();
  });
});

describe('the manager on call', () => {
  const units = [aUnit({ onCall: ['gunnar'] }), aUnit({ unitId: 'granen', name: 'Granen' })];
  const onCall = aDirectory({ units, people });
  const grave = reported({ report: { lagrum: ['sol'], categories: ['bemotande'], harm: 'serious' } });
  const isTold = (c: Case, at: string, directory = onCall) =>
    told(directory, { ...c, changedAt: at }).includes('gunnar as onCall');

  test.each([
    ['Thursday 16.59', '2026-11-26T15:59:00.000Z', false],
    ['Thursday 17.00', '2026-11-26T16:00:00.000Z', true],
    ['Friday evening', '2026-11-27T20:00:00.000Z', true],
    ['Saturday at noon', '2026-11-28T11:00:00.000Z', true],
    ['Monday 06.59', '2026-11-30T05:59:00.000Z', true],
    ['Monday 07.00', '2026-11-30T06:00:00.000Z', false],
    ['julafton at ten', '2026-12-24T09:00:00.000Z', true],
    ['the last hour before summer time', '2026-03-29T00:30:00.000Z', true],
  ])('%s: %s', (_when, at, yes) => expect(isTold(grave, at)).toBe(yes));

  const night = '2026-11-27T20:00:00.000Z';
  test('is told of nothing that can wait, or that somebody has', () => {
    expect(isTold(ordinary, night)).toBe(false);
    expect(isTold({ ...grave, received: { by: 'karin', as: 'enhetschef', at: night } }, night)).toBe(false);
  });

  test('is not told of a report about the manager, nor when she is away', () => {
    expect(isTold(aboutManager, night)).toBe(false);
    expect(isTold(grave, night, onDay(onCall, [away('gunnar')], day))).toBe(false);
  });

  test('may read, receive and assess what she was told of, and nothing else', () => {
    const hers = { ...grave, told: [{ personId: 'gunnar', as: 'onCall' as const }] };
    const allowed = (c: Case) =>
      (['read', 'receive', 'assess', 'refer', 'merge', 'close'] as const).filter((action) =>
        may(actor('gunnar', onCall), action, c, onCall),
      );
    expect(allowed(hers)).toEqual(['read', 'receive', 'assess']);
    expect(allowed(grave)).toEqual([]);
  });
});

describe('whoever is away', () => {
  const units = [aUnit({ onCall: ['gunnar'] }), aUnit({ unitId: 'granen', name: 'Granen' })];
  const managers = ['karin', 'gunnar', 'asa'] as const;
  const anAbsence = fc.record({
    personId: fc.constantFrom(...managers),
    deputyId: fc.option(fc.constantFrom(...managers, 'nils'), { nil: null }),
  });

  test('someone who may act is told, and every responsible one may', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anAbsence, { selector: ({ personId }) => personId }),
        fc.boolean(),
        fc.constantFrom('none' as const, 'life' as const),
        fc.constantFrom('2026-12-01T09:00:00.000Z', '2026-12-01T22:00:00.000Z'),
        (absences, concernsManager, harm, now) => {
          const directory = onDay(
            aDirectory({ units, people }),
            absences.map(({ personId, deputyId }) => away(personId, deputyId === personId ? null : deputyId)),
            day,
          );
          const c = reported({ report: { concernsManager, harm } });
          const to = route(c, directory, defaultPolicy, now);
          const after = { ...c, told: to };
          expect(isHeld(after, directory)).toBe(true);
          for (const { personId, as } of to.filter((one) => one.as === 'responsible' || one.as === 'onCall'))
            expect([personId, as, may(actor(personId, directory), 'receive', after, directory)]).toEqual([
              personId,
              as,
              true,
            ]);
          const present = to.filter(({ personId, as }) => as === 'responsible' && !directory.isAway(personId));
          const someone = ['karin', 'asa'].some(
            (id) => !directory.isAway(id) && may(actor(id, directory), 'receive', c, directory),
          );
          if (someone) expect(present).not.toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

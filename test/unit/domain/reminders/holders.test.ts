import { describe, expect, test } from '@jest/globals';
import type { Case, CaseEventBody } from '../../../../bot/domain/case.ts';
import type { AwayNow, Person } from '../../../../bot/domain/people.ts';
import { defaultPolicy } from '../../../../bot/domain/policy.ts';
import type { Holder } from '../../../../bot/domain/reminders/define.ts';
import { deputiesMissing } from '../../../../bot/domain/reminders/deputyMissing.ts';
import { holdersOf, nextAbove } from '../../../../bot/domain/reminders/holders.ts';
import { aDirectory, aUnit, reported } from '../../../builders.ts';

const day = '2026-11-24';
const said = '2026-11-18T08:00:00.000Z';
const all = aDirectory();
/** The same people, some of them away, or gone. */
const without = (away: readonly string[], gone: readonly string[] = []) =>
  aDirectory({
    people: all.people
      .filter(({ personId }) => !gone.includes(personId))
      .map((person) =>
        away.includes(person.personId)
          ? { ...person, away: { from: '2026-11-20', until: day, deputyId: null, changedAt: said } satisfies AwayNow }
          : person,
      ),
  });
const responsible: Holder = { is: 'responsible' };
const owner = (personId: string): Holder => ({ is: 'person', personId });
const sas: Holder = { is: 'mandate', process: 'lexSarah', mandate: 'lexSarahInvestigates' };
const head: Holder = { is: 'mandate', process: 'lexSarah', mandate: 'lexSarahDecides' };
const received: CaseEventBody = { type: 'received', as: 'enhetschef' };
const lexSarah = (regime: 'kommunal' | 'privat' = 'kommunal'): CaseEventBody => ({
  ...{ type: 'processStarted', process: 'lexSarah', from: '2026-11-22T01:00:00.000Z', regime, reason: null },
});

const held = (c: Case, holder: Holder, directory = all) =>
  holdersOf(c, { holder, basis: 'kommun' }, { directory, policy: defaultPolicy });
const above = (c: Case, holder: Holder, directory = all) =>
  nextAbove(c, { holder }, held(c, holder, directory), { directory, policy: defaultPolicy });

describe('who is reminded of what the unit is to do', () => {
  const c = reported({}, received);

  test('is the one who received it', () => expect(held(c, responsible)).toEqual(['karin']));

  test('is who stands in for her when she is away or has left, and then verksamhetschef', () => {
    expect(held(c, responsible, without(['karin']))).toEqual(['nils']);
    expect(held(c, responsible, without(['karin', 'nils']))).toEqual(['asa']);
    expect(held(c, responsible, without([], ['karin', 'nils']))).toEqual(['asa']);
  });

  test('is before anybody has received it whoever was told to', () => {
    const told = { ...reported(), told: [{ personId: 'nils', as: 'responsible' }] } as const;
    expect(held(told, responsible)).toEqual(['nils']);
    expect(held(reported(), responsible)).toEqual(['karin']);
  });

  test('is SAS, who sees to it that somebody acts, where nobody may, and nobody where there is nobody', () => {
    expect(held(c, responsible, without(['karin', 'nils', 'asa']))).toEqual(['maria']);
    expect(
      held(
        c,
        responsible,
        without(
          [],
          all.people.map(({ personId }) => personId),
        ),
      ),
    ).toEqual([]);
  });

  test('is never the manager whom the case is about', () => {
    expect(held(reported({ report: { concernsManager: true } }), responsible)).toEqual(['asa']);
  });
});

describe('who is reminded of an action', () => {
  test('is its owner, and who holds the case when she has left or is away', () => {
    const c = reported({}, received);
    expect(held(c, owner('leyla'))).toEqual(['leyla']);
    expect(held(c, owner('leyla'), without(['leyla']))).toEqual(['karin']);
    expect(held(c, owner('somebody who left'))).toEqual(['karin']);
  });
});

describe('who is reminded of the law’s clocks', () => {
  const c = reported({ report: { kind: 'missforhallande' } }, lexSarah());

  test('is who has the mandate', () => {
    expect(held(c, sas)).toEqual(['maria']);
    expect(held(c, head)).toEqual(['asa']);
  });

  test('is with a private provider its own managers; the board’s SAS hears of it when nobody is left there', () => {
    const directory = aDirectory({ units: [aUnit({ regime: 'privat' })] });
    const own = reported({ report: { kind: 'missforhallande' } }, lexSarah('privat'));
    expect(held(own, sas, directory)).toEqual(['karin']);
    expect(above(own, sas, directory)).toEqual(['asa']);
    expect(nextAbove(own, { holder: sas }, ['karin', 'asa'], { directory, policy: defaultPolicy })).toEqual(['maria']);
    const about = { ...own, concernsManager: true };
    expect(held(about, sas, directory)).toEqual(['asa']);
    expect(above(about, sas, directory)).toEqual(['maria']);
  });

  test('is not heard of by a SAS who is away, of another board, or manages the unit that it is about', () => {
    const units = [aUnit({ regime: 'privat', board: 'omsorg' })];
    const about = { ...reported({ report: { kind: 'missforhallande' } }, lexSarah('privat')), concernsManager: true };
    const heard = (change: Partial<Person>) => {
      const changed = all.people.map((person) => (person.personId === 'maria' ? { ...person, ...change } : person));
      return above(about, sas, aDirectory({ units, people: changed }));
    };
    expect(heard({})).toEqual(['maria']);
    expect(heard({ board: 'utbildning' })).toEqual([]);
    expect(heard({ away: { from: day, until: day, deputyId: null, changedAt: said } })).toEqual([]);
    expect(heard({ roles: ['sas', 'enhetschef'], unitIds: ['bjorken'] })).toEqual([]);
  });

  test('is who holds the case where nobody has the mandate, or none who may know of it', () => {
    const mas: Holder = { is: 'mandate', process: 'lexMaria', mandate: 'lexMaria' };
    const from = '2026-11-22T01:00:00.000Z';
    const begun = { type: 'processStarted', process: 'lexMaria', from, regime: 'kommunal', reason: null } as const;
    const care = reported({ report: { lagrum: ['hsl'] } }, received, begun);
    expect(held(care, mas)).toEqual(['oskar']);
    expect(held(care, mas, without([], ['oskar', 'ebba']))).toEqual(['karin']);
    const directory = aDirectory({ units: [aUnit({ regime: 'privat' })] });
    expect(held({ ...care, lexSarah: true }, mas, directory)).toEqual(['karin']);
  });

  test('is the first kind of the mandate for the municipality’s limit, and every kind for the law’s own time', () => {
    const policy = {
      ...defaultPolicy,
      mandates: { ...defaultPolicy.mandates, lexSarahInvestigates: ['manager', 'head', 'sas'] },
    } as const;
    const ask = (basis: 'law' | 'kommun') => holdersOf(c, { holder: sas, basis }, { directory: all, policy });
    expect(ask('kommun')).toEqual(['karin']);
    expect(ask('law')).toEqual(['karin', 'asa', 'maria']);
  });
});

describe('who hears of it when nothing happens', () => {
  const c = reported({}, received);

  test('is verksamhetschef after the manager or her stand-in, and SAS where there is none', () => {
    expect(above(c, responsible)).toEqual(['asa']);
    expect(above(c, responsible, without(['karin']))).toEqual(['asa']);
    expect(above(c, responsible, without(['asa']))).toEqual(['maria']);
  });

  test('is the manager after the owner of an action', () => expect(above(c, owner('leyla'))).toEqual(['karin']));

  test('is MAS after verksamhetschef in what is care alone, which SAS may not read', () => {
    const directory = without(['karin', 'nils']);
    expect(above(c, responsible, directory)).toEqual(['maria']);
    expect(above(reported({ report: { lagrum: ['hsl'] } }, received), responsible, directory)).toEqual(['oskar']);
  });

  test('is verksamhetschef after SAS, and SAS after verksamhetschef', () => {
    const missforhallande = reported({ report: { kind: 'missforhallande' } }, lexSarah());
    expect(above(missforhallande, sas)).toEqual(['asa']);
    expect(above(missforhallande, head)).toEqual(['maria']);
  });
});

describe('a manager who is away with nobody in her place', () => {
  test('is told of to verksamhetschef, from her first day on', () => {
    expect(deputiesMissing(all, day)).toEqual([]);
    expect(deputiesMissing(without(['karin']), day)).toEqual([]);
    const dueAt = '2026-11-19T23:00:00.000Z';
    expect(deputiesMissing(without(['karin', 'nils']), day)).toEqual([
      { managerId: 'karin', until: day, dueAt, remindFrom: dueAt, tell: ['asa'] },
    ]);
  });
});

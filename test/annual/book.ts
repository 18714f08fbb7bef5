import { type Book, placeOf, whole } from '../../bot/domain/annual/book.ts';
import type { AnnualCase } from '../../bot/domain/annual/query.ts';
import type { Facts } from '../../bot/domain/facts.ts';
import { defaultCatalogue } from '../../bot/domain/indicators/catalogue.ts';
import type { Unit } from '../../bot/domain/people.ts';
import { aUnit } from '../builders.ts';
import { someFacts } from '../facts.ts';

/** A case of a unit as yearly figures see it. */
export function anAnnualCase(unit: Unit, over: Partial<Facts> = {}): Book['cases'][number] {
  const facts = someFacts({ unitId: unit.unitId, ...over });
  const { kind, categories, lagrum, reportedAt, receivedAt, closedAt, assessedAt, severity, risk } = facts;
  const row: AnnualCase = {
    ...{ kind, categories, lagrum, reportedAt, receivedAt, closedAt, assessedAt, severity, risk },
    ...{ harm: facts.harm, status: facts.status, events: facts.events, effect: facts.effect, actionDone: null },
    ...{
      reporterRole: 'medarbetare',
      lexSarah: null,
      lexSarahOutcome: null,
      lexSarahFrom: null,
      lexSarahDecidedAt: null,
    },
    ...{ processes: [], reported: [], answeredAt: null, secret: null, ...placeOf(unit) },
  };
  return { row, facts };
}

/** A finished year of the whole organisation. */
export const aBookOf = (cases: Book['cases'], over: Partial<Book> = {}): Book => ({
  ...{ year: 2026, now: '2027-02-01T08:00:00.000Z', scope: whole, cases, measures: [] },
  ...{ catalogue: defaultCatalogue, units: [aUnit()], ...over },
});

import { mayInSystem } from '../domain/access.ts';
import { type Book, placeOf, type Scope, spanOf } from '../domain/annual/book.ts';
import { reportingSteps } from '../domain/annual/groups/law.ts';
import type { AnnualCase } from '../domain/annual/query.ts';
import { isCounted } from '../domain/countWeek.ts';
import type { Directory } from '../domain/directory.ts';
import type { Facts } from '../domain/facts.ts';
import type { Measure } from '../domain/indicators/define.ts';
import type { Actor } from '../domain/people.ts';
import { type Process, processOf, takenIn } from '../domain/process.ts';
import { outcomeOf } from '../domain/processes/index.ts';
import { lexSarahOutcomes } from '../domain/processes/lexSarahOutcomes.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { riskOf, worst } from '../domain/risk.ts';
import { catalogueInForce } from './catalogue.ts';
import type { Deps } from './deps.ts';

export interface AnnualAsked {
  readonly year: number;
  readonly scope: Scope;
}

type BookDeps = Pick<Deps, 'store' | 'directories' | 'clock'>;
type Row = Book['cases'][number];

/** Read at a time: a store far away answers many questions in the time of one. */
const atOnce = 16;

/**
 * All that a year's figures are counted from, for one who may export figures; an officer of a board gets its year. Words
 * and names are left where they lie: of a case nothing but keys, grades and moments is kept.
 */
export async function annualBook(deps: BookDeps, by: Actor, { year, scope }: AnnualAsked): Promise<Result<Book>> {
  if (!mayInSystem(by, 'exportFigures')) return fail('not_allowed', 'exportFigures');
  if (by.board !== '' && scope.board !== null && scope.board !== by.board) return fail('not_allowed', 'otherBoard');
  const directory = await deps.directories.current();
  const board = by.board === '' ? scope.board : by.board;
  if (board !== null && !directory.units.some((unit) => unit.board === board)) return fail('not_found', 'unknownBoard');
  return ok({
    ...{ year, now: deps.clock.now(), scope: { ...scope, board }, units: directory.units },
    cases: await casesOf(deps, year, directory),
    measures: await measuresOf(deps, directory),
    catalogue: await catalogueInForce(deps),
  });
}

/** Two years before tell what came back and what is usual; of older cases those matter that were open, or closed, since. */
async function casesOf(deps: BookDeps, year: number, directory: Directory): Promise<readonly Row[]> {
  const [first, before] = [spanOf(year - 2).from, spanOf(year).before];
  const rows: Row[] = [];
  let waiting: Facts[] = [];
  const read = async () => {
    rows.push(...(await Promise.all(waiting.map((facts) => rowOf(deps, facts, directory)))));
    waiting = [];
  };
  for await (const facts of deps.store.find('allCases', { before })) {
    if (!isCounted(facts) || !isNeeded(facts, first)) continue;
    waiting.push(facts);
    if (waiting.length === atOnce) await read();
  }
  await read();
  return rows;
}

const isNeeded = ({ reportedAt, closedAt, status }: Facts, first: string): boolean =>
  reportedAt >= first || (closedAt === null ? status !== 'closed' : closedAt >= first);

async function rowOf({ store }: BookDeps, facts: Facts, directory: Directory): Promise<Row> {
  const c = facts.source === 'import' ? undefined : (await store.loadCase(facts.caseId))?.case;
  const { kind, categories, lagrum, reportedAt, receivedAt, closedAt, assessedAt, harm, status, events, effect } =
    facts;
  const rating = c?.assessed && worst(c.assessed.assessment);
  const row: AnnualCase = {
    ...{ kind, categories, lagrum, reportedAt, receivedAt, closedAt, assessedAt, harm, status, events, effect },
    reporterRole: c ? (directory.person(c.reporterId)?.roles[0] ?? null) : (facts.history?.reporterRole ?? null),
    // As an export has it: the rating that decides.
    severity: rating ? rating.severity : facts.severity,
    risk: rating ? riskOf(rating) : facts.risk,
    lexSarah: facts.lexSarah ? 'yes' : null,
    actionDone: facts.actionDone === null ? null : facts.actionDone ? 'yes' : 'no',
    // Another system tells only when it was over (indicators/timeToAnswer.ts).
    answeredAt: facts.source === 'import' ? closedAt : (facts.work?.answeredAt ?? null),
    secret: facts.secret ? 'yes' : null,
    ...placeOf(directory.unit(facts.unitId)),
    ...legalOf(facts, c?.processes ?? []),
  };
  return { row, facts };
}

function legalOf({ history, work }: Facts, processes: readonly Process[]) {
  const lexSarah = processOf(processes, 'lexSarah');
  const outcome = lexSarah ? outcomeOf(lexSarah) : (history?.lexSarahOutcome ?? work?.lexSarahOutcome);
  const decided = lexSarah && (takenIn(lexSarah, 'decide') ?? takenIn(lexSarah, 'decline'));
  return {
    lexSarahOutcome: lexSarahOutcomes.find((one) => one === outcome) ?? null,
    lexSarahFrom: lexSarah?.from ?? null,
    lexSarahDecidedAt: decided?.at ?? lexSarah?.joinedTo?.ended?.at ?? null,
    processes: processes.map(({ key }) => key),
    reported: processes.flatMap((process) =>
      reportingSteps.some((step) => takenIn(process, step)) ? [process.key] : [],
    ),
  };
}

async function measuresOf({ store }: BookDeps, { units }: Directory): Promise<readonly Measure[]> {
  const found: Measure[] = [];
  for (const { unitId } of units)
    for await (const { indicator, period, numerator, denominator, value } of store.find('measuresOf', { unitId }))
      found.push({ indicator, unitId, period, numerator, denominator, value });
  return found;
}

import { may, mayInSystem } from '../domain/access.ts';
import type { CaseEvent } from '../domain/case.ts';
import { type Directory, sameBoard } from '../domain/directory.ts';
import { type EventFigures, eventFigures } from '../domain/eventFigures.ts';
import type { Facts } from '../domain/facts.ts';
import type { Actor } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import type { Deps } from './deps.ts';
import { log } from './readCase.ts';

export interface EventsInput {
  /** What happened at this instant or later. */
  readonly from: Instant | null;
  /** What happened before this instant. */
  readonly before: Instant | null;
  readonly unitId: string | null;
  readonly withText: boolean;
}

export interface ExportedEvent {
  readonly number: string;
  /** Where the case is now. */
  readonly unitId: string;
  /** From 1 within the case. */
  readonly seq: number;
  readonly at: Instant;
  readonly event: CaseEvent['type'];
  readonly figures: EventFigures;
  /** As it is stored, with its words and the person ids in it; null for what the one who exports may not read. */
  readonly whole?: CaseEvent | null;
}

/**
 * The history of cases, event by event: case by case, the oldest report first. Nothing is left out that happened, as
 * figures leave out what was withdrawn or merged; imported history has no events. Officers of a board get its cases only.
 * Words need the right to export them and to read that very case, and each reading is logged before the words leave.
 */
export async function exportEvents(
  deps: Deps,
  by: Actor,
  input: EventsInput,
): Promise<Result<AsyncIterable<ExportedEvent>>> {
  if (!mayInSystem(by, 'exportFigures')) return fail('not_allowed', 'exportFigures');
  if (input.withText && !mayInSystem(by, 'exportText')) return fail('not_allowed', 'exportText');
  const directory = await deps.directories.current();
  if (input.unitId !== null && !directory.unit(input.unitId)) return fail('not_found', 'unknownUnit', input.unitId);
  return ok(events(deps, by, input, directory));
}

async function* events(deps: Deps, by: Actor, input: EventsInput, directory: Directory): AsyncIterable<ExportedEvent> {
  const { from, before, withText } = input;
  // A case that was reported later has no event before.
  for await (const facts of deps.store.find('allCases', before === null ? {} : { before })) {
    if (!isWanted(facts, by, input, directory)) continue;
    const history = await deps.store.history(facts.caseId);
    const wanted = history.filter(({ at }) => (from === null || at >= from) && (before === null || at < before));
    if (wanted.length === 0) continue;
    const mayRead = withText ? await readable(deps, by, facts.caseId, directory) : undefined;
    for (const event of wanted) {
      const { seq, at, type } = event;
      const { number, unitId } = facts;
      const row = { number, unitId, seq, at, event: type, figures: eventFigures(event) };
      yield mayRead ? { ...row, whole: mayRead(event) ? event : null } : row;
    }
  }
}

const isWanted = (facts: Facts, by: Actor, { from, unitId }: EventsInput, directory: Directory): boolean =>
  facts.source === 'lyhord' &&
  (from === null || facts.changedAt >= from) &&
  (unitId === null || facts.unitId === unitId) &&
  sameBoard(by.board, directory.unit(facts.unitId)?.board ?? '');

/** An officer who has only reported it herself has her own words of it; not who answered, nor who was told. */
const reporters: readonly CaseEvent['type'][] = ['registered', 'added', 'withdrawn'];

/** Which events of the case she may read whole; where she may read any, that she does is logged. */
async function readable(
  deps: Deps,
  by: Actor,
  caseId: string,
  directory: Directory,
): Promise<(event: CaseEvent) => boolean> {
  const c = (await deps.store.loadCase(caseId))?.case;
  if (!c || !may(by, 'read', c, directory)) return () => false;
  await log(deps, by.personId, 'export', 'tool', c);
  const isWhole = may(by, 'readProcess', c, directory);
  return ({ type }) => isWhole || reporters.includes(type);
}

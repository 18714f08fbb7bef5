import { mayInSystem } from '../domain/access.ts';
import { sameBoard } from '../domain/directory.ts';
import type { Measure } from '../domain/indicators/define.ts';
import type { Actor } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { cellThatMayLeave, surveyMayShow } from '../domain/smallCells.ts';
import { keys } from '../ports/documents.ts';
import { catalogueInForce } from './catalogue.ts';
import type { Deps } from './deps.ts';
import { log } from './readCase.ts';

export interface Imported {
  readonly written: number;
  /** Of them those that took the place of another value. */
  readonly replaced: number;
  readonly unchanged: number;
}

type MeasureDeps = Pick<Deps, 'store' | 'clock'>;

/**
 * Writes values that have been checked whole. The later value of a period stands; the earlier is kept in the log, and
 * written there first. Broken off, it can be run again.
 */
export async function importMeasures(
  deps: MeasureDeps,
  by: string,
  rows: readonly Measure[],
  progress: (done: number) => void = () => {},
): Promise<Imported> {
  const done = { written: 0, replaced: 0, unchanged: 0 };
  for (const [i, row] of rows.entries()) {
    const outcome = await writeMeasure(deps, by, row);
    if (outcome === 'unchanged') done.unchanged += 1;
    else done.written += 1;
    if (outcome === 'replaced') done.replaced += 1;
    progress(i + 1);
  }
  return done;
}

async function writeMeasure({ store, clock }: MeasureDeps, by: string, measure: Measure): Promise<keyof Imported> {
  const { indicator, unitId, period } = measure;
  const key = keys.measure(unitId, indicator, period);
  for (;;) {
    const there = await store.get(key);
    if (there && isSame(there.document, measure)) return 'unchanged';
    if (there)
      await log({ store, clock }, by, 'tool', `tool: replaced ${key.id} of ${unitId}, was ${spelled(there.document)}`);
    const document = { ...key, ...measure, importedAt: clock.now(), importedBy: by };
    if ((await store.put(document, there?.revision ?? null)).ok) return there ? 'replaced' : 'written';
  }
}

const isSame = (a: Measure, b: Measure): boolean =>
  a.numerator === b.numerator && a.denominator === b.denominator && a.value === b.value;

const spelled = ({ numerator, denominator, value }: Measure): string =>
  [...(numerator === null ? [] : [`${numerator}/${denominator}`]), ...(value === null ? [] : [value])].join(', ');

/**
 * Entered values as `measures.csv` has them, by unit. Where they leave the organisation, small cells and surveys with too
 * few answers are empty, and with them the value that would give them away. Officers of a board get its units only.
 */
export async function exportMeasures(
  deps: Pick<Deps, 'store' | 'directories'>,
  by: Actor,
  { leaves }: { readonly leaves: boolean },
): Promise<Result<AsyncIterable<Measure>>> {
  if (!mayInSystem(by, 'exportFigures')) return fail('not_allowed', 'exportFigures');
  return ok(measures(deps, by, leaves));
}

async function* measures(
  { store, directories }: Pick<Deps, 'store' | 'directories'>,
  by: Actor,
  leaves: boolean,
): AsyncIterable<Measure> {
  const sources = new Map((await catalogueInForce({ store })).map(({ id, source }) => [id, source]));
  for (const { unitId, board } of (await directories.current()).units) {
    if (!sameBoard(by.board, board)) continue;
    for await (const { indicator, period, numerator, denominator, value } of store.find('measuresOf', { unitId })) {
      const measure = { indicator, unitId, period, numerator, denominator, value };
      yield leaves && !mayLeave(measure, sources.get(indicator) ?? '') ? { ...measure, ...nothing } : measure;
    }
  }
}

const nothing = { numerator: null, denominator: null, value: null };

const mayLeave = (measure: Measure, source: string): boolean =>
  surveyMayShow(source, measure) &&
  [measure.numerator, measure.denominator].every((cell) => cell === null || cellThatMayLeave(cell) !== null);

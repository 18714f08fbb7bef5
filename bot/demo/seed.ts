import { Temporal } from 'temporal-polyfill';
import type { CaseEvent } from '../domain/case.ts';
import { begin } from '../domain/caseHistory.ts';
import { type Directory, directoryOf } from '../domain/directory.ts';
import { factsOf } from '../domain/facts.ts';
import { hashOf } from '../domain/hash.ts';
import type { DirectoryRows } from '../domain/imports/directoryFiles.ts';
import type { Person, Unit } from '../domain/people.ts';
import type { Report } from '../domain/report.ts';
import { lagrumFor } from '../domain/routing.ts';
import { type Instant, toInstant } from '../domain/time.ts';
import type { Clock } from '../ports/clock.ts';
import { keys } from '../ports/documents.ts';
import { consequences, follow } from '../usecases/changeCase.ts';
import type { Deps } from '../usecases/deps.ts';
import { importDirectory } from '../usecases/importDirectory.ts';
import { numberSeries } from '../usecases/numbers.ts';
import { caseIdOf } from '../usecases/reportCase.ts';
import { castOf } from './cast.ts';
import { type DemoEvent, demoEvents, demoMissforhallande } from './events.ts';
import { demoMunicipality } from './municipality.ts';
import { type Dice, dice } from './random.ts';
import { hoursLater, live } from './steps.ts';
import { handled } from './triage.ts';

export interface SeedInput {
  readonly units: number;
  readonly cases: number;
  /** The last day of the history. */
  readonly until: Instant;
  readonly random: number;
}

/** Who made the directory of a demo; nobody else's directory may be replaced by one. */
export const demoImporter = 'demo';

/** Written at the same time: a store that flushes for each would make the demo wait for its disk. */
const together = 50;

/** History reaches this far back. */
const days = 365;

/**
 * Fills an empty store with the invented municipality and a year of its history; the same for the same input.
 * Nothing is sent. Repeating it makes no case twice: ids follow from the seed.
 */
export async function seed(
  deps: Pick<Deps, 'store' | 'clock' | 'policy'>,
  { units, cases, until, random }: SeedInput,
  progress: (done: number) => void = () => {},
): Promise<{ units: number; people: number; cases: number }> {
  const rows = demoMunicipality(units);
  await makeDirectory(deps, rows);
  const directory = directoryOf('demo', rows.units, rows.people);
  const roll = dice(random);
  const times = Array.from({ length: cases }, () => someTime(roll, until)).sort();
  let at = until;
  const takeNumber = numberSeries({ store: deps.store, clock: { now: () => at } satisfies Clock });
  // A history of another size is another history: its cases must not pass for those of this one.
  const history = `${random}:${units}:${cases}`;
  let written = 0;
  let writing: Promise<boolean>[] = [];
  for (const [i, time] of times.entries()) {
    at = time;
    writing.push(writeCase(deps, directory, roll, { i, history, at, until, number: await takeNumber() }));
    if (writing.length < together && i + 1 < cases) continue;
    written += (await Promise.all(writing)).filter((isNew) => isNew).length;
    writing = [];
    progress(i + 1);
  }
  return { units: rows.units.length, people: rows.people.length, cases: written };
}

/** Once: a repeated seed finds its units there, and a smaller one leaves those of a larger alone. */
async function makeDirectory(deps: Pick<Deps, 'store' | 'clock'>, rows: DirectoryRows): Promise<void> {
  const inForce = await deps.store.get(keys.directory());
  if (!inForce || inForce.document.units < rows.units.length) await importDirectory(deps, demoImporter, rows);
}

/** More at night and at meals than even chance would have it matters to nobody here: any minute will do. */
const someTime = (roll: Dice, until: Instant): Instant =>
  toInstant(Temporal.Instant.from(until).subtract({ minutes: roll.between(0, days * 24 * 60) }));

interface Place {
  readonly i: number;
  /** Its name among other histories. */
  readonly history: string;
  readonly at: Instant;
  readonly until: Instant;
  readonly number: string;
}

async function writeCase(
  { store, policy }: Pick<Deps, 'store' | 'policy'>,
  directory: Directory,
  roll: Dice,
  { i, history, at, until, number }: Place,
): Promise<boolean> {
  const unit = roll.pick(directory.units as [Unit, ...Unit[]]);
  const staff = directory.people.filter(
    ({ unitIds, roles }) => unitIds.includes(unit.unitId) && roles.includes('medarbetare'),
  );
  const reporter = roll.pick(staff as [Person, ...Person[]]).personId;
  const happened = i % 50 === 49 ? demoMissforhallande : someEvent(roll);
  const id = caseIdOf(`seed:${history}:${i}`, reporter);
  const report = reportOf(happened, unit, hoursLater(at, -roll.between(0, 6)));
  const registered: CaseEvent = { type: 'registered', number, report, seq: 1, at, by: reporter };
  const begun = begin(id, registered);
  const routed = follow(begun, consequences(begun, directory, policy), reporter, at);
  // Each case has dice of its own for its life: a longer story in one leaves all others as they were.
  const cast = castOf(directory, policy, unit.unitId, dice(hashOf(id)));
  const steps = cast && handled(report, roll, at, cast);
  const lived = live({ case: routed.case, events: [registered, ...routed.events] }, steps, {
    until,
    directory,
    policy,
  });
  const committed = await store.commit({
    id,
    expected: 0,
    events: lived.events,
    case: lived.case,
    facts: factsOf(lived.case, policy.limits),
    notices: [],
    at,
  });
  return committed.ok;
}

/** Each kind of event as often as its weight says. */
const someEvent = (roll: Dice): DemoEvent => roll.pick(weighted);

const weighted = demoEvents.flatMap((one) => Array<DemoEvent>(one.weight).fill(one)) as [DemoEvent, ...DemoEvent[]];

const reportOf = (happened: DemoEvent, unit: Unit, occurredAt: Instant): Report => ({
  type: happened.type,
  kind: happened.kind,
  unitId: unit.unitId,
  categories: happened.categories,
  lagrum: lagrumFor(unit, happened.categories),
  occurredAt,
  harm: happened.harm,
  what: happened.what,
  immediateAction: happened.immediateAction,
  personRef: null,
  concernsManager: false,
  events: 1,
  answers: {},
});

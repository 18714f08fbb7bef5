import { Temporal } from 'temporal-polyfill';
import { unitNameOf } from '../domain/directory.ts';
import type { Facts } from '../domain/facts.ts';
import type { WeekFigures } from '../domain/indicators/week.ts';
import { type Lesson, lessonOf } from '../domain/lesson.ts';
import { ledning } from '../domain/summaryDue.ts';
import { type Instant, isoWeekBounds, isoWeekOf, toInstant } from '../domain/time.ts';
import { openByAge, type UnitsOfWeek, unitsOfWeek, type WeekCardView, waitingIn } from '../domain/weekView.ts';
import type { DocumentOf } from '../ports/documents.ts';
import { caseByCase } from './caseByCase.ts';
import type { Deps } from './deps.ts';
import { dayOf } from './weekActions.ts';
import { weekFigures } from './weekFigures.ts';

type WeekDeps = Pick<Deps, 'store' | 'directories' | 'clock' | 'onCaseLeftOut'>;

/** Actions decided longer ago than this are no longer told of under each week. */
const weeksRemembered = 26;

/** A lesson drawn longer ago than this has been read. */
const lessonIsNewFor = { hours: 4 * 7 * 24 };

/** A week as its card shows it, as it stands now. `unitId` is `ledning` for the whole organisation. */
export async function weekCard(deps: WeekDeps, { unitId, week }: Asked): Promise<WeekCardView> {
  const isWhole = unitId === ledning;
  const figures = await weekFigures(deps, { week, unitId: isWhole ? null : unitId });
  const view = await weekView(deps, { unitId, week }, figures);
  return { ...view, units: isWhole ? await unitsOf(deps, week) : null };
}

interface Asked {
  readonly unitId: string;
  readonly week: string;
}

/** The same of figures in hand, without what other units have to tell. */
export async function weekView(
  deps: WeekDeps,
  { unitId, week }: Asked,
  figures: WeekFigures,
): Promise<WeekCardView & { readonly units: null }> {
  const isWhole = unitId === ledning;
  const directory = await deps.directories.current();
  const now = deps.clock.now();
  const open = await openCases(deps, isWhole ? null : unitId);
  const actions = isWhole ? [] : await actionsOf(deps, unitId, week);
  return {
    ...{ week, unitId },
    unitName: isWhole ? null : unitNameOf(unitId, directory),
    isSoFar: isoWeekOf(now) === week,
    conclusion: figures.conclusion,
    reports: figures.reports,
    lastReportOn: figures.lastReportAt && dayOf(figures.lastReportAt),
    indicators: figures.indicators,
    open: openByAge(
      open.map(({ reportedAt }) => reportedAt),
      now,
    ),
    overdueActions: figures.overdueActions,
    waiting: waitingIn(open, now),
    lesson: isWhole ? null : await newestLesson(deps, unitId, now),
    ...decisions(actions, week),
    units: null,
  };
}

/** What a unit must not know of is counted in the whole alone. */
async function openCases({ store }: WeekDeps, unitId: string | null): Promise<readonly Facts[]> {
  const found: Facts[] = [];
  const rows = unitId === null ? store.find('openCases', {}) : store.find('openCasesOfUnit', { unitId });
  for await (const one of rows) if (unitId === null || !one.secret) found.push(one);
  return found;
}

async function newestLesson(deps: WeekDeps, unitId: string, now: Instant): Promise<Lesson | null> {
  const since = toInstant(Temporal.Instant.from(now).subtract(lessonIsNewFor));
  const [newest] = await lessonsOf(deps, unitId, 1);
  return newest === undefined || newest.at < since ? null : newest.text;
}

/**
 * What a unit has learned, the newest first. The list may be a moment old: the case itself says whether the channel may
 * be told, and that it is still the unit's.
 */
export async function lessonsOf(
  deps: Pick<WeekDeps, 'store' | 'clock' | 'onCaseLeftOut'>,
  unitId: string,
  most: number,
): Promise<readonly { readonly text: Lesson; readonly at: Instant }[]> {
  const found: { text: Lesson; at: Instant }[] = [];
  const newestFirst = deps.store.find('lessonsOfUnit', { unitId, before: deps.clock.now() });
  const isEnough = () => found.length === most;
  await caseByCase(deps, until(newestFirst, isEnough), async (c) => {
    const lesson = c.unitId === unitId ? lessonOf(c) : null;
    if (lesson) found.push(lesson);
  });
  return found;
}

/** Rows one at a time, until what has come of them is enough. */
async function* until<Row>(rows: AsyncIterable<Row>, isEnough: () => boolean): AsyncGenerator<Row> {
  for await (const row of rows) {
    yield row;
    if (isEnough()) return;
  }
}

/** What was decided under the cards of the last half year, up to a week. */
export async function actionsOf(
  { store }: WeekDeps,
  unitId: string,
  week: string,
): Promise<readonly DocumentOf<'weekAction'>[]> {
  const found: DocumentOf<'weekAction'>[] = [];
  const since = Temporal.Instant.from(isoWeekBounds(week).from).subtract({ hours: weeksRemembered * 7 * 24 });
  for await (const action of store.find('weekActionsOf', { unitId, from: isoWeekOf(toInstant(since)), to: week })) {
    found.push(action);
  }
  return found;
}

function decisions(
  actions: readonly DocumentOf<'weekAction'>[],
  week: string,
): Pick<WeekCardView, 'decided' | 'earlierOpen'> {
  const now = actions.filter((action) => action.week === week);
  const [firstDueOn = null] = now.map(({ dueOn }) => dueOn).sort();
  return {
    decided: { count: now.length, firstDueOn },
    earlierOpen: actions.filter((action) => action.week < week && action.doneAt === null).length,
  };
}

/** What each unit has to tell ledning, by name. */
async function unitsOf(deps: WeekDeps, week: string): Promise<UnitsOfWeek> {
  const { units } = await deps.directories.current();
  const byName = [...units].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  const told: { unitName: string; figures: WeekFigures }[] = [];
  for (const { unitId, name } of byName) {
    told.push({ unitName: name, figures: await weekFigures(deps, { week, unitId }) });
  }
  return unitsOfWeek(told);
}

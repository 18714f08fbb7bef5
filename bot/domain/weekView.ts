import type { Localised } from '../text/language.ts';
import { isNews, mayBeUnreported } from './conclusion.ts';
import type { Facts } from './facts.ts';
import { dayIn } from './forms/days.ts';
import type { IndicatorWeek, WeekFigures } from './indicators/week.ts';
import type { Lesson } from './lesson.ts';
import type { Basis } from './processes/define.ts';
import { processKinds } from './processes/index.ts';
import type { Instant } from './time.ts';
import { weekNamed, weekOf } from './weeks.ts';

/**
 * All that the channel of a unit, or of ledning, may know of a week: counts and names of indicators and units
 * (design/domain.md, Privacy), and one lesson. A function that makes a week's card takes this type and nothing else.
 */
export interface WeekCardView {
  readonly week: string;
  /** For the card's button; `ledning` for the whole organisation. */
  readonly unitId: string;
  /** Null for the whole organisation. */
  readonly unitName: string | null;
  /** The week still goes on. */
  readonly isSoFar: boolean;
  readonly conclusion: Localised;
  readonly reports: number;
  /** The day of the last report before the week's end, Stockholm; null when the past year had none. */
  readonly lastReportOn: string | null;
  readonly indicators: readonly IndicatorWeek[];
  readonly open: OpenByAge;
  readonly overdueActions: number;
  readonly waiting: Waiting;
  /** The unit's newest; null when none is new, and for the whole organisation. */
  readonly lesson: Lesson | null;
  /** What was decided under this week's card. */
  readonly decided: { readonly count: number; readonly firstDueOn: string | null };
  /** What was decided in earlier weeks and is not done. */
  readonly earlierOpen: number;
  /** On the card of ledning alone. */
  readonly units: UnitsOfWeek | null;
}

/** Open cases now, by how long they have been open. */
export interface OpenByAge {
  readonly total: number;
  /** Longer than seven days. */
  readonly overWeek: number;
  /** Longer than 28 days; among those over a week. */
  readonly overMonth: number;
}

/** What waits in open cases now. */
export interface Waiting {
  /** Effects of actions that somebody is to look at in the week that goes on, or was to before. */
  readonly looks: number;
  /** Reports whose reporter has had no answer. */
  readonly answers: number;
  /** Clocks of legal processes that have passed; shown to ledning alone. */
  readonly clocks: readonly PassedClocks[];
}

export interface PassedClocks {
  readonly process: Localised;
  readonly basis: Basis;
  readonly count: number;
}

/** Units with something to tell, each list in the order given: nothing here is an order of merit. */
export interface UnitsOfWeek {
  /** A point outside or a long run that is no proven improvement. */
  readonly signals: readonly UnitSignals[];
  /** A long run in the direction that is better, and no sign that it is only reported less. */
  readonly improved: readonly UnitSignals[];
  /** No report for longer than the unit's own rhythm allows. */
  readonly silent: readonly string[];
}

export interface UnitSignals {
  readonly unitName: string;
  readonly subjects: readonly Localised[];
}

interface UnitFigures {
  readonly unitName: string;
  readonly figures: Pick<WeekFigures, 'indicators' | 'silent'>;
}

/** What there is to tell ledning of its units' week. Few crossings are about the whole year, so they are no news. */
export function unitsOfWeek(told: readonly UnitFigures[]): UnitsOfWeek {
  const named = (wanted: (one: IndicatorWeek, all: readonly IndicatorWeek[]) => boolean): readonly UnitSignals[] =>
    told
      .map(({ unitName, figures: { indicators } }) => ({
        unitName,
        subjects: indicators.filter((one) => wanted(one, indicators)).map(({ subject }) => subject),
      }))
      .filter(({ subjects }) => subjects.length > 0);
  return {
    signals: named((one, all) => isNews(one) && !isImproved(one, all)),
    improved: named(isImproved),
    silent: told.filter(({ figures }) => figures.silent).map(({ unitName }) => unitName),
  };
}

/** A single good week may yet be chance. */
const isImproved = (one: IndicatorWeek, all: readonly IndicatorWeek[]): boolean =>
  one.signal === 'longRun' && one.direction === 'better' && !mayBeUnreported(one, all);

const day = 24 * 60 * 60 * 1000;

/** `reportedAt` of each open case. */
export function openByAge(reportedAt: readonly string[], now: string): OpenByAge {
  const olderThan = (days: number) => reportedAt.filter((at) => Date.parse(now) - Date.parse(at) > days * day).length;
  return { total: reportedAt.length, overWeek: olderThan(7), overMonth: olderThan(28) };
}

export function waitingIn(open: readonly Facts[], now: Instant): Waiting {
  const work = open.flatMap((one) => one.work ?? []);
  const nextMonday = dayIn(weekNamed(weekOf(now)).before);
  return {
    looks: work.flatMap(({ looksDue }) => looksDue).filter((day) => day < nextMonday).length,
    answers: work.filter(({ answerOwed }) => answerOwed).length,
    clocks: passedClocks(work.flatMap(({ clocks }) => clocks).filter(({ dueAt }) => dueAt < now)),
  };
}

/** By process, the law's own limits apart from those that the municipality has set itself. */
const passedClocks = (passed: NonNullable<Facts['work']>['clocks']): readonly PassedClocks[] =>
  processKinds.flatMap(({ key, title, clocks }) =>
    bases.flatMap((basis) => {
      const ofBasis = clocks.filter((kind) => kind.basis === basis).map((kind) => kind.key);
      const count = passed.filter(({ process, clock }) => process === key && ofBasis.includes(clock)).length;
      return count > 0 ? [{ process: title, basis, count }] : [];
    }),
  );

const bases = ['law', 'kommun'] as const satisfies readonly Basis[];

/** What was decided about a week, for the one who decided it and the one who is to do it. */
export interface WeekActionView {
  readonly actionId: string;
  readonly unitId: string;
  readonly week: string;
  readonly unitName: string;
  readonly what: string;
  readonly ownerName: string;
  /** Days, YYYY-MM-DD, Stockholm; `doneOn` null until it is done. */
  readonly dueOn: string;
  readonly doneOn: string | null;
}

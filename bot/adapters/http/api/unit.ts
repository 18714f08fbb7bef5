import type { unitRoutes } from '../../../contract/unit.ts';
import type { Turn } from '../../../conversation/turn.ts';
import { mayDecideIn, maySeeFigures } from '../../../domain/access.ts';
import { nameOf } from '../../../domain/directory.ts';
import { yearChart } from '../../../domain/indicators/yearChart.ts';
import { reportTypeOf } from '../../../domain/reportTypes/index.ts';
import { fail, ok } from '../../../domain/result.ts';
import { ledning } from '../../../domain/summaryDue.ts';
import { formatDay, isoWeekOf } from '../../../domain/time.ts';
import { weeksUpTo } from '../../../domain/weeks.ts';
import { statusNames } from '../../../text/case.ts';
import { say } from '../../../text/language.ts';
import { weekName } from '../../../text/unitPage.ts';
import { verdictOf, weekTexts } from '../../../text/weekCard.ts';
import {
  decisionText,
  figure,
  nameOf as indicatorName,
  quietText,
  speaksOfReporting,
  telling,
  waitingRows,
} from '../../../text/weekRows.ts';
import { unitOfChannel } from '../../../usecases/connectChannel.ts';
import { actionsFor, casesToRead, lessonsFor, mayReadSome } from '../../../usecases/unitPage.ts';
import { dayOf, weekActionView } from '../../../usecases/weekActions.ts';
import { weekView } from '../../../usecases/weekCard.ts';
import { weekRead } from '../../../usecases/weekFigures.ts';
import type { ApiDeps, Handlers } from './call.ts';
import { chartSaid } from './chartSaid.ts';
import { paged } from './paging.ts';
import { momentSaid, nameSaid } from './says.ts';

/** The weeks one can choose among: a year. */
const weeksToChoose = 53;

export const unit: Handlers<keyof typeof unitRoutes> = {
  'GET /units': async ({ turn: { actor, directory, language } }) => {
    const seesAll = maySeeFigures(actor, ledning, directory);
    const whole = { unitId: ledning, name: say(weekTexts.whole, language), area: '' };
    const units = directory.units
      .filter(({ unitId }) => maySeeFigures(actor, unitId, directory))
      .map(({ unitId, name, area }) => ({ unitId, name, area }))
      .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
    return ok({ units: seesAll ? [whole, ...units] : units });
  },
  'GET /units/:unitId/week': async ({ deps, turn }, { params: { unitId }, query }) => {
    const refusal = refusalOf(turn, unitId);
    if (refusal) return refusal;
    const now = isoWeekOf(deps.clock.now());
    const weeks = weeksUpTo(now, weeksToChoose).map(({ name }) => name);
    const week = weeks.find((name) => name === query.week) ?? now;
    return ok(await weekSaid(deps, turn, { unitId, week, weeks }));
  },
  'GET /units/:unitId/cases': async ({ deps, turn }, { params: { unitId }, query }) => {
    const refusal = refusalOf(turn, unitId);
    if (refusal) return refusal;
    const { rows, ...rest } = paged(await casesToRead(deps, turn.actor, unitId), query.after);
    return ok({
      ...rest,
      rows: rows.map(({ caseId, number, reportType, status, reportedAt }) => ({
        ...{ caseId, number, title: say(reportTypeOf(reportType).title, turn.language) },
        status: nameSaid(status, statusNames, turn.language),
        reportedAt: momentSaid(reportedAt, turn.language),
      })),
    });
  },
  'GET /channels/:channelId/unit': async ({ deps, turn: { actor, directory } }, { params }) => {
    const unitId = await unitOfChannel(deps, params);
    return ok({ unitId: unitId && maySeeFigures(actor, unitId, directory) ? unitId : null });
  },
};

/** Figures are asked for before whether there is such a unit: who may not see them learns nothing of either. */
function refusalOf({ actor, directory }: Turn, unitId: string) {
  if (!maySeeFigures(actor, unitId, directory)) return fail('not_allowed', 'figures');
  return unitId === ledning || directory.unit(unitId) ? null : fail('not_found', 'unknownUnit');
}

interface Asked {
  readonly unitId: string;
  readonly week: string;
  /** Those to choose among, the one that goes on last. */
  readonly weeks: readonly string[];
}

async function weekSaid(deps: ApiDeps, turn: Turn, { unitId, week, weeks }: Asked) {
  const { actor, directory, language } = turn;
  const { figures, series, isOver } = await weekRead(deps, { week, unitId: unitId === ledning ? null : unitId });
  const view = await weekView(deps, { unitId, week }, figures);
  const [quiet, decided] = [quietText(view), decisionText(view)];
  const rows = telling(view.indicators);
  const thisYear = weeks.at(-1)?.slice(0, 4) ?? '';
  const named = (name: string) => ({ key: name, name: weekName(name, thisYear, language) });
  return {
    unit: { unitId, name: view.unitName ?? say(weekTexts.whole, language) },
    week: named(week),
    weeks: weeks.map(named).reverse(),
    isSoFar: view.isSoFar,
    conclusion: say(view.conclusion, language),
    quiet: quiet && say(quiet, language),
    rows: rows.map((one) => ({
      ...{ id: one.id, name: indicatorName(one, language), value: figure(one, one.value, language) },
      ...{ usual: figure(one, one.median, language), verdict: say(verdictOf(one), language) },
    })),
    aboutReporting: speaksOfReporting(rows) ? say(weekTexts.moreReports, language) : null,
    waiting: waitingRows(view).map(([name, value]) => ({ name: say(name, language), value: say(value, language) })),
    decided: decided && say(decided, language),
    lessons: await lessonsSaid(deps, turn, { unitId, week }),
    mayDecide: mayDecideIn(actor, unitId, directory),
    mayRead: await mayReadSome(deps, actor, unitId),
    actions: await actionsSaid(deps, turn, { unitId, week }),
    charts: series.flatMap((one) => {
      const chart = yearChart(one.of, one.series, isOver);
      return chart ? [chartSaid(chart, week, language)] : [];
    }),
  };
}

async function lessonsSaid(deps: ApiDeps, { actor, language }: Turn, { unitId, week }: Pick<Asked, 'unitId' | 'week'>) {
  const lessons = await lessonsFor(deps, actor, unitId);
  return lessons.map(({ text, at }) => ({ text, at: momentSaid(at, language, week) }));
}

async function actionsSaid(deps: ApiDeps, turn: Turn, { unitId, week }: Pick<Asked, 'unitId' | 'week'>) {
  const { actor, directory, language } = turn;
  const actions = await actionsFor(deps, actor, unitId, week);
  return actions.map((action) => {
    const view = weekActionView(action, directory);
    return {
      ...{ actionId: view.actionId, what: view.what, owner: nameOf(action.ownerId, directory) },
      week: { key: view.week, name: weekName(view.week, week.slice(0, 4), language) },
      due: formatDay(view.dueOn, language, { beside: week }),
      done: action.doneAt === null ? null : formatDay(dayOf(action.doneAt), language, { beside: week }),
    };
  });
}

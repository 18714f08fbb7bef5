import type { actionsRoutes } from '../../../contract/actions.ts';
import type { Turn } from '../../../conversation/turn.ts';
import { isLateAction } from '../../../domain/actionFacts.ts';
import { actionCounts, narrowedActions } from '../../../domain/actionList.ts';
import { nameOf, unitNameOf } from '../../../domain/directory.ts';
import { dayIn } from '../../../domain/forms/days.ts';
import { ok } from '../../../domain/result.ts';
import { actionColumns, actionStateNames, dayOfAction, restOf, strengthWords } from '../../../text/actionList.ts';
import { say } from '../../../text/language.ts';
import { actionFigures } from '../../../usecases/actionFigures.ts';
import { type ActionWords, listActions, readActions } from '../../../usecases/listActions.ts';
import { listWeekActions, type WeekActionRow } from '../../../usecases/weekActions.ts';
import { choicesSaid, namesFor, periodIn, shownIn } from './actionChoices.ts';
import { figuresSaid, figuresTable } from './actionFigures.ts';
import type { Handlers } from './call.ts';
import { paged } from './paging.ts';
import { nameSaid } from './says.ts';
import { tableFile } from './table.ts';

/** A file is read by one person: more than this is a list that nobody asked for. */
const mostInFile = 1000;

export const actions: Handlers<keyof typeof actionsRoutes> = {
  'GET /actions': async ({ deps, turn }, { query }) => {
    const shown = shownIn(query, deps.clock.now());
    const all = await listActions(deps, turn.actor, periodIn(query));
    const { rows, ...rest } = paged(narrowedActions(all, shown, namesFor(turn.directory)), query.after);
    const read = await readActions(deps, turn.actor, rows);
    return ok({
      ...rest,
      rows: read.map((one) => rowSaid(one, turn, shown.today)),
      ...choicesSaid(actionCounts(all, shown), turn, deps.clock.now()),
    });
  },
  'GET /actions.csv': async ({ deps, turn }, { query }) => {
    const shown = shownIn(query, deps.clock.now());
    const all = narrowedActions(await listActions(deps, turn.actor, periodIn(query)), shown, namesFor(turn.directory));
    const read = await readActions(deps, turn.actor, all.slice(0, mostInFile), 'export');
    const rest = all.length - mostInFile;
    const { language } = turn;
    return ok(
      tableFile(
        {
          name: `atgarder-${shown.today}`,
          columns: Object.values(actionColumns).map((text) => say(text, language)),
          rows: read.map((one) => cells(one, turn)),
          notes: rest > 0 ? [say(restOf(rest), language)] : [],
        },
        'secret',
        language,
      ),
    );
  },
  'GET /actions/weeks': async ({ deps, turn }, { query }) => {
    const today = dayIn(deps.clock.now());
    const { rows, ...rest } = paged(await listWeekActions(deps, turn.actor, periodIn(query)), query.after);
    return ok({ ...rest, rows: rows.map((row) => weekSaid(row, turn, today)) });
  },
  'GET /actions/figures': async ({ deps, turn }, { query }) => {
    const figures = await actionFigures(deps, turn.actor, periodIn(query));
    return figures.ok ? ok(figuresSaid(figures.value, turn.language)) : figures;
  },
  'GET /actions/figures.csv': async ({ deps, turn }, { query }) => {
    const figures = await actionFigures(deps, turn.actor, periodIn(query));
    if (!figures.ok) return figures;
    const table = figuresTable(figuresSaid(figures.value, turn.language), turn.language);
    return ok(tableFile({ name: `atgarder-i-tal-${dayIn(deps.clock.now())}`, ...table }, 'internal', turn.language));
  },
};

function rowSaid({ row, what, ownerId }: ActionWords, { directory, language }: Turn, today: string) {
  const { facts, action, isWhole } = row;
  const isLate = isLateAction(action, today);
  return {
    ...{ caseId: facts.caseId, actionId: action.id, number: facts.number, what, isLate, mayRead: isWhole },
    unit: unitNameOf(facts.unitId, directory),
    owner: nameOf(ownerId, directory),
    strength: nameSaid(action.strength, strengthWords, language),
    state: nameSaid(action.state, actionStateNames, language),
    day: say(dayOfAction(action.state, action.day, isLate, facts.number), language),
  };
}

function cells({ row: { facts, action }, what, ownerId, dueOn }: ActionWords, { directory, language }: Turn) {
  const written: Readonly<Record<keyof typeof actionColumns, string>> = {
    number: facts.number,
    unit: unitNameOf(facts.unitId, directory),
    what,
    owner: nameOf(ownerId, directory),
    strength: say(strengthWords[action.strength], language),
    state: say(actionStateNames[action.state], language),
    dueOn,
    day: action.day,
  };
  return Object.values(written);
}

function weekSaid({ view, words, mayFinish }: WeekActionRow, { language }: Turn, today: string) {
  const { unitId, unitName, week, actionId, dueOn, doneOn } = view;
  const isLate = doneOn === null && dueOn < today;
  return {
    ...{ unitId, unit: unitName, week, requestId: actionId, isLate, mayFinish },
    ...{ what: words?.what ?? null, owner: words?.ownerName ?? null, isDone: doneOn !== null },
    day: say(doneOn ? dayOfAction('yes', doneOn, false, week) : dayOfAction('open', dueOn, isLate, week), language),
  };
}

import { failureText } from '../../../cards/failure.ts';
import { untilText, whatWaits } from '../../../cards/reminder.ts';
import type { toDoRoutes } from '../../../contract/toDo.ts';
import type { Turn } from '../../../conversation/turn.ts';
import { nameOf, unitNameOf } from '../../../domain/directory.ts';
import { inPlaceOfWhom } from '../../../domain/inPlace.ts';
import type { Policy } from '../../../domain/policy.ts';
import { reportTypeOf } from '../../../domain/reportTypes/index.ts';
import { ok } from '../../../domain/result.ts';
import {
  countsOf,
  isUrgentToDo,
  narrowed,
  type ToDoCounts,
  type ToDoRow,
  toDoKinds,
  unitOf,
} from '../../../domain/toDo.ts';
import type { Waiting } from '../../../domain/waiting.ts';
import { statusNames } from '../../../text/case.ts';
import { troubles } from '../../../text/health.ts';
import { say } from '../../../text/language.ts';
import { newToRead, notAnswered, ownAction, received, toDoKindNames } from '../../../text/toDo.ts';
import { toMend } from '../../../usecases/deliveryHealth.ts';
import { toDo as whatToDo } from '../../../usecases/lists.ts';
import { type Received, receiveCases } from '../../../usecases/receiveCases.ts';
import type { Handlers } from './call.ts';
import { paged } from './paging.ts';
import { momentSaid, nameSaid } from './says.ts';

export const toDo: Handlers<keyof typeof toDoRoutes> = {
  'GET /to-do': async ({ deps, turn }, { query }) => {
    const { waits, unitId, late, urgent } = query;
    const kind = toDoKinds.find((one) => one === waits);
    const filter = { kind, unitId, late: late === '1', urgent: urgent === '1' };
    const all = await whatToDo(deps, turn.actor);
    const { rows, ...rest } = paged(narrowed(all, filter, deps.policy), query.after);
    return ok({
      ...rest,
      rows: rows.map((row) => rowSaid(row, turn, deps.policy)),
      ...countsSaid(countsOf(all, filter, deps.policy), turn),
      troubles: (await toMend(deps, turn.actor)).map(({ key, about, problem }) => ({
        ...{ key, about },
        broken: say(troubles[problem].broken, turn.language),
        mend: say(troubles[problem].mend, turn.language),
      })),
    });
  },
  'POST /cases/receive': async ({ deps, turn }, { body }) =>
    ok({ cases: (await receiveCases(deps, turn.actor, body.caseIds)).map((one) => receivedSaid(one, turn)) }),
};

function rowSaid(row: ToDoRow, turn: Turn, policy: Policy) {
  const { actor, directory, language } = turn;
  const { caseId, number } = 'action' in row ? row.action : row.facts;
  const unitId = unitOf(row);
  const shared = {
    unit: unitNameOf(unitId, directory),
    waits: row.waits.map((one) => waitsSaid(one, number, turn)),
    isUrgent: isUrgentToDo(row, policy),
    mayReceive: row.waits.some(({ name }) => name.reminder === 'notReceived'),
  };
  if ('action' in row) {
    const { actionId } = row.waits[0].name;
    const hidden = { status: null, reportedAt: null, inPlaceOf: null };
    return { ...shared, ...hidden, caseId, number, actionId, title: say(ownAction, language) };
  }
  const { reportType, status, reportedAt } = row.facts;
  return {
    ...shared,
    ...{ caseId, number, actionId: null },
    title: say(reportTypeOf(reportType).title, language),
    status: nameSaid(status, statusNames, language),
    reportedAt: momentSaid(reportedAt, language),
    inPlaceOf: inPlaceOfWhom(actor, unitId, directory)?.name ?? null,
    ...(row.waits.length === 0
      ? { waits: [{ key: 'news', what: say(newToRead, language), until: '', isLate: false }] }
      : {}),
  };
}

function waitsSaid(waits: Waiting, number: string, { language }: Turn) {
  const what = say(whatWaits(waits), language);
  return {
    key: waits.name.reminder,
    what: what.charAt(0).toUpperCase() + what.slice(1),
    until: say(untilText(waits, number), language),
    isLate: waits.isPast,
  };
}

const countsSaid = ({ kinds, units, late, urgent }: ToDoCounts, { directory, language }: Turn) => ({
  ...{ late, urgent },
  kinds: [...kinds].map(([kind, count]) => ({ ...nameSaid(kind, toDoKindNames, language), count })),
  units: [...units]
    .map(([key, count]) => ({ key, name: unitNameOf(key, directory), count }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv')),
});

function receivedSaid({ caseId, outcome }: Received, { directory, language }: Turn) {
  const isReceived = outcome?.ok === true;
  const told = { caseId, isReceived, mayTryAgain: outcome === null };
  if (outcome === null) return { ...told, said: say(notAnswered, language) };
  if (outcome.ok) return { ...told, said: say(received, language) };
  const about = nameOf(outcome.about ?? '', directory);
  return { ...told, said: say(failureText({ ...outcome, about }), language) };
}

import { readsWhole } from '../domain/access.ts';
import type { Directory } from '../domain/directory.ts';
import type { DutyFact, Facts, WorkFacts } from '../domain/facts.ts';
import { hashOf } from '../domain/hash.ts';
import type { Actor } from '../domain/people.ts';
import type { Policy } from '../domain/policy.ts';
import { isClosedTo } from '../domain/relations.ts';
import { endOfDay } from '../domain/reminders/actionDue.ts';
import { dutyNamed } from '../domain/reminders/define.ts';
import { isUrgentRow } from '../domain/routing.ts';
import { isSame } from '../domain/sameness.ts';
import type { Instant } from '../domain/time.ts';
import { inOrder, type ToDoRow } from '../domain/toDo.ts';
import { type Waiting, waitingIn, waitingOf } from '../domain/waiting.ts';
import { openCasesFor, watches } from './casesFor.ts';
import type { Deps } from './deps.ts';

/** A list in a chat stays readable; what is beyond it is found by number. */
const longest = 200;

/** What I have reported, newest first. */
export async function myCases({ store }: Deps, by: Actor): Promise<readonly Facts[]> {
  const found: Facts[] = [];
  for await (const row of store.find('casesOfReporter', { personId: by.personId })) {
    if (found.push(row) === longest) break;
  }
  return found;
}

/**
 * What waits for me: to do with a case, or an action of my own, the first due first. To SAS, MAS and MAR also what is new
 * to them, after that: the urgent first, then the newest; a case that was assessed as urgent is new for a week. All of it:
 * one pass over the open cases of her units, or, for those who watch over others', over all open cases.
 */
export async function toDo(deps: Deps, by: Actor): Promise<readonly ToDoRow[]> {
  const { store, directories } = deps;
  const directory = await directories.current();
  const queries = openCasesFor(store, by, directory);
  const rows = await Promise.all(queries.map((query) => rowsIn(deps, by, directory, query)));
  return inOrder(rows.flat(), deps.policy);
}

async function rowsIn(deps: Deps, by: Actor, directory: Directory, query: AsyncIterable<Facts>) {
  const asked = { directory, policy: deps.policy, now: deps.clock.now() };
  const found: ToDoRow[] = [];
  for await (const facts of query) {
    const mayRead = readsWhole(by, { ...facts, reporterId: '' }, directory);
    const waiting = mayRead ? waitingIn(by, facts, asked) : [];
    const own = isClosedTo(by, facts, directory) ? [] : await ownActions(deps, by, facts, asked.now);
    const others = waiting.filter(({ name }) => !own.some((one) => isSame(one.name, name)));
    const waits = [...others, ...own].sort((a, b) => a.dueAt.localeCompare(b.dueAt));
    if (!mayRead) found.push(...own.map((one): ToDoRow => ({ action: facts, waits: [one] })));
    else if (waits.length > 0 || isNews(by, facts, asked)) found.push({ facts, waits });
  }
  return found;
}

/** Facts name nobody: where the hash fits, the case itself says whose the action is. */
async function ownActions(
  { store }: Deps,
  by: Actor,
  { caseId, work }: Facts,
  now: Instant,
): Promise<readonly Waiting[]> {
  const mine = work ? actionsToDo(work).filter(({ owner }) => owner === hashOf(by.personId)) : [];
  const c = mine.length > 0 ? (await store.loadCase(caseId))?.case : undefined;
  const isHers = ({ key }: DutyFact) =>
    c?.actions.some(({ id, ownerId }) => ownerId === by.personId && dutyNamed(key)?.actionId === id);
  return mine.filter(isHers).flatMap((duty) => waitingOf(duty, now, true) ?? []);
}

/** Of duties facts hold the first few, of actions all; but in a case not touched since they do. */
const actionsToDo = ({ actions, duties }: WorkFacts): readonly DutyFact[] =>
  actions
    ?.filter(({ state }) => state === 'open')
    .map(({ id, owner, day }) => ({ key: `actionDue:${id}`, owner, dueAt: endOfDay(day) })) ?? duties;

/** Whether an action of hers waits in a unit of hers. Enough to offer the list, so no case is read. */
export async function ownsAction({ store }: Pick<Deps, 'store'>, by: Actor): Promise<boolean> {
  for (const unitId of by.unitIds)
    for await (const { work } of store.find('openCasesOfUnit', { unitId }))
      if (work && actionsToDo(work).some(({ owner }) => owner === hashOf(by.personId))) return true;
  return false;
}

const newForMs = 7 * 24 * 3_600_000;

/** New to one who watches over it; and to one who acts, a case whose duties have not been worked out yet. */
function isNews(by: Actor, row: Facts, { policy, now }: { readonly policy: Policy; readonly now: Instant }): boolean {
  if (!watches(by)) return row.work === null && row.assessedAt === null;
  const recently = new Date(Date.parse(now) - newForMs).toISOString();
  return row.assessedAt === null || (row.assessedAt >= recently && isUrgentRow(row, policy));
}

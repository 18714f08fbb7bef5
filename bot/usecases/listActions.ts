import { may, readsWhole } from '../domain/access.ts';
import { type ActionFact, actionFactsOf } from '../domain/actionFacts.ts';
import type { ActionRow } from '../domain/actionList.ts';
import type { Case } from '../domain/case.ts';
import type { Directory } from '../domain/directory.ts';
import type { Facts } from '../domain/facts.ts';
import { hashOf } from '../domain/hash.ts';
import type { Actor } from '../domain/people.ts';
import { isClosedTo } from '../domain/relations.ts';
import { casesOfYearFor, openCasesFor } from './casesFor.ts';
import type { Deps } from './deps.ts';
import { log } from './readCase.ts';

/** Of which cases: those that are open, or those reported in a year. */
export type ActionPeriod = number | 'open';

/**
 * All actions that I may see: of cases that I may read, and my own. Facts hold what lists need of an action, so it costs one
 * pass over the facts of my units, a hundred a page, and the case itself only where an action may be mine alone.
 */
export async function listActions(deps: Deps, by: Actor, period: ActionPeriod): Promise<readonly ActionRow[]> {
  const directory = await deps.directories.current();
  const queries =
    period === 'open' ? openCasesFor(deps.store, by, directory) : casesOfYearFor(deps.store, by, directory, period);
  const rows = await Promise.all(queries.map((query) => rowsIn(deps, by, directory, query)));
  return rows.flat();
}

async function rowsIn(deps: Deps, by: Actor, directory: Directory, query: AsyncIterable<Facts>) {
  const found: ActionRow[] = [];
  for await (const facts of query) {
    const isWhole = readsWhole(by, { ...facts, reporterId: '' }, directory);
    if (!isWhole && (isClosedTo(by, facts, directory) || facts.source === 'import')) continue;
    const actions = await actionsIn(deps, facts);
    const seen = isWhole ? actions : await ownOf(deps, by, facts, actions);
    found.push(...seen.map((action) => ({ facts, action, isWhole })));
  }
  return found;
}

/** A case not touched since facts hold actions is asked itself, where it can have some. */
export async function actionsIn({ store, policy }: Deps, facts: Facts): Promise<readonly ActionFact[]> {
  const { work, caseId, actionDone } = facts;
  if (!work) return [];
  if (work.actions) return work.actions;
  if (work.actionsDue.length === 0 && work.looksDue.length === 0 && actionDone !== true) return [];
  const c = (await store.loadCase(caseId))?.case;
  return c ? actionFactsOf(c, policy.limits) : [];
}

/** Facts name nobody: where the hash fits, the case itself says whose it is. What is over is no longer hers to see. */
async function ownOf({ store }: Deps, by: Actor, { caseId }: Facts, actions: readonly ActionFact[]) {
  const mine = actions.filter(({ owner, state }) => owner === hashOf(by.personId) && state !== 'dropped');
  const c = mine.length > 0 ? (await store.loadCase(caseId))?.case : undefined;
  return mine.filter(({ id }) => c?.actions.some((action) => action.id === id && action.ownerId === by.personId));
}

/** What an action says, and whose it is. */
export interface ActionWords {
  readonly row: ActionRow;
  readonly what: string;
  readonly ownerId: string;
  readonly dueOn: string;
}

/** Cases read at a time. */
const atOnce = 50;

/**
 * The words of some of them, read from their cases: one read a case, asked of access once more. Reading by anyone but the
 * reporter is logged, as of a case that is opened, once for each case; one's own action is nobody else's.
 */
export async function readActions(
  deps: Deps,
  by: Actor,
  rows: readonly ActionRow[],
  act: 'read' | 'export' = 'read',
): Promise<readonly ActionWords[]> {
  const directory = await deps.directories.current();
  const groups = [...Map.groupBy(rows, ({ facts }) => facts.caseId)];
  const words = new Map<ActionRow, ActionWords>();
  for (let from = 0; from < groups.length; from += atOnce) {
    const some = groups.slice(from, from + atOnce).map(async ([caseId, of]) => {
      const c = (await deps.store.loadCase(caseId))?.case;
      const found = c ? of.flatMap((row) => wordsOf(row, by, directory, c) ?? []) : [];
      const isLogged = found.some(({ row }) => row.isWhole) && (act === 'export' || c?.reporterId !== by.personId);
      if (c && isLogged) await log(deps, by.personId, act, 'tab', c);
      return found;
    });
    for (const one of (await Promise.all(some)).flat()) words.set(one.row, one);
  }
  return rows.flatMap((row) => words.get(row) ?? []);
}

/** The list may be a moment old: the case says whether she may still see it. */
function wordsOf(row: ActionRow, by: Actor, directory: Directory, c: Case): ActionWords | undefined {
  const action = c.actions.find(({ id }) => id === row.action.id);
  if (!action) return undefined;
  const mayRead = may(by, 'readProcess', { ...c, reporterId: '' }, directory);
  const isHers = action.ownerId === by.personId && !isClosedTo(by, c, directory);
  if (row.isWhole ? !mayRead : !isHers) return undefined;
  return { row, what: action.what, ownerId: action.ownerId, dueOn: action.dueOn };
}

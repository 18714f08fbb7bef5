import { toDoRoutes } from '../../../bot/contract/toDo.ts';
import type { TabRun } from './tabRun.ts';

/** The address of the case that waits first for one of the invented people: long on its way, with all that a case can have. */
export async function firstWaiting({ origin }: Pick<TabRun, 'origin'>, personId: string): Promise<string> {
  const response = await fetch(`${origin}/api/v1/to-do`, { headers: { 'Lyhord-Demo-Person': personId } });
  const { rows } = toDoRoutes['GET /to-do'].answer.parse(await response.json());
  const row = rows.find(({ actionId }) => actionId === null);
  if (!row) throw new Error(`nothing waits for ${personId}`);
  return `arende/${row.caseId}`;
}

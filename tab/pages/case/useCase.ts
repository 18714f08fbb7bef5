import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Answered } from '../../../bot/contract.ts';
import { useTab } from '../../frame/tab.tsx';

type Answer = Answered<'GET /cases/:caseId'>;
export type CaseShown = Exclude<Answer, { as: 'unchanged' }>;
export type Handled = Extract<Answer, { as: 'handled' }>;
export type Reported = Extract<Answer, { as: 'reported' }>;
export type Board = Extract<Answer, { as: 'board' }>;

/** Often enough to see what a colleague does while the page is open. */
const askAgainMs = 60_000;

/**
 * The case, asked for again while the page is open and when one comes back to it. It says what it has, so that it is
 * given, and logged, anew only when something has changed. Nothing is kept when the page is left: to open it again is to
 * read it again.
 */
export function useCase(caseId: string) {
  const { api, me } = useTab();
  const client = useQueryClient();
  const queryKey = ['GET /cases/:caseId', caseId, me.language];
  return useQuery({
    queryKey,
    queryFn: async (): Promise<CaseShown> => {
      const had = client.getQueryData<CaseShown>(queryKey);
      const query = had ? { seen: had.tag } : {};
      const answer = await api('GET /cases/:caseId', { params: { caseId }, query });
      if (answer.as !== 'unchanged') return answer;
      if (!had) throw new Error('unchanged since nothing');
      return had;
    },
    ...{ gcTime: 0, staleTime: 0, refetchInterval: askAgainMs },
  });
}

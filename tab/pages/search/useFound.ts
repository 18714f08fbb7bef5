import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import type { Given } from '../../../bot/contract.ts';
import { useTab } from '../../frame/tab.tsx';

export type Filter = Given<'POST /search'>['body']['filter'];
export type FilterKey = keyof Filter;

const filterKeys = ['number', 'unitId', 'from', 'to', 'category', 'kind', 'status', 'risk', 'lagrum'] as const;

/** What was chosen, as an address has it; the server leaves out what it does not know. */
export type Chosen = Readonly<Partial<Record<FilterKey, string>>>;

/** The filter that stands in the address. Words never do: an address is sent on, and kept in a history. */
export function useChosen(): readonly [Chosen, (chosen: Chosen) => void] {
  const [params, setParams] = useSearchParams();
  const chosen = Object.fromEntries(filterKeys.flatMap((key) => (params.get(key) ? [[key, params.get(key)]] : [])));
  return [chosen, (next) => setParams(Object.entries(next).filter(([, value]) => value))];
}

/**
 * What is found, a page at a time. A search by words is logged, so that it is never made anew by itself: not when the
 * window is looked at again, and not on the way back from a case.
 */
export function useFound(chosen: Chosen, words: string) {
  const { api } = useTab();
  return useInfiniteQuery({
    queryKey: ['POST /search', chosen, words],
    queryFn: ({ pageParam }) =>
      // Its parser knows which of the address' words are a filter's.
      api('POST /search', { body: { filter: chosen as Filter, words, ...(pageParam ? { after: pageParam } : {}) } }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    ...{ staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false },
  });
}

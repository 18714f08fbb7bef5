import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { Answered, RouteKey } from '../../bot/contract.ts';
import { type Localised, say } from '../../bot/text/language.ts';
import type { Api, GivenTo } from './api.ts';
import type { Host } from './host.ts';

export type Me = Answered<'GET /me'>;

/** What every page works with: where it is shown, how it asks the server, and who reads. */
export interface Tab {
  readonly host: Host;
  readonly api: Api;
  readonly me: Me;
}

const TabContext = createContext<Tab | null>(null);
export const TabProvider = TabContext.Provider;

export function useTab(): Tab {
  const tab = use(TabContext);
  if (!tab) throw new Error('a page outside the tab');
  return tab;
}

/** A text in the reader's language. */
export function useSay(): (text: Localised) => string {
  const { me } = useTab();
  return (text) => say(text, me.language);
}

/** What a call answers, kept and asked for anew when something has been done. `given` is part of what it is kept under. */
export function useApi<K extends RouteKey>(key: K, given: GivenTo<K> = {}, { isLogged = false } = {}) {
  const { api } = useTab();
  return useQuery({
    queryKey: [key, given],
    queryFn: (): Promise<Answered<K>> => api(key, given),
    // A reading that goes into the access log is somebody's, and not a window's that came to the front.
    refetchOnWindowFocus: !isLogged,
  });
}

/** What cannot become old says so in its `meta`. */
export const lasting = { isLasting: true };

/** Something has been done: what is shown may be old, all of it but what lasts. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ predicate: ({ meta }) => meta?.['isLasting'] !== true });
}

import type { Me } from './tab.tsx';

export type PageKey = Me['pages'][number];

/** Each page's address below the tab: Swedish, since people see it and send it to each other. */
export const addresses: Readonly<Record<PageKey, string>> = {
  reports: 'rapporter',
  toDo: 'att-gora',
  unit: 'enhet',
  search: 'sok',
  overview: 'ledning',
  actions: 'atgarder',
  administration: 'administration',
};

/** Where cases are copied with what points at a person masked. */
export const maskAddress = (caseIds: readonly string[]): string => `/${addresses.search}/maskera/${caseIds.join(',')}`;

export const caseAddress = (caseId: string): string => `/arende/${caseId}`;

/** Where she begins: whoever handles or watches cases with what waits, whoever sees the whole alone there, else her own. */
export function firstPage(pages: readonly PageKey[]): PageKey {
  if (pages.includes('search')) return 'toDo';
  return pages.includes('overview') ? 'overview' : 'reports';
}

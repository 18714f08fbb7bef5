import { makeStyles, tokens } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { Router } from 'wouter';
import { Failed, Loading } from '../parts/states.tsx';
import { ApiRefused, apiOf } from './api.ts';
import { ChoosePerson } from './ChoosePerson.tsx';
import type { Host } from './host.ts';
import { Navigation } from './Navigation.tsx';
import { Pages } from './Pages.tsx';
import { PanelProvider } from './Panel.tsx';
import { TabProvider } from './tab.tsx';

const useStyles = makeStyles({
  all: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
  main: { maxWidth: '1200px', margin: '0 auto', padding: '16px', boxSizing: 'border-box' },
});

const client = new QueryClient({
  defaultOptions: {
    // What was refused is refused again; what could not be reached may be in a moment.
    queries: {
      staleTime: 10_000,
      retry: (times, fault) => fault instanceof ApiRefused && (fault.status === 0 || fault.status >= 500) && times < 2,
    },
  },
});

export function Frame({ host }: { readonly host: Host }) {
  return (
    <QueryClientProvider client={client}>
      <SignedIn host={host} />
    </QueryClientProvider>
  );
}

interface NotSignedInProps {
  readonly host: Host;
  readonly fault: unknown;
  readonly again: () => unknown;
}
function NotSignedIn({ host, fault, again }: NotSignedInProps) {
  if (fault instanceof ApiRefused && fault.status === 401 && !host.inTeams) return <ChoosePerson />;
  return fault ? <Failed fault={fault} again={again} language="sv" /> : <Loading language="sv" />;
}

/** Who she is comes first: her language, and which pages there are for her. */
function SignedIn({ host }: { readonly host: Host }) {
  const styles = useStyles();
  const api = useMemo(() => apiOf(host), [host]);
  const me = useQuery({ queryKey: ['GET /me', {}], queryFn: () => api('GET /me') });
  useEffect(() => {
    if (me.data) host.ready();
    else if (me.error && host.inTeams) host.failed();
  }, [host, me.data, me.error]);
  // Once she is known the pages stay, whatever a later call says: what is typed in them must not be lost.
  if (!me.data) return <NotSignedIn host={host} fault={me.error} again={() => me.refetch()} />;
  return (
    <TabProvider value={{ host, api, me: me.data }}>
      <Router base="/tab">
        <PanelProvider>
          <div className={styles.all} lang={me.data.language === 'en' ? 'en' : 'sv'}>
            <Navigation />
            <main id="content" className={styles.main} tabIndex={-1}>
              <Pages />
            </main>
          </div>
        </PanelProvider>
      </Router>
    </TabProvider>
  );
}

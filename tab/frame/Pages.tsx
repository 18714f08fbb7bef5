import { Title2 } from '@fluentui/react-components';
import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { Empty, Loading } from '../parts/states.tsx';
import { ToStart } from '../parts/toStart.tsx';
import { frameTexts } from '../text/frame.ts';
import { addresses, firstPage, type PageKey } from './addresses.ts';
import { useSay, useTab } from './tab.tsx';
import { Unbroken } from './Unbroken.tsx';

/** Each page is fetched when it is first wanted. */
const components: Readonly<Record<PageKey, ReturnType<typeof lazy>>> = {
  reports: lazy(() => import('../pages/Reports.tsx')),
  toDo: lazy(() => import('../pages/ToDo.tsx')),
  unit: lazy(() => import('../pages/Unit.tsx')),
  search: lazy(() => import('../pages/Search.tsx')),
  overview: lazy(() => import('../pages/Overview.tsx')),
  actions: lazy(() => import('../pages/Actions.tsx')),
  administration: lazy(() => import('../pages/Administration.tsx')),
};
/** Where Teams asks what a channel's new tab is to show. */
const Configure = lazy(() => import('../pages/Configure.tsx'));
const CasePage = lazy(() => import('../pages/CasePage.tsx'));

export function Pages() {
  const { me, host } = useTab();
  const [location] = useLocation();
  useWayBack();
  const linked = host.linkedTo?.replace(/^\/+/, '');
  return (
    <Unbroken at={location} language={me.language}>
      <Suspense fallback={<Loading language={me.language} />}>
        <Switch>
          <Route path="/">
            <Redirect to={`/${linked || addresses[firstPage(me.pages)]}`} replace />
          </Route>
          {me.pages.map((page) => (
            <Route key={page} path={`/${addresses[page]}/*?`} component={components[page]} />
          ))}
          <Route path="/arende/:caseId" component={CasePage} />
          <Route path="/configure" component={Configure} />
          <Route>
            <NoSuchPage />
          </Route>
        </Switch>
      </Suspense>
    </Unbroken>
  );
}

/** Teams' own way back, on a phone: through the pages she has come by, and then out of the tab. */
function useWayBack(): void {
  const { host } = useTab();
  useEffect(() => {
    let steps = 0;
    // wouter tells of each page she goes on to; one that only gave way to another is no step.
    const onward = (): void => {
      steps += 1;
    };
    const back = (): void => {
      steps = Math.max(0, steps - 1);
    };
    window.addEventListener('pushState', onward);
    window.addEventListener('popstate', back);
    host.onBack(() => {
      if (steps === 0) return false;
      window.history.back();
      return true;
    });
    return () => {
      window.removeEventListener('pushState', onward);
      window.removeEventListener('popstate', back);
    };
  }, [host]);
}

function NoSuchPage() {
  const say = useSay();
  return (
    <>
      <Title2 as="h1">{say(frameTexts.nothingHere)}</Title2>
      <Empty action={<ToStart />}>{say(frameTexts.noSuchPage)}</Empty>
    </>
  );
}

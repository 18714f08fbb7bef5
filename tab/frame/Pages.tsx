import { lazy, Suspense, useEffect, useRef } from 'react';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { Empty, Loading } from '../parts/states.tsx';
import { frameTexts } from '../text/frame.ts';
import { addresses, firstPage, type PageKey } from './addresses.ts';
import { useSay, useTab } from './tab.tsx';
import { isBesidePage } from './useWayBackCloses.ts';

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
  useWayBack();
  const linked = host.linkedTo?.replace(/^\/*/, '/');
  return (
    <Suspense fallback={<Loading language={me.language} />}>
      <Switch>
        <Route path="/">
          <Redirect to={linked ?? `/${addresses[firstPage(me.pages)]}`} replace />
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
  );
}

/** Teams' own way back, on a phone: through the pages she has come by, and then out of the tab. */
function useWayBack(): void {
  const { host } = useTab();
  const [location] = useLocation();
  const seen = useRef<readonly string[]>([]);
  useEffect(() => {
    const isBack = seen.current.at(-2) === location;
    seen.current = isBack ? seen.current.slice(0, -1) : [...seen.current, location];
  }, [location]);
  useEffect(
    () =>
      host.onBack(() => {
        if (seen.current.length < 2 && !isBesidePage()) return false;
        window.history.back();
        return true;
      }),
    [host],
  );
}

function NoSuchPage() {
  const say = useSay();
  return <Empty action={<Link href="/">{say(frameTexts.toStart)}</Link>}>{say(frameTexts.noSuchPage)}</Empty>;
}

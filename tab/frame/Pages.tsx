import { lazy, Suspense } from 'react';
import { Link, Redirect, Route, Switch } from 'wouter';
import { Empty, Loading } from '../parts/states.tsx';
import { frameTexts } from '../text/frame.ts';
import { addresses, firstPage, type PageKey } from './addresses.ts';
import { useSay, useTab } from './tab.tsx';

/** Each page is fetched when it is first wanted. */
const components: Readonly<Partial<Record<PageKey, ReturnType<typeof lazy>>>> = {
  reports: lazy(() => import('../pages/Reports.tsx')),
};

export function Pages() {
  const { me, host } = useTab();
  const linked = host.linkedTo?.replace(/^\/*/, '/');
  return (
    <Suspense fallback={<Loading language={me.language} />}>
      <Switch>
        <Route path="/">
          <Redirect to={linked ?? `/${addresses[firstPage(me.pages)]}`} replace />
        </Route>
        {me.pages.map((page) => {
          const Page = components[page];
          return Page ? <Route key={page} path={`/${addresses[page]}/*?`} component={Page} /> : null;
        })}
        <Route>
          <NoSuchPage />
        </Route>
      </Switch>
    </Suspense>
  );
}

function NoSuchPage() {
  const say = useSay();
  return <Empty action={<Link href="/">{say(frameTexts.toStart)}</Link>}>{say(frameTexts.noSuchPage)}</Empty>;
}

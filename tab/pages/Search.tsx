import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { addresses } from '../frame/addresses.ts';
import { SearchCases } from './search/SearchCases.tsx';

const Masking = lazy(() => import('./search/Masking.tsx'));

/** Cases by what lists know of them, and by their words; and a masked copy of those that are chosen. */
export default function Search() {
  return (
    <Switch>
      <Route path={`/${addresses.search}/maskera/:caseIds`}>
        {({ caseIds }) => <Masking key={caseIds} caseIds={caseIds.split(',')} />}
      </Route>
      <Route>
        <SearchCases />
      </Route>
    </Switch>
  );
}

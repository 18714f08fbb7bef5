import { Title2 } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { ApiRefused } from '../../frame/api.ts';
import { useSay, useTab } from '../../frame/tab.tsx';
import { Failed, Shown } from '../../parts/states.tsx';
import { pageNames } from '../../text/frame.ts';
import { Hits } from './Hits.tsx';
import { kept } from './kept.ts';
import { SearchForm } from './SearchForm.tsx';
import { useChosen, useFound } from './useFound.ts';

function useAddress(): string {
  const [path] = useLocation();
  const filter = useSearch();
  return filter ? `${path}?${filter}` : path;
}

export function SearchCases() {
  const say = useSay();
  const { me } = useTab();
  const [chosen, choose] = useChosen();
  const [words, setWords] = useState(kept.words);
  const found = useFound(chosen, words);
  kept.address = useAddress();
  const isWrong = found.error instanceof ApiRefused && found.error.code === 'invalid_input';
  return (
    <>
      <Title2 as="h1">{say(pageNames.search)}</Title2>
      <SearchForm
        // What came another way than from the form, such as by going back, stands in it too.
        key={JSON.stringify(chosen)}
        chosen={chosen}
        words={words}
        fault={isWrong ? (found.error?.message ?? '') : ''}
        onSearch={(nextChosen, nextWords) => {
          kept.words = nextWords;
          setWords(nextWords);
          choose(nextChosen);
        }}
      />
      {isWrong ? null : (
        <Shown of={found}>
          {({ pages }) => (
            <Hits
              key={JSON.stringify([chosen, words])}
              rows={pages.flatMap(({ rows }) => rows)}
              restsAt={pages.at(-1)?.restsAt ?? null}
              hasMore={found.hasNextPage}
              isAsking={found.isFetchingNextPage}
              more={() => void found.fetchNextPage()}
            />
          )}
        </Shown>
      )}
      {found.isFetchNextPageError ? (
        <Failed fault={found.error} again={() => found.fetchNextPage()} language={me.language} />
      ) : null}
    </>
  );
}

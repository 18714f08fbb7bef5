import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { caseAddress } from '../../frame/addresses.ts';
import { useApi, useSay, useTab } from '../../frame/tab.tsx';
import { Download } from '../../parts/download.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Failed, Shown } from '../../parts/states.tsx';
import { andMoreSimilar, caseTexts } from '../../text/case.ts';
import { frameTexts } from '../../text/frame.ts';
import { Block } from './parts.tsx';
import type { Handled } from './useCase.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0', padding: 0 },
  row: { padding: '6px 0' },
  under: { display: 'block', color: tokens.colorNeutralForeground2 },
  name: { display: 'block' },
  tall: { minHeight: '44px', '@media print': { display: 'none' } },
});

interface OfCase {
  readonly caseId: string;
}

/** Who has read the case, for those who may know. */
export function Readers({ caseId }: OfCase) {
  const styles = useStyles();
  const say = useSay();
  const { api, me } = useTab();
  const readers = useInfiniteQuery({
    queryKey: ['GET /cases/:caseId/readers', caseId],
    queryFn: ({ pageParam }) =>
      api('GET /cases/:caseId/readers', { params: { caseId }, query: pageParam ? { after: pageParam } : {} }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  return (
    <Block title={say(caseTexts.readers)}>
      <Shown of={readers}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0) return <Text>{say(caseTexts.noReaders)}</Text>;
          return (
            <ul className={styles.list}>
              {rows.map(({ at, name, what }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one may read twice in the same moment
                <li key={`${at.at} ${i}`} className={styles.row}>
                  <Text className={styles.name}>{name}</Text>
                  <Text size={200} className={styles.under}>
                    {what}, <time dateTime={at.at}>{at.said}</time>
                  </Text>
                </li>
              ))}
            </ul>
          );
        }}
      </Shown>
      {readers.isFetchNextPageError ? (
        <Failed fault={readers.error} again={readers.fetchNextPage} language={me.language} />
      ) : null}
      {readers.hasNextPage ? (
        <Button className={styles.tall} onClick={() => void readers.fetchNextPage()}>
          {say(frameTexts.more)}
        </Button>
      ) : null}
    </Block>
  );
}

/** What has happened before in the unit, as far as she may read it. */
export function Similar({ caseId }: OfCase) {
  const say = useSay();
  const similar = useApi('GET /cases/:caseId/similar', { params: { caseId } });
  return (
    <Block title={say(caseTexts.similar)}>
      <Shown of={similar}>
        {({ rows, more }) =>
          rows.length === 0 ? (
            <Text>{say(caseTexts.noSimilar)}</Text>
          ) : (
            <>
              <Rows label={say(caseTexts.similar)}>
                {rows.map(({ caseId: id, number, reportedAt, status, effect }) => (
                  <Row
                    key={number}
                    title={number}
                    {...(id ? { href: caseAddress(id) } : {})}
                    under={`${reportedAt.said} · ${status.name}${effect ? ` · ${say(caseTexts.helped)} ${effect.name}` : ''}`}
                  />
                ))}
              </Rows>
              {more > 0 ? <Text>{say(andMoreSimilar(more))}</Text> : null}
            </>
          )
        }
      </Shown>
    </Block>
  );
}

/** Papers of the case as Word files; to take one is to read the case. */
export function Papers({ shown: { caseId, number, papers } }: { readonly shown: Handled }) {
  const styles = useStyles();
  const say = useSay();
  if (papers.length === 0) return null;
  return (
    <Block title={say(caseTexts.papers)}>
      <ul className={styles.list}>
        {papers.map(({ key, title }) => (
          <li key={key} className={styles.row}>
            <Text className={styles.name}>{title}</Text>
            <Download
              path={`/cases/${caseId}/papers/${encodeURIComponent(key)}`}
              name={`${title} ${number}.docx`}
              label={say(caseTexts.take)}
              about={title}
            />
          </li>
        ))}
      </ul>
    </Block>
  );
}

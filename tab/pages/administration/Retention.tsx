import { Button, makeStyles, Subtitle1, Text } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { lasting, useApi, useSay, useTab } from '../../frame/tab.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Failed, Shown } from '../../parts/states.tsx';
import { ripeText, administrationTexts as texts } from '../../text/administration.ts';

const useStyles = makeStyles({
  ripe: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px', margin: '12px 0' },
  tall: { minHeight: '44px' },
});

/** Decisions, holds and what has gone: as numbers, to be read. */
export function Retention() {
  const say = useSay();
  return (
    <>
      <Text block>{say(texts.retentionLead)}</Text>
      <Shown of={useApi('GET /administration/retention')}>
        {({ decisions, held, unfinished, removed }) => (
          <>
            <Subtitle1 as="h3" block>
              {say(texts.decisions)}
            </Subtitle1>
            {decisions.length === 0 ? <Text block>{say(texts.noDecisions)}</Text> : null}
            <Rows label={say(texts.decisions)}>
              {decisions.map(({ reference, before, kinds, by, at }) => (
                <Row
                  key={reference}
                  title={reference}
                  under={`${kinds.map(({ name }) => name).join(', ')} · ${say(texts.endedBefore)} ${before.said} · ${say(texts.enteredBy)} ${by}, ${at.said}`}
                />
              ))}
            </Rows>
            <Ripe />
            <Text block>{`${say(texts.removed)}${removed}`}</Text>
            {unfinished.length > 0 ? <Text block>{`⚠ ${say(texts.unfinished)}${unfinished.join(', ')}`}</Text> : null}
            <Subtitle1 as="h3" block>
              {say(texts.held)}
            </Subtitle1>
            {held.length === 0 ? <Text block>{say(texts.noneHeld)}</Text> : null}
            <Rows label={say(texts.held)}>
              {held.map(({ number, by, at }) => (
                <Row key={number} title={number} under={`${say(texts.enteredBy)} ${by}, ${at.said}`} />
              ))}
            </Rows>
          </>
        )}
      </Shown>
    </>
  );
}

/** Counted when somebody asks for it: cases have to be opened for it. */
function Ripe() {
  const styles = useStyles();
  const say = useSay();
  const { api, me } = useTab();
  const ripe = useQuery({
    queryKey: ['GET /administration/retention/ripe'],
    queryFn: () => api('GET /administration/retention/ripe'),
    ...{ enabled: false, gcTime: 0, meta: lasting },
  });
  const count = () => ripe.refetch();
  const said = ripe.isFetching ? say(texts.counting) : ripe.data && say(ripeText(ripe.data.goes, ripe.data.isWhole));
  return (
    <div className={styles.ripe}>
      <Button className={styles.tall} disabledFocusable={ripe.isFetching} onClick={() => void count()}>
        {say(texts.countRipe)}
      </Button>
      <Text role="status">{ripe.error ? '' : said}</Text>
      {ripe.error && !ripe.isFetching ? <Failed fault={ripe.error} again={count} language={me.language} /> : null}
    </div>
  );
}

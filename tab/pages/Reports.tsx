import { Badge, Button, Card, makeStyles, Text, Title2, Title3, tokens } from '@fluentui/react-components';
import type { Answered } from '../../bot/contract.ts';
import { usePress } from '../frame/Panel.tsx';
import { useApi, useSay } from '../frame/tab.tsx';
import { Empty, Shown } from '../parts/states.tsx';
import { reportTexts } from '../text/reports.ts';

const useStyles = makeStyles({
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', flexWrap: 'wrap', gap: '12px' },
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  subtle: { color: tokens.colorNeutralForeground3 },
  tall: { minHeight: '44px' },
});

/** What I have reported and where each stands; report here with the very same form. */
export default function Reports() {
  const styles = useStyles();
  const say = useSay();
  const press = usePress();
  const reports = useApi('GET /reports');
  const report = (
    <Button appearance="primary" size="large" onClick={() => press('menu')}>
      {say(reportTexts.report)}
    </Button>
  );
  return (
    <>
      <div className={styles.top}>
        <Title2 as="h1">{say(reportTexts.title)}</Title2>
        {report}
      </div>
      <Drafts />
      <Shown of={reports}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{say(reportTexts.none)}</Empty>
          ) : (
            <ul className={styles.list}>
              {rows.map((row) => (
                <li key={row.caseId}>
                  <ReportRow row={row} />
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </>
  );
}

function ReportRow({ row }: { readonly row: Answered<'GET /reports'>['rows'][number] }) {
  const styles = useStyles();
  const say = useSay();
  const press = usePress();
  return (
    <Card onClick={() => press('case.receipt', { caseId: row.caseId })}>
      <div className={styles.row}>
        <Text weight="semibold">{`${row.number} ${row.title}`}</Text>
        <Badge appearance="tint" size="large" color={row.status.key === 'closed' ? 'success' : 'informative'}>
          {row.status.name}
        </Badge>
      </div>
      <Text className={styles.subtle}>
        {`${row.unit} · ${say(reportTexts.reported)} ${row.reportedAt.said} · ${say(reportTexts.changed)} ${row.changedAt.said}`}
      </Text>
    </Card>
  );
}

/** What she has begun: nothing typed is lost, and nothing is sent by itself. */
function Drafts() {
  const styles = useStyles();
  const say = useSay();
  const press = usePress();
  const { data } = useApi('GET /drafts');
  if (!data || data.drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts">
      <Title3 as="h2" id="drafts">
        {say(reportTexts.drafts)}
      </Title3>
      <ul className={styles.list}>
        {data.drafts.map(({ requestId, title, what, changedAt }) => (
          <li key={requestId}>
            <Card>
              <div className={styles.row}>
                <Text weight="semibold">{`${title}, ${changedAt.said}`}</Text>
                <Button className={styles.tall} onClick={() => press('form.edit', { requestId })}>
                  {say(reportTexts.goOn)}
                </Button>
              </div>
              <Text truncate>{what}</Text>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}

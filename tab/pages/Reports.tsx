import { Badge, Button, Field, makeStyles, Textarea, Title2, Title3 } from '@fluentui/react-components';
import { useState } from 'react';
import { caseAddress } from '../frame/addresses.ts';
import { ownWords, usePress } from '../frame/Panel.tsx';
import { useApi, useSay } from '../frame/tab.tsx';
import { useChoices } from '../parts/choices.tsx';
import { Pager } from '../parts/pager.tsx';
import { Row, Rows } from '../parts/rows.tsx';
import { Empty, Shown } from '../parts/states.tsx';
import { pageNames } from '../text/frame.ts';
import { reportTexts } from '../text/reports.ts';

const useStyles = makeStyles({
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', flexWrap: 'wrap', gap: '12px' },
  tall: { minHeight: '44px' },
  words: { maxWidth: '40rem', margin: '12px 0' },
  fill: { minHeight: '44px', marginTop: '8px' },
});

/** What I have reported and where each stands; report here with the very same form. */
export default function Reports() {
  const styles = useStyles();
  const say = useSay();
  const press = usePress();
  const { chosen, choose } = useChoices();
  const reports = useApi('GET /reports', { query: { after: chosen.after } });
  return (
    <>
      <div className={styles.top}>
        <Title2 as="h1">{say(pageNames.reports)}</Title2>
        <Button appearance="primary" size="large" onClick={() => press('menu')}>
          {say(reportTexts.report)}
        </Button>
      </div>
      {/* When a report has come in, what it began with has done its work. */}
      <OwnWords key={reports.data?.total} />
      <Drafts />
      <Shown of={reports}>
        {(list) =>
          list.total === 0 ? (
            <Empty>{say(reportTexts.none)}</Empty>
          ) : (
            <>
              <Rows label={say(pageNames.reports)}>
                {list.rows.map(({ caseId, number, title, unit, status, reportedAt, changedAt }) => (
                  <Row
                    key={caseId}
                    title={`${number} ${title}`}
                    href={caseAddress(caseId)}
                    end={
                      <Badge appearance="tint" color={status.key === 'closed' ? 'success' : 'informative'}>
                        {status.name}
                      </Badge>
                    }
                    under={`${unit} · ${say(reportTexts.reported)} ${reportedAt.said} · ${say(reportTexts.changed)} ${changedAt.said}`}
                  />
                ))}
              </Rows>
              <Pager list={list} after={chosen.after} onTurn={(to) => choose('after', to)} />
            </>
          )
        }
      </Shown>
    </>
  );
}

/** What happened, as she would say it: the form comes filled in as far as the words allow. */
function OwnWords() {
  const styles = useStyles();
  const say = useSay();
  const press = usePress();
  const [text, setText] = useState('');
  return (
    <div className={styles.words}>
      <Field label={say(reportTexts.words)} hint={say(reportTexts.wordsHint)}>
        <Textarea value={text} resize="vertical" onChange={(_, { value }) => setText(value)} />
      </Field>
      <Button className={styles.fill} disabled={text.trim() === ''} onClick={() => press(ownWords, { text })}>
        {say(reportTexts.fill)}
      </Button>
    </div>
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
      <Rows>
        {data.drafts.map(({ requestId, title, what, changedAt }) => (
          <Row
            key={requestId}
            title={`${title}, ${changedAt.said}`}
            under={what}
            end={
              <Button className={styles.tall} onClick={() => press('form.edit', { requestId })}>
                {say(reportTexts.goOn)}
              </Button>
            }
          />
        ))}
      </Rows>
    </section>
  );
}

import { Badge, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { useSay } from '../../frame/tab.tsx';
import { caseTexts } from '../../text/case.ts';
import { Acts } from './Acts.tsx';
import { PageTools } from './PageTools.tsx';
import { Pictures } from './Pictures.tsx';
import { Block, FactList, Sections } from './parts.tsx';
import type { Board, Reported } from './useCase.ts';

const useStyles = makeStyles({
  heading: { margin: 0 },
  number: { whiteSpace: 'nowrap' },
  title: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center', justifyContent: 'space-between' },
  line: { display: 'block', margin: '4px 0' },
  steps: { listStyleType: 'none', margin: '8px 0', padding: 0 },
  step: { padding: '4px 0' },
  now: { fontWeight: tokens.fontWeightSemibold },
});

/** Her own report: how far it has come, what she was told, and what she wrote. */
export function ReportedCase({ shown }: { readonly shown: Reported }) {
  const styles = useStyles();
  const say = useSay();
  const { caseId, number, about, unit, reportedAt, status, notes, next, steps, answers, story, acts } = shown;
  return (
    <>
      <div className={styles.title}>
        <Title2 as="h1" className={styles.heading}>
          {say(caseTexts.mine)} <span className={styles.number}>{number}</span>
        </Title2>
        <PageTools caseId={caseId} number={number} />
      </div>
      <Text className={styles.line}>
        {about} · {unit} · {reportedAt.said}{' '}
        <Badge appearance="tint" color={status.key === 'closed' ? 'success' : 'brand'}>
          {status.name}
        </Badge>
      </Text>
      {notes.map((words) => (
        <Text key={words} className={styles.line}>
          {words}
        </Text>
      ))}
      <Acts acts={acts} />
      <Block title={say(caseTexts.steps)}>
        <ol className={styles.steps}>
          {steps.map(({ stage, words }) => (
            <li key={words} className={styles.step} aria-current={stage === 'now' ? 'step' : undefined}>
              <span className={stage === 'now' ? styles.now : undefined}>{words}</span>
            </li>
          ))}
        </ol>
        <Text>{next}</Text>
      </Block>
      {answers.length > 0 ? (
        <Block title={say(caseTexts.answers)}>
          <Sections sections={answers} />
        </Block>
      ) : null}
      <Block title={say(caseTexts.ownWords)}>
        <Sections sections={story} />
      </Block>
      <Pictures caseId={caseId} />
    </>
  );
}

/** A private provider's lex Sarah, for the board's SAS: that it came, how far it is and what it came to. */
export function BoardCase({ shown: { number, title, lead, facts } }: { readonly shown: Board }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <>
      <div className={styles.title}>
        <Title2 as="h1" className={styles.heading}>
          {say(caseTexts.title)} <span className={styles.number}>{number}</span>
        </Title2>
        <PageTools number={number} />
      </div>
      <Block title={title}>
        <Text>{lead}</Text>
        <FactList facts={facts} />
      </Block>
    </>
  );
}

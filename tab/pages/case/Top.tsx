import { Badge, MessageBar, MessageBarBody, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import { caseAddress } from '../../frame/addresses.ts';
import { useSay } from '../../frame/tab.tsx';
import { caseTexts } from '../../text/case.ts';
import { Acts } from './Acts.tsx';
import { PageTools } from './PageTools.tsx';
import type { Handled } from './useCase.ts';

const useStyles = makeStyles({
  heading: { margin: 0 },
  number: { whiteSpace: 'nowrap' },
  title: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center', justifyContent: 'space-between' },
  badges: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0', alignItems: 'center' },
  next: { display: 'block', margin: '8px 0' },
  past: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  warnings: { display: 'flex', flexDirection: 'column', gap: '8px', margin: '8px 0' },
});

const riskColours = { low: 'success', medium: 'warning', high: 'severe', veryHigh: 'danger' } as const;
const colourOf = (level: string) => Object.entries(riskColours).find(([key]) => key === level)?.[1] ?? 'informative';

/** Which case, how it stands, what is next, and what can be done about it. */
export function Top({ shown }: { readonly shown: Handled }) {
  const styles = useStyles();
  const say = useSay();
  const { number, about, unit, status, risk, warnings, nextDue, acts, mergedInto } = shown;
  return (
    <>
      <div className={styles.title}>
        <Title2 as="h1" className={styles.heading}>
          {say(caseTexts.title)} <span className={styles.number}>{number}</span>
        </Title2>
        <PageTools caseId={shown.caseId} number={number} />
      </div>
      <div className={styles.badges}>
        <Text>
          {about}, {unit}
        </Text>
        <Badge appearance="tint" size="large" color={status.key === 'closed' ? 'success' : 'brand'}>
          {status.name}
        </Badge>
        {risk ? (
          <Badge appearance="tint" size="large" color={colourOf(risk.key)}>
            {say(caseTexts.risk)}: {risk.name.toLowerCase()}
          </Badge>
        ) : null}
      </div>
      {warnings.length > 0 ? (
        <div className={styles.warnings}>
          {warnings.map(({ words, isUrgent }) => (
            <MessageBar key={words} intent={isUrgent ? 'error' : 'warning'} layout="multiline">
              <MessageBarBody>{words}</MessageBarBody>
            </MessageBar>
          ))}
        </div>
      ) : null}
      {mergedInto ? (
        <Text className={styles.next}>
          {say(caseTexts.mergedInto)} <Link href={caseAddress(mergedInto.caseId)}>{mergedInto.number}</Link>
        </Text>
      ) : null}
      {nextDue ? (
        <Text className={styles.next}>
          {nextDue.what} <span className={nextDue.isPast ? styles.past : undefined}>{nextDue.until}.</span>
        </Text>
      ) : null}
      <Acts acts={acts} leads />
    </>
  );
}

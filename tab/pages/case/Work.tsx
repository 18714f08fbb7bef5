import { Badge, makeStyles, Text } from '@fluentui/react-components';
import { useSay } from '../../frame/tab.tsx';
import { caseTexts } from '../../text/case.ts';
import { Acts } from './Acts.tsx';
import { Block, FactList, Section, Sections } from './parts.tsx';
import type { Handled } from './useCase.ts';

const useStyles = makeStyles({
  stands: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '4px' },
  list: { margin: '4px 0', paddingInlineStart: '20px' },
});

interface Shown {
  readonly shown: Handled;
}

/** What stands between the case and its end, said plainly. */
export function Missing({ shown: { missing, canBeClosed } }: Shown) {
  const styles = useStyles();
  const say = useSay();
  if (missing.length === 0 && !canBeClosed) return null;
  return (
    <Block title={say(caseTexts.missing)}>
      {canBeClosed ? (
        <Text>{say(caseTexts.ready)}</Text>
      ) : (
        <ul className={styles.list}>
          {missing.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </Block>
  );
}

export function Assessment({ shown: { assessment } }: Shown) {
  const say = useSay();
  return (
    <Block title={say(caseTexts.assessment)}>
      {assessment ? (
        <>
          {assessment.rows.map(({ perspective, severity, likelihood, risk }) => (
            <Section key={perspective} title={perspective} words="">
              <FactList
                facts={[
                  { label: say(caseTexts.severity), value: severity },
                  { label: say(caseTexts.likelihood), value: likelihood },
                  { label: say(caseTexts.risk), value: `${risk} ${say(caseTexts.riskOf16)}` },
                ]}
              />
            </Section>
          ))}
          <Text size={200}>{assessment.by}</Text>
        </>
      ) : (
        <Text>{say(caseTexts.notAssessed)}</Text>
      )}
    </Block>
  );
}

/** What was found, and why it happened. */
export function Findings({ shown: { findings, causes } }: Shown) {
  const styles = useStyles();
  const say = useSay();
  if (findings.length + causes.length === 0) return null;
  return (
    <Block title={say(caseTexts.findings)}>
      <Sections sections={findings} />
      {causes.map(({ title, words, stands }) => (
        <Section key={title} title={title} words={words}>
          <div className={styles.stands}>
            <Badge appearance="tint" color={stands.key === 'open' ? 'warning' : 'informative'}>
              {stands.name}
            </Badge>
          </div>
        </Section>
      ))}
    </Block>
  );
}

/** What is done about it, each with what can be done now. */
export function Actions({ shown: { actions } }: Shown) {
  const styles = useStyles();
  const say = useSay();
  if (actions.length === 0) return null;
  return (
    <Block title={say(caseTexts.actions)}>
      {actions.map(({ id, title, words, stands, isLate, acts }) => (
        <Section key={id} title={title} words={words}>
          <div className={styles.stands}>
            <Badge appearance="tint" color={stands.key === 'shown' ? 'success' : 'informative'}>
              {stands.name}
            </Badge>
            {isLate ? (
              <Badge appearance="tint" color="danger">
                {say(caseTexts.late)}
              </Badge>
            ) : null}
          </div>
          <Acts acts={acts} about={title} />
        </Section>
      ))}
    </Block>
  );
}

/** What was told and learnt, and how it ended. */
export function Ending({ shown: { ending } }: Shown) {
  const say = useSay();
  if (ending.length === 0) return null;
  return (
    <Block title={say(caseTexts.ending)}>
      <Sections sections={ending} />
    </Block>
  );
}

import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import { caseAddress, maskAddress } from '../../frame/addresses.ts';
import { useSay } from '../../frame/tab.tsx';
import { caseTexts } from '../../text/case.ts';
import { Papers, Readers, Similar } from './Aside.tsx';
import { Changed } from './Changed.tsx';
import { Pictures } from './Pictures.tsx';
import { Processes } from './Processes.tsx';
import { Block, FactList, Sections } from './parts.tsx';
import { Timeline } from './Timeline.tsx';
import { Top } from './Top.tsx';
import type { Handled } from './useCase.ts';
import { Actions, Assessment, Ending, Findings, Missing } from './Work.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '0 16px',
    alignItems: 'start',
    '@media (min-width: 960px)': { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)' },
    '@media print': { display: 'block' },
  },
  mask: {
    display: 'inline-block',
    padding: '12px 0',
    color: tokens.colorBrandForegroundLink,
    '@media (forced-colors: active)': { color: 'LinkText' },
    '@media print': { display: 'none' },
  },
});

/** Everything of a case, for one who handles it or watches over it. */
export function HandledCase({ shown }: { readonly shown: Handled }) {
  const styles = useStyles();
  const say = useSay();
  const { caseId, facts, joined, story, processes, timeline, maySeeReaders, mayMask, isLogged } = shown;
  return (
    <>
      <Top shown={shown} />
      <Changed shown={shown} />
      <div className={styles.columns}>
        <div>
          <Block title={say(caseTexts.story)}>
            <Sections sections={story} />
          </Block>
          <Missing shown={shown} />
          <Processes processes={processes} />
          <Assessment shown={shown} />
          <Findings shown={shown} />
          <Actions shown={shown} />
          <Ending shown={shown} />
        </div>
        <div>
          <Block title={say(caseTexts.about)}>
            <FactList facts={facts} />
            {joined.length > 0 ? (
              <Text>
                {say(caseTexts.joined)}:{' '}
                {joined.map((one, i) => (
                  <span key={one.caseId}>
                    {i > 0 ? ', ' : ''}
                    <Link href={caseAddress(one.caseId)}>{one.number}</Link>
                  </span>
                ))}
              </Text>
            ) : null}
          </Block>
          <Papers shown={shown} />
          {mayMask ? (
            <Link className={styles.mask} href={maskAddress([caseId])}>
              {say(caseTexts.mask)}
            </Link>
          ) : null}
          <Pictures caseId={caseId} />
          <Timeline timeline={timeline} />
          <Similar caseId={caseId} />
          {maySeeReaders ? <Readers caseId={caseId} /> : null}
          {isLogged ? <Text size={200}>{say(caseTexts.logged)}</Text> : null}
        </div>
      </div>
    </>
  );
}

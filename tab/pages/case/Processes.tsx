import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useSay } from '../../frame/tab.tsx';
import { caseTexts } from '../../text/case.ts';
import { Acts } from './Acts.tsx';
import { Block, FactList } from './parts.tsx';
import type { Handled } from './useCase.ts';

const useStyles = makeStyles({
  clocks: { listStyleType: 'none', margin: '4px 0', padding: 0 },
  clock: {
    padding: '4px 0 4px 12px',
    marginBottom: '8px',
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
  },
  late: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  done: { borderLeftColor: tokens.colorStatusSuccessBorder2 },
  line: { display: 'block' },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: '12px 0 4px' },
  words: { whiteSpace: 'pre-wrap', margin: '0 0 8px' },
});

/** A legal process: where it stands, its clocks, what has been done, and who can do what now. */
export function Processes({ processes }: Pick<Handled, 'processes'>) {
  return processes.map((process) => <Process key={process.key} process={process} />);
}

type Shown = Handled['processes'][number];

function Process({ process }: { readonly process: Shown }) {
  const styles = useStyles();
  const say = useSay();
  const { title, lead, facts, together, clocks, contact, taken, acts, byOthers } = process;
  return (
    <Block title={`${say(caseTexts.processes)}: ${title}`}>
      <Text>{lead}</Text>
      <FactList facts={facts} />
      {together.map((words) => (
        <Text key={words} className={styles.line}>
          {words}
        </Text>
      ))}
      <Acts acts={acts} about={title} />
      {clocks.length > 0 ? (
        <>
          <h3 className={styles.heading}>{say(caseTexts.clocks)}</h3>
          <Clocks clocks={clocks} />
        </>
      ) : null}
      {taken.length > 0 ? <h3 className={styles.heading}>{say(caseTexts.taken)}</h3> : null}
      {[...taken, ...(contact ? [contact] : [])].map((section, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same step may ask two questions alike, and their order stands
        <div key={i}>
          <Text className={styles.name}>{section.title}</Text>
          <p className={styles.words}>{section.words}</p>
        </div>
      ))}
      {byOthers.length > 0 ? <h3 className={styles.heading}>{say(caseTexts.byOthers)}</h3> : null}
      {byOthers.map((words) => (
        <Text key={words} className={styles.line}>
          {words}
        </Text>
      ))}
    </Block>
  );
}

/** What is to be done by when, and whether that is the law's own time or the municipality's. */
function Clocks({ clocks }: Pick<Shown, 'clocks'>) {
  const styles = useStyles();
  return (
    <ul className={styles.clocks}>
      {clocks.map(({ title, limit, word, stands, said }) => (
        <li
          key={title}
          className={mergeClasses(styles.clock, stands === 'late' && styles.late, stands === 'done' && styles.done)}
        >
          <Text className={styles.name}>{title}</Text>
          {[limit, word, said].filter(Boolean).map((line) => (
            <Text key={line} className={styles.line}>
              {line}
            </Text>
          ))}
        </li>
      ))}
    </ul>
  );
}

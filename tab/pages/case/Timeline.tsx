import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useSay } from '../../frame/tab.tsx';
import { caseTexts } from '../../text/case.ts';
import { Block } from './parts.tsx';
import type { Handled } from './useCase.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '8px 0', padding: 0 },
  row: {
    padding: '6px 0 6px 12px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    '@media print': { breakInside: 'avoid' },
  },
  under: { display: 'block', color: tokens.colorNeutralForeground2 },
  what: { display: 'block' },
  // On paper everything is unfolded.
  folded: { display: 'none', '@media print': { display: 'list-item' } },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px', '@media print': { display: 'none' } },
  tall: { minHeight: '44px' },
});

/** More than these are unfolded when they are wanted. */
const atFirst = 12;

/** Every event of the case: what, who and when. */
export function Timeline({ timeline }: Pick<Handled, 'timeline'>) {
  const styles = useStyles();
  const say = useSay();
  const [isOldestFirst, setOldestFirst] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const rows = isOldestFirst ? timeline.toReversed() : timeline;
  return (
    <Block title={say(caseTexts.timeline)}>
      <div className={styles.tools}>
        <Button
          className={styles.tall}
          size="small"
          aria-pressed={isOldestFirst}
          onClick={() => setOldestFirst(!isOldestFirst)}
        >
          {say(caseTexts.oldestFirst)}
        </Button>
      </div>
      <ol className={styles.list} reversed={!isOldestFirst}>
        {rows.map((row, i) => (
          <li key={row.seq} className={mergeClasses(styles.row, !isWhole && i >= atFirst && styles.folded)}>
            <EventLine row={row} />
          </li>
        ))}
      </ol>
      {!isWhole && rows.length > atFirst ? (
        <div className={styles.tools}>
          <Button className={styles.tall} onClick={() => setWhole(true)}>
            {say(caseTexts.showAll)} ({rows.length})
          </Button>
        </div>
      ) : null}
    </Block>
  );
}

export function EventLine({ row: { what, who, at } }: { readonly row: Handled['timeline'][number] }) {
  const styles = useStyles();
  return (
    <>
      <Text className={styles.what}>{what}</Text>
      <Text size={200} className={styles.under}>
        {who}, <time dateTime={at.at}>{at.said}</time>
      </Text>
    </>
  );
}

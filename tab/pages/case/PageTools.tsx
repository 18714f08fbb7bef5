import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useSay, useTab } from '../../frame/tab.tsx';
import { caseTexts } from '../../text/case.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    '@media print': { display: 'none' },
  },
  tall: { minHeight: '44px' },
  byHand: { overflowWrap: 'anywhere', userSelect: 'all' },
});

interface PageToolsProps {
  readonly caseId?: string;
  readonly number: string;
}

/** To have the page on paper, and to tell a colleague which case it is. A link gives nobody more than she may see. */
export function PageTools({ caseId, number }: PageToolsProps) {
  const styles = useStyles();
  const say = useSay();
  const { host } = useTab();
  const [copied, setCopied] = useState<{ readonly text: string; readonly isDone: boolean } | null>(null);
  const copy = async (text: string): Promise<void> => {
    // Teams may not let a page write to the clipboard.
    const isDone = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied({ text, isDone });
  };
  const tool = (words: string, onClick: () => void) => (
    <Button className={styles.tall} size="small" appearance="subtle" onClick={onClick}>
      {words}
    </Button>
  );
  return (
    <div className={styles.row}>
      {tool(say(caseTexts.print), () => window.print())}
      {tool(say(caseTexts.copyNumber), () => void copy(number))}
      {caseId
        ? tool(
            say(caseTexts.copyLink),
            () => void copy(host.linkTo(`arende/${caseId}`, `${say(caseTexts.title)} ${number}`)),
          )
        : null}
      <Text role="status">{copied ? say(copied.isDone ? caseTexts.copied : caseTexts.copyByHand) : null}</Text>
      {copied && !copied.isDone ? <Text className={styles.byHand}>{copied.text}</Text> : null}
    </div>
  );
}

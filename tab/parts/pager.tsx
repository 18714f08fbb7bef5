import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useSay } from '../frame/tab.tsx';
import { listTexts, rowsOf } from '../text/lists.ts';

/** Rows that the server gives a page. */
const pageOf = 50;

const useStyles = makeStyles({
  pager: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px', margin: '12px 0' },
  tall: { minHeight: '44px' },
});

interface PagerProps {
  readonly list: {
    readonly rows: readonly unknown[];
    readonly total?: number | undefined;
    readonly next: string | null;
  };
  /** How many rows stand before this page, as the address or the page has it. */
  readonly after: string | undefined;
  readonly onTurn: (after: string | undefined) => void;
}

/** Where in the list she is, and the way on and back; nothing where all of it is on one page. */
export function Pager({ list: { rows, total = rows.length, next }, after = '0', onTurn }: PagerProps) {
  const styles = useStyles();
  const say = useSay();
  const from = Number(after) || 0;
  if (next === null && from === 0) return null;
  // The list may have become shorter than where she was.
  const before = Math.max(0, Math.min(from, Math.ceil(total / pageOf) * pageOf) - pageOf);
  return (
    <nav className={styles.pager} aria-label={say(listTexts.pages)}>
      <Button
        className={styles.tall}
        disabled={from === 0}
        onClick={() => onTurn(before > 0 ? String(before) : undefined)}
      >
        {say(listTexts.before)}
      </Button>
      {rows.length > 0 ? <Text>{say(rowsOf(from + 1, from + rows.length, total))}</Text> : null}
      <Button className={styles.tall} disabled={next === null} onClick={() => onTurn(next ?? undefined)}>
        {say(listTexts.next)}
      </Button>
    </nav>
  );
}

import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '12px 0', padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  row: {
    display: 'block',
    // A finger's width.
    minHeight: '44px',
    boxSizing: 'border-box',
    padding: '10px 12px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    textDecorationLine: 'none',
  },
  link: {
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  first: { display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' },
  under: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** A list that reads well on a phone: one row under the other, each as tall as a finger needs. */
export function Rows({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

interface RowProps {
  readonly title: string;
  /** The page that the row leads to; a row without one is only read. */
  readonly href?: string;
  /** At the end of the first line: how it stands, or what can be done. */
  readonly end?: ReactNode;
  readonly under?: ReactNode;
}

export function Row({ title, href, end, under }: RowProps) {
  const styles = useStyles();
  const inside = (
    <>
      <span className={styles.first}>
        <Text weight="semibold">{title}</Text>
        {end}
      </span>
      {under ? <div className={styles.under}>{under}</div> : null}
    </>
  );
  return (
    <li>
      {href ? (
        <Link href={href} className={mergeClasses(styles.row, styles.link)}>
          {inside}
        </Link>
      ) : (
        <div className={styles.row}>{inside}</div>
      )}
    </li>
  );
}

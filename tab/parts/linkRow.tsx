import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

const useStyles = makeStyles({
  inside: {
    display: 'block',
    flex: '1 1 0',
    minWidth: 0,
    width: '100%',
    // A finger's width.
    minHeight: '44px',
    padding: '10px 12px',
    boxSizing: 'border-box',
    color: tokens.colorNeutralForeground1,
    textAlign: 'start',
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    backgroundColor: 'transparent',
    border: 'none',
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** The inside of a row that can be pressed: it leads to a page, or opens something beside it. */
export function Leads({ to, children }: { readonly to: string | (() => void); readonly children: ReactNode }) {
  const { inside } = useStyles();
  return typeof to === 'string' ? (
    <Link href={to} className={inside}>
      {children}
    </Link>
  ) : (
    <button type="button" className={inside} onClick={to}>
      {children}
    </button>
  );
}

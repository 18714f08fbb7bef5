import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

const useStyles = makeStyles({
  link: {
    display: 'inline-block',
    // A finger's width, with the line's own height.
    padding: '12px 0',
    color: tokens.colorBrandForegroundLink,
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
});

/** A way to another page of the tab, among words. */
export function TextLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <Link href={href} className={styles.link}>
      {children}
    </Link>
  );
}

import { makeStyles, Title3, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  block: {
    display: 'block',
    marginBottom: '12px',
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    '@media print': { border: 'none', padding: '0', marginBottom: '16px' },
  },
  heading: { display: 'block', margin: '0 0 8px' },
  section: { margin: '8px 0', '@media print': { breakInside: 'avoid' } },
  sectionTitle: {
    display: 'block',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { whiteSpace: 'pre-wrap', margin: '2px 0 0' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 10rem) minmax(0, 1fr)',
    gap: '4px 12px',
    margin: '8px 0',
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: '0' },
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, '@media (max-width: 480px)': { marginBottom: '8px' } },
});

/** A part of the page with its heading. */
export function Block({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.block} aria-labelledby={id}>
      <Title3 as="h2" id={id} className={styles.heading}>
        {title}
      </Title3>
      {children}
    </section>
  );
}

interface Words {
  readonly title: string;
  readonly words: string;
}

/** Headings with what stands under them, as it was written. */
export function Sections({
  sections,
  children,
}: {
  readonly sections: readonly Words[];
  readonly children?: ReactNode;
}) {
  return (
    <>
      {sections.map((section, i) => (
        // Two sections may have the same title; their order does not change.
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no other key
        <Section key={i} {...section} />
      ))}
      {children}
    </>
  );
}

/** One of them, and what can be said or done beside it. */
export function Section({ title, words, children }: Words & { readonly children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.section}>
      <h3 className={styles.sectionTitle}>{title}</h3>
      <p className={styles.words}>{words}</p>
      {children}
    </div>
  );
}

/** Labels and values. */
export function FactList({ facts }: { readonly facts: readonly { readonly label: string; readonly value: string }[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <Fact key={label} label={label} value={value} />
      ))}
    </dl>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
  one: {
    display: 'flex',
    flexDirection: 'column-reverse',
    padding: '8px 14px',
    minWidth: '7rem',
    boxSizing: 'border-box',
    maxWidth: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    overflowWrap: 'anywhere',
  },
});

/** Figures with their names. */
export function Amounts({ of }: { readonly of: readonly { readonly name: string; readonly value: string }[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {of.map(({ name, value }) => (
        <div key={name} className={styles.one}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

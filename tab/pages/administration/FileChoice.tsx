import { Field, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  field: { margin: '12px 0' },
  input: {
    minHeight: '44px',
    maxWidth: '100%',
    padding: '8px 0',
    boxSizing: 'border-box',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
  },
});

interface FileChoiceProps {
  readonly label: string;
  /** What is wrong with what is chosen. */
  readonly fault: string | null;
  readonly onChoose: (file: File | undefined) => void;
}

/** A file of her own computer. It is read when she asks for it, so that a corrected file need only be saved. */
export function FileChoice({ label, fault, onChoose }: FileChoiceProps) {
  const styles = useStyles();
  return (
    <Field
      label={label}
      className={styles.field}
      {...(fault ? { validationMessage: fault, validationState: 'error' as const } : {})}
    >
      {(tied) => (
        <input
          {...tied}
          type="file"
          accept=".csv,text/csv"
          className={styles.input}
          onChange={({ currentTarget }) => onChoose(currentTarget.files?.[0])}
        />
      )}
    </Field>
  );
}

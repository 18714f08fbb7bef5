import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useSay } from '../../frame/tab.tsx';
import { administrationTexts } from '../../text/administration.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'flex-end', margin: '12px 0' },
  field: { flex: '1 1 220px', maxWidth: '440px' },
  tall: { minHeight: '44px' },
});

interface SearchProps {
  readonly label: string;
  readonly sought: string | undefined;
  readonly onSearch: (words: string) => void;
}

/** Words that a list is narrowed to, once she asks for it. */
export function Search({ label, sought = '', onSearch }: SearchProps) {
  const styles = useStyles();
  const say = useSay();
  const [words, write] = useState(sought);
  return (
    <search>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(words.trim());
        }}
      >
        <Field label={label} className={styles.field}>
          <Input type="search" className={styles.tall} value={words} onChange={(_, { value }) => write(value)} />
        </Field>
        <Button type="submit" className={styles.tall}>
          {say(administrationTexts.search)}
        </Button>
      </form>
    </search>
  );
}

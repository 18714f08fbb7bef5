import { Button, Field, makeStyles, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { ApiRefused } from '../../frame/api.ts';
import { useRefresh, useSay, useTab } from '../../frame/tab.tsx';
import { Failed } from '../../parts/states.tsx';
import { logTexts } from '../../text/administration.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', margin: '16px 0', maxWidth: '720px' },
  tall: { minHeight: '44px', alignSelf: 'flex-start' },
});

type Outcome = { readonly is: 'none' | 'asked' | 'kept' } | { readonly is: 'failed'; readonly fault: unknown };

/** What came of the review; kept with who, when and which days. */
export function ReviewNote({ days }: { readonly days: { readonly from: string; readonly to: string } }) {
  const styles = useStyles();
  const say = useSay();
  const { api, me } = useTab();
  const refresh = useRefresh();
  const [note, write] = useState('');
  const [outcome, setOutcome] = useState<Outcome>({ is: 'none' });
  const keep = async (): Promise<void> => {
    setOutcome({ is: 'asked' });
    try {
      await api('POST /administration/log/reviews', { body: { ...days, note } });
      write('');
      setOutcome({ is: 'kept' });
      await refresh();
    } catch (fault) {
      setOutcome({ is: 'failed', fault });
    }
  };
  const fault = outcome.is === 'failed' ? outcome.fault : null;
  const wrong = fault instanceof ApiRefused && fault.status === 422 ? fault.message : null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome.is !== 'asked') void keep();
      }}
    >
      <Field
        label={say(logTexts.note)}
        hint={say(logTexts.noteHint)}
        {...(wrong ? { validationMessage: wrong, validationState: 'error' as const } : {})}
      >
        <Textarea value={note} rows={4} onChange={(_, { value }) => write(value)} />
      </Field>
      <Button type="submit" className={styles.tall} appearance="primary" disabledFocusable={outcome.is === 'asked'}>
        {say(logTexts.reviewed)}
      </Button>
      <Text role="status">{outcome.is === 'kept' ? say(logTexts.kept) : ''}</Text>
      {fault && !wrong ? <Failed fault={fault} again={keep} language={me.language} /> : null}
    </form>
  );
}

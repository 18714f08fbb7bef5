import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { foundByHand } from '../../../bot/contract/masking.ts';
import { useSay } from '../../frame/tab.tsx';
import { maskingTexts } from '../../text/masking.ts';

const useStyles = makeStyles({
  form: { margin: '12px 0', display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
  field: { width: 'min(480px, 100%)' },
  input: { minWidth: 0, '> input': { minWidth: 0, width: '100%' } },
});

interface ByHandProps {
  readonly texts: readonly string[];
  readonly add: (words: string) => void;
}

/** What only a person can see: she writes the words, or selects them in the text. */
export function MaskByHand({ texts, add }: ByHandProps) {
  const styles = useStyles();
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<{ readonly text: string; readonly isWrong: boolean } | null>(null);
  const maskThem = (event: FormEvent): void => {
    event.preventDefault();
    const words = typed.trim() || (window.getSelection()?.toString() ?? '').trim();
    if (words === '') return;
    if (foundByHand(words, texts).length === 0) {
      setSaid({ text: say(maskingTexts.notThere), isWrong: true });
      return;
    }
    add(words);
    setTyped('');
    setSaid({ text: say(maskingTexts.masked(words)), isWrong: false });
  };
  return (
    <form className={styles.form} onSubmit={maskThem}>
      <p>{say(maskingTexts.missed)}</p>
      <Field
        className={styles.field}
        label={say(maskingTexts.own)}
        hint={say(maskingTexts.ownHint)}
        {...(said
          ? { validationState: said.isWrong ? ('error' as const) : ('success' as const), validationMessage: said.text }
          : {})}
      >
        <Input
          size="large"
          className={styles.input}
          value={typed}
          maxLength={100}
          autoComplete="off"
          onChange={(_, { value }) => {
            setTyped(value);
            setSaid(null);
          }}
        />
      </Field>
      {/* What is selected in the text stays so while the button is pressed. */}
      <Button type="submit" size="large" onMouseDown={(event) => event.preventDefault()}>
        {say(maskingTexts.mask)}
      </Button>
    </form>
  );
}

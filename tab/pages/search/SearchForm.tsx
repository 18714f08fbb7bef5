import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useApi, useSay } from '../../frame/tab.tsx';
import { searchTexts } from '../../text/search.ts';
import type { Chosen, FilterKey } from './useFound.ts';

const useStyles = makeStyles({
  form: { margin: '12px 0', display: 'flex', flexDirection: 'column', gap: '12px' },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))', gap: '12px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  tall: { minHeight: '44px' },
  // The width of an input, or of its longest choice, can be larger than a narrow phone's.
  narrow: { minWidth: 0, '> input': { minWidth: 0, width: '100%' }, '> select': { minWidth: 0, width: '100%' } },
});

type Choices = Exclude<FilterKey, 'number' | 'from' | 'to'>;
const moreChoices = ['category', 'kind', 'status', 'risk', 'lagrum'] as const satisfies readonly Choices[];

interface FormProps {
  readonly chosen: Chosen;
  readonly words: string;
  /** What is wrong with the words. */
  readonly fault: string;
  readonly onSearch: (chosen: Chosen, words: string) => void;
}

export function SearchForm({ chosen, words, fault, onSearch }: FormProps) {
  const styles = useStyles();
  const say = useSay();
  const [draft, setDraft] = useState(chosen);
  const [typed, setTyped] = useState(words);
  const [isWide, setWide] = useState(moreChoices.some((key) => chosen[key]));
  const set = (key: FilterKey, value: string): void => setDraft((now) => ({ ...now, [key]: value }));
  const search = (event: FormEvent): void => {
    event.preventDefault();
    onSearch(draft, typed.trim());
  };
  return (
    <search>
      <form className={styles.form} onSubmit={search}>
        <Field
          label={say(searchTexts.words)}
          hint={say(searchTexts.wordsHint)}
          {...(fault ? { validationState: 'error', validationMessage: fault } : {})}
        >
          <Input
            size="large"
            className={styles.narrow}
            value={typed}
            maxLength={300}
            autoComplete="off"
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
        <div className={styles.fields}>
          <Typed name="number" type="text" value={draft.number} set={set} />
          <Choice name="unitId" value={draft.unitId} set={set} />
          <Typed name="from" type="date" value={draft.from} set={set} />
          <Typed name="to" type="date" value={draft.to} set={set} />
          {isWide ? moreChoices.map((key) => <Choice key={key} name={key} value={draft[key]} set={set} />) : null}
        </div>
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" size="large">
            {say(searchTexts.search)}
          </Button>
          <Button size="large" aria-expanded={isWide} onClick={() => setWide(!isWide)}>
            {say(isWide ? searchTexts.fewer : searchTexts.more)}
          </Button>
          <Button
            size="large"
            appearance="subtle"
            onClick={() => {
              setDraft({});
              setTyped('');
              onSearch({}, '');
            }}
          >
            {say(searchTexts.clear)}
          </Button>
        </div>
      </form>
    </search>
  );
}

interface FieldProps<K extends FilterKey> {
  readonly name: K;
  readonly value: string | undefined;
  readonly set: (key: FilterKey, value: string) => void;
}

function Typed({
  name,
  type,
  value = '',
  set,
}: FieldProps<'number' | 'from' | 'to'> & { readonly type: 'text' | 'date' }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <Field className={styles.narrow} label={say(searchTexts[name])}>
      <Input
        size="large"
        className={styles.narrow}
        type={type}
        value={value}
        {...(name === 'number' ? { placeholder: '2026-000123', maxLength: 100, autoComplete: 'off' } : {})}
        onChange={(_, typed) => set(name, typed.value)}
      />
    </Field>
  );
}

function Choice({ name, value = '', set }: FieldProps<Choices>) {
  const styles = useStyles();
  const say = useSay();
  const { data } = useApi('GET /search/choices');
  return (
    <Field className={styles.narrow} label={say(searchTexts[name])}>
      <Select className={styles.narrow} size="large" value={value} onChange={(_, chosen) => set(name, chosen.value)}>
        <option value="">{say(searchTexts.all)}</option>
        {(data?.[name] ?? []).map((one) => (
          <option key={one.key} value={one.key}>
            {one.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

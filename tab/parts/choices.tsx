import { Field, makeStyles, Select, ToggleButton } from '@fluentui/react-components';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useSay } from '../frame/tab.tsx';
import { listTexts } from '../text/lists.ts';
import type { Asked } from './states.tsx';

/** What a list is narrowed to stays in the address: it can be gone back to, reloaded and sent to somebody. */
export function useChoices() {
  const [params, setParams] = useSearchParams();
  const choose = (name: string, value: string | undefined): void =>
    setParams((now) => {
      const next = new URLSearchParams(now);
      // Another choice makes another list: it is read from its beginning.
      if (name !== 'after') next.delete('after');
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  return { chosen: Object.fromEntries(params), choose, clear: () => setParams(new URLSearchParams()) };
}

/** What was last there, while the next is on its way: nothing jumps, and focus stays where it was. */
export function useKept<T>({ data, error, refetch }: Asked<T>): Asked<T> {
  const [kept, keep] = useState(data);
  if (data !== undefined && data !== kept) keep(data);
  return { data: error ? data : (data ?? kept), error, refetch };
}

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: 0, padding: 0, border: 'none' },
  tall: { minHeight: '44px', maxWidth: '100%', overflowWrap: 'anywhere' },
});

interface Counted {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

interface OneOfProps {
  readonly label: string;
  readonly of: readonly Counted[];
  readonly chosen: string | undefined;
  readonly onChoose: (key: string | undefined) => void;
}

/** One of several or none; those that would leave nothing are not there, but for the one that is chosen. */
export function OneOf({ label, of, chosen, onChoose }: OneOfProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group} aria-label={label}>
      {of
        .filter(({ key, count }) => count > 0 || key === chosen)
        .map(({ key, name, count }) => (
          <ToggleButton
            key={key}
            className={styles.tall}
            checked={key === chosen}
            onClick={() => onChoose(key === chosen ? undefined : key)}
          >
            {`${name} (${count})`}
          </ToggleButton>
        ))}
    </fieldset>
  );
}

interface SelectOfProps extends OneOfProps {
  /** What it is when nothing is chosen. */
  readonly all: string;
}

export function SelectOf({ label, of, chosen, onChoose, all }: SelectOfProps) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Select
        className={styles.tall}
        value={chosen ?? ''}
        onChange={(_, { value }) => onChoose(value === '' ? undefined : value)}
      >
        <option value="">{all}</option>
        {of.map(({ key, name, count }) => (
          <option key={key} value={key}>
            {`${name} (${count})`}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** A unit is worth choosing where there are several. */
export function UnitChoice({ of, chosen, onChoose }: Omit<OneOfProps, 'label'>) {
  const say = useSay();
  if (of.length < 2 && chosen === undefined) return null;
  return (
    <SelectOf label={say(listTexts.unit)} all={say(listTexts.allUnits)} of={of} chosen={chosen} onChoose={onChoose} />
  );
}

import { Button, makeStyles, Select, useId } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { useSay } from '../../frame/tab.tsx';
import { unitTexts } from '../../text/unit.ts';
import { type Units, type UnitWeek, unitAddress } from './unitWeek.ts';

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'flex-end', margin: '12px 0' },
  choice: { display: 'flex', flexDirection: 'column', gap: '2px', maxWidth: '100%' },
  step: { minHeight: '44px' },
});

interface ChoicesProps {
  readonly unitId: string;
  readonly units: Units;
  /** Undefined until it is there. */
  readonly shown: UnitWeek | undefined;
  readonly choose: (week: string) => void;
}

/** Which unit and which week; both stand in the address. */
export function Choices({ unitId, units, shown, choose }: ChoicesProps) {
  const styles = useStyles();
  const say = useSay();
  const [, goTo] = useLocation();
  const weeks = shown?.weeks ?? [];
  const at = weeks.findIndex(({ key }) => key === shown?.week.key);
  const [after, before] = [weeks[at - 1], weeks[at + 1]];
  return (
    <div className={styles.choices}>
      <Choice
        label={say(unitTexts.unit)}
        chosen={unitId}
        among={units.map((one) => ({ key: one.unitId, name: one.name }))}
        choose={(key) => goTo(unitAddress(key))}
      />
      <Choice label={say(unitTexts.week)} chosen={shown?.week.key ?? ''} among={weeks} choose={choose} />
      <Button className={styles.step} disabled={!before} onClick={() => before && choose(before.key)}>
        {say(unitTexts.before)}
      </Button>
      <Button className={styles.step} disabled={!after} onClick={() => after && choose(after.key)}>
        {say(unitTexts.after)}
      </Button>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly chosen: string;
  readonly among: readonly { readonly key: string; readonly name: string }[];
  readonly choose: (key: string) => void;
}

/** The platform's own list: a thousand units are found by typing, and on a phone by its own wheel. */
function Choice({ label, chosen, among, choose }: ChoiceProps) {
  const styles = useStyles();
  const field = useId('choice');
  return (
    <div className={styles.choice}>
      <label htmlFor={field}>{label}</label>
      <Select
        id={field}
        size="large"
        value={chosen}
        disabled={among.length === 0}
        onChange={(_, { value }) => choose(value)}
      >
        {among.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}

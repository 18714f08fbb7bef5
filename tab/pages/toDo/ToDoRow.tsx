import { Badge, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Answered } from '../../../bot/contract.ts';
import { caseAddress } from '../../frame/addresses.ts';
import { usePress } from '../../frame/Panel.tsx';
import { useSay } from '../../frame/tab.tsx';
import { Leads } from '../../parts/linkRow.tsx';
import { chooseCase, inPlaceOf, toDoTexts } from '../../text/toDo.ts';

type ToDo = Answered<'GET /to-do'>['rows'][number];

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  first: { display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' },
  badges: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  line: { display: 'block' },
  under: { display: 'block', color: tokens.colorNeutralForeground2 },
  choose: { minHeight: '44px', alignItems: 'center' },
});

interface ToDoRowProps {
  readonly row: ToDo;
  readonly isChosen: boolean;
  /** Absent where there is nothing to choose it for. */
  readonly onChoose?: ((isChosen: boolean) => void) | undefined;
}

/** What waits, all of it, and the way there: the case; or an own action of one that she may not read. */
export function ToDoRow({ row, isChosen, onChoose }: ToDoRowProps) {
  const styles = useStyles();
  const say = useSay();
  const press = usePress();
  const { caseId, actionId, number } = row;
  return (
    <li className={styles.row}>
      {onChoose ? (
        <Checkbox
          className={styles.choose}
          size="large"
          checked={isChosen}
          aria-label={say(chooseCase(number))}
          onChange={(_, { checked }) => onChoose(checked === true)}
        />
      ) : null}
      <Leads to={actionId === null ? caseAddress(caseId) : () => press('action.open', { caseId, actionId })}>
        <Words row={row} />
      </Leads>
    </li>
  );
}

function Words({ row: { number, title, unit, status, waits, isUrgent, inPlaceOf: whose } }: Pick<ToDoRowProps, 'row'>) {
  const styles = useStyles();
  const say = useSay();
  const under = [unit, ...(status ? [status.name] : []), ...(whose ? [say(inPlaceOf(whose))] : [])];
  return (
    <>
      <span className={styles.first}>
        <Text weight="semibold">{`${number} ${title}`}</Text>
        <span className={styles.badges}>
          {isUrgent ? (
            <Badge appearance="outline" color="important">
              {say(toDoTexts.isUrgent)}
            </Badge>
          ) : null}
          {waits.some(({ isLate }) => isLate) ? (
            <Badge appearance="filled" color="danger">
              {say(toDoTexts.isLate)}
            </Badge>
          ) : null}
        </span>
      </span>
      {waits.map(({ key, what, until }) => (
        <span key={`${key} ${until}`} className={styles.line}>
          {until === '' ? `${what}.` : `${what}. ${until}.`}
        </span>
      ))}
      <span className={styles.under}>{under.join(' · ')}</span>
    </>
  );
}

import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Answered } from '../../../bot/contract.ts';
import { caseAddress } from '../../frame/addresses.ts';
import { usePress } from '../../frame/Panel.tsx';
import { useSay } from '../../frame/tab.tsx';
import { Leads } from '../../parts/linkRow.tsx';
import { actionTexts, weekNamed } from '../../text/actions.ts';

type Action = Answered<'GET /actions'>['rows'][number];
type WeekAction = Answered<'GET /actions/weeks'>['rows'][number];

const useStyles = makeStyles({
  row: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  still: { padding: '10px 12px', display: 'flex', flexDirection: 'column', gap: '8px', overflowWrap: 'anywhere' },
  first: { display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' },
  badges: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  under: { display: 'block', color: tokens.colorNeutralForeground2 },
  tall: { minHeight: '44px', alignSelf: 'flex-start' },
});

/** What is to be done, by whom and until when, and what came of it; leads to its case, or to her own action alone. */
export function ActionRow({ row }: { readonly row: Action }) {
  const styles = useStyles();
  const say = useSay();
  const press = usePress();
  const { caseId, actionId, number, what, owner, unit, strength, state, day, isLate, mayRead } = row;
  const under = [day, number, unit, mayRead ? owner : say(actionTexts.own)].filter((one) => one !== '');
  return (
    <li className={styles.row}>
      <Leads to={mayRead ? caseAddress(caseId) : () => press('action.open', { caseId, actionId })}>
        <span className={styles.first}>
          <Text weight="semibold">{what}</Text>
          <span className={styles.badges}>
            {isLate ? <LateBadge /> : null}
            <Badge appearance="outline" color="informative">
              {strength.name}
            </Badge>
            <Badge appearance="tint" color={state.key === 'yes' ? 'success' : 'informative'}>
              {state.name}
            </Badge>
          </span>
        </span>
        <span className={styles.under}>{under.join(' · ')}</span>
      </Leads>
    </li>
  );
}

/** What a unit has decided about its week; said to be done here by the one whose it is. */
export function WeekActionRow({ row }: { readonly row: WeekAction }) {
  const styles = useStyles();
  const say = useSay();
  const press = usePress();
  const { unitId, week, requestId, what, owner, unit, day, isLate, isDone, mayFinish } = row;
  const under = [day, unit, say(weekNamed(week)), ...(owner ? [owner] : [])];
  return (
    <li className={`${styles.row} ${styles.still}`}>
      <span className={styles.first}>
        <Text weight="semibold">{what ?? say(actionTexts.hiddenWeek)}</Text>
        <span className={styles.badges}>
          {isLate ? <LateBadge /> : null}
          {isDone ? (
            <Badge appearance="tint" color="success">
              {say(actionTexts.done)}
            </Badge>
          ) : null}
        </span>
      </span>
      <span className={styles.under}>{under.join(' · ')}</span>
      {mayFinish ? (
        <Button className={styles.tall} onClick={() => press('week.action.done', { unitId, week, requestId })}>
          {say(actionTexts.finish)}
        </Button>
      ) : null}
    </li>
  );
}

function LateBadge() {
  const say = useSay();
  return (
    <Badge appearance="filled" color="danger">
      {say(actionTexts.late)}
    </Badge>
  );
}

import { Button, Field, makeStyles, Select, Title2, Title3 } from '@fluentui/react-components';
import type { Answered } from '../../bot/contract.ts';
import { useApi, useSay, useTab } from '../frame/tab.tsx';
import { OneOf, SelectOf, UnitChoice, useChoices, useKept } from '../parts/choices.tsx';
import { Download } from '../parts/download.tsx';
import { Pager } from '../parts/pager.tsx';
import { Rows } from '../parts/rows.tsx';
import { Empty, Shown } from '../parts/states.tsx';
import { actionTexts } from '../text/actions.ts';
import { pageNames } from '../text/frame.ts';
import { listTexts } from '../text/lists.ts';
import { ActionFigures } from './actions/ActionFigures.tsx';
import { ActionRow, WeekActionRow } from './actions/ActionRows.tsx';

type List = Answered<'GET /actions'>;
type Choices = ReturnType<typeof useChoices>;

const useStyles = makeStyles({
  choices: { display: 'flex', flexDirection: 'column', gap: '12px', margin: '12px 0' },
  selects: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'flex-end' },
  tall: { minHeight: '44px' },
});

/** All actions that I may see, what is due first at the top; for those who see all figures, numbers too. */
export default function Actions() {
  const say = useSay();
  const { me } = useTab();
  const choices = useChoices();
  const { period, state, strength, unitId, owner, sort, after } = choices.chosen;
  const query = { period, state, strength, unitId, owner, sort, after };
  const list = useApi('GET /actions', { query }, { isLogged: true });
  const shown = useKept(list);
  return (
    <>
      <Title2 as="h1">{say(pageNames.actions)}</Title2>
      <Shown of={shown}>
        {(data) => (
          <div aria-busy={list.data === undefined}>
            <Narrow list={data} choices={choices} />
            <List list={data} choices={choices} />
          </div>
        )}
      </Shown>
      <Weeks period={period} />
      {me.pages.includes('overview') ? <ActionFigures period={period} /> : null}
    </>
  );
}

interface ListProps {
  readonly list: List;
  readonly choices: Choices;
}

function Narrow({ list, choices: { chosen, choose } }: ListProps) {
  const styles = useStyles();
  const say = useSay();
  const narrowing = ['state', 'strength', 'unitId', 'owner'].some((name) => chosen[name] !== undefined);
  const isWorthIt = (list.total ?? 0) > 1 || narrowing;
  return (
    <div className={styles.choices}>
      {isWorthIt ? (
        <OneOf
          label={say(actionTexts.state)}
          of={list.states}
          chosen={chosen.state}
          onChoose={(key) => choose('state', key)}
        />
      ) : null}
      <div className={styles.selects}>
        <Choice
          label={say(actionTexts.period)}
          of={list.periods}
          chosen={chosen.period ?? ''}
          onChoose={(key) => choose('period', key)}
        />
        {isWorthIt ? <More list={list} choices={{ chosen, choose }} /> : null}
      </div>
    </div>
  );
}

interface MoreProps {
  readonly list: List;
  readonly choices: Pick<Choices, 'chosen' | 'choose'>;
}

function More({ list: { strengths, owners, units, sorts }, choices: { chosen, choose } }: MoreProps) {
  const say = useSay();
  return (
    <>
      <SelectOf
        label={say(actionTexts.strength)}
        all={say(actionTexts.any)}
        of={strengths}
        chosen={chosen.strength}
        onChoose={(key) => choose('strength', key)}
      />
      {owners.length > 1 || chosen.owner ? (
        <SelectOf
          label={say(actionTexts.owner)}
          all={say(actionTexts.everybody)}
          of={owners}
          chosen={chosen.owner}
          onChoose={(key) => choose('owner', key)}
        />
      ) : null}
      <UnitChoice of={units} chosen={chosen.unitId} onChoose={(key) => choose('unitId', key)} />
      <Choice
        label={say(actionTexts.sort)}
        of={sorts}
        chosen={chosen.sort ?? 'day'}
        onChoose={(key) => choose('sort', key === 'day' ? undefined : key)}
      />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly of: readonly { readonly key: string; readonly name: string }[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** One of several, always one. */
function Choice({ label, of, chosen, onChoose }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Select className={styles.tall} value={chosen} onChange={(_, { value }) => onChoose(value)}>
        {of.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function List({ list, choices }: ListProps) {
  const say = useSay();
  const { chosen, choose } = choices;
  const { after: _, ...narrowing } = chosen;
  if (list.rows.length === 0) return <Nothing choices={choices} />;
  return (
    <>
      <Rows label={say(pageNames.actions)}>
        {list.rows.map((row) => (
          <ActionRow key={`${row.caseId} ${row.actionId}`} row={row} />
        ))}
      </Rows>
      <Pager list={list} after={chosen.after} onTurn={(to) => choose('after', to)} />
      <Download
        path={`/actions.csv?${new URLSearchParams(narrowing)}`}
        name="atgarder.csv"
        label={say(actionTexts.download)}
      />
    </>
  );
}

/** Nothing, or nothing of what she has chosen. Whoever sees the numbers below is not told that there is none. */
function Nothing({ choices: { chosen, clear } }: Pick<ListProps, 'choices'>) {
  const styles = useStyles();
  const say = useSay();
  const { me } = useTab();
  if (Object.keys(chosen).length === 0)
    return me.pages.includes('overview') ? null : <Empty>{say(actionTexts.none)}</Empty>;
  const all = (
    <Button className={styles.tall} onClick={clear}>
      {say(listTexts.showAll)}
    </Button>
  );
  return <Empty action={all}>{say(listTexts.noneChosen)}</Empty>;
}

/** What her units have decided about their weeks. */
function Weeks({ period }: { readonly period: string | undefined }) {
  const say = useSay();
  const { chosen, choose } = useChoices();
  const { data } = useApi('GET /actions/weeks', { query: { period, after: chosen.weeksAfter } });
  if (!data || data.total === 0) return null;
  return (
    <section aria-labelledby="weeks">
      <Title3 as="h2" id="weeks" block>
        {say(actionTexts.weeks)}
      </Title3>
      <Rows label={say(actionTexts.weeks)}>
        {data.rows.map((row) => (
          <WeekActionRow key={`${row.unitId} ${row.requestId}`} row={row} />
        ))}
      </Rows>
      <Pager list={data} after={chosen.weeksAfter} onTurn={(to) => choose('weeksAfter', to)} />
    </section>
  );
}

import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Title2,
  ToggleButton,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Answered } from '../../bot/contract.ts';
import { usePress } from '../frame/Panel.tsx';
import { useApi, useSay } from '../frame/tab.tsx';
import { OneOf, UnitChoice, useChoices, useKept } from '../parts/choices.tsx';
import { Pager } from '../parts/pager.tsx';
import { Rows } from '../parts/rows.tsx';
import { Empty, Shown } from '../parts/states.tsx';
import { pageNames } from '../text/frame.ts';
import { listTexts } from '../text/lists.ts';
import { toDoTexts } from '../text/toDo.ts';
import { ReceiveSeveral } from './toDo/ReceiveSeveral.tsx';
import { ToDoRow } from './toDo/ToDoRow.tsx';

type List = Answered<'GET /to-do'>;
type Choices = ReturnType<typeof useChoices>;

const useStyles = makeStyles({
  choices: { display: 'flex', flexDirection: 'column', gap: '12px', margin: '12px 0' },
  tall: { minHeight: '44px' },
  all: { minHeight: '44px', alignItems: 'center' },
  only: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'flex-end' },
});

/** What waits for me, what is due first at the top; several cases can be received in one go. */
export default function ToDo() {
  const say = useSay();
  const choices = useChoices();
  const { waits, unitId, late, urgent, after } = choices.chosen;
  const list = useApi('GET /to-do', { query: { waits, unitId, late, urgent, after } });
  const shown = useKept(list);
  return (
    <>
      <Title2 as="h1">{say(pageNames.toDo)}</Title2>
      <Shown of={shown}>
        {(data) => (
          <div aria-busy={list.data === undefined}>
            <Troubles of={data.troubles} />
            <Narrow list={data} choices={choices} />
            <List list={data} choices={choices} />
          </div>
        )}
      </Shown>
    </>
  );
}

/** What an administrator has to mend comes before all else: others' words wait for it. */
function Troubles({ of }: { readonly of: List['troubles'] }) {
  const styles = useStyles();
  const say = useSay();
  const press = usePress();
  return of.map(({ key, about, broken, mend }) => (
    <MessageBar key={key} intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{`${say(toDoTexts.mend)}: ${about}.`}</MessageBarTitle>
        {` ${broken} ${mend}`}
      </MessageBarBody>
      <MessageBarActions>
        <Button className={styles.tall} onClick={() => press('health.seen', { about: key })}>
          {say(toDoTexts.tryAgain)}
        </Button>
      </MessageBarActions>
    </MessageBar>
  ));
}

interface ListProps {
  readonly list: List;
  readonly choices: Choices;
}

/** A list of a few rows needs no choices. */
function Narrow({ list: { kinds, units, late, urgent, total = 0 }, choices: { chosen, choose } }: ListProps) {
  const styles = useStyles();
  const say = useSay();
  const isNarrowed = [chosen.waits, chosen.unitId, chosen.late, chosen.urgent].some((one) => one !== undefined);
  if (total < 2 && !isNarrowed) return null;
  const only = (name: 'late' | 'urgent', text: string, count: number) =>
    count > 0 || chosen[name] ? (
      <ToggleButton
        className={styles.tall}
        checked={chosen[name] === '1'}
        onClick={() => choose(name, chosen[name] === '1' ? undefined : '1')}
      >
        {`${text} (${count})`}
      </ToggleButton>
    ) : null;
  return (
    <div className={styles.choices}>
      <OneOf label={say(toDoTexts.what)} of={kinds} chosen={chosen.waits} onChoose={(key) => choose('waits', key)} />
      <div className={styles.only}>
        {only('late', say(toDoTexts.late), late)}
        {only('urgent', say(toDoTexts.urgent), urgent)}
        <UnitChoice of={units} chosen={chosen.unitId} onChoose={(key) => choose('unitId', key)} />
      </div>
    </div>
  );
}

function List({ list, choices }: ListProps) {
  const styles = useStyles();
  const say = useSay();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const open = list.rows.filter(({ mayReceive }) => mayReceive);
  // What is no longer on the page is no longer chosen: nobody receives what she does not see.
  const here = new Map(open.flatMap(({ caseId, number }) => (picked.has(caseId) ? [[caseId, number] as const] : [])));
  const pick = (caseIds: readonly string[], isPicked: boolean): void =>
    setPicked((now) => new Set([...[...now].filter((id) => !caseIds.includes(id)), ...(isPicked ? caseIds : [])]));
  return (
    <>
      <div className={styles.only}>
        {open.length > 1 ? (
          <Checkbox
            className={styles.all}
            label={say(toDoTexts.chooseAll)}
            checked={here.size === open.length ? true : here.size === 0 ? false : 'mixed'}
            onChange={(_, { checked }) =>
              pick(
                open.map(({ caseId }) => caseId),
                checked === true,
              )
            }
          />
        ) : null}
        <ReceiveSeveral isOffered={open.length > 0} chosen={here} onSettled={(caseIds) => pick(caseIds, false)} />
      </div>
      {list.rows.length > 0 ? (
        <Rows label={say(pageNames.toDo)}>
          {list.rows.map((row) => (
            <ToDoRow
              key={`${row.caseId} ${row.actionId ?? ''}`}
              row={row}
              isChosen={here.has(row.caseId)}
              onChoose={row.mayReceive ? (isPicked) => pick([row.caseId], isPicked) : undefined}
            />
          ))}
        </Rows>
      ) : (
        <Nothing list={list} choices={choices} />
      )}
      <Pager list={list} after={choices.chosen.after} onTurn={(to) => choices.choose('after', to)} />
    </>
  );
}

/** Nothing waits; or nothing of what she has chosen, and the way back to all of it. */
function Nothing({ list, choices: { chosen, clear } }: ListProps) {
  const styles = useStyles();
  const say = useSay();
  if (Object.keys(chosen).length === 0) return list.troubles.length === 0 ? <Empty>{say(toDoTexts.none)}</Empty> : null;
  const all = (
    <Button className={styles.tall} onClick={clear}>
      {say(listTexts.showAll)}
    </Button>
  );
  return <Empty action={all}>{say(listTexts.noneChosen)}</Empty>;
}

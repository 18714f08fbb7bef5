import { Button, makeStyles, Text, Title3 } from '@fluentui/react-components';
import { useState } from 'react';
import { caseAddress } from '../../frame/addresses.ts';
import { usePress } from '../../frame/Panel.tsx';
import { useApi, useSay } from '../../frame/tab.tsx';
import { Amounts } from '../../parts/amounts.tsx';
import { useKept } from '../../parts/choices.tsx';
import { Pager } from '../../parts/pager.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Shown } from '../../parts/states.tsx';
import { unitTexts } from '../../text/unit.ts';
import type { UnitWeek } from './unitWeek.ts';

const useStyles = makeStyles({
  part: { marginTop: '24px' },
  tall: { minHeight: '44px' },
});

/** What is open now, what has been decided, and what has been learned. */
export function Work({ of }: { readonly of: UnitWeek }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <>
      <section className={styles.part} aria-labelledby="now">
        <Title3 as="h2" id="now">
          {say(unitTexts.now)}
        </Title3>
        {of.waiting.length > 0 ? (
          <Amounts of={of.waiting} />
        ) : (
          <Text as="p" block>
            {say(unitTexts.nothingWaits)}
          </Text>
        )}
        {of.mayRead ? <Cases unitId={of.unit.unitId} /> : null}
      </section>
      <Actions of={of} />
      {of.lessons.length > 0 ? (
        <section className={styles.part} aria-labelledby="lessons">
          <Title3 as="h2" id="lessons">
            {say(unitTexts.lessons)}
          </Title3>
          <Rows>
            {of.lessons.map(({ text, at }) => (
              <Row key={at.at} title={text} under={at.said} />
            ))}
          </Rows>
        </section>
      ) : null}
    </>
  );
}

/** Asked for when somebody wants them: most come for the figures. */
function Cases({ unitId }: { readonly unitId: string }) {
  const styles = useStyles();
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <CaseRows key={unitId} unitId={unitId} />
  ) : (
    <Button className={styles.tall} onClick={() => setOpen(true)}>
      {say(unitTexts.showCases)}
    </Button>
  );
}

function CaseRows({ unitId }: { readonly unitId: string }) {
  const say = useSay();
  const [after, turnTo] = useState<string>();
  const cases = useApi('GET /units/:unitId/cases', { params: { unitId }, query: { after } });
  const shown = useKept(cases);
  return (
    <Shown of={shown}>
      {(list) => (
        <>
          <Rows label={say(unitTexts.cases)}>
            {list.rows.map(({ caseId, number, title, status, reportedAt }) => (
              <Row
                key={caseId}
                title={`${number} ${title}`}
                href={caseAddress(caseId)}
                end={<Text>{status.name}</Text>}
                under={`${say(unitTexts.reported)} ${reportedAt.said}`}
              />
            ))}
          </Rows>
          <Pager list={list} after={after} onTurn={turnTo} />
        </>
      )}
    </Shown>
  );
}

function Actions({ of: { actions, unit } }: { readonly of: UnitWeek }) {
  const styles = useStyles();
  const say = useSay();
  const press = usePress();
  if (actions.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="decided">
      <Title3 as="h2" id="decided">
        {say(unitTexts.actions)}
      </Title3>
      <Rows>
        {actions.map(({ actionId, week, what, owner, due, done }) => (
          <Row
            key={`${week.key} ${actionId}`}
            title={what}
            end={
              done === null ? (
                <Button
                  className={styles.tall}
                  onClick={() =>
                    press('week.action.done', { unitId: unit.unitId, week: week.key, requestId: actionId })
                  }
                >
                  {say(unitTexts.isDone)}
                </Button>
              ) : (
                <Text>{`✔ ${say(unitTexts.done)} ${done}`}</Text>
              )
            }
            under={`${week.name} · ${owner} · ${say(unitTexts.due)} ${due}`}
          />
        ))}
      </Rows>
    </section>
  );
}

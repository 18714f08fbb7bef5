import { Badge, makeStyles } from '@fluentui/react-components';
import type { Answered } from '../../../bot/contract.ts';
import { useApi, useSay } from '../../frame/tab.tsx';
import { OneOf, useChoices, useKept } from '../../parts/choices.tsx';
import { Pager } from '../../parts/pager.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import { administrationTexts, sectionNames } from '../../text/administration.ts';
import { Facts } from './Facts.tsx';
import { Search } from './Search.tsx';

type Unit = Answered<'GET /administration/units'>['rows'][number];

const useStyles = makeStyles({ badges: { display: 'flex', flexWrap: 'wrap', gap: '4px' } });

/** Who holds each unit, how they are reached, and what is missing. */
export function Units() {
  const say = useSay();
  const { chosen, choose } = useChoices();
  const { search, gap, after } = chosen;
  const list = useApi('GET /administration/units', { query: { search, gap, after } });
  const shown = useKept(list);
  return (
    <>
      <Search
        label={say(administrationTexts.searchUnits)}
        sought={search}
        onSearch={(words) => choose('search', words)}
      />
      <Shown of={shown}>
        {(data) => (
          <div aria-busy={list.data === undefined}>
            <OneOf
              label={say(administrationTexts.gaps)}
              of={data.gaps}
              chosen={gap}
              onChoose={(key) => choose('gap', key)}
            />
            {data.rows.length === 0 ? <Empty>{say(administrationTexts.none)}</Empty> : null}
            <Rows label={say(sectionNames.units)}>
              {data.rows.map((unit) => (
                <UnitRow key={unit.unitId} unit={unit} />
              ))}
            </Rows>
            <Pager list={data} after={after} onTurn={(to) => choose('after', to)} />
          </div>
        )}
      </Shown>
    </>
  );
}

function UnitRow({ unit }: { readonly unit: Unit }) {
  const styles = useStyles();
  const say = useSay();
  const missing = say(administrationTexts.missing);
  const names = (people: Unit['managers']): string =>
    people.map(({ name, isAway }) => (isAway ? `${name} (${say(administrationTexts.away)})` : name)).join(', ') ||
    missing;
  const facts = [
    [say(administrationTexts.managers), names(unit.managers)],
    [say(administrationTexts.deputies), names(unit.deputies)],
    [say(administrationTexts.heads), names(unit.heads)],
    ...(unit.onCall.length > 0 ? [[say(administrationTexts.onCall), names(unit.onCall)] as const] : []),
    [say(administrationTexts.nurse), unit.nursePhone || missing],
    [say(administrationTexts.onCallPhone), unit.onCallPhone || missing],
    [say(administrationTexts.channel), unit.hasChannel ? say(administrationTexts.hasChannel) : missing],
  ] as const;
  return (
    <Row
      title={[unit.name, unit.area, unit.board, unit.provider].filter(Boolean).join(' · ')}
      end={
        <span className={styles.badges}>
          {unit.gaps.map(({ key, name }) => (
            <Badge key={key} appearance="tint" color="warning" size="large">
              {name}
            </Badge>
          ))}
        </span>
      }
      under={<Facts rows={facts} />}
    />
  );
}

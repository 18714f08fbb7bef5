import { Badge } from '@fluentui/react-components';
import { useApi, useSay } from '../../frame/tab.tsx';
import { useChoices, useKept } from '../../parts/choices.tsx';
import { Pager } from '../../parts/pager.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import { administrationTexts, sectionNames } from '../../text/administration.ts';
import { Search } from './Search.tsx';

/** Everybody in the directory, with roles, units and whom they stand in for. */
export function People() {
  const say = useSay();
  const { chosen, choose } = useChoices();
  const { search, after } = chosen;
  const list = useApi('GET /administration/people', { query: { search, after } });
  const shown = useKept(list);
  return (
    <>
      <Search
        label={say(administrationTexts.searchPeople)}
        sought={search}
        onSearch={(words) => choose('search', words)}
      />
      <Shown of={shown}>
        {(data) => (
          <div aria-busy={list.data === undefined}>
            {data.rows.length === 0 ? <Empty>{say(administrationTexts.none)}</Empty> : null}
            <Rows label={say(sectionNames.people)}>
              {data.rows.map(({ personId, name, email, roles, units, standsInFor, isAway, board }) => (
                <Row
                  key={personId}
                  title={name}
                  end={isAway ? <Badge appearance="tint">{say(administrationTexts.away)}</Badge> : null}
                  under={[
                    roles.map((role) => role.name).join(', '),
                    units.join(', ') || say(administrationTexts.noUnit),
                    ...(standsInFor.length > 0
                      ? [`${say(administrationTexts.standsInFor)} ${standsInFor.join(', ')}`]
                      : []),
                    ...(board ? [board] : []),
                    ...(email ? [email] : []),
                  ].join(' · ')}
                />
              ))}
            </Rows>
            <Pager list={data} after={after} onTurn={(to) => choose('after', to)} />
          </div>
        )}
      </Shown>
    </>
  );
}

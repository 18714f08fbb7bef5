import { Text } from '@fluentui/react-components';
import { useApi, useSay } from '../../frame/tab.tsx';
import { useChoices } from '../../parts/choices.tsx';
import { Pager } from '../../parts/pager.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import { administrationTexts, sectionNames } from '../../text/administration.ts';

/** Which units have a channel, and how another gets one. */
export function Channels() {
  const say = useSay();
  const { chosen, choose } = useChoices();
  const list = useApi('GET /administration/channels', { query: { after: chosen.after } });
  return (
    <>
      <Text block>{say(administrationTexts.channelsHow)}</Text>
      <Shown of={list}>
        {(data) => (
          <>
            {data.rows.length === 0 ? <Empty>{say(administrationTexts.noChannels)}</Empty> : null}
            <Rows label={say(sectionNames.channels)}>
              {data.rows.map(({ unitId, unit, by, at }) => (
                <Row key={unitId} title={unit} under={`${say(administrationTexts.tiedBy)} ${by}, ${at.said}`} />
              ))}
            </Rows>
            <Pager list={data} after={chosen.after} onTurn={(to) => choose('after', to)} />
          </>
        )}
      </Shown>
    </>
  );
}

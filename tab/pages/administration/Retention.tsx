import { Subtitle1, Text } from '@fluentui/react-components';
import { useApi, useSay } from '../../frame/tab.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Shown } from '../../parts/states.tsx';
import { administrationTexts as texts } from '../../text/administration.ts';

/** Decisions, holds and what has gone: as numbers, to be read. */
export function Retention() {
  const say = useSay();
  return (
    <>
      <Text block>{say(texts.retentionLead)}</Text>
      <Shown of={useApi('GET /administration/retention')}>
        {({ decisions, held, unfinished, removed }) => (
          <>
            <Subtitle1 as="h3" block>
              {say(texts.decisions)}
            </Subtitle1>
            {decisions.length === 0 ? <Text block>{say(texts.noDecisions)}</Text> : null}
            <Rows label={say(texts.decisions)}>
              {decisions.map(({ reference, before, kinds, by, at }) => (
                <Row
                  key={reference}
                  title={reference}
                  under={`${kinds.map(({ name }) => name).join(', ')} · ${say(texts.endedBefore)} ${before.said} · ${say(texts.enteredBy)} ${by}, ${at.said}`}
                />
              ))}
            </Rows>
            <Text block>{`${say(texts.removed)}${removed}`}</Text>
            {unfinished.length > 0 ? <Text block>{`⚠ ${say(texts.unfinished)}${unfinished.join(', ')}`}</Text> : null}
            <Subtitle1 as="h3" block>
              {say(texts.held)}
            </Subtitle1>
            {held.length === 0 ? <Text block>{say(texts.noneHeld)}</Text> : null}
            <Rows label={say(texts.held)}>
              {held.map(({ number, by, at }) => (
                <Row key={number} title={number} under={`${say(texts.enteredBy)} ${by}, ${at.said}`} />
              ))}
            </Rows>
          </>
        )}
      </Shown>
    </>
  );
}

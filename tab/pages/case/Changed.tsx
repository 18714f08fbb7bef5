import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useSay } from '../../frame/tab.tsx';
import { caseTexts } from '../../text/case.ts';
import { EventLine } from './Timeline.tsx';
import type { Handled } from './useCase.ts';

const useStyles = makeStyles({
  bar: { margin: '8px 0', '@media print': { display: 'none' } },
  list: { margin: '4px 0', paddingInlineStart: '20px' },
});

/** What others have done since she opened the page: the later of two sees it before she goes on. */
export function Changed({ shown: { timeline, version } }: { readonly shown: Handled }) {
  const styles = useStyles();
  const say = useSay();
  const [seen, setSeen] = useState(version);
  const news = timeline.filter(({ seq, isOwn }) => seq > seen && !isOwn);
  return (
    <div role="status">
      {news.length > 0 ? (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            <MessageBarTitle>{say(caseTexts.changed)}</MessageBarTitle>
            <ul className={styles.list}>
              {news.map((row) => (
                <li key={row.seq}>
                  <EventLine row={row} />
                </li>
              ))}
            </ul>
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => setSeen(version)}>{say(caseTexts.seen)}</Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
    </div>
  );
}

import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  OverlayDrawer,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef } from 'react';
import type { Answered } from '../../bot/contract.ts';
import { CardView, type Pressed } from '../cards/CardView.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { frameTexts } from '../text/frame.ts';
import { useSay, useTab } from './tab.tsx';

/** What stands beside the page. */
export interface PanelState {
  readonly isOpen: boolean;
  readonly shown: Extract<Answered<'POST /turn'>, { kind: 'card' }> | null;
  readonly isAsking: boolean;
  /** What did not succeed, to be tried again as it was. */
  readonly failed: { readonly fault: unknown; readonly pressed: Pressed } | null;
  /** Said beside a form that stays. */
  readonly beside: string | null;
  readonly asksToLeave: boolean;
}

const useStyles = makeStyles({
  drawer: { width: 'min(640px, 100vw)' },
  inside: {
    padding: '8px 16px 24px',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    '& > *': { flexShrink: 0 },
  },
  close: { alignSelf: 'flex-end', minHeight: '44px' },
});

interface PanelViewProps {
  readonly state: PanelState;
  readonly ask: (pressed: Pressed) => void;
  readonly onTyped: () => void;
  readonly close: () => void;
  readonly leave: () => void;
  readonly stay: () => void;
}

/** The drawer with its card, and above the card what there is to say of it. */
export function PanelView({ state, ask, onTyped, close, leave, stay }: PanelViewProps) {
  const styles = useStyles();
  const say = useSay();
  const { me } = useTab();
  const { shown, isAsking, failed, beside, asksToLeave } = state;
  const top = useRef<HTMLDivElement>(null);
  // What is said stands above the form, and she may have pressed far below.
  useEffect(() => {
    if (failed || beside || asksToLeave) top.current?.scrollIntoView();
  }, [failed, beside, asksToLeave]);
  return (
    <OverlayDrawer
      open={state.isOpen}
      position="end"
      className={styles.drawer}
      aria-label={shown?.title ?? say(frameTexts.loading)}
      onOpenChange={(_, { open }) => {
        if (!open) close();
      }}
    >
      <div className={styles.inside} aria-busy={isAsking}>
        <Button className={styles.close} appearance="subtle" icon={<DismissRegular />} onClick={close}>
          {say(frameTexts.close)}
        </Button>
        <div ref={top} role="status">
          {asksToLeave ? (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{say(frameTexts.unsent)}</MessageBarBody>
              <MessageBarActions>
                <Button onClick={stay}>{say(frameTexts.goOn)}</Button>
                <Button onClick={leave}>{say(frameTexts.leave)}</Button>
              </MessageBarActions>
            </MessageBar>
          ) : null}
          {failed ? <Failed fault={failed.fault} again={() => ask(failed.pressed)} language={me.language} /> : null}
          {beside ? <MessageBar intent="info">{beside}</MessageBar> : null}
        </div>
        {shown ? (
          <CardView card={shown.card} onPress={(pressed) => (isAsking ? undefined : ask(pressed))} onTyped={onTyped} />
        ) : null}
        {isAsking ? <Loading language={me.language} /> : null}
      </div>
    </OverlayDrawer>
  );
}

import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  OverlayDrawer,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Answered } from '../../bot/contract.ts';
import { CardView, type Pressed } from '../cards/CardView.tsx';
import { keepsTyped } from '../cards/keepsTyped.ts';
import { Failed, Loading } from '../parts/states.tsx';
import { frameTexts } from '../text/frame.ts';
import type { Api } from './api.ts';
import { Told } from './Told.tsx';
import { useRefresh, useSay, useTab } from './tab.tsx';
import { useWayBackCloses } from './useWayBackCloses.ts';

/** Presses a button of the conversation: what comes of it is shown beside the page. */
type Press = (verb: string, data?: Readonly<Record<string, unknown>>) => void;

const PanelContext = createContext<Press>(() => {});
export const usePress = (): Press => use(PanelContext);

type Reply = Answered<'POST /turn'>;
type CardReply = Extract<Reply, { kind: 'card' }>;

/** In place of a verb: what happened, in her own words, as in the chat. */
export const ownWords = 'ownWords';

const answerTo = (api: Api, { verb, data }: Pressed): Promise<Reply> =>
  verb === ownWords
    ? api('POST /words', { body: { text: String(data['text']) } })
    : api('POST /turn', { body: { verb, data: { ...data } } });

interface State {
  readonly isOpen: boolean;
  readonly shown: CardReply | null;
  readonly isAsking: boolean;
  /** What did not succeed, to be tried again as it was. */
  readonly failed: { readonly fault: unknown; readonly pressed: Pressed } | null;
  /** Said beside a form that stays. */
  readonly beside: string | null;
  readonly asksToLeave: boolean;
}
const closed: State = { isOpen: false, shown: null, isAsking: false, failed: null, beside: null, asksToLeave: false };

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

/** The conversation of the chat, beside the page: forms open here, come back with what is wrong, and close when done. */
export function PanelProvider({ children }: { readonly children: ReactNode }) {
  const { api } = useTab();
  const refresh = useRefresh();
  const [told, setTold] = useState<{ readonly text: string } | null>(null);
  const forget = useCallback(() => setTold(null), []);
  const [state, setState] = useState<State>(closed);
  const [isWanted, want] = useState(false);
  const isTyped = useRef(false);

  const take = useCallback(
    async (reply: Reply, { data }: Pressed): Promise<void> => {
      if (reply.kind === 'offer') await api.download(reply.path, reply.name);
      if (reply.kind === 'words' && reply.formStays) {
        setState((now) => ({ ...now, isAsking: false, beside: reply.text }));
        return;
      }
      isTyped.current &&= reply.kind === 'card' && keepsTyped(reply.card, data);
      if (reply.kind === 'card') setState({ ...closed, isOpen: true, shown: reply });
      else setState(closed);
      if (reply.kind === 'words' && reply.text) setTold({ text: reply.text });
      void refresh();
    },
    [api, refresh],
  );

  const ask = useCallback(
    async (pressed: Pressed): Promise<void> => {
      want(true);
      setState((now) => ({ ...now, isOpen: true, isAsking: true, failed: null, beside: null }));
      forget();
      try {
        await take(await answerTo(api, pressed), pressed);
      } catch (fault) {
        // The form stands as it was, with everything typed.
        setState((now) => ({ ...now, isAsking: false, failed: { fault, pressed } }));
      }
    },
    [api, take, forget],
  );

  const press = useMemo<Press>(
    () =>
      (verb, data = {}) =>
        void ask({ verb, data }),
    [ask],
  );
  const close = (): void => setState((now) => (isTyped.current ? { ...now, asksToLeave: true } : closed));
  const leave = (): void => {
    isTyped.current = false;
    setState(closed);
  };
  const typed = (): void => {
    isTyped.current = true;
    // What did not arrive is no longer what stands there: only the form's own button sends what she sees.
    setState((now) => (now.failed ? { ...now, failed: null } : now));
  };
  useWayBackCloses(state.isOpen, close);
  useAskBeforeLeaving(isTyped);
  return (
    <PanelContext value={press}>
      {children}
      <Told told={told} forget={forget} />
      {/* Not before it is needed: a drawer, even a closed one, puts stops of its own before and after the page. */}
      {isWanted ? (
        <PanelView
          state={state}
          ask={(pressed) => void ask(pressed)}
          onTyped={typed}
          close={close}
          leave={leave}
          stay={() => setState((now) => ({ ...now, asksToLeave: false }))}
        />
      ) : null}
    </PanelContext>
  );
}

/** The browser asks before it closes or reloads the page over words that have not been sent. */
function useAskBeforeLeaving(isTyped: { readonly current: boolean }): void {
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent): void => {
      if (isTyped.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', leaving);
    return () => window.removeEventListener('beforeunload', leaving);
  }, [isTyped]);
}

interface PanelViewProps {
  readonly state: State;
  readonly ask: (pressed: Pressed) => void;
  readonly onTyped: () => void;
  readonly close: () => void;
  readonly leave: () => void;
  readonly stay: () => void;
}

function PanelView({ state, ask, onTyped, close, leave, stay }: PanelViewProps) {
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

import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  OverlayDrawer,
  Toast,
  Toaster,
  ToastTitle,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';
import type { Answered } from '../../bot/contract.ts';
import { CardView, type Pressed } from '../cards/CardView.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { frameTexts } from '../text/frame.ts';
import { useRefresh, useSay, useTab } from './tab.tsx';

/** Presses a button of the conversation: what comes of it is shown beside the page. */
type Press = (verb: string, data?: Readonly<Record<string, unknown>>) => void;

const PanelContext = createContext<Press>(() => {});
export const usePress = (): Press => use(PanelContext);

type Reply = Answered<'POST /turn'>;
type CardReply = Extract<Reply, { kind: 'card' }>;

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
  const toaster = useId('words');
  const { dispatchToast } = useToastController(toaster);
  const [state, setState] = useState<State>(closed);
  const [isWanted, want] = useState(false);
  const isTyped = useRef(false);

  const tell = useCallback(
    (text: string) =>
      dispatchToast(
        <Toast>
          <ToastTitle>{text}</ToastTitle>
        </Toast>,
        { intent: 'success', timeout: 8000 },
      ),
    [dispatchToast],
  );

  const take = useCallback(
    async (reply: Reply): Promise<void> => {
      if (reply.kind === 'offer') await api.download(reply.path, reply.name);
      if (reply.kind === 'words' && reply.formStays) {
        setState((now) => ({ ...now, isAsking: false, beside: reply.text }));
        return;
      }
      isTyped.current = false;
      if (reply.kind === 'card') setState({ ...closed, isOpen: true, shown: reply });
      else setState(closed);
      if (reply.kind === 'words' && reply.text) tell(reply.text);
      void refresh();
    },
    [api, refresh, tell],
  );

  const ask = useCallback(
    async (pressed: Pressed): Promise<void> => {
      want(true);
      setState((now) => ({ ...now, isOpen: true, isAsking: true, failed: null, beside: null }));
      try {
        await take(await api('POST /turn', { body: { verb: pressed.verb, data: { ...pressed.data } } }));
      } catch (fault) {
        // The form stands as it was, with everything typed.
        setState((now) => ({ ...now, isAsking: false, failed: { fault, pressed } }));
      }
    },
    [api, take],
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
  return (
    <PanelContext value={press}>
      {children}
      <Toaster toasterId={toaster} position="top" />
      {/* Not before it is needed: a drawer, even a closed one, puts stops of its own before and after the page. */}
      {isWanted ? (
        <PanelView
          state={state}
          ask={(pressed) => void ask(pressed)}
          onTyped={() => {
            isTyped.current = true;
          }}
          close={close}
          leave={leave}
          stay={() => setState((now) => ({ ...now, asksToLeave: false }))}
        />
      ) : null}
    </PanelContext>
  );
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
        {shown ? (
          <CardView card={shown.card} onPress={(pressed) => (isAsking ? undefined : ask(pressed))} onTyped={onTyped} />
        ) : null}
        {isAsking ? <Loading language={me.language} /> : null}
      </div>
    </OverlayDrawer>
  );
}

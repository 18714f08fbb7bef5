import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Answered } from '../../bot/contract.ts';
import type { Pressed } from '../cards/CardView.tsx';
import { keepsTyped } from '../cards/keepsTyped.ts';
import type { Api } from './api.ts';
import { type PanelState, PanelView } from './PanelView.tsx';
import { Told } from './Told.tsx';
import { useRefresh, useTab } from './tab.tsx';
import { useWayBackCloses } from './useWayBackCloses.ts';

/** Presses a button of the conversation: what comes of it is shown beside the page. */
type Press = (verb: string, data?: Readonly<Record<string, unknown>>) => void;

const PanelContext = createContext<Press>(() => {});
export const usePress = (): Press => use(PanelContext);

type Reply = Answered<'POST /turn'>;

/** In place of a verb: what happened, in her own words, as in the chat. */
export const ownWords = 'ownWords';

const answerTo = (api: Api, { verb, data }: Pressed): Promise<Reply> =>
  verb === ownWords
    ? api('POST /words', { body: { text: String(data['text']) } })
    : api('POST /turn', { body: { verb, data: { ...data } } });

/** Two taps on one button are one. */
const isSame = (one: Pressed, other: Pressed): boolean => JSON.stringify(one) === JSON.stringify(other);

const closed: PanelState = {
  isOpen: false,
  shown: null,
  isAsking: false,
  failed: null,
  beside: null,
  asksToLeave: false,
};

/** The conversation of the chat, beside the page: forms open here, come back with what is wrong, and close when done. */
export function PanelProvider({ children }: { readonly children: ReactNode }) {
  const { api } = useTab();
  const refresh = useRefresh();
  const [told, setTold] = useState<{ readonly text: string } | null>(null);
  const forget = useCallback(() => setTold(null), []);
  const [state, setState] = useState<PanelState>(closed);
  const [isWanted, want] = useState(false);
  const isTyped = useRef(false);
  /** The one under way; whatever answers another no longer stands in its place. */
  const asked = useRef<Pressed | null>(null);

  const show = useCallback((reply: Reply, { data }: Pressed): void => {
    if (reply.kind === 'words' && reply.formStays) {
      setState((now) => ({ ...now, isAsking: false, beside: reply.text }));
      return;
    }
    isTyped.current &&= reply.kind === 'card' && keepsTyped(reply.card, data);
    setState(reply.kind === 'card' ? { ...closed, isOpen: true, shown: reply } : closed);
  }, []);

  const ask = useCallback(
    async (pressed: Pressed): Promise<void> => {
      if (asked.current && isSame(asked.current, pressed)) return;
      asked.current = pressed;
      want(true);
      setState((now) => ({ ...now, isOpen: true, isAsking: true, failed: null, beside: null }));
      forget();
      try {
        const reply = await answerTo(api, pressed);
        if (reply.kind === 'offer') await api.download(reply.path, reply.name);
        if (asked.current === pressed) show(reply, pressed);
        if (reply.kind === 'words' && reply.formStays) return;
        // What was done is told also when she has gone on to something else.
        if (reply.kind === 'words' && reply.text) setTold({ text: reply.text });
        void refresh();
      } catch (fault) {
        // The form stands as it was, with everything typed.
        if (asked.current === pressed) setState((now) => ({ ...now, isAsking: false, failed: { fault, pressed } }));
      } finally {
        if (asked.current === pressed) asked.current = null;
      }
    },
    [api, show, refresh, forget],
  );

  const press = useMemo<Press>(
    () =>
      (verb, data = {}) =>
        void ask({ verb, data }),
    [ask],
  );
  const close = (): void => {
    // She no longer waits for the answer; of what she has written and sent she is told all the same.
    if (!isTyped.current) asked.current = null;
    setState((now) => (isTyped.current ? { ...now, asksToLeave: true } : closed));
  };
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

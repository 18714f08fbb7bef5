import { useEffect, useRef, useState } from 'react';
import { useTab } from '../frame/tab.tsx';
import { Failed } from '../parts/states.tsx';

/** A button of a card: its name and all that goes with it, what was typed included. */
export interface Pressed {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface CardViewProps {
  readonly card: object;
  readonly onPress: (pressed: Pressed) => void;
  /** Something has been typed or chosen in it. */
  readonly onTyped?: () => void;
}

/** A card of the server's, drawn as Teams draws it. It keeps what is typed until another card takes its place. */
export function CardView({ card, onPress, onTyped }: CardViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const { me } = useTab();
  const [fault, setFault] = useState<unknown>(null);
  // The card is drawn once; whoever listens to it may be another by the time somebody presses.
  const listeners = useRef({ onPress, onTyped });
  listeners.current = { onPress, onTyped };
  useEffect(() => {
    let isGone = false;
    const show = async (): Promise<void> => {
      const { draw } = await import('./draw.ts');
      if (isGone || !place.current) return;
      const drawn = draw(card, {
        onPress: (pressed) => listeners.current.onPress(pressed),
        onTyped: () => listeners.current.onTyped?.(),
      });
      const tookPlace = place.current.childElementCount > 0;
      place.current.replaceChildren(drawn);
      if (tookPlace) startAt(drawn);
    };
    show().catch(setFault);
    return () => {
      isGone = true;
    };
  }, [card]);
  if (fault) return <Failed fault={fault} again={() => window.location.reload()} language={me.language} />;
  return <div ref={place} className="lyhord-card" />;
}

/** Whoever reads goes on where the new card begins: what she pressed is gone, and with it where she was. */
function startAt(drawn: HTMLElement): void {
  const start = drawn.querySelector<HTMLElement>('[role=heading]') ?? drawn;
  start.tabIndex = -1;
  start.focus();
}

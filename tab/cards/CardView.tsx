import { useEffect, useRef } from 'react';
import { useTab } from '../frame/tab.tsx';
import './card.css';

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
  const { host } = useTab();
  // The card is drawn once; whoever listens to it may be another by the time somebody presses.
  const listeners = useRef({ onPress, onTyped });
  listeners.current = { onPress, onTyped };
  useEffect(() => {
    let isGone = false;
    void import('./draw.ts').then(({ draw }) => {
      if (isGone || !place.current) return;
      const drawn = draw(card, {
        onPress: (pressed) => listeners.current.onPress(pressed),
        onTyped: () => listeners.current.onTyped?.(),
      });
      const tookPlace = place.current.childElementCount > 0;
      place.current.replaceChildren(drawn);
      if (tookPlace) startAt(drawn);
    });
    return () => {
      isGone = true;
    };
  }, [card]);
  return <div ref={place} className="lyhord-card" data-look={host.look} />;
}

/** Whoever reads goes on where the new card begins: what she pressed is gone, and with it where she was. */
function startAt(drawn: HTMLElement): void {
  const start = drawn.querySelector<HTMLElement>('[role=heading]') ?? drawn;
  start.tabIndex = -1;
  start.focus();
}

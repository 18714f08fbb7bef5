import { useEffect, useRef } from 'react';

const mark = 'beside';

/** Something stands over the page, and the way back closes it first. */
const isBesidePage = (): boolean => window.history.state === mark;

/**
 * While something is open over the page, the way back (a phone's own, the browser's) closes it, and the page stays.
 * `close` may ask first; `isOpen` then stays true, and the next way back asks again.
 */
export function useWayBackCloses(isOpen: boolean, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!isOpen) return;
    const stand = (): void => window.history.pushState(mark, '');
    const back = (): void => {
      stand();
      latest.current();
    };
    stand();
    window.addEventListener('popstate', back);
    return () => {
      window.removeEventListener('popstate', back);
      if (isBesidePage()) window.history.back();
    };
  }, [isOpen]);
}

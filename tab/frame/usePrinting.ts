import { useSyncExternalStore } from 'react';

const paper = window.matchMedia('print');

const listen = (changed: () => void): (() => void) => {
  paper.addEventListener('change', changed);
  return () => paper.removeEventListener('change', changed);
};

/** Whether the page is on its way to paper, which is white whatever the screen is. */
export const usePrinting = (): boolean => useSyncExternalStore(listen, () => paper.matches);

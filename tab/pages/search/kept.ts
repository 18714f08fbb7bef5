import { addresses } from '../../frame/addresses.ts';

/**
 * The latest search, while the tab is open and nowhere else: whoever comes back from a case or from a copy finds it as it
 * was. Its words must not stand in an address, nor in a browser's store.
 */
export const kept = { words: '', address: `/${addresses.search}` };

import type { searchRoutes } from '../../../contract/search.ts';
import type { Handlers } from './call.ts';

export const search: Handlers<keyof typeof searchRoutes> = {};

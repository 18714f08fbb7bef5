import type { overviewRoutes } from '../../../contract/overview.ts';
import type { Handlers } from './call.ts';

export const overview: Handlers<keyof typeof overviewRoutes> = {};

import type { casesRoutes } from '../../../contract/cases.ts';
import type { Handlers } from './call.ts';

export const cases: Handlers<keyof typeof casesRoutes> = {};

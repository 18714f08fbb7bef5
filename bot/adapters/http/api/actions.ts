import type { actionsRoutes } from '../../../contract/actions.ts';
import type { Handlers } from './call.ts';

export const actions: Handlers<keyof typeof actionsRoutes> = {};

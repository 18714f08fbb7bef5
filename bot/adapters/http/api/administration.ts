import type { administrationRoutes } from '../../../contract/administration.ts';
import type { Handlers } from './call.ts';

export const administration: Handlers<keyof typeof administrationRoutes> = {};

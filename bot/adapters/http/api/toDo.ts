import type { toDoRoutes } from '../../../contract/toDo.ts';
import type { Handlers } from './call.ts';

export const toDo: Handlers<keyof typeof toDoRoutes> = {};

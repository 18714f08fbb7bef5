import type { Route } from './route.ts';

export const toDoRoutes = {} as const satisfies Record<string, Route>;

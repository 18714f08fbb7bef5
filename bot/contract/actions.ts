import type { Route } from './route.ts';

export const actionsRoutes = {} as const satisfies Record<string, Route>;

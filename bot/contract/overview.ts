import type { Route } from './route.ts';

export const overviewRoutes = {} as const satisfies Record<string, Route>;

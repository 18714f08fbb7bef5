import type { Route } from './route.ts';

export const casesRoutes = {} as const satisfies Record<string, Route>;

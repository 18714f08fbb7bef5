import type { Route } from './route.ts';

export const searchRoutes = {} as const satisfies Record<string, Route>;

import type { Route } from './route.ts';

export const unitRoutes = {} as const satisfies Record<string, Route>;

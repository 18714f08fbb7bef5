import type { Route } from './route.ts';

export const administrationRoutes = {} as const satisfies Record<string, Route>;

import type { Route } from './route.ts';

export const picturesRoutes = {} as const satisfies Record<string, Route>;

import type { z } from 'zod';
import { actionsRoutes } from './contract/actions.ts';
import { administrationRoutes } from './contract/administration.ts';
import { casesRoutes } from './contract/cases.ts';
import { meRoutes } from './contract/me.ts';
import { overviewRoutes } from './contract/overview.ts';
import { picturesRoutes } from './contract/pictures.ts';
import { reportRoutes } from './contract/reports.ts';
import type { ParamsOf, Route } from './contract/route.ts';
import { searchRoutes } from './contract/search.ts';
import { toDoRoutes } from './contract/toDo.ts';
import { turnRoutes } from './contract/turn.ts';
import { unitRoutes } from './contract/unit.ts';

/** The tab's HTTP API, one file a page in `contract/`. All that the tab may know of the bot. */
export const routes = {
  ...meRoutes,
  ...turnRoutes,
  ...reportRoutes,
  ...toDoRoutes,
  ...casesRoutes,
  ...picturesRoutes,
  ...unitRoutes,
  ...searchRoutes,
  ...overviewRoutes,
  ...actionsRoutes,
  ...administrationRoutes,
} as const satisfies Record<`${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`, Route>;

export type Routes = typeof routes;
export type RouteKey = keyof Routes;

type QueryOf<R> = R extends { query: infer Q extends z.ZodType } ? z.output<Q> : Record<never, never>;
type BodyOf<R> = R extends { body: 'bytes' }
  ? Uint8Array
  : R extends { body: infer B extends z.ZodType }
    ? z.output<B>
    : undefined;

/** What a call carries, as the server has it once it is parsed. */
export interface Given<K extends RouteKey> {
  readonly params: ParamsOf<K>;
  readonly query: QueryOf<Routes[K]>;
  readonly body: BodyOf<Routes[K]>;
}

/** What a call answers with; for a download, undefined. */
export type Answered<K extends RouteKey> = Routes[K] extends { answer: infer A extends z.ZodType }
  ? z.output<A>
  : undefined;

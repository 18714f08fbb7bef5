import { z } from 'zod';
import { tabPages } from '../domain/tabPages.ts';
import { languages } from '../text/language.ts';
import { named, type Route } from './route.ts';

export const meRoutes = {
  'GET /me': {
    summary: 'Who is signed in, in which language she reads, and which pages there are for her.',
    answer: z.object({
      personId: z.string(),
      name: z.string(),
      language: z.enum(languages),
      roles: z.array(named),
      pages: z.array(z.enum(tabPages)),
      units: z.array(z.object({ unitId: z.string(), name: z.string() })),
    }),
  },
} as const satisfies Record<string, Route>;

/** Local mode only, at `/local/people`: whom one may be. */
export const localPeople = z.object({
  people: z.array(z.object({ personId: z.string(), name: z.string(), roles: z.array(z.string()) })),
});

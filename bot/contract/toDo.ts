import { z } from 'zod';
import { caseIds, chosen, counted, moment, named, page, pageQuery, type Route } from './route.ts';

/** What is to be done, until when and by whose limit, in words. */
const waits = z.object({ key: z.string(), what: z.string(), until: z.string(), isLate: z.boolean() });

const row = z.object({
  caseId: z.string(),
  /** My own action in a case that I may not read: the row leads to it, and never to the case. */
  actionId: z.number().int().nullable(),
  number: z.string(),
  title: z.string(),
  unit: z.string(),
  /** How the case stands; null where I may not know. */
  status: named.nullable(),
  reportedAt: moment.nullable(),
  waits: z.array(waits),
  isUrgent: z.boolean(),
  /** It waits to be received, and I may. */
  mayReceive: z.boolean(),
  /** In whose place I have it. */
  inPlaceOf: z.string().nullable(),
});

export const toDoRoutes = {
  'GET /to-do': {
    summary: 'What waits for me, the first due first; narrowed, counted, a page at a time.',
    query: z.object({
      ...pageQuery,
      ...{ waits: chosen, unitId: chosen },
      /** `1`: only those. */
      ...{ late: chosen, urgent: chosen },
    }),
    answer: page(row).extend({
      kinds: z.array(counted),
      units: z.array(counted),
      late: z.number().int(),
      urgent: z.number().int(),
      /** What an administrator has to mend. */
      troubles: z.array(z.object({ key: z.string(), about: z.string(), broken: z.string(), mend: z.string() })),
    }),
  },
  'POST /cases/receive': {
    summary: 'Receives several cases, each by itself, and tells of each what became of it.',
    body: z.object({ caseIds }),
    answer: z.object({
      cases: z.array(
        z.object({
          caseId: z.string(),
          isReceived: z.boolean(),
          said: z.string(),
          /** Nobody answered for this one: the same may be tried again. */
          mayTryAgain: z.boolean(),
        }),
      ),
    }),
  },
} as const satisfies Record<string, Route>;

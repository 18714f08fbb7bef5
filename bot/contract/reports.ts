import { z } from 'zod';
import { moment, named, page, pageQuery, type Route } from './route.ts';

/** A report of mine and how it stands: what my receipt shows. */
const report = z.object({
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  unit: z.string(),
  reportedAt: moment,
  changedAt: moment,
  status: named,
});

const draft = z.object({ requestId: z.string(), title: z.string(), what: z.string(), changedAt: moment });

export const reportRoutes = {
  'GET /reports': {
    summary: 'What I have reported, the newest first.',
    query: z.object(pageQuery),
    answer: page(report),
  },
  'GET /drafts': {
    summary: 'Reports that I have begun and not sent, the latest first.',
    answer: z.object({ drafts: z.array(draft) }),
  },
} as const satisfies Record<string, Route>;

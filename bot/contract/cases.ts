import { z } from 'zod';
import { moment, named, page, pageQuery, type Route } from './route.ts';

/** A heading and the words under it. */
const section = z.object({ title: z.string(), words: z.string() });
const fact = z.object({ label: z.string(), value: z.string() });

/** A button of the conversation: what `POST /turn` presses. The first main one is the next sensible step. */
const act = z.object({
  title: z.string(),
  verb: z.string(),
  data: z.record(z.string(), z.unknown()),
  isMain: z.boolean(),
});

/** Another case, which the reader may know of. */
const caseRef = z.object({ caseId: z.string(), number: z.string() });

const clock = z.object({
  title: z.string(),
  limit: z.string(),
  word: z.string(),
  stands: z.enum(['running', 'late', 'done', 'doneLate', 'needless']),
  said: z.string(),
});

const process = z.object({
  key: z.string(),
  title: z.string(),
  lead: z.string(),
  facts: z.array(fact),
  /** That it is investigated with another case, and what that came to. */
  together: z.array(z.string()),
  clocks: z.array(clock),
  contact: section.nullable(),
  taken: z.array(section),
  acts: z.array(act),
  /** What others can do, and who they are. */
  byOthers: z.array(z.string()),
});

const timelineRow = z.object({
  seq: z.number().int(),
  at: moment,
  who: z.string(),
  what: z.string(),
  isOwn: z.boolean(),
});

/** For one who handles the case or watches over it. */
export const handledCase = z.object({
  as: z.literal('handled'),
  tag: z.string(),
  caseId: z.string(),
  version: z.number().int(),
  number: z.string(),
  about: z.string(),
  unit: z.string(),
  status: named,
  risk: named.nullable(),
  warnings: z.array(z.object({ words: z.string(), isUrgent: z.boolean() })),
  nextDue: z.object({ what: z.string(), until: z.string(), isPast: z.boolean() }).nullable(),
  acts: z.array(act),
  facts: z.array(fact),
  mergedInto: caseRef.nullable(),
  joined: z.array(caseRef),
  /** What stands between the case and its end, each with what to do about it. */
  missing: z.array(z.string()),
  canBeClosed: z.boolean(),
  story: z.array(section),
  assessment: z
    .object({
      by: z.string(),
      rows: z.array(
        z.object({ perspective: z.string(), severity: z.string(), likelihood: z.string(), risk: z.number().int() }),
      ),
    })
    .nullable(),
  findings: z.array(section),
  causes: z.array(section.extend({ stands: named })),
  actions: z.array(section.extend({ id: z.number().int(), stands: named, isLate: z.boolean(), acts: z.array(act) })),
  ending: z.array(section),
  processes: z.array(process),
  papers: z.array(z.object({ key: z.string(), title: z.string() })),
  /** Newest first. */
  timeline: z.array(timelineRow),
  maySeeReaders: z.boolean(),
  /** Whether she may make a masked copy of it. */
  mayMask: z.boolean(),
  isLogged: z.boolean(),
});

/** Her own report: her words, and what her receipt shows. */
export const reportedCase = z.object({
  as: z.literal('reported'),
  tag: z.string(),
  caseId: z.string(),
  number: z.string(),
  about: z.string(),
  unit: z.string(),
  reportedAt: moment,
  status: named,
  next: z.string(),
  notes: z.array(z.string()),
  steps: z.array(z.object({ stage: z.enum(['done', 'now', 'later']), words: z.string() })),
  answers: z.array(section),
  story: z.array(section),
  acts: z.array(act),
});

/** A private provider's lex Sarah, for the board's SAS: receipt and outcome. */
export const boardCase = z.object({
  as: z.literal('board'),
  tag: z.string(),
  number: z.string(),
  title: z.string(),
  lead: z.string(),
  facts: z.array(fact),
});

/** Nothing that she may see has changed since `seen`. */
const unchanged = z.object({ as: z.literal('unchanged'), tag: z.string() });

export const casesRoutes = {
  'GET /cases/:caseId': {
    summary:
      'All that I may see of a case. With the tag of what I have, only what has changed since: no reading is logged twice.',
    query: z.object({ seen: z.string().max(64).optional() }),
    answer: z.discriminatedUnion('as', [handledCase, reportedCase, boardCase, unchanged]),
  },
  'GET /cases/:caseId/readers': {
    summary: 'Who has read a case, the newest first; for its responsible manager and those who review the log.',
    query: z.object(pageQuery),
    answer: page(z.object({ at: moment, name: z.string(), what: z.string() })),
  },
  'GET /cases/:caseId/similar': {
    summary: 'Cases of the same kind in the unit, the last twelve months, as far as I may read them.',
    answer: z.object({
      rows: z.array(
        z.object({
          caseId: z.string().nullable(),
          number: z.string(),
          reportedAt: moment,
          status: named,
          effect: named.nullable(),
        }),
      ),
      more: z.number().int(),
    }),
  },
  'GET /cases/:caseId/papers/:paper': {
    summary: 'A paper of a case as a file. Whoever takes it has read the case, which is logged.',
    answer: 'file',
  },
} as const satisfies Record<string, Route>;

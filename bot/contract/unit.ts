import { z } from 'zod';
import { isWeek } from '../domain/time.ts';
import { moment, named, page, pageQuery, type Route } from './route.ts';

/** A row of the week's table, as on its card. */
const weekRow = z.object({
  id: z.string(),
  name: z.string(),
  value: z.string(),
  usual: z.string(),
  verdict: z.string(),
});

/** A point of a chart, drawn by its numbers and read by its words. */
const chartPoint = z.object({
  week: z.string(),
  name: z.string(),
  value: z.number().nullable(),
  said: z.string(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** Between which values is usual; null without limits. */
  limits: z.string().nullable(),
  /** What is unusual about it; null for nothing. */
  note: z.string().nullable(),
  outside: z.boolean(),
  inRun: z.boolean(),
});

const chart = z.object({
  id: z.string(),
  title: z.string(),
  /** What its numbers are: `antal per vecka`. */
  unit: z.string(),
  /** Its numbers are 0–1 and read in per cent. */
  isShare: z.boolean(),
  sentence: z.string(),
  centre: z.number().nullable(),
  centreSaid: z.string(),
  points: z.array(chartPoint),
});

const weekAction = z.object({
  actionId: z.string(),
  week: named,
  what: z.string(),
  owner: z.string(),
  due: z.string(),
  /** Null until it is done. */
  done: z.string().nullable(),
});

export const unitRoutes = {
  'GET /units': {
    summary: 'The units whose figures I may see; the whole organisation first, for those who see all.',
    answer: z.object({ units: z.array(z.object({ unitId: z.string(), name: z.string(), area: z.string() })) }),
  },
  'GET /units/:unitId/week': {
    summary: 'A week of a unit, or of `ledning`: what it comes to, its figures, and the charts of the year before it.',
    query: z.object({ week: z.string().refine(isWeek).optional() }),
    answer: z.object({
      unit: z.object({ unitId: z.string(), name: z.string() }),
      week: named,
      weeks: z.array(named),
      isSoFar: z.boolean(),
      conclusion: z.string(),
      /** Said below the conclusion. */
      quiet: z.string().nullable(),
      rows: z.array(weekRow),
      aboutReporting: z.string().nullable(),
      waiting: z.array(z.object({ name: z.string(), value: z.string() })),
      decided: z.string().nullable(),
      /** Words of staff for staff; only for those of the unit. */
      lessons: z.array(z.object({ text: z.string(), at: moment })),
      /** May say what is to be done about the week. */
      mayDecide: z.boolean(),
      /** May open some of the unit's cases. */
      mayRead: z.boolean(),
      actions: z.array(weekAction),
      charts: z.array(chart),
    }),
  },
  'GET /units/:unitId/cases': {
    summary: 'Open cases of a unit that I may read and its own people may know of, the oldest first.',
    query: z.object(pageQuery),
    answer: page(
      z.object({ caseId: z.string(), number: z.string(), title: z.string(), status: named, reportedAt: moment }),
    ),
  },
  'GET /channels/:channelId/unit': {
    summary: 'Which unit a channel is tied to, if I may see its figures: a hint of what to show first.',
    answer: z.object({ unitId: z.string().nullable() }),
  },
} as const satisfies Record<string, Route>;

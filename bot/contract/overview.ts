import { z } from 'zod';
import { attentions } from '../domain/overview.ts';
import { chosen, moment, named, page, pageQuery, type Route } from './route.ts';

const amount = z.object({ name: z.string(), value: z.string() });

/** A unit among all: counts and names of indicators, never a word of a case. */
const unitRow = z.object({
  unitId: z.string(),
  name: z.string(),
  area: z.string(),
  attention: z.object({ key: z.enum(attentions), name: z.string() }),
  changed: z.array(z.string()),
  improved: z.array(z.string()),
  open: z.number().int(),
  overdue: z.number().int(),
  reports: z.number().int(),
});

/** An area beside the others: the same figures in the same order for each. */
const areaRow = z.object({
  area: z.string(),
  units: z.number().int(),
  changed: z.number().int(),
  silent: z.number().int(),
  improved: z.number().int(),
  overdue: z.number().int(),
  year: z.array(z.string()),
});

export const overviewRoutes = {
  'GET /overview': {
    summary: 'The organisation’s last whole week and the year so far, without any free text.',
    answer: z.object({
      week: named,
      countedAt: moment,
      conclusion: z.string(),
      /** How many units: in all, changed, silent, proven better. */
      units: z.array(amount),
      waiting: z.array(amount),
      /** Limits of legal processes that have passed, as counts. */
      clocks: z.array(z.string()),
      year: z.array(amount),
      /** What each figure of `areas[].year` is. */
      yearColumns: z.array(z.string()),
      areas: z.array(areaRow),
    }),
  },
  'GET /overview/units': {
    summary: 'All units, those first that need somebody to look.',
    query: z.object({ ...pageQuery, area: chosen }),
    answer: page(unitRow),
  },
  'GET /overview/file': {
    summary: 'The same table as CSV; counts of 1–4 are left empty.',
    query: z.object({ area: chosen }),
    answer: 'file',
  },
} as const satisfies Record<string, Route>;

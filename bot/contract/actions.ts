import { z } from 'zod';
import { chosen, counted, named, page, pageQuery, type Route } from './route.ts';

const row = z.object({
  caseId: z.string(),
  actionId: z.number().int(),
  number: z.string(),
  unit: z.string(),
  what: z.string(),
  owner: z.string(),
  strength: named,
  state: named,
  /** Until when, or since when. */
  day: z.string(),
  isLate: z.boolean(),
  /** The row leads to the case; else it is my own action, and leads to that alone. */
  mayRead: z.boolean(),
});

/** What a unit has decided about its week; no words where I may only count it. */
const weekRow = z.object({
  ...{ unitId: z.string(), unit: z.string(), week: z.string(), requestId: z.string() },
  what: z.string().nullable(),
  owner: z.string().nullable(),
  day: z.string(),
  isLate: z.boolean(),
  isDone: z.boolean(),
  mayFinish: z.boolean(),
});

const counts = z.object({
  total: z.number().int(),
  strengths: z.array(z.number().int()),
  states: z.array(z.number().int()),
});

/** `period`: a year, of the cases reported in it; without it, the open cases. */
const period = { period: chosen };
const narrowing = { ...period, state: chosen, strength: chosen, unitId: chosen, owner: chosen, sort: chosen };

export const actionsRoutes = {
  'GET /actions': {
    summary: 'All actions that I may see; narrowed, counted, sorted, a page at a time.',
    query: z.object({ ...pageQuery, ...narrowing }),
    answer: page(row).extend({
      ...{ states: z.array(counted), strengths: z.array(counted), units: z.array(counted), owners: z.array(counted) },
      periods: z.array(named),
      sorts: z.array(named),
    }),
  },
  'GET /actions.csv': {
    summary: 'The same as a file, words included; what is exported is logged.',
    query: z.object(narrowing),
    answer: 'file',
  },
  'GET /actions/weeks': {
    summary: 'What my units have decided about their weeks.',
    query: z.object({ ...pageQuery, ...period }),
    answer: page(weekRow),
  },
  'GET /actions/figures': {
    summary: 'Actions in numbers by unit, strength and effect, for those who see all figures; no words.',
    query: z.object(period),
    answer: z.object({
      strengths: z.array(named),
      states: z.array(named),
      /** In the order of `strengths`, of `states` within. */
      cross: z.array(z.array(z.number().int())),
      units: z.array(
        z.object({
          ...{ unitId: z.string(), unit: z.string(), area: z.string(), counts },
          ...{ weekOpen: z.number().int(), weekDone: z.number().int() },
        }),
      ),
      apart: z.object({ name: z.string(), counts }),
      whole: z.object({ name: z.string(), counts }),
    }),
  },
  'GET /actions/figures.csv': {
    summary: 'The same as CSV, with its sums and so with its small counts: marked as internal.',
    query: z.object(period),
    answer: 'file',
  },
} as const satisfies Record<string, Route>;

import { z } from 'zod';
import { statuses } from '../domain/case.ts';
import { categoryKeys, lagrumKeys } from '../domain/categories.ts';
import { isRealDay } from '../domain/forms/days.ts';
import { maskKinds } from '../domain/masking/marks.ts';
import { kinds } from '../domain/report.ts';
import { riskLevels } from '../domain/risk.ts';
import { caseIdsInAddress, chosen, moment, named, type Route } from './route.ts';

const day = z.string().refine(isRealDay);

/** A filter that says nothing of a thing is open there. What it does not know is left out: addresses live long. */
export const searchFilter = z.object({
  number: z.string().trim().max(100).optional().catch(undefined),
  unitId: chosen,
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  category: z.enum(categoryKeys).optional().catch(undefined),
  kind: z.enum(kinds).optional().catch(undefined),
  status: z.enum(statuses).optional().catch(undefined),
  risk: z.enum(riskLevels).optional().catch(undefined),
  lagrum: z.enum(lagrumKeys).optional().catch(undefined),
});

const choice = z.array(named);
const found = z.object({
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  unit: z.string(),
  kind: named,
  categories: z.array(z.string()),
  status: named,
  risk: named.nullable(),
  reportedAt: moment,
  /** History from another system: a row to count, and no case to open. */
  isImported: z.boolean(),
  mayMask: z.boolean(),
  /** Where the words stand, with the words around them. */
  places: z.array(z.object({ where: z.string(), parts: z.array(z.object({ text: z.string(), isHit: z.boolean() })) })),
});

export const searchRoutes = {
  'GET /search/choices': {
    summary: 'What a search can be narrowed by.',
    answer: z.object({
      ...{ unitId: choice, category: choice, kind: choice, status: choice, risk: choice, lagrum: choice },
    }),
  },
  'POST /search': {
    summary: 'Cases that I may read, the newest first. Words stand in the body, so that no log of addresses has them.',
    body: z.object({
      filter: searchFilter,
      words: z.string().max(300).default(''),
      after: z.string().max(400).optional(),
    }),
    answer: z.object({
      rows: z.array(found),
      next: z.string().nullable(),
      /** The search rests: what was reported from then on has been looked at. */
      restsAt: moment.nullable(),
    }),
  },
  'POST /cases/masking': {
    summary: 'What a masked copy of these cases would hold, and what would be masked in it. Logged as read.',
    body: z.object({ caseIds: caseIdsInAddress }),
    answer: z.object({
      cases: z.array(
        z.object({
          ...{ caseId: z.string(), number: z.string() },
          texts: z.array(z.object({ where: z.string(), text: z.string(), isFact: z.boolean() })),
        }),
      ),
      terms: z.array(z.object({ text: z.string(), kind: z.enum(maskKinds) })),
      /** Why each kind is masked. */
      kinds: z.array(z.object({ key: z.enum(maskKinds), name: z.string(), rule: z.string() })),
    }),
  },
  'POST /cases/masked': {
    summary: 'A masked copy of these cases, one after the other, as a Word file. Logged as exported.',
    body: z.object({
      caseIds: caseIdsInAddress,
      added: z.array(z.string().min(1).max(100)).max(200),
      lifted: z.array(z.string().min(1).max(500)).max(2000),
    }),
    answer: 'file',
  },
} as const satisfies Record<string, Route>;

import { z } from 'zod';
import { effects } from '../casework.ts';
import { type CategoryKey, categories, lagrumKeys } from '../categories.ts';
import { roles } from '../people.ts';
import { lexSarahOutcomes } from '../processes/lexSarahOutcomes.ts';
import { harms, kinds } from '../report.ts';
import { listOf, message } from './fault.ts';
import { readMoment, type Told } from './moments.ts';
import { oneOf } from './parseRows.ts';

/** Columns of `cases.csv`; a cell is empty where its answer is unknown. Source: design/interfaces.md. */
export const caseColumns = {
  required: ['externalId', 'kind', 'categories', 'unitId', 'reportedAt', 'status'],
  optional: [
    ...['lagrum', 'occurredAt', 'reporterRole', 'severity', 'likelihood', 'harm', 'receivedAt', 'closedAt'],
    ...['lexSarah', 'lexSarahOutcome', 'actionDone', 'effect'],
  ],
} as const;

const statuses = ['registered', 'received', 'investigating', 'acting', 'following', 'closed'] as const;

const cell = z.string().default('');

/** null for an empty cell. */
const known = <T extends string>(values: readonly T[]) => {
  const whole: ReadonlySet<string> = new Set(values);
  const isKnown = (text: string): text is T => whole.has(text);
  return cell.transform((text, context): T | null => {
    if (text === '' || isKnown(text)) return text === '' ? null : text;
    context.addIssue(`must be one of ${values.join(', ')}, or empty`);
    return null;
  });
};

const isCategory = (key: string): key is CategoryKey => Object.hasOwn(categories, key);
const ofCategories = cell.transform(listOf).transform((keys, context): readonly CategoryKey[] => {
  for (const key of keys.filter((one) => !isCategory(one)))
    context.addIssue(`"${key}" is no category; lyhord import cases --help lists them`);
  return [...new Set(keys.filter(isCategory))];
});

const grade = z
  .string()
  .regex(/^[1-4]?$/, 'must be 1, 2, 3 or 4, or empty')
  .default('')
  .transform((text) => (text === '' ? null : Number(text)));

const moment = cell.transform((text, context): Told | null => {
  const told = text === '' ? undefined : readMoment(text);
  if (text !== '' && !told) context.addIssue('must be ISO 8601, such as 2024-03-05, 2024-03-05T07:15 or …T06:15:00Z');
  return told ?? null;
});

/** One row, cell by cell; what the cells say of each other is for caseFile.ts. */
export const caseRow = z.object({
  externalId: z
    .string()
    .min(1, message('empty'))
    .max(200, 'must have at most 200 characters')
    // An export must give it back as it is.
    .regex(/^(?![=+\-@'])[^\p{Cc}]*$/u, "must not begin with = + - @ or ' (a spreadsheet would take it for a formula)"),
  kind: oneOf(kinds),
  categories: ofCategories,
  unitId: z.string().min(1, message('empty')),
  lagrum: cell.transform(listOf).pipe(z.array(oneOf(lagrumKeys))),
  occurredAt: moment,
  reportedAt: moment.refine((told) => told !== null, message('empty')),
  reporterRole: known(roles),
  severity: grade,
  likelihood: grade,
  harm: known(harms),
  status: known(statuses),
  receivedAt: moment,
  closedAt: moment,
  lexSarah: known(['yes']),
  lexSarahOutcome: known(lexSarahOutcomes),
  actionDone: known(['yes', 'no']),
  effect: known(effects),
});
export type CaseRow = z.infer<typeof caseRow>;

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { defaultLimits, type Limit, type Limits } from './domain/limits.ts';
import { defaultMandates, type Mandates } from './domain/mandates.ts';
import type { Relation } from './domain/people.ts';
import { defaultPolicy, type Policy } from './domain/policy.ts';
import { defaultRetention, type Retention } from './domain/retention.ts';

/** What stands in the file; the lengths that a law itself gives are not among it. */
export type DecidedPolicy = Pick<
  Policy,
  'limits' | 'mandates' | 'reminderTime' | 'remindersBeforeEscalation' | 'dataProtection' | 'retention'
>;
/** What is decided, or all that is wrong with it: one line a key. */
export type PolicyRead = { readonly policy: DecidedPolicy } | { readonly lines: readonly string[] };

const length = z.number().int().min(1).max(1000);
const limit: z.ZodType<Limit> = z.union([
  z.strictObject({ hours: length }),
  z.strictObject({ days: length }),
  z.strictObject({ workingDays: length }),
]);
/** Those of whom a mandate can be given: never whoever happened to report, or to have an action. */
const holders = ['manager', 'head', 'sas', 'mas', 'mar'] as const satisfies readonly Relation[];
const mandate: z.ZodType<readonly Relation[]> = z.array(z.enum(holders)).min(1);

const tableOf = <K extends string, T>(keys: Readonly<Record<K, unknown>>, value: z.ZodType<T>) =>
  z.strictObject(Object.fromEntries(Object.keys(keys).map((key) => [key, value.exactOptional()])));

const file = z.strictObject({
  limits: tableOf(defaultLimits, limit).exactOptional(),
  mandates: tableOf(defaultMandates, mandate).exactOptional(),
  reminderTime: z
    .string()
    .regex(/^(0[7-9]|1[0-6]):[0-5]\d$/)
    .exactOptional(),
  remindersBeforeEscalation: z.number().int().min(1).max(100).exactOptional(),
  dataProtection: z.string().max(500).exactOptional(),
  draftDays: z.number().int().min(1).max(365).exactOptional(),
});

const someLimit = 'must be a limit such as {"hours": 24}, {"days": 60} or {"workingDays": 1}, from 1 to 1000';
const mustBe: Readonly<Record<string, string>> = {
  '': 'must be a JSON object',
  limits: 'must be an object of limits',
  mandates: 'must be an object of mandates',
  reminderTime: 'must be a time of day from 07:00 to 16:59, such as 07:30',
  remindersBeforeEscalation: 'must be a whole number from 1 to 100',
  dataProtection: 'must be a text of at most 500 characters',
  draftDays: 'must be a whole number from 1 to 365',
};

/** What is said of a key. Never its value. */
function lineFor(path: readonly PropertyKey[]): string {
  const [table = '', key] = path.map(String);
  if (key === undefined) return `${named(table)} ${mustBe[table]}`;
  const must = table === 'limits' ? someLimit : `must be a list of one or more of ${holders.join(', ')}`;
  return `${named(`${table}.${key}`)} ${must}`;
}

const unknown = (path: readonly PropertyKey[], key: string): string => {
  const known = path[0] === 'limits' ? defaultLimits : path[0] === 'mandates' ? defaultMandates : file.shape;
  return `${named([...path.map(String), key].join('.'))} must be left out: the keys are ${Object.keys(known).join(', ')}`;
};

const named = (key: string): string => `POLICY_FILE${key && ` ${key}`}`;

/** What the municipality has decided, checked whole; what it has not decided is as by default. */
export function parsePolicy(json: unknown): PolicyRead {
  const read = file.safeParse(json);
  if (!read.success) {
    const lines = read.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length < 2
        ? issue.keys.map((key) => unknown(issue.path, key))
        : [lineFor(issue.path.slice(0, 2))],
    );
    return { lines: [...new Set(lines)] };
  }
  const { limits, mandates, draftDays = defaultRetention.draftDays, ...rest } = read.data;
  const { reminderTime, remindersBeforeEscalation, dataProtection } = { ...defaultPolicy, ...rest };
  return {
    policy: {
      ...{ reminderTime, remindersBeforeEscalation, dataProtection },
      limits: Object.freeze<Limits>({ ...defaultLimits, ...limits }),
      mandates: Object.freeze<Mandates>({ ...defaultMandates, ...mandates }),
      retention: Object.freeze<Retention>({ ...defaultRetention, draftDays }),
    },
  };
}

/** Reads the file named by POLICY_FILE; without one everything is as by default. */
export function readPolicyFile(path: string | undefined): PolicyRead {
  if (path === undefined) return parsePolicy({});
  try {
    return parsePolicy(JSON.parse(readFileSync(path, 'utf8')));
  } catch (fault) {
    const isJson = fault instanceof SyntaxError;
    return {
      lines: [`POLICY_FILE ${isJson ? 'must hold JSON: it cannot be parsed' : 'must name a file that can be read'}`],
    };
  }
}

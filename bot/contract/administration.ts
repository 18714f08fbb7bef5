import { z } from 'zod';
import { administrationSections } from '../domain/administration.ts';
import { moment, named, page, pageQuery, type Route } from './route.ts';

const short = z.string().max(200).optional();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const days = { from: day.optional(), to: day.optional() };

const person = z.object({ name: z.string(), isAway: z.boolean() });
const unit = z.object({
  ...{ unitId: z.string(), name: z.string(), area: z.string(), board: z.string(), provider: z.string() },
  ...{ managers: z.array(person), deputies: z.array(person), heads: z.array(person), onCall: z.array(person) },
  ...{ nursePhone: z.string(), onCallPhone: z.string(), hasChannel: z.boolean() },
  /** What is missing, in words. */
  gaps: z.array(named),
});
const personRow = z.object({
  ...{ personId: z.string(), name: z.string(), email: z.string(), board: z.string(), isAway: z.boolean() },
  ...{ roles: z.array(named), units: z.array(z.string()), standsInFor: z.array(z.string()) },
});

/** Lines count from 1 with the header; `column` is the header's name. */
const fault = z.object({ file: z.string(), line: z.number(), column: z.string().nullable(), text: z.string() });
const faults = { faults: z.array(fault), moreFaults: z.number() };
const some = z.object({ count: z.number(), names: z.array(z.string()) });
const changes = z.object({ added: some, changed: some, removed: some });

/** `where`: what it rests on, or the setting that changes it. */
const amount = z.object({
  ...{ key: z.string(), name: z.string(), value: z.string(), where: z.string() },
  /** As Lyhörd proposes it: the municipality has not decided otherwise. */
  isDefault: z.boolean(),
});
const indicator = z.object({
  ...{ id: z.string(), title: z.string(), areas: z.string(), theme: z.string(), source: z.string() },
  ...{ measure: z.string(), better: z.string() },
});
const line = z.object({
  ...{ at: moment, by: z.string(), byId: z.string(), act: named, number: z.string().nullable(), from: z.string() },
  /** What may want a look, in words. */
  flags: z.array(z.string()),
});
const readings = z.object({
  ...{ by: z.string(), byId: z.string(), readings: z.number(), atNight: z.number() },
  ...{ exports: z.number(), cases: z.number() },
});

export const administrationRoutes = {
  'GET /administration': {
    summary: 'Which parts of the administration there are for me, and the directory in force.',
    answer: z.object({
      sections: z.array(z.enum(administrationSections)),
      directory: z.object({ importedAt: moment, by: z.string(), units: z.number(), people: z.number() }).nullable(),
    }),
  },
  'GET /administration/units': {
    summary: 'Units with those who hold them, and what is missing.',
    query: z.object({ ...pageQuery, search: short, gap: short }),
    answer: page(unit).extend({ gaps: z.array(named.extend({ count: z.number() })) }),
  },
  'GET /administration/people': {
    summary: 'People with their roles, units and whom they stand in for.',
    query: z.object({ ...pageQuery, search: short }),
    answer: page(personRow),
  },
  'GET /administration/channels': {
    summary: 'Which channel is tied to which unit, by whom.',
    query: z.object(pageQuery),
    answer: page(z.object({ unitId: z.string(), unit: z.string(), by: z.string(), at: moment })),
  },
  'GET /administration/deliveries': {
    summary: 'What does not get through, and how it is mended.',
    answer: z.object({
      troubles: z.array(z.object({ key: z.string(), about: z.string(), broken: z.string(), mend: z.string() })),
    }),
  },
  'POST /administration/directory/check': {
    summary: 'What an import would change, and every fault; writes nothing. The body is units.csv and then people.csv.',
    query: z.object({ unitsBytes: z.coerce.number().int().min(0) }),
    body: 'bytes',
    answer: z.object({
      ...faults,
      warnings: z.array(fault),
      units: changes.nullable(),
      people: changes.nullable(),
      /** What to think of before it is written. */
      careful: z.array(z.string()),
      seen: z.string(),
    }),
  },
  'POST /administration/directory': {
    summary: 'Replaces the directory with the two files, all or nothing; `seen` is from the check.',
    query: z.object({ unitsBytes: z.coerce.number().int().min(0), seen: z.string().max(100).default('') }),
    body: 'bytes',
    answer: z.object({ ...faults, isWritten: z.boolean() }),
  },
  'GET /administration/policy': {
    summary: 'Limits, mandates and thresholds in force: what is the law, what the municipality has decided, and where.',
    answer: z.object({
      law: z.array(amount),
      limits: z.array(amount.extend({ word: z.string().nullable() })),
      mandates: z.array(amount),
      thresholds: z.array(amount),
    }),
  },
  'GET /administration/catalogue': {
    summary: 'The catalogue of indicators in force.',
    answer: z.object({
      rows: z.array(indicator),
      imported: z.object({ at: moment, by: z.string() }).nullable(),
    }),
  },
  'POST /administration/catalogue/check': {
    summary: 'What an import of a catalogue would change, and every fault; writes nothing.',
    body: 'bytes',
    answer: z.object({ ...faults, changes: changes.nullable() }),
  },
  'POST /administration/catalogue': {
    summary: 'Replaces the catalogue with the file, all or nothing.',
    body: 'bytes',
    answer: z.object({ ...faults, isWritten: z.boolean() }),
  },
  'GET /administration/log': {
    summary:
      'The access log, newest first: who read what, when and from where. Fewer rows than a page does not mean the end.',
    query: z.object({ ...days, after: z.string().max(400).optional(), person: short, number: short }),
    answer: z.object({ rows: z.array(line), next: z.string().nullable(), readTo: moment.nullable() }),
  },
  'GET /administration/log/review': {
    summary: 'What stands out in the access log between two days, lines drawn for a closer look, and earlier reviews.',
    query: z.object({ ...days, draw: z.string().max(20).optional() }),
    answer: z.object({
      ...{ from: day, to: day, lines: z.number(), people: z.array(readings), morePeople: z.number() },
      repeated: z.array(z.object({ by: z.string(), byId: z.string(), number: z.string(), times: z.number() })),
      sample: z.array(line),
      earlier: z.array(z.object({ at: moment, by: z.string(), days: z.string(), lines: z.number(), note: z.string() })),
    }),
  },
  'POST /administration/log/reviews': {
    summary: 'Says that the log between two days has been reviewed, and what came of it.',
    body: z.object({ ...days, note: z.string().max(10_000) }),
    answer: z.object({ lines: z.number() }),
  },
  'GET /administration/log.csv': {
    summary: 'The access log between two days as a table.',
    query: z.object(days),
    answer: 'file',
  },
  'GET /administration/retention': {
    summary: 'Gallringsbeslut and holds: what has been decided, as numbers.',
    answer: z.object({
      decisions: z.array(
        z.object({ reference: z.string(), before: moment, kinds: z.array(named), by: z.string(), at: moment }),
      ),
      held: z.array(z.object({ number: z.string(), by: z.string(), at: moment })),
      unfinished: z.array(z.string()),
      removed: z.number(),
    }),
  },
  'GET /administration/retention/ripe': {
    summary: 'How many cases a run of gallring would let go now; `isWhole` is false where it is so many at least.',
    answer: z.object({ goes: z.number().int(), isWhole: z.boolean() }),
  },
} as const satisfies Record<string, Route>;

import type { Case } from '../bot/domain/case.ts';
import { apply } from '../bot/domain/caseHistory.ts';
import type { Answers, Field } from '../bot/domain/forms/field.ts';
import { readForm } from '../bot/domain/forms/read.ts';
import { inputIdsOf } from '../bot/domain/forms/shape.ts';
import { processesToStart } from '../bot/domain/legal.ts';
import { type Process, type ProcessKey, processOf } from '../bot/domain/process.ts';
import type { Step } from '../bot/domain/processes/define.ts';
import type { Report } from '../bot/domain/report.ts';
import type { Assessment } from '../bot/domain/risk.ts';
import { aDirectory, anEvent, aTriage, aUnit, reported } from './builders.ts';

/** A report that begins the process by itself, with its assessment where that is what begins it. */
export const beginnings: Readonly<
  Record<ProcessKey, { readonly report: Partial<Report>; readonly assessment?: Assessment }>
> = {
  lexSarah: {
    report: { type: 'missforhallande', kind: 'missforhallande', lagrum: ['sol'], categories: ['overgrepp'] },
  },
  lexMaria: {
    report: { lagrum: ['hsl'], categories: ['rehabilitering'] },
    assessment: { invanare: { severity: 3, likelihood: 1 } },
  },
  personuppgift: {
    report: {
      type: 'informationssakerhet',
      categories: ['informationssakerhet'],
      answers: { personalData: 'yes', knownSince: '2026-11-20T19:00:00.000Z' },
    },
  },
  medicinteknik: { report: { type: 'hjalpmedel', lagrum: ['hsl'], categories: ['medicinteknik'] } },
  tillbud: {
    report: { type: 'hot_vald', lagrum: ['sol'], categories: ['hot_vald'] },
    assessment: { invanare: { severity: 1, likelihood: 1 }, medarbetare: { severity: 3, likelihood: 1 } },
  },
  klagomal: { report: { type: 'klagomal', kind: 'klagomal', lagrum: ['sol'], categories: ['bemotande'] } },
};

/** A case in which the process has just begun by itself; `concerns` adds to its report. */
export function caseWith(key: ProcessKey, over: { id?: string; number?: string; regime?: 'privat' } = {}): Case {
  const { report, assessment } = beginnings[key];
  const { lagrum = ['sol'], categories = ['fall'] } = report;
  const triage = assessment ? [{ type: 'assessed' as const, ...aTriage({ lagrum, categories, assessment }) }] : [];
  const c = reported({ ...over, report }, ...triage);
  return begun(c, over.regime ?? 'kommunal');
}

export const begun = (c: Case, regime: 'kommunal' | 'privat' = 'kommunal'): Case =>
  processesToStart(c, aUnit({ regime })).reduce((one, body) => withEvent(one, body, 'karin'), c);

export const withEvent = (c: Case, body: Parameters<typeof anEvent>[0], by: string, at = c.changedAt): Case =>
  apply(c, anEvent(body, { seq: c.version + 1, by, at }));

export function processIn(c: Case, key: ProcessKey): Process {
  const process = processOf(c.processes, key);
  if (!process) throw new Error(`No ${key} in the case`);
  return process;
}

/** What somebody fills in: words, the first choice, every tick but “nobody”. */
export function inputsFor(fields: readonly Field[]): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const [first = '', second = ''] = inputIdsOf(field);
      if (field.kind === 'moment')
        return [
          [first, '2026-11-21'],
          [second, '08:00'],
        ];
      return [[first, valueFor(field)]];
    }),
  );
}

function valueFor(field: Field): string {
  switch (field.kind) {
    case 'choice':
      return Object.keys(field.options)[0] ?? '';
    case 'choices':
      return Object.keys(field.options)
        .filter((option) => option !== 'ingen')
        .join(',');
    case 'yesNo':
      return 'true';
    case 'day':
      return '2026-11-21';
    default:
      return 'Det är gjort.';
  }
}

const now = '2026-11-22T08:00:00.000Z';

/** The answers of a step as its own form reads them; `chosen` in place of what the first choice says. */
export function answersFor(step: Step, chosen: Readonly<Record<string, string>> = {}): Answers {
  const read = readForm(step.fields, { ...inputsFor(step.fields), ...chosen }, { now, directory: aDirectory() });
  const faults = [...read.faults, ...(step.check?.(read.answers) ?? [])];
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return read.answers;
}

/** Every way to fill in a step that can matter to where it leads: each option of its required choices. */
export function waysToTake(step: Step): readonly Answers[] {
  const steering = step.fields.find((field) => field.kind === 'choice' && field.required);
  if (steering?.kind !== 'choice') return [answersFor(step)];
  return Object.keys(steering.options).map((option) => answersFor(step, { [steering.id]: option }));
}

export const everyone = [
  'leyla',
  'karin',
  'nils',
  'gunnar',
  'asa',
  'maria',
  'oskar',
  'ebba',
  'ulla',
  'henrik',
  'anders',
];

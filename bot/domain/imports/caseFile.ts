import type { CaseId } from '../case.ts';
import type { CategoryKey } from '../categories.ts';
import type { HistoryFacts } from '../facts.ts';
import type { Kind } from '../report.ts';
import { reportTypes } from '../reportTypes/index.ts';
import type { ReportTypeKey } from '../reportTypes/keys.ts';
import type { Instant } from '../time.ts';
import { type CaseRow, caseRow } from './caseRow.ts';
import { type FileFault, type Row, rowFaults, wrong } from './fault.ts';
import { settled } from './moments.ts';

/** What a row is judged against. */
export interface CaseFileContext {
  readonly file: string;
  readonly now: Instant;
  readonly hasUnit: (unitId: string) => boolean;
  /** The same id for the same external id, for ever: the lock against doubling. */
  readonly idOf: (externalId: string) => CaseId;
}

/** One row as facts, or all that is wrong with it. */
type CheckedRow = { readonly value: HistoryFacts } | { readonly faults: readonly FileFault[] };

/** Judges the rows of a file one after another; it remembers which external ids it has seen, and nothing else. */
export function caseFileCheck(context: CaseFileContext): (row: Row) => CheckedRow {
  const first = new Map<string, number>();
  return (row) => {
    const { externalId = '' } = row.cells;
    const earlier = first.get(externalId);
    if (earlier === undefined && externalId !== '') first.set(externalId, row.line);
    const checked = readCaseRow(row, context);
    if (earlier === undefined) return checked;
    const words = wrong('double', externalId.slice(0, 60), String(earlier));
    const double = { file: context.file, line: row.line, column: 'externalId', ...words };
    return { faults: [double, ...('faults' in checked ? checked.faults : [])] };
  };
}

function readCaseRow(row: Row, context: CaseFileContext): CheckedRow {
  const { file, hasUnit } = context;
  const { line, cells } = row;
  const unitId = cells.unitId ?? '';
  const unit: Wrong[] =
    unitId === '' || hasUnit(unitId) ? [] : [['unitId', `the directory has no unit "${unitId.slice(0, 60)}"`]];
  const parsed = caseRow.safeParse(cells);
  const times = parsed.success ? timesOf(parsed.data, context.now) : undefined;
  const against = times && parsed.success ? [...unit, ...contradictions(parsed.data, times, context.now)] : unit;
  const faults = [
    ...(parsed.success ? [] : rowFaults(file, row, parsed.error.issues)),
    ...against.map(([column, text]) => ({ file, line, column, ...wrong('inEnglish', text) })),
  ];
  if (!parsed.success || !times || faults.length > 0) return { faults };
  return { value: factsOf(parsed.data, times, context.idOf(parsed.data.externalId)) };
}

type Wrong = readonly [column: keyof CaseRow, text: string];

interface Times {
  readonly occurredAt: Instant | null;
  readonly reportedAt: Instant;
  readonly receivedAt: Instant | null;
  readonly closedAt: Instant | null;
}

function timesOf(row: CaseRow, now: Instant): Times {
  const [occurredAt = null, reportedAt, receivedAt = null, closedAt = null] = settled(
    [row.occurredAt, row.reportedAt, row.receivedAt, row.closedAt],
    now,
  );
  return { occurredAt, reportedAt: reportedAt ?? '', receivedAt, closedAt };
}

/** Far earlier than any system's records: a year that was typed wrong would make a chart of a thousand empty weeks. */
const earliest = '1990-01-01T00:00:00.000Z';
const latest = '9999-12-31T23:59:59.999Z';

/** What no cell can see by itself. */
function contradictions(row: CaseRow, times: Times, now: Instant): readonly Wrong[] {
  const moments = Object.entries(times) as [keyof Times, Instant | null][];
  const inOrder: readonly (readonly [keyof Times, keyof Times])[] = [
    ['reportedAt', 'occurredAt'],
    ['receivedAt', 'reportedAt'],
    ['closedAt', times.receivedAt === null ? 'reportedAt' : 'receivedAt'],
  ];
  return [
    ...moments.flatMap(([column, at]): Wrong[] => {
      if (at !== null && at > now) return [[column, 'lies in the future']];
      return at !== null && at < earliest ? [[column, 'lies before 1990; is the year right?']] : [];
    }),
    ...inOrder
      .filter(([later, sooner]) => (times[later] ?? latest) < (times[sooner] ?? ''))
      .map(([later, sooner]): Wrong => [later, `lies before ${sooner}`]),
    ...(times.closedAt !== null && row.status !== null && row.status !== 'closed'
      ? [['closedAt', `is there, and the status is ${row.status}`] as const]
      : []),
    ...(row.lexSarahOutcome !== null && row.lexSarah === null && row.kind !== 'missforhallande'
      ? [['lexSarahOutcome', 'is there, and lexSarah is empty; it must be yes'] as const]
      : []),
  ];
}

function factsOf(row: CaseRow, times: Times, caseId: CaseId): HistoryFacts {
  const { externalId, kind, severity, likelihood, reporterRole, lexSarahOutcome } = row;
  const status = row.status ?? statusBy(times);
  const lexSarah = row.lexSarah === 'yes';
  return {
    caseId,
    number: externalId,
    version: 1,
    unitId: row.unitId,
    reportType: reportTypeFor(kind, row.categories),
    kind,
    categories: row.categories,
    lagrum: row.lagrum,
    harm: row.harm ?? 'unknown',
    events: 1,
    status,
    open: status !== 'closed',
    // A report of a missförhållande is one under lex Sarah, also where the system before did not say so.
    secret: lexSarah || kind === 'missforhallande',
    lexSarah,
    concernsManager: false,
    ...times,
    assessedAt: null,
    severity,
    risk: severity === null || likelihood === null ? null : severity * likelihood,
    changedAt: times.closedAt ?? times.receivedAt ?? times.reportedAt,
    actionDone: row.actionDone === null ? null : row.actionDone === 'yes',
    effect: row.effect,
    work: null,
    source: 'import',
    history: { reporterRole, likelihood, lexSarahOutcome },
  };
}

function statusBy({ closedAt, receivedAt }: Times): 'registered' | 'received' | 'closed' {
  if (closedAt !== null) return 'closed';
  return receivedAt === null ? 'registered' : 'received';
}

const typeOfKind: Partial<Record<Kind, ReportTypeKey>> = {
  risk: 'risk',
  missforhallande: 'missforhallande',
  klagomal: 'klagomal',
  synpunkt: 'klagomal',
  berom: 'klagomal',
};

/** The form it would have been reported with here; for an avvikelse the first category tells. */
function reportTypeFor(kind: Kind, [category]: readonly CategoryKey[]): ReportTypeKey {
  const isFor = (categories: readonly CategoryKey[]) => category !== undefined && categories.includes(category);
  const ofAvvikelse = reportTypes.filter((type) => type.kind === 'avvikelse');
  return typeOfKind[kind] ?? ofAvvikelse.find(({ categories }) => isFor(categories))?.key ?? 'ovrigt';
}

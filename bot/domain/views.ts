import { type AwayNote, awayNote } from './absences/view.ts';
import { type CaseAction, may, readsWhole, rightsTo } from './access.ts';
import { type Case, isOpen, type Progress, type RecipientRole, type Status } from './case.ts';
import { begin, nothingDone } from './caseHistory.ts';
import type { CategoryKey } from './categories.ts';
import { type Directory, nameOf, unitNameOf } from './directory.ts';
import { papersOf } from './papers/index.ts';
import { type Actor, actorOf } from './people.ts';
import { type PictureView, pictureViews } from './pictureViews.ts';
import type { Policy } from './policy.ts';
import type { ProcessKey } from './process.ts';
import { type ProcessLine, processLines, startableBy } from './processLines.ts';
import type { Harm, Kind } from './report.ts';
import type { ReportTypeKey } from './reportTypes/keys.ts';
import { goesAtOnce, type RiskLevel, riskLevelOf } from './risk.ts';
import { isUrgent } from './routing.ts';
import type { Instant } from './time.ts';
import { progressOf, whyNotWithdrawn } from './triage.ts';
import { type WorkCounts, workCounts } from './workCounts.ts';
import { type WorkView, workView } from './workView.ts';

/** The card in person to one who must act or watch: what and where, not yet the words. Reading them is asked for and logged. */
export interface DirectView {
  readonly caseId: string;
  readonly number: string;
  readonly as: RecipientRole;
  readonly unitName: string;
  readonly reportType: ReportTypeKey;
  readonly kind: Kind;
  readonly categories: readonly CategoryKey[];
  readonly harm: Harm;
  readonly events: number;
  readonly urgent: boolean;
  readonly lexSarah: boolean;
  readonly status: Status;
  readonly riskLevel: RiskLevel | null;
  readonly reportedAt: Instant;
  /** The name of the one who received it. */
  readonly holder: string | null;
  readonly mayAct: boolean;
  /** No manager could be reached: the reader is to see to it that someone takes the case. */
  readonly noManager: boolean;
  /** The law's processes, for one who may see them; and those she may begin by hand. */
  readonly processes: readonly ProcessLine[];
  readonly startable: readonly ProcessKey[];
  /** As assessed it is grave enough for a händelseanalys (design/domain.md, The case's life). */
  readonly asksForAnalysis: boolean;
  /** What the reader may do with it, whether or not it can be done now. */
  readonly rights: readonly CaseAction[];
  readonly work: WorkCounts;
  /** Who is away, and what that means to the reader. */
  readonly away?: AwayNote;
}

/** The reporter's own card, which lives on as the case moves. */
export interface ReceiptView extends Progress {
  readonly caseId: string;
  readonly number: string;
  readonly reportType: ReportTypeKey;
  readonly kind: Kind;
  readonly unitName: string;
  readonly reportedAt: Instant;
  readonly status: Status;
  readonly mayWithdraw: boolean;
  readonly mayAdd: boolean;
  readonly additions: number;
  /** False where the reporter has said that it concerns the nearest manager. */
  readonly managerSees: boolean;
}

/** That there is something to read on her receipt, and nothing of what. */
export interface NewsView {
  readonly caseId: string;
  readonly number: string;
  readonly what: 'answered' | 'closed';
}

/** The words of a case, for one who may read them. */
export interface ContentView extends DirectView {
  readonly what: string;
  readonly occurredAt: Instant | null;
  readonly immediateAction: string | null;
  readonly personRef: string | null;
  readonly reporterName: string;
  readonly concernsManager: boolean;
  readonly answers: Case['report']['answers'];
  readonly additions: Case['additions'];
  /** To one who is its reporter and no more: those she has added. */
  readonly pictures: readonly PictureView[];
  readonly joined: readonly string[];
  /** Empty for one who is its reporter and no more: what others found and wrote reaches her as the answer. */
  readonly casework: WorkView;
  readonly hasPapers: boolean;
}

/** What this person's direct card shows now; undefined when she may no longer see the case. */
export function directView(c: Case, reader: Actor, directory: Directory, policy: Policy): DirectView | undefined {
  return c.status === 'merged' || !readsWhole(reader, c, directory) ? undefined : cardOf(c, reader, directory, policy);
}

function cardOf(c: Case, reader: Actor, directory: Directory, policy: Policy): DirectView {
  const told = c.told.find(({ personId }) => personId === reader.personId);
  const away = awayNote(c, reader.personId, directory);
  return {
    ...(away ? { away } : {}),
    caseId: c.id,
    number: c.number,
    as: told?.as ?? 'responsible',
    unitName: unitNameOf(c.unitId, directory),
    reportType: c.report.type,
    kind: c.report.kind,
    categories: c.categories,
    harm: c.report.harm,
    events: c.report.events,
    urgent: isUrgent(c, policy),
    lexSarah: c.lexSarah,
    status: c.status,
    riskLevel: c.assessed && riskLevelOf(c.assessed.assessment, policy),
    reportedAt: c.reportedAt,
    holder: c.received && nameOf(c.received.by, directory),
    mayAct: may(reader, 'assess', c, directory),
    noManager: told?.noManager === true && c.received === null,
    processes: processLines(c, reader, directory, policy.limits),
    startable: startableBy(c, reader, directory),
    asksForAnalysis: c.assessed !== null && goesAtOnce(c.assessed.assessment, policy),
    rights: rightsTo(reader, c, directory),
    work: workCounts(c),
  };
}

export function receiptView(c: Case, directory: Directory): ReceiptView {
  const reporter = actorOf(c.reporterId, directory.person(c.reporterId));
  return {
    caseId: c.id,
    number: c.number,
    reportType: c.report.type,
    kind: c.report.kind,
    unitName: unitNameOf(c.unitId, directory),
    reportedAt: c.reportedAt,
    // Which case it was merged into is not hers to know, only how far it has come.
    status: c.status,
    ...progressOf(c),
    mayWithdraw:
      c.status === 'registered' && whyNotWithdrawn(c) === undefined && may(reporter, 'withdraw', c, directory),
    mayAdd: isOpen(c) && may(reporter, 'add', c, directory),
    additions: c.additions.length,
    // Her own word, never what others found: she may be that manager herself.
    managerSees: !c.report.concernsManager,
  };
}

/** The whole case in words, to its reporter her own; undefined when the reader may not read it. */
export function contentView(whole: Case, reader: Actor, directory: Directory, policy: Policy): ContentView | undefined {
  if (!may(reader, 'read', whole, directory)) return undefined;
  const c = readsWhole(reader, whole, directory) ? whole : asReported(whole);
  const seesWork = may(reader, 'readProcess', whole, directory);
  return {
    ...cardOf(c, reader, directory, policy),
    mayAct: may(reader, 'assess', whole, directory),
    rights: rightsTo(reader, whole, directory),
    startable: startableBy(whole, reader, directory),
    what: c.report.what,
    occurredAt: c.report.occurredAt,
    immediateAction: c.report.immediateAction,
    personRef: c.report.personRef,
    reporterName: nameOf(c.reporterId, directory),
    concernsManager: c.concernsManager,
    answers: c.report.answers,
    additions: c.additions,
    pictures: pictureViews(whole, reader, directory),
    joined: c.joined.map(({ number }) => number),
    casework: workView(seesWork ? c : nothingDone, directory),
    hasPapers: seesWork && papersOf(c).length > 0,
  };
}

/** The case as its reporter knows it: nothing of what others have found, or of who works on it. */
const asReported = (c: Case): Case => ({
  ...begin(c.id, {
    type: 'registered',
    number: c.number,
    report: c.report,
    seq: 1,
    at: c.reportedAt,
    by: c.reporterId,
  }),
  status: c.status,
  unitId: c.unitId,
  additions: c.additions,
  answers: c.answers,
});

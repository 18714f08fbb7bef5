import { may, maySeeReaders, readsWhole } from './access.ts';
import { type BoardView, boardView, isBoardOf } from './boardView.ts';
import { type Case, type CaseEvent, isOpen } from './case.ts';
import { isLive } from './casework.ts';
import { type Missing, missingIn } from './closing.ts';
import { type Directory, nameOf } from './directory.ts';
import { dutiesOf } from './duties.ts';
import { dayIn } from './forms/days.ts';
import { type PaperOffer, papersOf } from './papers/index.ts';
import type { Actor } from './people.ts';
import type { Policy } from './policy.ts';
import { type CaseRef, othersOf } from './process.ts';
import { type ProcessView, processView } from './processView.ts';
import type { Assessment } from './risk.ts';
import type { Instant } from './time.ts';
import { type TimelineRow, timelineOf } from './timeline.ts';
import { type ContentView, contentView, type ReceiptView, receiptView } from './views.ts';
import { type Waiting, waitingOf } from './waiting.ts';
import { type WorkLines, workLines } from './workLines.ts';

/** Everything that one person may see of a case, on one page. */
export type CasePage =
  | { readonly as: 'handled'; readonly view: HandledView }
  /** Her own report: her words and her receipt, and nothing that others found. */
  | { readonly as: 'reported'; readonly receipt: ReceiptView; readonly content: ContentView }
  | { readonly as: 'board'; readonly board: BoardView };

/** For one who handles the case or watches over it. */
export interface HandledView {
  readonly version: number;
  readonly content: ContentView;
  readonly assessed: { readonly by: string; readonly at: Instant; readonly assessment: Assessment } | null;
  /** Where causes and actions stand; null, as all that others found, for one who may not read it. */
  readonly lines: WorkLines | null;
  /** Ids of actions whose day has passed. */
  readonly lateActions: readonly number[];
  readonly processes: readonly ProcessView[];
  /** What stands between the case and its end. */
  readonly missing: readonly Missing[];
  readonly nextDue: Waiting | null;
  /** Newest first. */
  readonly timeline: readonly TimelineRow[];
  readonly papers: readonly PaperOffer[];
  /** Other cases, as far as she may know of them. */
  readonly mergedInto: CaseRef | null;
  readonly joined: readonly CaseRef[];
  readonly maySeeReaders: boolean;
  /** Reading it is written down: always, but for her own report. */
  readonly isLogged: boolean;
}

export interface Asked {
  readonly directory: Directory;
  readonly policy: Policy;
  readonly now: Instant;
  /** Ids of the other cases that she may know of. */
  readonly known: ReadonlySet<string>;
}

/** Undefined for one who may not know that there is such a case. */
export function casePage(c: Case, history: readonly CaseEvent[], reader: Actor, asked: Asked): CasePage | undefined {
  const { directory, policy } = asked;
  const content = contentView(c, reader, directory, policy);
  if (content && readsWhole(reader, c, directory))
    return { as: 'handled', view: handledView(c, history, { reader, content, ...asked }) };
  if (content) return { as: 'reported', receipt: receiptView(c, directory), content };
  return isBoardOf(c, reader, directory) ? { as: 'board', board: boardView(c, directory) } : undefined;
}

type Handling = Asked & { readonly reader: Actor; readonly content: ContentView };

function handledView(c: Case, history: readonly CaseEvent[], handling: Handling): HandledView {
  const { reader, content, directory, policy, known } = handling;
  const seesWork = may(reader, 'readProcess', c, directory);
  const isKnown = ({ id }: CaseRef): boolean => known.has(id);
  return {
    version: c.version,
    content,
    assessed: c.assessed && { ...c.assessed, by: nameOf(c.assessed.by, directory) },
    lines: seesWork ? workLines(c, directory) : null,
    lateActions: seesWork ? lateActions(c, handling.now) : [],
    processes: seesWork ? c.processes.flatMap(({ key }) => processView(c, key, reader, handling) ?? []) : [],
    missing: seesWork && isOpen(c) ? missingIn(c) : [],
    nextDue: nextDue(c, seesWork, handling),
    timeline: timelineOf(history, { readerId: reader.personId, seesWork, directory, policy, known }),
    papers: seesWork ? papersOf(c) : [],
    mergedInto: c.mergedInto && isKnown(c.mergedInto) ? { id: c.mergedInto.id, number: c.mergedInto.number } : null,
    joined: c.joined.filter(isKnown),
    maySeeReaders: maySeeReaders(reader, c, directory),
    isLogged: c.reporterId !== reader.personId,
  };
}

/** Not done on their day, while the case is open. */
const lateActions = (c: Case, now: Instant): readonly number[] =>
  isOpen(c)
    ? c.actions.flatMap((action) =>
        isLive(action) && action.done === null && action.dueOn < dayIn(now) ? [action.id] : [],
      )
    : [];

/** The first that anybody is to do; to one who may not read what others found, only that it is to be received and assessed. */
function nextDue(c: Case, seesWork: boolean, { policy, now }: Handling): Waiting | null {
  const [first] = dutiesOf(c, policy.limits)
    .filter(({ reminder }) => seesWork || reminder === 'notReceived' || reminder === 'notAssessed')
    // A case that may yet move does not stand still.
    .filter(({ reminder, dueAt }) => reminder !== 'standsStill' || dueAt <= now)
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  return (first && waitingOf(first, now, false)) ?? null;
}

/** The other cases that a case's history and processes name. */
export const othersIn = (c: Pick<Case, 'mergedInto' | 'joined' | 'processes'>): readonly string[] => [
  ...new Set([
    ...[...(c.mergedInto ? [c.mergedInto] : []), ...c.joined].map(({ id }) => id),
    ...c.processes.flatMap(othersOf),
  ]),
];

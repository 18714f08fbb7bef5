import type { Case, CaseEvent, CaseEventBody } from '../../../bot/domain/case.ts';
import { begin, replay } from '../../../bot/domain/caseHistory.ts';
import type { Actor } from '../../../bot/domain/people.ts';
import type { Report } from '../../../bot/domain/report.ts';
import type { Result } from '../../../bot/domain/result.ts';
import type { PaperFile } from '../../../bot/ports/paperWriter.ts';
import {
  decideOnAction,
  dropAction,
  finishAction,
  lookAtEffect,
  moveAction,
  planEffect,
} from '../../../bot/usecases/actOnCase.ts';
import { addPicture, type PictureDeps } from '../../../bot/usecases/addPicture.ts';
import { type PaperDeps, takePaper } from '../../../bot/usecases/casePaper.ts';
import { commitOf } from '../../../bot/usecases/changeCase.ts';
import { answerReporter, closeCase, drawLesson, reopenCase } from '../../../bot/usecases/closeCase.ts';
import { hidePicture } from '../../../bot/usecases/hidePicture.ts';
import { addCause, investigateCase, leaveCause } from '../../../bot/usecases/investigateCase.ts';
import { joinProcess, startProcess, takeBack, takeStep } from '../../../bot/usecases/legalProcess.ts';
import { readCase } from '../../../bot/usecases/readCase.ts';
import { readPicture } from '../../../bot/usecases/readPicture.ts';
import {
  addToCase,
  assessCase,
  mergeCases,
  receiveCase,
  referCase,
  withdrawCase,
} from '../../../bot/usecases/triageCase.ts';
import { aCause, anEvent, aPlan, aReport, aTriage, someFindings } from '../../builders.ts';
import type { anOffice } from '../../fakes.ts';

/** One of every command that can be given about a case, as somebody would send it from the state where it fits. */
export type Command = keyof typeof commands;

const otherNumber = '2026-000002';
const graver = aTriage({ assessment: { invanare: { severity: 3, likelihood: 1 } } });

/** Added by one who has left since. */
const picture = { type: 'pictureAdded', pictureId: 'p1', bytes: 1, width: 640, height: 480 } as const;

type Run = (
  deps: PaperDeps & PictureDeps,
  by: Actor,
  c: Pick<Case, 'id' | 'causes' | 'reportedAt'>,
) => Promise<Result<Case | PaperFile | object | string>>;

export const commands = {
  add: (deps, by, { id }) => addToCase(deps, by, id, 'Hon har ont i dag också.'),
  withdraw: (deps, by, { id }) => withdrawCase(deps, by, id),
  receive: (deps, by, { id }) => receiveCase(deps, by, id),
  assess: (deps, by, { id }) => assessCase(deps, by, id, graver),
  refer: (deps, by, { id }) => referCase(deps, by, id, 'granen', 'Hände där.'),
  merge: (deps, by, { id }) => mergeCases(deps, by, id, otherNumber),
  investigate: (deps, by, { id }) => investigateCase(deps, by, id, someFindings({ what: 'Hon snubblade.' })),
  addCause: (deps, by, { id }) => addCause(deps, by, id, aCause({ what: 'Mörkt.' })),
  leaveCause: (deps, by, { id }) => leaveCause(deps, by, id, 1, 'Huset rivs i vår.'),
  decideOnAction: (deps, by, { id, causes }) =>
    decideOnAction(deps, by, id, aPlan({ what: 'Nattlampa', causes: causes.map((cause) => cause.id) })),
  planEffect: (deps, by, { id }) => planEffect(deps, by, id, 1, { sign: 'Färre fall', lookOn: '2027-01-10' }),
  finishAction: (deps, by, { id }) => finishAction(deps, by, id, 1),
  moveAction: (deps, by, { id }) =>
    moveAction(deps, by, id, 1, { ownerId: 'lena', dueOn: '2026-12-08', reason: 'Är ledig.' }),
  dropAction: (deps, by, { id }) => dropAction(deps, by, id, 1, 'Gick inte att köpa.'),
  lookAtEffect: (deps, by, { id }) =>
    lookAtEffect(deps, by, id, 1, { seen: 'Inga fall.', effect: 'partly', enough: true }),
  answer: (deps, by, { id }) => answerReporter(deps, by, id, 'Vi har lagt halkmattor.'),
  lesson: (deps, by, { id }) => drawLesson(deps, by, id, 'Torka golvet före natten.'),
  close: (deps, by, { id }) => closeCase(deps, by, id, null),
  reopen: (deps, by, { id }) => reopenCase(deps, by, id, 'Det hände igen.'),
  startProcess: (deps, by, { id }) => startProcess(deps, by, id, 'lexSarah', 'Kan vara ett missförhållande.'),
  takeStep: (deps, by, { id }) => takeStep(deps, by, id, 'lexSarah', 'investigate', { safety: 'Hon har flyttat.' }),
  takeBack: (deps, by, { id, reportedAt: at }) =>
    takeBack(deps, by, id, 'lexSarah', { step: 'decline', at }, 'Fel ärende.'),
  joinProcess: (deps, by, { id }) => joinProcess(deps, by, id, 'lexSarah', otherNumber),
  addPicture: (deps, by, { id }) =>
    addPicture(deps, by, id, { requestId: 'p2', file: async () => new Uint8Array([2]) }),
  hidePicture: (deps, by, { id }) => hidePicture(deps, by, id, picture.pictureId, 'wrongPicture'),
  readPicture: (deps, by, { id }) => readPicture(deps, by, id, picture.pictureId, 'chat'),
  takePaper: (deps, by, { id }) => takePaper(deps, by, id, 'utredning', 'chat'),
  read: (deps, by, { id }) => readCase(deps, by, id, 'chat'),
} as const satisfies Readonly<Record<string, Run>>;

export const states = [
  'registered',
  'received',
  'investigating',
  'acting',
  'following',
  /** Following, and nothing is missing but to close it. */
  'ready',
  'closed',
  'withdrawn',
  'merged',
] as const;
export type State = (typeof states)[number];

/** Done by those who have left since: nobody of today finds it done by herself. */
const before = 'forra';
const received: CaseEventBody = { type: 'received', as: 'enhetschef' };
const investigated = ({ kind, concernsManager = false }: Partial<Report>): readonly CaseEventBody[] => [
  { type: 'assessed', ...aTriage({ lexSarah: kind === 'missforhallande', concernsManager }) },
  { type: 'investigated', ...someFindings() },
  { type: 'causeFound', cause: { id: 1, ...aCause() } },
];
const acting: CaseEventBody = {
  type: 'actionDecided',
  actionId: 1,
  plan: aPlan({ ownerId: 'omar', causes: [1] }),
};
const done: CaseEventBody = { type: 'actionDone', actionId: 1 };
const shown: readonly CaseEventBody[] = [
  { type: 'effectSeen', actionId: 1, seen: 'Ett fall.', effect: 'yes', enough: true },
  { type: 'answered', text: 'Vi ser över badrummen.' },
];
const declined: CaseEventBody = {
  type: 'processStepped',
  ...{ process: 'lexSarah', step: 'decline', answers: { grounds: 'Ingen skada.' } },
};

/** What has happened to a case that stands there. */
function pastOf(state: State, report: Partial<Report>): readonly CaseEventBody[] {
  const over = report.kind === 'missforhallande' ? [declined] : [];
  const found = investigated(report);
  const ways: Readonly<Record<State, readonly CaseEventBody[]>> = {
    registered: [],
    received: [received],
    investigating: [received, ...found],
    acting: [received, ...found, acting],
    following: [received, ...found, acting, done],
    ready: [received, ...found, acting, done, ...over, ...shown],
    closed: [received, ...found, acting, done, ...over, ...shown, { type: 'closed', immediateAction: null }],
    withdrawn: [{ type: 'withdrawn' }],
    merged: [received, { type: 'merged', into: 'case-2', intoNumber: otherNumber }],
  };
  return ways[state];
}

/** Writes a case that stands there, and a second one of the same kind that is open. */
export async function place(
  { store, deps, clock }: ReturnType<typeof anOffice>,
  state: State,
  report: Partial<Report>,
): Promise<Case> {
  const at = clock.now();
  const regime = (await deps.directories.current()).unit('bjorken')?.regime ?? 'kommunal';
  const begun: CaseEventBody = { type: 'processStarted', process: 'lexSarah', from: at, regime, reason: null };
  const process = report.kind === 'missforhallande' ? [begun] : [];
  const onCall: CaseEventBody = { type: 'routed', to: [{ personId: 'jonas', as: 'onCall' }] };
  const write = async (id: string, number: string, past: readonly CaseEventBody[]): Promise<Case> => {
    const registered = anEvent({ type: 'registered', number, report: aReport(report) }, { by: 'leyla', at });
    const events = [registered, ...past.map((body, i): CaseEvent => ({ ...body, seq: i + 2, at, by: before }))];
    const c = replay(id, events) ?? begin(id, registered);
    const written = await store.commit(commitOf(id, 0, events, c, { at, limits: deps.policy.limits }));
    if (!written.ok) throw new Error(written.code);
    return c;
  };
  await write('case-2', otherNumber, process);
  await deps.pictures.put({ caseId: 'case-1', pictureId: picture.pictureId }, new Uint8Array([1]));
  return write('case-1', '2026-000001', [...process, onCall, picture, ...pastOf(state, report)]);
}

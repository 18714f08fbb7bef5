import { describe, expect, test } from '@jest/globals';
import { failureText } from '../../../bot/cards/failure.ts';
import type { CaseEventBody } from '../../../bot/domain/case.ts';
import type { Report } from '../../../bot/domain/report.ts';
import { ok, type Result } from '../../../bot/domain/result.ts';
import type { Commit, Store } from '../../../bot/ports/store.ts';
import { actor } from '../../builders.ts';
import { anOffice, listed } from '../../fakes.ts';
import { aRoster, everyone } from '../../model/roster.ts';
import { type Command, commands, place, type State, states } from './everyCommand.ts';

/**
 * The whole product of kinds of cases × states × commands × people, held against design/domain.md as these tables read
 * it: who stands how to each kind of case, what each may, and what comes of each command in each state.
 */

const everything = Object.keys(commands) as Command[];
const casework: readonly Command[] = everything.filter(
  (command) => !['add', 'withdraw', 'startProcess', 'takeStep', 'takeBack', 'joinProcess'].includes(command),
);
const rights = {
  reporter: ['add', 'withdraw', 'read', 'addPicture'],
  holds: casework,
  reads: ['read', 'takePaper', 'readPicture'],
  /** The board's SAS in her own process: she investigates and acts together with those who hold the case. */
  runs: [
    ...(['read', 'takePaper', 'investigate', 'addCause', 'leaveCause', 'decideOnAction', 'planEffect'] as const),
    ...(['finishAction', 'moveAction', 'dropAction', 'lookAtEffect', 'takeStep', 'takeBack', 'joinProcess'] as const),
    ...(['addPicture', 'readPicture'] as const),
  ],
  /** A lex Sarah case decided on by the board, or a provider's own managers. */
  holdsAndRuns: [...casework, 'takeStep', 'takeBack', 'joinProcess'],
  mandate: ['read', 'takePaper', 'takeStep', 'takeBack', 'readPicture'],
  onCall: ['read', 'receive', 'assess', 'readPicture', 'hidePicture'],
  owner: ['finishAction'],
} as const satisfies Readonly<Record<string, readonly Command[]>>;
type Standing = keyof typeof rights;

interface Kind {
  readonly report: Partial<Report>;
  readonly private?: true;
  /** Whoever is not named stands to the case in no way. */
  readonly people: Readonly<Record<string, Standing>>;
}
const kinds: Readonly<Record<string, Kind>> = {
  ordinary: {
    report: {},
    people: {
      ...{ leyla: 'reporter', karin: 'holds', nils: 'holds', asa: 'holds', maria: 'mandate', oskar: 'reads' },
      ...{ jonas: 'onCall', omar: 'owner' },
    },
  },
  lexSarah: {
    report: { kind: 'missforhallande' },
    people: {
      ...{ leyla: 'reporter', karin: 'holds', nils: 'holds', asa: 'holds', maria: 'runs', oskar: 'reads' },
      ...{ jonas: 'onCall', omar: 'owner' },
    },
  },
  aboutManager: {
    report: { concernsManager: true },
    people: { leyla: 'reporter', asa: 'holds', maria: 'mandate', oskar: 'reads', omar: 'owner' },
  },
  private: {
    report: { kind: 'missforhallande' },
    private: true,
    people: {
      ...{ leyla: 'reporter', karin: 'holdsAndRuns', nils: 'holdsAndRuns', asa: 'holdsAndRuns' },
      ...{ jonas: 'onCall', omar: 'owner' },
    },
  },
};

/**
 * What comes of a command by one who may, state by state in the order of `states`: the events it writes, nothing where
 * it is done already, or `!` and why not. Where one cell stands for several, `×` says for how many.
 */
const life: Readonly<Record<Command, string>> = {
  add: 'added ×6 | !closed | !withdrawn | !merged',
  withdraw: 'withdrawn | !received ×6 | done | !merged',
  receive: 'received | !received ×5 | !closed | !withdrawn | !merged',
  assess: 'received assessed | assessed ×5 | !closed | !withdrawn | !merged',
  refer: 'referred ×3 | !hasActions ×3 | !closed | !withdrawn | !merged',
  merge: 'merged ×3 | !hasActions ×3 | !closed | !withdrawn | done',
  investigate: 'received investigated | investigated ×5 | !closed | !withdrawn | !merged',
  addCause: '!notInvestigated ×2 | causeFound ×4 | !closed | !withdrawn | !merged',
  leaveCause: '!unknownCause ×2 | causeLeft | !causeHasAction ×3 | !closed | !withdrawn | !merged',
  decideOnAction: 'received actionDecided | actionDecided ×5 | !closed | !withdrawn | !merged',
  planEffect: '!unknownAction ×3 | effectPlanned ×3 | !closed | !withdrawn | !merged',
  finishAction: '!unknownAction ×3 | actionDone | done ×2 | !closed | !withdrawn | !merged',
  moveAction: '!unknownAction ×3 | actionMoved | !actionDone ×2 | !closed | !withdrawn | !merged',
  dropAction: '!unknownAction ×3 | actionDropped | !actionDone ×2 | !closed | !withdrawn | !merged',
  lookAtEffect: '!unknownAction ×3 | !actionNotDone | effectSeen ×2 | !closed | !withdrawn | !merged',
  answer: 'received answered | answered ×6 | !withdrawn | !merged',
  lesson: '!notReceived | lessonDrawn ×6 | !withdrawn | !merged',
  close:
    '!missing_assessment ×2 | !missing_causeUnanswered | !missing_actionOpen | !missing_effectUnseen | closed | !closed | !withdrawn | !merged',
  reopen: '!notClosed ×6 | reopened | !withdrawn | !merged',
  startProcess: '!mandate ×9', // a missförhållande begins by itself, never by hand
  takeStep: '!unknownStep ×9',
  takeBack: '!unknownStep ×9',
  joinProcess: '!unknownCase ×9',
  addPicture: 'pictureAdded ×6 | !closed | !withdrawn | !merged',
  hidePicture: 'pictureHidden ×9',
  readPicture: 'done ×9',
  takePaper: '!unknownPaper ×2 | done ×5 | !unknownPaper ×2',
  read: 'done ×9',
};
/** Where a lex Sarah process runs, it is other things that stand in the way. */
const lexSarahLife: Partial<Record<Command, string>> = {
  withdraw: '!missforhallandeStays ×9',
  close: '!missing_assessment ×2 | !missing_process ×3 | closed | !closed | !withdrawn | !merged',
  takeStep: 'processStepped ×5 | !stepNotNow | !closed | !withdrawn | !merged',
  takeBack: '!nothingDecided ×5 | processReopened | !closed | !withdrawn | !merged',
  joinProcess: 'processJoined ×5 | !stepNotNow | !closed | !withdrawn | !merged',
};

const cellsOf = (row: string): readonly string[] =>
  row.split(' | ').flatMap((cell) => {
    const [what = '', times = '1'] = cell.split(' ×');
    return Array.from({ length: Number(times) }, () => what);
  });

/** Whose receiving, processes and routing follow by themselves; told of elsewhere. */
const followsByItself = ['routed', 'processStarted', 'processMoved'];

function expected(kind: Kind, personId: string, command: Command, state: State): string {
  const isOwned = ['acting', 'following', 'ready', 'closed'].includes(state);
  const named = kind.people[personId];
  const standing = named === 'owner' && !isOwned ? undefined : named;
  if (!standing) return 'unknown';
  const allowed: readonly Command[] = rights[standing];
  if (!allowed.includes(command)) return 'refused';
  const row = (kind.report.kind === 'missforhallande' ? lexSarahLife[command] : undefined) ?? life[command];
  const cell = cellsOf(row)[states.indexOf(state)] ?? '';
  const mayReceive = (rights[standing] as readonly Command[]).includes('receive');
  return mayReceive ? cell : cell.replace('received ', '');
}

/** A store whose writing is only noted: what is there stays as it was for the next command. */
function noting(store: Store) {
  const written: Commit[] = [];
  const commit: Store['commit'] = async (change) => {
    written.push(change);
    return ok(undefined);
  };
  const noted = { ...store, commit, createOnce: async () => 'exists' as const, put: async () => ok('1') };
  return { store: noted, events: (): readonly CaseEventBody[] => written.flatMap(({ events }) => events) };
}

/** What came of it, in the words of the tables. */
function inWords(outcome: Result<unknown>, events: readonly CaseEventBody[]): string {
  if (!outcome.ok) return `!${outcome.reason ?? outcome.code}`;
  return events.flatMap(({ type }) => (followsByItself.includes(type) ? [] : [type])).join(' ') || 'done';
}

/** All that is stored but the log of readings. */
const stored = async (store: Store) =>
  (await listed(store.find('everyRecord', {}))).filter(({ pk }) => !pk.startsWith('log:'));

const possible = (kind: Kind, state: State): boolean =>
  !(state === 'withdrawn' && kind.report.kind === 'missforhallande');

describe.each(Object.entries(kinds))('%s', (_name, kind) => {
  test.each(states.filter((state) => possible(kind, state)))('%s: every command by everyone', async (state) => {
    const directory = aRoster(kind.private ? 'privat' : 'kommunal');
    const office = anOffice({ directory });
    const c = await place(office, state, kind.report);
    const before = await stored(office.store);
    const papers = { write: async () => ({ name: 'utredning.docx', bytes: new Uint8Array() }) };
    for (const personId of everyone) {
      const by = actor(personId, directory);
      for (const command of everything) {
        const noted = noting(office.store);
        const deps = { ...office.deps, papers, store: noted.store };
        const outcome = await commands[command](deps, by, c);
        const what = [personId, command, inWords(outcome, noted.events())];
        const wanted = expected(kind, personId, command, state);
        if (!outcome.ok) {
          expect([...what, noted.events()]).toEqual([...what, []]);
          expect(failureText(outcome).sv).not.toBe('');
        }
        if (wanted === 'unknown') {
          // The same as of a case that is not there: nobody can tell the one from the other.
          const none = await commands[command](deps, by, { ...c, id: 'no-such-case' });
          expect([personId, command, outcome]).toEqual([personId, command, none]);
          expect([personId, command, isRefusal(outcome)]).toEqual([personId, command, true]);
        } else if (wanted === 'refused') {
          expect([personId, command, outcome.ok, isRefusal(outcome)]).toEqual([personId, command, false, true]);
        } else expect(what).toEqual([personId, command, wanted]);
      }
    }
    expect(await stored(office.store)).toEqual(before);
  });
});

/** She knows of the case and hears that it is not for her; of a case she could not name, and of its words, nothing. */
const isRefusal = (outcome: Result<unknown>): boolean =>
  !outcome.ok &&
  (outcome.code === 'not_found' ||
    (outcome.code === 'not_allowed' && outcome.reason !== undefined) ||
    (outcome.code === 'invalid_input' && outcome.reason === 'unknownCase'));

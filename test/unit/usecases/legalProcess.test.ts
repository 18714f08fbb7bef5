import { describe, expect, test } from '@jest/globals';
import { boardView } from '../../../bot/domain/boardView.ts';
import { defaultMandates } from '../../../bot/domain/mandates.ts';
import { type ProcessKey, processKeys } from '../../../bot/domain/process.ts';
import { processKindOf, stateOf } from '../../../bot/domain/processes/index.ts';
import { fail, ok } from '../../../bot/domain/result.ts';
import { contentView } from '../../../bot/domain/views.ts';
import { answerReporter, closeCase } from '../../../bot/usecases/closeCase.ts';
import { addCause, investigateCase, leaveCause } from '../../../bot/usecases/investigateCase.ts';
import { joinProcess, startProcess, takeBack, takeStep } from '../../../bot/usecases/legalProcess.ts';
import { findCase, openDirect, readCase } from '../../../bot/usecases/readCase.ts';
import { readProcess } from '../../../bot/usecases/readProcess.ts';
import { assessCase, receiveCase, referCase } from '../../../bot/usecases/triageCase.ts';
import { verifyStore } from '../../../bot/usecases/verifyStore.ts';
import { aCause, actor, aDirectory, aTriage, aUnit, someFindings } from '../../builders.ts';
import { anOffice, atWork, listed, report } from '../../fakes.ts';
import { answersFor, beginnings, everyone, processIn } from '../../processes.ts';

type Office = ReturnType<typeof anOffice>;

/** A case in which the process has begun by itself. */
async function begin(office: Office, key: ProcessKey) {
  const { report: about, assessment } = beginnings[key];
  const made = await report(office, about);
  if (!assessment) return made;
  const { lagrum, categories } = made;
  const assessed = await assessCase(office.deps, actor('karin'), made.id, aTriage({ assessment, lagrum, categories }));
  if (!assessed.ok) throw new Error(assessed.code);
  return assessed.value;
}

const stepIn = (key: ProcessKey, name: string) => {
  const step = processKindOf(key).steps[name];
  if (!step) throw new Error(name);
  return step;
};

/** Takes one step as somebody fills it in; `chosen` as the form's inputs. */
const take = (office: Office, by: string, id: string, key: ProcessKey, name: string, chosen = {}) =>
  takeStep(office.deps, actor(by, office.now.directory), id, key, name, answersFor(stepIn(key, name), chosen));

const stateNow = async ({ store }: Office, id: string, key: ProcessKey) => {
  const found = await store.loadCase(id);
  return found && stateOf(processIn(found.case, key));
};

const managers = ['karin', 'nils', 'asa'];
/** Who may take which step where nobody has decided otherwise. */
const holders: Readonly<Record<ProcessKey, Readonly<Record<string, readonly string[]>>>> = {
  lexSarah: {
    ...{ investigate: ['maria'], decline: ['maria'], tell: ['maria'], decide: ['asa'] },
    ...{ report: ['maria'], chair: ['maria'], written: ['maria'] },
  },
  lexMaria: Object.fromEntries(['report', 'decline', 'investigated', 'tell'].map((step) => [step, ['oskar', 'ebba']])),
  personuppgift: Object.fromEntries(['notify', 'decline', 'tell'].map((step) => [step, [...managers, 'maria']])),
  medicinteknik: { report: ['oskar', 'ebba'], decline: ['oskar', 'ebba'] },
  tillbud: { report: managers, decline: managers },
  klagomal: { answer: managers, decline: managers },
};

/** What must have been done before a lex Sarah step can be taken. */
const before: Readonly<Record<string, readonly string[]>> = {
  decide: ['investigate'],
  tell: ['investigate'],
  report: ['investigate', 'decide'],
  chair: ['investigate', 'decide', 'report'],
  written: ['investigate', 'decide', 'report', 'chair'],
};
const serious = { outcome: 'allvarligt' };

const everyStep = processKeys.flatMap((key) =>
  Object.keys(processKindOf(key).steps).map((step) => [key, step] as const),
);

describe('a step is taken by those who have the mandate, and by nobody else', () => {
  test.each(everyStep)('%s: %s', async (key, step) => {
    const office = anOffice();
    const mayTake: string[] = [];
    for (const by of everyone) {
      const { id } = await begin(office, key);
      for (const earlier of key === 'lexSarah' ? (before[step] ?? []) : [])
        await take(office, holders[key][earlier]?.[0] ?? '', id, key, earlier, serious);
      const version = (await office.store.loadCase(id))?.version;
      const taken = await take(office, by, id, key, step);
      if (taken.ok) mayTake.push(by);
      else {
        expect(taken).toEqual(
          by === 'leyla' || taken.reason === 'mandate' ? fail('not_allowed', 'mandate') : fail('not_found'),
        );
        expect((await office.store.loadCase(id))?.version).toBe(version);
      }
    }
    expect(mayTake).toEqual(everyone.filter((by) => holders[key][step]?.includes(by)));
  });

  test('as the municipality has given it', async () => {
    const office = anOffice();
    const mandates = { ...defaultMandates, lexSarahDecides: ['sas' as const], tillbud: ['head' as const] };
    const changed = { ...office, deps: { ...office.deps, policy: { ...office.deps.policy, mandates } } };
    const { id } = await begin(changed, 'lexSarah');
    await take(changed, 'maria', id, 'lexSarah', 'investigate');
    expect(await take(changed, 'asa', id, 'lexSarah', 'decide')).toEqual(fail('not_allowed', 'mandate'));
    expect(await take(changed, 'maria', id, 'lexSarah', 'decide')).toMatchObject({ ok: true });
    const other = await begin(changed, 'tillbud');
    expect(await take(changed, 'karin', other.id, 'tillbud', 'report')).toEqual(fail('not_allowed', 'mandate'));
    expect(await take(changed, 'asa', other.id, 'tillbud', 'report')).toMatchObject({ ok: true });
  });

  test('and begun by hand by those whose duty it is', async () => {
    const office = anOffice();
    const may: Record<string, string[]> = {};
    for (const key of processKeys) {
      for (const by of everyone) {
        const { id } = await report(office, { lagrum: ['sol', 'hsl'], categories: ['rehabilitering'] });
        const started = await startProcess(office.deps, actor(by), id, key, 'Det ser så ut.');
        if (started.ok) may[key] = [...(may[key] ?? []), by];
      }
    }
    expect(may).toEqual({
      lexMaria: ['oskar', 'ebba'],
      personuppgift: [...managers, 'maria', 'oskar', 'ebba'],
      medicinteknik: [...managers, 'oskar', 'ebba'],
      tillbud: managers,
      klagomal: managers,
    });
  });
});

describe('a step sent twice', () => {
  test('by the same person is one', async () => {
    const office = anOffice();
    const { id } = await begin(office, 'klagomal');
    const [first, again] = [
      await take(office, 'karin', id, 'klagomal', 'answer'),
      await take(office, 'karin', id, 'klagomal', 'answer'),
    ];
    expect(again).toEqual(first);
    expect((await office.store.history(id)).filter(({ type }) => type === 'processStepped')).toHaveLength(1);
  });

  test('by two at once is one, and the second hears who, though they wrote the same', async () => {
    const office = anOffice();
    const { id } = await begin(office, 'tillbud');
    const both = await Promise.all(['karin', 'asa'].map((by) => take(office, by, id, 'tillbud', 'report')));
    const won = both.find(({ ok }) => ok);
    const by = won?.ok ? processIn(won.value, 'tillbud').taken[0]?.by : undefined;
    expect(both.filter(({ ok }) => !ok)).toEqual([fail('wrong_status', 'stepTaken', by)]);
  });

  test('in a case that has been withdrawn, and one that there is not, is refused', async () => {
    const office = anOffice();
    const { id } = await begin(office, 'klagomal');
    expect(await takeStep(office.deps, actor('karin'), id, 'klagomal', 'toString', {})).toEqual(
      fail('invalid_input', 'unknownStep'),
    );
    expect(await takeStep(office.deps, actor('karin'), id, 'tillbud', 'report', {})).toEqual(
      fail('invalid_input', 'unknownStep'),
    );
  });
});

describe('a joint investigation', () => {
  const joined = (office: Office, by: string, id: string, into: string) =>
    joinProcess(office.deps, actor(by), id, 'lexSarah', into);

  test('of three cases: the two follow the one that leads to its outcome, and no clock runs in them', async () => {
    const { office, send } = await atWork();
    const [lead, one, two] = [
      await begin(office, 'lexSarah'),
      await begin(office, 'lexSarah'),
      await begin(office, 'lexSarah'),
    ];
    for (const { id } of [one, two]) expect(await joined(office, 'maria', id, lead.number)).toMatchObject({ ok: true });
    await send();
    expect((await office.store.loadCase(lead.id))?.case.processes[0]?.gathered.map(({ number }) => number)).toEqual([
      one.number,
      two.number,
    ]);
    expect(await take(office, 'maria', one.id, 'lexSarah', 'investigate')).toEqual(
      fail('wrong_status', 'processJoined', lead.number),
    );
    await take(office, 'maria', lead.id, 'lexSarah', 'investigate');
    await take(office, 'asa', lead.id, 'lexSarah', 'decide', { outcome: 'missforhallande' });
    await send();
    expect(await stateNow(office, one.id, 'lexSarah')).toBe('joined');
    await take(office, 'maria', lead.id, 'lexSarah', 'tell');
    await send();
    for (const { id } of [one, two]) {
      expect(await stateNow(office, id, 'lexSarah')).toBe('ended');
      const rows = await listed(office.store.find('openCases', {}));
      expect(rows.find(({ caseId }) => caseId === id)?.work).toMatchObject({
        lexSarahOutcome: 'missforhallande',
        clocks: [],
      });
    }
  });

  test('makes no chain and no circle, and none with itself', async () => {
    const { office, send } = await atWork();
    const [a, b, c] = [
      await begin(office, 'lexSarah'),
      await begin(office, 'lexSarah'),
      await begin(office, 'lexSarah'),
    ];
    expect(await joined(office, 'maria', a.id, a.number)).toEqual(fail('invalid_input', 'sameCase'));
    await joined(office, 'maria', a.id, b.number);
    await send();
    expect(await joined(office, 'maria', c.id, a.number)).toEqual(fail('invalid_input', 'processNotOpen', a.number));
    expect(await joined(office, 'maria', b.id, a.number)).toEqual(fail('wrong_status', 'processGathers'));
    expect(await joined(office, 'maria', b.id, c.number)).toEqual(fail('wrong_status', 'processGathers'));
    expect(await joined(office, 'maria', a.id, c.number)).toEqual(fail('wrong_status', 'processJoined', b.number));
    expect(await joined(office, 'maria', a.id, b.number)).toMatchObject({ ok: true });
  });

  test('takes in a late one until the lead has ended, but none in which somebody has decided', async () => {
    const { office, send } = await atWork();
    const [lead, late, decided] = [
      await begin(office, 'lexSarah'),
      await begin(office, 'lexSarah'),
      await begin(office, 'lexSarah'),
    ];
    for (const { id } of [lead, decided]) {
      await take(office, 'maria', id, 'lexSarah', 'investigate');
      await take(office, 'asa', id, 'lexSarah', 'decide', { outcome: 'risk' });
    }
    expect(await joined(office, 'maria', decided.id, lead.number)).toEqual(fail('wrong_status', 'stepNotNow'));
    expect(await joined(office, 'maria', late.id, lead.number)).toMatchObject({ ok: true });
    await take(office, 'maria', lead.id, 'lexSarah', 'tell');
    await send();
    expect(await stateNow(office, late.id, 'lexSarah')).toBe('ended');
    const tooLate = await begin(office, 'lexSarah');
    expect(await joined(office, 'maria', tooLate.id, lead.number)).toEqual(
      fail('invalid_input', 'processNotOpen', lead.number),
    );
  });

  test('is for one who has the mandate in both, and for processes that are investigated', async () => {
    const office = anOffice();
    const [one, other] = [await begin(office, 'lexSarah'), await begin(office, 'lexSarah')];
    for (const by of ['karin', 'asa', 'leyla', 'gunnar'])
      expect(await joined(office, by, one.id, other.number)).toEqual(
        fail('invalid_input', 'unknownCase', other.number),
      );
    const [a, b] = [await begin(office, 'klagomal'), await begin(office, 'klagomal')];
    expect(await joinProcess(office.deps, actor('karin'), a.id, 'klagomal', b.number)).toEqual(
      fail('wrong_status', 'stepNotNow'),
    );
  });

  test('shows the number of the other case to those only who may know of it', async () => {
    const { office, send } = await atWork();
    const [lead, one] = [await begin(office, 'lexSarah'), await begin(office, 'lexSarah')];
    await referCase(office.deps, actor('asa'), lead.id, 'granen', 'Det hände där.');
    await joined(office, 'maria', one.id, lead.number);
    await send();
    const shown = async (by: string, id: string) => {
      const view = await readProcess(office.deps, actor(by), id, 'lexSarah', 'chat');
      return view.ok && [view.value.joinedTo?.number, view.value.gathered];
    };
    expect(await shown('maria', one.id)).toEqual([lead.number, []]);
    expect(await shown('karin', one.id)).toEqual([null, []]);
    expect(await shown('maria', lead.id)).toEqual([undefined, [one.number]]);
    expect(await shown('gunnar', lead.id)).toEqual([undefined, []]);
  });
});

describe('a decision that was a mistake', () => {
  const back = async (
    office: Office,
    by: string,
    id: string,
    key: ProcessKey,
    step = 'decline',
    reason = 'Fel ärende.',
  ) => {
    const taken = (await office.store.loadCase(id))?.case.processes.flatMap((one) =>
      one.key === key ? one.taken : [],
    );
    const at = taken?.find((one) => one.step === step)?.at ?? '';
    return takeBack(office.deps, actor(by, office.now.directory), id, key, { step, at }, reason);
  };
  const broken = async ({ deps }: Office) =>
    (await verifyStore(deps)).broken.filter(({ rule }) => rule !== 'unit').map(({ text }) => text);

  test.each(processKeys)(
    'of %s is taken back by those who may take its first step, and by nobody else',
    async (key) => {
      const office = anOffice();
      const { id } = await begin(office, key);
      const [first] = Object.keys(processKindOf(key).steps);
      const may = holders[key][first ?? ''] ?? [];
      for (const by of everyone) {
        await take(office, may[0] ?? '', id, key, 'decline');
        const taken = await back(office, by, id, key);
        if (may.includes(by)) expect(taken).toMatchObject({ ok: true });
        else if (!taken.ok && taken.code === 'not_allowed') expect(taken.reason).toBe('mandate');
        else expect(taken).toEqual(fail('not_found'));
      }
    },
  );

  test('goes on from before it: the clocks from where they ran, and both are read', async () => {
    const office = anOffice();
    const { id } = await begin(office, 'lexSarah');
    const clocks = async () => (await office.store.loadCase(id))?.case.processes[0]?.from;
    const from = await clocks();
    await take(office, 'maria', id, 'lexSarah', 'decline');
    office.clock.advance(5 * 24 * 60 * 60_000);
    expect(await back(office, 'maria', id, 'lexSarah')).toMatchObject({ ok: true });
    expect(await clocks()).toBe(from);
    expect(await readProcess(office.deps, actor('maria'), id, 'lexSarah', 'chat')).toMatchObject({
      value: {
        state: 'assess',
        steps: ['investigate', 'decline'],
        clocks: [{ kind: { key: 'assess' }, from, doneAt: null, isLate: true }, { doneAt: null }],
        taken: [],
        takenBack: [{ step: 'decline', name: 'maria', backName: 'maria', back: { reason: 'Fel ärende.' } }],
        mayTakeBack: null,
      },
    });
    const history = (await office.store.history(id)).map(({ type }) => type);
    expect(history.slice(-2)).toEqual(['processStepped', 'processReopened']);
    expect(await broken(office)).toEqual([]);
  });

  test('sent twice is taken back once, and a second person hears who was first', async () => {
    const office = anOffice();
    const { id } = await begin(office, 'tillbud');
    await take(office, 'karin', id, 'tillbud', 'decline');
    const at = (await office.store.loadCase(id))?.case.processes[0]?.taken[0]?.at ?? '';
    const press = (by: string) => takeBack(office.deps, actor(by), id, 'tillbud', { step: 'decline', at }, 'Fel.');
    const first = await press('karin');
    expect(await press('karin')).toEqual(first);
    expect(await press('asa')).toEqual(fail('wrong_status', 'stepTakenBack', 'karin'));
    const taken = (await office.store.history(id)).filter(({ type }) => type === 'processReopened');
    expect(taken).toHaveLength(1);
  });

  test('is not taken back once it has been reported', async () => {
    const office = anOffice();
    const { id } = await begin(office, 'lexSarah');
    await take(office, 'maria', id, 'lexSarah', 'investigate');
    await take(office, 'asa', id, 'lexSarah', 'decide', serious);
    await take(office, 'maria', id, 'lexSarah', 'report');
    expect(await back(office, 'maria', id, 'lexSarah', 'decide')).toEqual(fail('wrong_status', 'stepReported'));
  });

  test('is said to the board’s SAS as the state it goes back to, by the provider alone', async () => {
    const directory = aDirectory({
      units: [aUnit({ regime: 'privat', provider: 'Omsorg AB' }), aUnit({ unitId: 'granen', name: 'Granen' })],
    });
    const { office, send, teams } = await atWork({ directory });
    const { id } = await begin(office, 'lexSarah');
    await take(office, 'karin', id, 'lexSarah', 'decline');
    await send();
    expect(await back(office, 'maria', id, 'lexSarah')).toEqual(fail('not_found'));
    expect(await back(office, 'karin', id, 'lexSarah', 'decline', 'HEMLIGT')).toMatchObject({ ok: true });
    await send();
    const boards = teams.requests.flatMap(({ message }) => (message.kind === 'board' ? [message.view] : []));
    expect(boards.map(({ state, outcome }) => [state, outcome])).toEqual([
      ['ended', 'inget'],
      ['assess', null],
    ]);
    expect(JSON.stringify(boards)).not.toContain('HEMLIGT');
  });

  test('takes those that are investigated with it along, also one that was closed meanwhile', async () => {
    const { office, send } = await atWork();
    const [lead, one] = [await begin(office, 'lexSarah'), await begin(office, 'lexSarah')];
    await joinProcess(office.deps, actor('maria'), one.id, 'lexSarah', lead.number);
    await send();
    await take(office, 'maria', lead.id, 'lexSarah', 'decline');
    await send();
    expect(await stateNow(office, one.id, 'lexSarah')).toBe('ended');
    await assessCase(office.deps, actor('asa'), one.id, aTriage({ lexSarah: true }));
    await investigateCase(office.deps, actor('asa'), one.id, someFindings());
    await addCause(office.deps, actor('asa'), one.id, aCause());
    await leaveCause(office.deps, actor('asa'), one.id, 1, 'Huset rivs.');
    await answerReporter(office.deps, actor('asa'), one.id, 'Tack.');
    expect(await closeCase(office.deps, actor('asa'), one.id, null)).toMatchObject({ ok: true });
    await send();
    expect(await back(office, 'maria', one.id, 'lexSarah')).toMatchObject({ code: 'wrong_status' });
    expect(await back(office, 'maria', lead.id, 'lexSarah')).toMatchObject({ ok: true });
    await send();
    expect(await stateNow(office, one.id, 'lexSarah')).toBe('joined');
    expect((await office.store.loadCase(one.id))?.case).toMatchObject({ closed: null });
    expect(await broken(office)).toEqual([]);
    await take(office, 'maria', lead.id, 'lexSarah', 'investigate');
    await take(office, 'asa', lead.id, 'lexSarah', 'decide', { outcome: 'risk' });
    await take(office, 'maria', lead.id, 'lexSarah', 'tell');
    await send();
    expect((await office.store.loadCase(one.id))?.case.processes[0]?.joinedTo?.ended).toMatchObject({
      outcome: 'risk',
    });
  });

  test('told late, after it was decided anew, is known where it is followed by its new outcome', async () => {
    const { office, send } = await atWork();
    const [lead, one] = [await begin(office, 'lexSarah'), await begin(office, 'lexSarah')];
    await joinProcess(office.deps, actor('maria'), one.id, 'lexSarah', lead.number);
    await send();
    await take(office, 'maria', lead.id, 'lexSarah', 'investigate');
    await take(office, 'asa', lead.id, 'lexSarah', 'decide', { outcome: 'inget' });
    await take(office, 'maria', lead.id, 'lexSarah', 'tell');
    await send();
    await back(office, 'maria', lead.id, 'lexSarah', 'decide');
    await take(office, 'asa', lead.id, 'lexSarah', 'decide', { outcome: 'missforhallande' });
    await send();
    expect((await office.store.loadCase(one.id))?.case.processes[0]?.joinedTo?.ended?.outcome).toBe('missforhallande');
    const followed = (await office.store.history(one.id)).filter(({ type }) => type === 'processFollowed');
    expect(followed).toHaveLength(2);
  });
});

describe('reading a process', () => {
  const logged = async ({ store }: Office) =>
    (
      await listed(store.find('logBetween', { from: '2026-01-01T00:00:00.000Z', before: '2027-01-01T00:00:00.000Z' }))
    ).map(({ by }) => by);

  test('is reading the case: for those who may, and logged', async () => {
    const office = anOffice();
    const { id } = await begin(office, 'lexSarah');
    for (const by of ['maria', 'karin', 'asa'])
      expect(await readProcess(office.deps, actor(by), id, 'lexSarah', 'chat')).toMatchObject({ ok: true });
    expect((await logged(office)).toSorted()).toEqual(['asa', 'karin', 'maria']);
  });

  test('is refused to the reporter, and to others as if there were nothing', async () => {
    const office = anOffice();
    const { id } = await begin(office, 'lexSarah');
    expect(await readProcess(office.deps, actor('leyla'), id, 'lexSarah', 'chat')).toEqual(
      fail('not_allowed', 'readProcess'),
    );
    for (const by of ['gunnar', 'oskar', 'ulla', 'anders'])
      expect(await readProcess(office.deps, actor(by), id, 'lexSarah', 'chat')).toEqual(fail('not_found'));
    expect(await readProcess(office.deps, actor('maria'), id, 'lexMaria', 'chat')).toEqual(fail('not_found'));
    expect(await logged(office)).toEqual([]);
  });

  test('names for each step who can take it, where the reader cannot', async () => {
    const office = anOffice();
    const { id } = await begin(office, 'lexSarah');
    await take(office, 'maria', id, 'lexSarah', 'investigate');
    const [sas, head] = [
      await readProcess(office.deps, actor('maria'), id, 'lexSarah', 'chat'),
      await readProcess(office.deps, actor('asa'), id, 'lexSarah', 'chat'),
    ];
    expect(sas).toMatchObject({
      value: { steps: ['tell'], byOthers: [{ step: 'decide', names: ['asa'], roles: ['head'] }] },
    });
    expect(head).toMatchObject({
      value: { steps: ['decide'], byOthers: [{ step: 'tell', names: ['maria'], roles: ['sas'] }] },
    });
  });

  test('shows on the direct card where it stands and what is next due; the reporter sees none of it', async () => {
    const office = anOffice();
    const { id, number } = await begin(office, 'personuppgift');
    const card = await openDirect(office.deps, actor('karin'), id);
    expect(card).toMatchObject({
      value: {
        number,
        processes: [
          { key: 'personuppgift', state: 'assess', next: { basis: 'law', dueAt: '2026-11-23T19:00:00.000Z' } },
        ],
        startable: ['medicinteknik', 'tillbud', 'klagomal'],
      },
    });
    expect(await openDirect(office.deps, actor('leyla'), id)).toMatchObject({ code: 'not_found' });
  });
});

describe('whom the law needs', () => {
  test('is told when a process begins, whatever the municipality counts as urgent', async () => {
    const office = anOffice();
    const deps = { ...office.deps, policy: { ...office.deps.policy, severityAtOnce: 4, riskAtOnce: 16 } };
    const made = await report({ deps }, { lagrum: ['hsl'], categories: ['lakemedel_sent'] });
    const assessment = { invanare: { severity: 3, likelihood: 1 } } as const;
    const triage = aTriage({ assessment, lagrum: ['hsl'], categories: ['handlaggning'] });
    const assessed = await assessCase(deps, actor('karin'), made.id, triage);
    expect(assessed.ok && assessed.value.told).toContainEqual({ personId: 'oskar', as: 'mas' });
  });
});

describe('a private provider', () => {
  const providers = aDirectory({
    units: [aUnit({ regime: 'privat', provider: 'Omsorg AB' }), aUnit({ unitId: 'granen', name: 'Granen' })],
  });

  test('investigates, decides and reports lex Sarah itself: its managers, and nobody else', async () => {
    const office = anOffice({ directory: providers });
    const { id } = await begin(office, 'lexSarah');
    for (const by of ['maria', 'oskar', 'gunnar'])
      expect(await take(office, by, id, 'lexSarah', 'investigate')).toEqual(fail('not_found'));
    expect(await take(office, 'karin', id, 'lexSarah', 'investigate')).toMatchObject({ ok: true });
    expect(await take(office, 'nils', id, 'lexSarah', 'decide', serious)).toMatchObject({ ok: true });
    expect(await take(office, 'asa', id, 'lexSarah', 'report')).toMatchObject({ ok: true });
    expect(await stateNow(office, id, 'lexSarah')).toBe('tell');
    expect(await take(office, 'karin', id, 'lexSarah', 'chair')).toEqual(fail('wrong_status', 'stepNotNow'));
  });

  test('the board’s SAS gets the receipt, each new state and the outcome, and not a word of it', async () => {
    const { office, send, teams } = await atWork({ directory: providers });
    const { id } = await begin(office, 'lexSarah');
    await send();
    const boardCards = () =>
      teams.requests.flatMap(({ where, message }) =>
        where === 'maria' && message.kind === 'board' ? [message.view] : [],
      );
    expect(boardCards()).toMatchObject([{ state: 'assess', outcome: null, ivoNumber: null, provider: 'Omsorg AB' }]);
    await take(office, 'karin', id, 'lexSarah', 'investigate', { safety: 'HEMLIGT' });
    await send();
    await take(office, 'asa', id, 'lexSarah', 'decide', { ...serious, grounds: 'HEMLIGT' });
    await send();
    await take(office, 'asa', id, 'lexSarah', 'report', { ivoNumber: 'IVO-1' });
    await send();
    expect(
      boardCards()
        .map(({ state, outcome, ivoNumber }) => [state, outcome, ivoNumber])
        .slice(1),
    ).toEqual([
      ['investigate', null, null],
      ['report', 'allvarligt', null],
      ['tell', 'allvarligt', 'IVO-1'],
    ]);
    const toMaria = teams.requests.filter(({ where }) => where === 'maria');
    expect(JSON.stringify(toMaria)).not.toContain('HEMLIGT');
    expect(await readProcess(office.deps, actor('maria', providers), id, 'lexSarah', 'chat')).toEqual(
      fail('not_found'),
    );
  });

  test('shows the board’s SAS by its number what her card shows, and nobody else anything', async () => {
    const { office } = await atWork({ directory: providers });
    const { id, number } = await begin(office, 'lexSarah');
    await take(office, 'karin', id, 'lexSarah', 'investigate', { safety: 'HEMLIGT' });
    const found = (by: string) => findCase(office.deps, actor(by, providers), number);
    const c = (await office.store.loadCase(id))?.case;
    expect(await found('maria')).toEqual(ok({ board: c && boardView(c, providers) }));
    expect(JSON.stringify(await found('maria'))).not.toContain('HEMLIGT');
    for (const by of ['oskar', 'ebba', 'gunnar', 'ulla', 'henrik', 'anders'])
      expect(await found(by)).toEqual(fail('not_found', 'unknownCase', number));
    expect(await found('leyla')).toMatchObject({ value: { receipt: { number } } });
    const ordinary = await report(office, { lagrum: ['hsl'] });
    expect(await findCase(office.deps, actor('maria', providers), ordinary.number)).toMatchObject({ ok: false });
  });

  test('a SAS told of a case before it became lex Sarah has her card replaced, and reads it no more', async () => {
    const { office, send, teams } = await atWork({ directory: providers });
    const made = await report(office, { lagrum: ['sol'], categories: ['bemotande'] });
    await assessCase(
      office.deps,
      actor('karin', providers),
      made.id,
      aTriage({ assessment: { invanare: { severity: 3, likelihood: 1 } }, categories: ['bemotande'] }),
    );
    await send();
    expect(await readCase(office.deps, actor('maria', providers), made.id, 'chat')).toMatchObject({ ok: true });
    const found = (await office.store.loadCase(made.id))?.case;
    expect(found?.told).toContainEqual({ personId: 'maria', as: 'sas' });
    teams.arrived();
    await assessCase(
      office.deps,
      actor('karin', providers),
      made.id,
      aTriage({ lexSarah: true, categories: ['bemotande'] }),
    );
    await send();
    expect(
      teams.requests.filter(({ where }) => where === 'maria').map(({ did, message }) => [did, message.kind]),
    ).toEqual([['update', 'board']]);
    const after = (await office.store.loadCase(made.id))?.case;
    expect(after && contentView(after, actor('maria', providers), providers, office.deps.policy)).toBeUndefined();
    expect(await readCase(office.deps, actor('maria', providers), made.id, 'chat')).toEqual(fail('not_found'));
  });
});

test('a manager whom a report concerns takes no step in it', async () => {
  const office = anOffice();
  const { id } = await report(office, { ...beginnings.klagomal.report, concernsManager: true });
  for (const by of ['karin', 'nils'])
    expect(await take(office, by, id, 'klagomal', 'answer')).toEqual(fail('not_found'));
  await receiveCase(office.deps, actor('asa'), id);
  expect(await take(office, 'asa', id, 'klagomal', 'answer')).toMatchObject({ ok: true });
});

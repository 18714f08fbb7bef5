import { describe, expect, test } from '@jest/globals';
import { type ProcessKey, processKeys } from '../../../bot/domain/process.ts';
import { processKindOf } from '../../../bot/domain/processes/index.ts';
import { fail } from '../../../bot/domain/result.ts';
import { answerReporter, closeCase } from '../../../bot/usecases/closeCase.ts';
import { addCause, investigateCase, leaveCause } from '../../../bot/usecases/investigateCase.ts';
import { joinProcess, takeBack } from '../../../bot/usecases/legalProcess.ts';
import { readProcess } from '../../../bot/usecases/readProcess.ts';
import { assessCase } from '../../../bot/usecases/triageCase.ts';
import { verifyStore } from '../../../bot/usecases/verifyStore.ts';
import { aCause, actor, aTriage, someFindings } from '../../builders.ts';
import { anOffice, atWork } from '../../fakes.ts';
import { everyone } from '../../processes.ts';
import { begin, holders, type Office, providers, serious, stateNow, take } from './lawWork.ts';

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
    const { office, send, teams } = await atWork({ directory: providers });
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

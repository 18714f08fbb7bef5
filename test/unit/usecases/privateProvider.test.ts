import { describe, expect, test } from '@jest/globals';
import { boardView } from '../../../bot/domain/boardView.ts';
import { defaultMandates } from '../../../bot/domain/mandates.ts';
import type { ProcessKey } from '../../../bot/domain/process.ts';
import { fail, ok } from '../../../bot/domain/result.ts';
import { contentView } from '../../../bot/domain/views.ts';
import { startProcess } from '../../../bot/usecases/legalProcess.ts';
import { findCase, readCase } from '../../../bot/usecases/readCase.ts';
import { readProcess } from '../../../bot/usecases/readProcess.ts';
import { assessCase } from '../../../bot/usecases/triageCase.ts';
import { actor, aTriage } from '../../builders.ts';
import { anOffice, atWork, report } from '../../fakes.ts';
import { beginnings, everyone } from '../../processes.ts';
import { begin, everyStep, managers, type Office, providers, serious, stateNow, take } from './lawWork.ts';

describe('a private provider', () => {
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

  describe('in its own lex Sarah case', () => {
    /** The process has begun in a case of the provider's, which is lex Sarah or is not. */
    async function begunIn(office: Office, key: ProcessKey, lexSarah: boolean) {
      const { report: about, assessment = { invanare: { severity: 2, likelihood: 1 } } } = beginnings[key];
      const made = await report(office, about);
      const { id, lagrum, categories } = made;
      const triage = aTriage({ assessment, lagrum, categories, lexSarah });
      await assessCase(office.deps, actor('karin', providers), id, triage);
      return id;
    }
    const tookIt = async (key: ProcessKey, step: string, lexSarah: boolean) => {
      const office = anOffice({ directory: providers });
      const taken: string[] = [];
      for (const by of everyone)
        if ((await take(office, by, await begunIn(office, key, lexSarah), key, step)).ok) taken.push(by);
      return taken;
    };

    test.each(everyStep.filter(([key]) => key !== 'lexSarah'))(
      '%s: %s is its managers’, and nobody else’s',
      async (key, step) => {
        expect(await tookIt(key, step, true)).toEqual(managers);
      },
    );

    test.each([
      ['lexMaria', 'report'],
      ['medicinteknik', 'decline'],
    ] as const)('%s: %s is the officers’ of the board in every other case', async (key, step) => {
      expect(await tookIt(key, step, false)).toEqual(['oskar', 'ebba']);
    });

    test('what nobody else can begin by hand its managers can', async () => {
      const office = anOffice({ directory: providers });
      const started: string[] = [];
      for (const by of everyone) {
        const id = await begunIn(office, 'klagomal', true);
        if ((await startProcess(office.deps, actor(by, providers), id, 'lexMaria', 'Det ser så ut.')).ok)
          started.push(by);
      }
      expect(started).toEqual(managers);
    });

    test('what the municipality has given to its head alone stays hers', async () => {
      const office = anOffice({ directory: providers });
      const mandates = { ...defaultMandates, tillbud: ['head' as const] };
      const changed = { ...office, deps: { ...office.deps, policy: { ...office.deps.policy, mandates } } };
      const id = await begunIn(changed, 'tillbud', true);
      expect(await take(changed, 'karin', id, 'tillbud', 'report')).toEqual(fail('not_allowed', 'mandate'));
      expect(await take(changed, 'asa', id, 'tillbud', 'report')).toMatchObject({ ok: true });
    });
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

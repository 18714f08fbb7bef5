import { describe, expect, test } from '@jest/globals';
import { boardView } from '../../../bot/domain/boardView.ts';
import { fail, ok } from '../../../bot/domain/result.ts';
import { contentView } from '../../../bot/domain/views.ts';
import { findCase, readCase } from '../../../bot/usecases/readCase.ts';
import { readProcess } from '../../../bot/usecases/readProcess.ts';
import { assessCase } from '../../../bot/usecases/triageCase.ts';
import { actor, aTriage } from '../../builders.ts';
import { anOffice, atWork, report } from '../../fakes.ts';
import { begin, providers, serious, stateNow, take } from './lawWork.ts';

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

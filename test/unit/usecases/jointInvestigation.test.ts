import { describe, expect, test } from '@jest/globals';
import { fail } from '../../../bot/domain/result.ts';
import { joinProcess } from '../../../bot/usecases/legalProcess.ts';
import { readProcess } from '../../../bot/usecases/readProcess.ts';
import { referCase } from '../../../bot/usecases/triageCase.ts';
import { actor } from '../../builders.ts';
import { anOffice, atWork, listed } from '../../fakes.ts';
import { begin, type Office, stateNow, take } from './lawWork.ts';

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

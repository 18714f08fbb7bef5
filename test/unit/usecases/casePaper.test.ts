import { describe, expect, test } from '@jest/globals';
import type { Case } from '../../../bot/domain/case.ts';
import type { PaperWriter } from '../../../bot/ports/paperWriter.ts';
import { offeredPapers, takePaper, weighPaper } from '../../../bot/usecases/casePaper.ts';
import { investigateCase } from '../../../bot/usecases/investigateCase.ts';
import { joinProcess, takeStep } from '../../../bot/usecases/legalProcess.ts';
import { readCase } from '../../../bot/usecases/readCase.ts';
import { actor } from '../../builders.ts';
import { anOffice, atWork, report } from '../../fakes.ts';

/** What the paper would say, in place of a Word file. */
const papers: PaperWriter = {
  write: async (paper) => ({ name: `${paper.fileName}.txt`, bytes: new TextEncoder().encode(JSON.stringify(paper)) }),
};
const findings = {
  consequence: 'Hon vågar inte gå själv.',
  accountBy: 'person',
  account: 'Räckan gav efter.',
  what: 'Skruvarna satt löst.',
  formaga: 'teknik',
} as const;

async function investigated() {
  const office = anOffice();
  const c = await report(office);
  const found = await investigateCase(office.deps, actor('karin'), c.id, findings);
  if (!found.ok) throw new Error(found.reason);
  return { office, c: found.value as Case, deps: { ...office.deps, papers } };
}

describe('a paper of a case', () => {
  test('is offered and had by the manager, and the log says that she has it', async () => {
    const { office, c, deps } = await investigated();
    expect(await offeredPapers(deps, actor('karin'), c.id)).toMatchObject({
      value: { papers: [{ key: 'utredning' }] },
    });
    const taken = await takePaper(deps, actor('karin'), c.id, 'utredning', 'chat');
    expect(new TextDecoder().decode(taken.ok ? taken.value.bytes : undefined)).toContain('Hon vågar inte gå själv.');
    const lines = [];
    const [from, before] = ['2000-01-01T00:00:00.000Z', '2100-01-01T00:00:00.000Z'];
    for await (const { by, act, number } of office.store.find('logBetween', { from, before })) {
      lines.push({ by, act, number });
    }
    expect(lines).toEqual([{ by: 'karin', act: 'export', number: c.number }]);
  });

  test('of a joint investigation names no case that she may not know of', async () => {
    const { office, send } = await atWork();
    const about = { type: 'missforhallande', kind: 'missforhallande', lagrum: ['sol'] } as const;
    const [lead, elsewhere] = [await report(office, about), await report(office, { ...about, unitId: 'granen' })];
    await joinProcess(office.deps, actor('maria'), elsewhere.id, 'lexSarah', lead.number);
    await send();
    await takeStep(office.deps, actor('maria'), lead.id, 'lexSarah', 'decline', { grounds: 'Ingen skada.' });
    const deps = { ...office.deps, papers };
    const read = async (who: string) => {
      const taken = await takePaper(deps, actor(who), lead.id, 'lexSarah.decline', 'chat');
      return new TextDecoder().decode(taken.ok ? taken.value.bytes : undefined);
    };
    expect(await read('maria')).toContain(elsewhere.number);
    expect(await read('karin')).toContain('1 annat ärende');
    expect(await read('karin')).not.toContain(elsewhere.number);
  });

  test('that is only weighed has not been read, so nothing is logged', async () => {
    const { office, c, deps } = await investigated();
    expect(await weighPaper(deps, actor('karin'), c.id, 'utredning')).toMatchObject({ ok: true });
    const [from, before] = ['2000-01-01T00:00:00.000Z', '2100-01-01T00:00:00.000Z'];
    for await (const line of office.store.find('logBetween', { from, before })) throw new Error(line.act);
  });

  test.each(['leyla', 'gunnar', 'henrik', 'ulla', 'anders', 'nobody'])('is not there for %s', async (who) => {
    const { c, deps } = await investigated();
    expect(await offeredPapers(deps, actor(who), c.id)).toMatchObject({ code: 'not_found' });
    expect(await weighPaper(deps, actor(who), c.id, 'utredning')).toMatchObject({ code: 'not_found' });
    expect(await takePaper(deps, actor(who), c.id, 'utredning', 'chat')).toMatchObject({ code: 'not_found' });
  });

  test('that the case has not come far enough for is said to be missing', async () => {
    const { c, deps } = await investigated();
    expect(await takePaper(deps, actor('karin'), c.id, 'lexSarah.decide', 'chat')).toMatchObject({
      code: 'not_found',
      reason: 'unknownPaper',
    });
  });
});

test('what others have found out is in the words of a case for those who handle it, never for its reporter', async () => {
  const { c, deps } = await investigated();
  const words = async (who: string) => JSON.stringify(await readCase(deps, actor(who), c.id, 'chat'));
  expect(await words('karin')).toContain('Räckan gav efter.');
  expect(await words('leyla')).toContain('Föll på väg till badrummet.');
  expect(await words('leyla')).not.toMatch(/Räckan gav efter|vågar inte|Skruvarna/);
});

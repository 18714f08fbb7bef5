import { describe, expect, test } from '@jest/globals';
import type { Answered } from '../../../../../bot/contract.ts';
import { anOffice, report } from '../../../../fakes.ts';
import { anApi } from './apiOffice.ts';

type Api = ReturnType<typeof anApi>;
const titleOf = async (api: Api, personId: string, verb: string, data: object = {}) => {
  const { body } = await api.ask(personId, 'POST /turn', { body: { verb, data } });
  const reply = body as Answered<'POST /turn'>;
  return reply.kind === 'card' ? reply.title : reply.kind;
};

describe('POST /turn', () => {
  test('a form is called by what it is, in the reader’s language', async () => {
    const api = anApi();
    const { id: caseId, number } = await report(api.office);
    expect(await titleOf(api, 'karin', 'case.assess.open', { caseId })).toBe(`Bedöm ${number}`);
    await api.ask('karin', 'POST /turn', { body: { verb: 'language', data: { language: 'en' } } });
    expect(await titleOf(api, 'karin', 'case.assess.open', { caseId })).toBe(`Assess ${number}`);
  });

  test('so is one that comes back with something to mend, and a card that is no form', async () => {
    const api = anApi(anOffice());
    const { id: caseId, number } = await report(api.office);
    expect(await titleOf(api, 'karin', 'case.assess', { caseId })).toBe(`Bedöm ${number}`);
    expect(await titleOf(api, 'karin', 'case.open', { caseId })).toBe(`Ärende ${number}`);
  });
});

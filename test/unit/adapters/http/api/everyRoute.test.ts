import { describe, expect, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import fc from 'fast-check';
import { routeKeys } from '../../../../../bot/adapters/http/api/answering.ts';
import { Refused } from '../../../../../bot/adapters/http/json.ts';
import type { Route } from '../../../../../bot/contract/route.ts';
import { routes } from '../../../../../bot/contract.ts';
import { aDirectory } from '../../../../builders.ts';
import { listed, report } from '../../../../fakes.ts';
import { type Asked, anApi } from './apiOffice.ts';

const everyone = aDirectory()
  .people.map(({ personId }) => personId)
  .concat('stranger');

/** Every part of a path filled in alike. */
const filledWith = (id: string): Record<string, string> =>
  Object.fromEntries(
    routeKeys.flatMap((key) => [...key.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, id] as const)),
  );

const all = async (office: ReturnType<typeof anApi>['office']) =>
  JSON.stringify(
    (await listed(office.store.find('everyRecord', {}))).filter(
      ({ pk }) => !pk.startsWith('log:') && !pk.startsWith('job:'),
    ),
  );

describe('the tab’s API', () => {
  test('its document is OpenAPI 3.1, and names every call', async () => {
    const { body } = await anApi().open('/openapi.json');
    const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(body)));
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(Object.keys((body as { paths: object }).paths).length).toBe(
      new Set(routeKeys.map((key) => key.split(' ')[1])).size,
    );
  });

  test('tells who one may be on one’s own machine alone, and to no page that comes there by a name of its own', async () => {
    const people = [{ personId: 'demo-sas', name: 'Sara Ek', roles: ['SAS'] }];
    const { open } = anApi(undefined, { whoThereIs: async () => people });
    expect(await open('/local/people')).toEqual({ status: 200, body: { people } });
    expect(await open('/local/people', 'evil.example:3978')).toEqual({ status: 404, body: { error: 'not_found' } });
    expect(() => anApi().open('/local/people')).toThrow('no such address');
  });

  test.each(routeKeys)('%s: without a sign-in nobody is answered', async (key) => {
    const { status, body } = await anApi().ask('', key, { params: filledWith('x'), body: {} });
    expect([status, body]).toMatchObject([401, { error: { code: 'missing', text: expect.any(String) } }]);
  });

  test.each(routeKeys)('%s: whoever asks too often hears so', async (key) => {
    const { status } = await anApi(undefined, { mayTake: () => false }).ask('karin', key, { body: {} });
    expect(status).toBe(429);
  });

  describe.each(everyone)('as %s', (personId) => {
    test.each(routeKeys)('%s: whatever stands in the address, it says so kindly', async (key) => {
      const api = anApi();
      for (const id of ['', 'x', '../..', 'f'.repeat(32), 'å'.repeat(300), '\ud83d']) {
        const answer = await api.ask(personId, key, { params: filledWith(id), body: {} });
        expect(answer.status).toBeLessThan(500);
      }
    });

    test.each(routeKeys.filter((key) => !key.startsWith('GET')))(
      '%s: junk is refused and changes nothing',
      async (key) => {
        const api = anApi();
        await report(api.office);
        const before = await all(api.office);
        const { body }: Route = routes[key];
        await fc.assert(
          fc.asyncProperty(fc.jsonValue(), async (junk) => {
            const given: Asked = { params: filledWith('x'), body: junk };
            const answer = await api.ask(personId, key, given).catch((fault: unknown) => {
              if (fault instanceof Refused) return { status: fault.status };
              throw fault;
            });
            expect(answer.status).toBeLessThan(500);
            expect(JSON.stringify(answer)).not.toContain('at async');
          }),
          { numRuns: body === undefined ? 1 : 15 },
        );
        expect(await all(api.office)).toBe(before);
      },
    );

    test('no call shows a word of a case that is not hers to read', async () => {
      const api = anApi();
      const secret = 'mörkerfågel';
      const c = await report(api.office, { what: `Någon skrev ${secret} på tavlan.`, immediateAction: secret });
      const reads = (await api.ask(personId, 'POST /turn', { body: { verb: 'case.read', data: { caseId: c.id } } }))
        .body;
      if (JSON.stringify(reads).includes(secret)) return;
      for (const key of routeKeys) {
        const params = { ...filledWith(c.id), unitId: c.unitId };
        const verbs = ['case.open', 'case.receipt', 'case.assess.open', 'case.paper', 'case.refer.open'];
        const bodies =
          key === 'POST /turn' ? verbs.map((verb) => ({ verb, data: { caseId: c.id } })) : [{ caseIds: [c.id] }];
        for (const body of bodies) {
          const answer = await api.ask(personId, key, { params, body, query: { unitId: c.unitId } });
          expect(JSON.stringify(answer)).not.toContain(secret);
        }
      }
    });
  });
});

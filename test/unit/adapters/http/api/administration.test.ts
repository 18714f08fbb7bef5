import { describe, expect, test } from '@jest/globals';
import type { RouteKey } from '../../../../../bot/contract.ts';
import { keys } from '../../../../../bot/ports/documents.ts';
import { aDirectory, aPerson, aUnit } from '../../../../builders.ts';
import { anOffice, channelOf, report } from '../../../../fakes.ts';
import { type Asked, anApi } from './apiOffice.ts';

const admins: readonly (readonly [RouteKey, Asked])[] = [
  ['GET /administration/units', {}],
  ['GET /administration/people', {}],
  ['GET /administration/channels', {}],
  ['GET /administration/deliveries', {}],
  ['GET /administration/policy', {}],
  ['GET /administration/catalogue', {}],
  ['POST /administration/directory/check', { query: { unitsBytes: '0' }, body: {} }],
  ['POST /administration/directory', { query: { unitsBytes: '0' }, body: {} }],
  ['POST /administration/catalogue/check', { body: {} }],
  ['POST /administration/catalogue', { body: {} }],
];
const reviewers: readonly (readonly [RouteKey, Asked])[] = [
  ['GET /administration/log', {}],
  ['GET /administration/log/review', {}],
  ['POST /administration/log/reviews', { body: { note: 'Inget att anmärka på.' } }],
  ['GET /administration/log.csv', {}],
];
const nobodys = ['leyla', 'karin', 'nils', 'asa', 'ulla', 'henrik', 'stranger'];
const officers = ['maria', 'oskar', 'ebba'];

describe('Administration', () => {
  test.each([
    ['anders', ['units', 'people', 'import', 'channels', 'deliveries', 'policy', 'catalogue', 'log', 'retention']],
    ...officers.map((personId) => [personId, ['log']] as const),
  ])('%s has the parts that the rights allow', async (personId, sections) => {
    const { body } = await anApi().ask(personId, 'GET /administration');
    expect(body).toMatchObject({ sections });
  });

  describe.each(nobodys)('as %s', (personId) => {
    test.each([...admins, ...reviewers])('%s is refused', async (key, asked) => {
      expect((await anApi().ask(personId, key, asked)).status).toBe(403);
    });
  });

  describe.each(officers)('as %s', (personId) => {
    test.each(admins)('%s is refused', async (key, asked) => {
      expect((await anApi().ask(personId, key, asked)).status).toBe(403);
    });
    test.each(reviewers)('%s is answered', async (key, asked) => {
      expect((await anApi().ask(personId, key, asked)).status).toBe(200);
    });
  });

  test.each([...admins, ...reviewers])(
    'as an administrator %s is answered, without a word of any case',
    async (key, asked) => {
      const api = anApi();
      await report(api.office, { what: 'Mörkerfågel satt på taket.' });
      const answer = await api.ask('anders', key, asked);
      expect(answer.status).toBe(200);
      expect(JSON.stringify(answer)).not.toContain('örkerf');
    },
  );

  test('a unit shows who holds it, and says in words what it lacks', async () => {
    const office = anOffice();
    await office.store.put(channelOf('bjorken'), null);
    const { body } = await anApi(office).ask('anders', 'GET /administration/units');
    expect(body).toMatchObject({
      total: 2,
      rows: [
        { name: 'Björken', managers: [{ name: 'karin' }], deputies: [{ name: 'nils' }], hasChannel: true, gaps: [] },
        {
          name: 'Granen',
          managers: [{ name: 'gunnar' }],
          gaps: [{ name: 'Ingen ersättare' }, { name: 'Ingen kanal' }],
        },
      ],
      gaps: [{ count: 0 }, { key: 'noDeputy', count: 1 }, { count: 0 }, { key: 'noChannel', count: 1 }],
    });
    const lacking = await anApi(office).ask('anders', 'GET /administration/units', { query: { gap: 'noChannel' } });
    expect(lacking.body).toMatchObject({ total: 1, rows: [{ unitId: 'granen' }] });
  });

  test('a thousand units and ten thousand people come a page at a time, and are searched without å, ä and ö too', async () => {
    const units = Array.from({ length: 1000 }, (_, i) => aUnit({ unitId: `u${i}`, name: `Ängen ${i}` }));
    const people = Array.from({ length: 10_000 }, (_, i) =>
      aPerson(`p${i}`, { roles: ['enhetschef'], unitIds: [`u${i % 1000}`] }),
    );
    const admin = aPerson('anders', { roles: ['admin'] });
    const api = anApi(anOffice({ directory: aDirectory({ units, people: [...people, admin] }) }));
    const first = await api.ask('anders', 'GET /administration/people');
    expect(first.body).toMatchObject({ total: 10_001, next: '50' });
    expect((first.body as { rows: readonly unknown[] }).rows).toHaveLength(50);
    const last = await api.ask('anders', 'GET /administration/people', { query: { after: '10000' } });
    expect(last.body).toMatchObject({ next: null, rows: [expect.anything()] });
    const found = await api.ask('anders', 'GET /administration/units', { query: { search: 'angen 77' } });
    expect(found.body).toMatchObject({ total: 19 });
  });

  test('a channel says to whom it belongs and who tied it', async () => {
    const office = anOffice();
    await office.store.put(channelOf('bjorken'), null);
    const { body } = await anApi(office).ask('anders', 'GET /administration/channels');
    expect(body).toMatchObject({ rows: [{ unit: 'Björken', by: 'karin' }], total: 1 });
  });

  test('what does not get through says how it is mended', async () => {
    const office = anOffice();
    const about = 'channel:bjorken';
    const trouble = { ...keys.health(about), about, problem: 'channelGone' as const, error: null };
    await office.store.put({ ...trouble, since: office.clock.now() }, null);
    const { body } = await anApi(office).ask('anders', 'GET /administration/deliveries');
    expect(body).toMatchObject({
      troubles: [{ key: about, about: 'Björken', mend: expect.stringContaining('koppla') }],
    });
  });

  test('settings say what is the law, what the municipality has decided, and where it is changed', async () => {
    const office = anOffice();
    const policy = { ...office.deps.policy, limits: { ...office.deps.policy.limits, tillbud: { hours: 12 } } };
    const { body } = await anApi(office, { policy }).ask('anders', 'GET /administration/policy');
    expect(body).toMatchObject({
      law: expect.arrayContaining([
        expect.objectContaining({ value: '72 timmar', name: expect.stringContaining('IMY') }),
      ]),
      limits: expect.arrayContaining([
        expect.objectContaining({
          key: 'tillbud',
          value: '12 timmar',
          isDefault: false,
          where: 'POLICY_FILE: limits.tillbud',
        }),
        expect.objectContaining({ key: 'receive', value: '1 arbetsdag', isDefault: true }),
      ]),
    });
  });

  test('holds are told without why they are there', async () => {
    const office = anOffice();
    const c = await report(office);
    const hold = {
      ...keys.hold(c.id),
      caseId: c.id,
      number: c.number,
      reason: 'Åklagaren frågar om fallet',
      by: 'maria',
    };
    await office.store.put({ ...hold, at: office.clock.now() }, null);
    const { body } = await anApi(office).ask('anders', 'GET /administration/retention');
    expect(body).toMatchObject({ held: [{ number: c.number, by: 'maria' }] });
    expect(JSON.stringify(body)).not.toContain('klagare');
  });
});

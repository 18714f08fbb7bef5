import { describe, expect, test } from '@jest/globals';
import { defaultCatalogue } from '../../../bot/domain/indicators/catalogue.ts';
import {
  administrationFor,
  catalogueFor,
  policyFor,
  retentionFor,
  troublesFor,
} from '../../../bot/usecases/administration.ts';
import { importCatalogue } from '../../../bot/usecases/catalogue.ts';
import { tellOfTrouble } from '../../../bot/usecases/deliveryHealth.ts';
import { importDirectory } from '../../../bot/usecases/importDirectory.ts';
import { actor, aDirectory } from '../../builders.ts';
import { anOffice } from '../../fakes.ts';

const queries = { policyFor, catalogueFor, retentionFor, troublesFor };

describe('what the administration shows', () => {
  test.each(Object.entries(queries))(
    '%s is answered to those whose right it is and to nobody else',
    async (name, query) => {
      const { deps } = anOffice();
      // Ledning decides what goes.
      const mayAsk = name === 'retentionFor' ? ['anders', 'henrik'] : ['anders'];
      for (const { personId } of [...aDirectory().people, { personId: 'stranger' }]) {
        const expected = mayAsk.includes(personId) ? { ok: true } : { ok: false, code: 'not_allowed' };
        expect([personId, await query(deps, actor(personId))]).toMatchObject([personId, expected]);
      }
    },
  );

  test('nobody who may not ask makes the store be read', async () => {
    const office = anOffice();
    const unread = () => {
      throw new Error('was read');
    };
    const deps = { ...office.deps, store: { ...office.store, get: unread, find: unread } };
    for (const query of [...Object.values(queries), administrationFor])
      expect(await query(deps, actor('leyla'))).toMatchObject({ code: 'not_allowed' });
  });

  test('there are parts for those who may review the log too, and whose the directory in force is', async () => {
    const { deps } = anOffice();
    expect(await administrationFor(deps, actor('maria'))).toEqual({
      ok: true,
      value: { sections: ['log'], inForce: null },
    });
    const { units, people } = aDirectory();
    await importDirectory(deps, 'anders', { units, people });
    expect(await administrationFor(deps, actor('anders'))).toMatchObject({
      value: { inForce: { importedBy: 'anders', units: units.length } },
    });
  });

  test('the catalogue is the one that Lyhörd brings until there is one of its own', async () => {
    const { deps, clock } = anOffice();
    const brought = { indicators: defaultCatalogue, imported: null };
    expect(await catalogueFor(deps, actor('anders'))).toEqual({ ok: true, value: brought });
    const [first] = defaultCatalogue;
    await importCatalogue(deps, 'anders', first ? [first] : []);
    expect(await catalogueFor(deps, actor('anders'))).toEqual({
      ok: true,
      value: { indicators: [first], imported: { at: clock.now(), by: 'anders' } },
    });
  });

  test('what does not get through is named', async () => {
    const { deps } = anOffice();
    await tellOfTrouble(deps, 'channel:bjorken', 'channelGone', null);
    expect(await troublesFor(deps, actor('anders'))).toMatchObject({
      value: [{ about: 'Björken', problem: 'channelGone' }],
    });
  });
});

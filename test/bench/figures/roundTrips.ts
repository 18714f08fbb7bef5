import { cosmosStore } from '../../../bot/adapters/cosmos/cosmosStore.ts';
import { provision } from '../../../bot/adapters/cosmos/provision.ts';
import { cosmosShim } from '../../contract/cosmosShim.ts';
import { startFakeConnector } from '../../e2e/teams/fakeConnector.ts';
import { atMost, type Bench } from '../figure.ts';
import { inProcess } from '../inProcess.ts';
import { clock, fill } from '../municipality.ts';
import { turnsOf } from '../turns.ts';

/** What one report asks of Cosmos DB, counted at the emulator, once the program is warm. */
export const bench: Bench = {
  async measure() {
    const shim = await cosmosShim();
    const place = { endpoint: shim.endpoint, key: 'a2V5', database: 'lyhord', container: 'documents' };
    await provision(place);
    const store = cosmosStore(place);
    const connector = await startFakeConnector();
    const reporters = await fill(store, connector, 1);
    const { turn } = inProcess(store, clock);
    const body = turnsOf(connector, reporters, 'submit');
    await turn(body());
    const [batches, reads, queries] = [shim.count('batch'), shim.count('read'), shim.count('query')];
    await turn(body());
    const used = { batches: shim.count('batch') - batches, reads: shim.count('read') - reads };
    const asked = shim.count('query') - queries;
    await store.close();
    await shim.close();
    await connector.stop();
    return [
      atMost(1, 'batches of one report on Cosmos DB', used.batches, ''),
      atMost(1, 'reads of one report on Cosmos DB', used.reads + asked, ''),
    ];
  },
};

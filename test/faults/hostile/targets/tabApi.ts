import { storedDirectories } from '../../../../bot/adapters/directory/storedDirectories.ts';
import { Refused } from '../../../../bot/adapters/http/json.ts';
import { sqliteStore } from '../../../../bot/adapters/sqlite/sqliteStore.ts';
import type { Store } from '../../../../bot/ports/store.ts';
import { aClock, anOffice } from '../../../fakes.ts';
import { anApi } from '../../../unit/adapters/http/api/apiOffice.ts';
import { judgeCall } from '../answer.ts';
import { type ACall, aCall } from '../calls.ts';
import { aPlace } from '../place.ts';
import { inTime, type Site, type Struck, striking, type Target } from '../target.ts';
import { Watch } from '../watch.ts';

/** Every call of the tab's API, by everybody: from the parsed JSON on, in this process, on a store of its own. */
export const tabApi: Target = {
  name: 'calls of the tab (in process)',
  inARound: 60,
  async open(): Promise<Site> {
    const place = await aPlace();
    let store: Store | undefined;
    let watch: Watch | undefined;
    let hit: ((call: ACall) => Promise<Struck>) | undefined;
    const end = async (): Promise<void> => {
      watch?.close();
      await store?.close();
    };
    return {
      begin: async () => {
        await end();
        place.restore();
        store = sqliteStore(place.file);
        const clock = aClock('2026-11-22T08:00:00.000Z');
        const directory = await storedDirectories({ store, clock, freshMs: 0 }).current();
        const api = anApi(anOffice({ store, clock, directory }));
        const seen = new Watch(place.file);
        watch = seen;
        hit = async ({ personId, key, ...asked }) => {
          const { done, late } = await inTime(() => api.ask(personId, key, asked).catch(refusedBy));
          const answer = { status: done.status, text: JSON.stringify(done.body ?? '') };
          const { came, wrong } = judgeCall({ personId, isRead: key.startsWith('GET') }, answer, seen.written());
          return { came, wrong: [...late, ...wrong] };
        };
      },
      strike: striking(aCall, (call) => {
        if (!hit) throw new Error('No round has begun');
        return hit(call);
      }),
      reckon: async () => [],
      close: async () => {
        await end();
        place.remove();
      },
    };
  },
};

/** As the server answers what is refused before it is read. */
const refusedBy = (fault: unknown) => {
  if (fault instanceof Refused) return { status: fault.status, body: { error: fault.code } };
  throw fault;
};

import { describe, expect, test } from '@jest/globals';
import { Refused } from '../../../../../bot/adapters/http/json.ts';
import { turnsUnderWay } from '../../../../../bot/adapters/telemetry/turnsUnderWay.ts';
import type { RouteKey } from '../../../../../bot/contract.ts';
import { keys } from '../../../../../bot/ports/documents.ts';
import type { LogFields } from '../../../../../bot/ports/log.ts';
import type { TurnTaken } from '../../../../../bot/ports/metrics.ts';
import type { Store } from '../../../../../bot/ports/store.ts';
import { turnTexts } from '../../../../../bot/text/turn.ts';
import { anOffice } from '../../../../fakes.ts';
import { anApi } from './apiOffice.ts';

describe('whoever asks too often', () => {
  /** So many calls are taken; and how often anything was read. */
  async function hurried(language: 'sv' | 'en', taken = 1) {
    const office = anOffice();
    await office.store.put({ ...keys.profile('karin'), language, conversation: null }, null);
    let [left, reads] = [taken, 0];
    const get: Store['get'] = (key) => {
      reads += 1;
      return office.store.get(key);
    };
    const directories = {
      current: () => {
        reads += 1;
        return office.deps.directories.current();
      },
    };
    const mayTake = (): boolean => {
      left -= 1;
      return left >= 0;
    };
    const { ask } = anApi(office, { store: { ...office.store, get }, directories, mayTake });
    return { ask: () => ask('karin', 'GET /me'), reads: () => reads };
  }
  const refused = (text: string) => ({ status: 429, body: { error: { code: 'too_fast', text } } });

  test('hears so in her language, and costs no reading', async () => {
    const { ask, reads } = await hurried('en');
    await ask();
    const before = reads();
    expect(await ask()).toEqual(refused(turnTexts.tooFast.en));
    expect(reads()).toBe(before);
  });

  test('hears so in her language though she has not been heard here before; that is read once', async () => {
    const { ask, reads } = await hurried('en', 0);
    for (let call = 0; call < 5; call += 1) expect(await ask()).toEqual(refused(turnTexts.tooFast.en));
    expect(reads()).toBe(1);
  });
});

describe('a call', () => {
  /** What is kept of calls of Karin's, by a program whose store may be away. */
  function followed(over: Parameters<typeof anApi>[1] = {}) {
    const [taken, lines]: [TurnTaken[], unknown[]] = [[], []];
    const line = (event: string, fields?: LogFields) => void lines.push({ event, ...fields, ms: 0 });
    const turns = turnsUnderWay(
      { turn: (turn) => taken.push(turn) },
      { info: line, fault: (event, _fault, fields) => line(event, fields) },
    );
    return { taken, lines, turns, ask: anApi(anOffice(), { turns, ...over }).ask };
  }
  const away = { current: () => Promise.reject(new Error('en boende föll')) };

  test.each<[RouteKey, TurnTaken['asked']]>([
    ['GET /me', 'tabPage'],
    ['POST /search', 'tabPage'],
    ['POST /turn', 'tabTurn'],
    ['POST /words', 'tabTurn'],
    ['POST /cases/:caseId/pictures', 'tabFile'],
    ['GET /cases/:caseId/papers/:paper', 'tabFile'],
  ])('%s is counted as %s, however it is answered', async (key, asked) => {
    const { taken, lines, ask } = followed();
    await ask('karin', key, { body: {} });
    expect([taken, lines]).toEqual([[{ asked, outcome: 'answered' }], [expect.objectContaining({ event: 'turn' })]]);
  });

  test('of nobody who is signed in is not counted', async () => {
    const { taken, lines, ask } = followed();
    await ask('', 'GET /me');
    expect([taken, lines]).toEqual([[], []]);
  });

  test('whose body cannot be had is her client’s affair, and no fault', async () => {
    const { taken, lines, ask } = followed({ conversation: { ...anApi().deps.conversation, onButton: tooLarge } });
    const given = { body: { verb: 'menu', data: {} } };
    await expect(ask('karin', 'POST /turn', given)).rejects.toThrow(Refused);
    expect([taken, lines]).toMatchObject([[{ outcome: 'answered' }], [{ event: 'turn' }]]);
  });
  const tooLarge = () => Promise.reject(new Refused(413, 'too_large'));

  test('that comes to a fault says only that there was one, and leaves a line', async () => {
    const { taken, lines, ask } = followed({ directories: away });
    expect(await ask('karin', 'GET /me')).toEqual({ status: 500, body: { error: 'fault' } });
    expect([taken, lines]).toMatchObject([
      [{ asked: 'tabPage', outcome: 'failed' }],
      [
        { event: 'turn failed', asked: 'tabPage' },
        { event: 'turn', asked: 'tabPage', outcome: 'failed' },
      ],
    ]);
    expect(JSON.stringify(lines)).not.toContain('boende');
  });

  test('under way is waited for by a stop', async () => {
    const [begun, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<never>()];
    const current = () => {
      begun.resolve();
      return answer.promise;
    };
    const { turns, ask } = followed({ directories: { current } });
    const asked = ask('karin', 'GET /me');
    await begun.promise;
    let isIdle = false;
    const idle = turns.idle().then(() => {
      isIdle = true;
    });
    await new Promise(setImmediate);
    expect(isIdle).toBe(false);
    answer.reject(new Error('away'));
    await Promise.all([asked, idle]);
    expect(isIdle).toBe(true);
  });
});

import { describe, expect, test } from '@jest/globals';
import { logged } from '../../../../bot/adapters/outbox/logged.ts';
import type { LogFields } from '../../../../bot/ports/log.ts';
import type { SendOutcome } from '../../../../bot/ports/messenger.ts';
import { anOffice, atWork, hour, report } from '../../../fakes.ts';

type Answer = Exclude<SendOutcome, { outcome: 'sent' }>;

/** What is written of the notices of one report, of which Karin's meets `answer`. */
async function lines(answer?: Answer): Promise<readonly LogFields[]> {
  const written: LogFields[] = [];
  const note = (_event: string, fields: LogFields = {}) => void written.push(fields);
  const { store } = anOffice();
  const world = await atWork({ store: logged(store, { info: note, warn: note, fault: () => {} }) });
  world.teams.answers(({ where }) => (where === 'karin' ? answer : undefined));
  await report(world);
  await world.sendAll(hour);
  return written;
}

describe('a notice that has been tried', () => {
  test('leaves a line when it has arrived', async () => {
    const written = await lines();
    expect(written.map(({ state, to }) => `${state} ${to}`).sort()).toEqual([
      'done channel',
      'done person',
      'done person',
      'done reporter',
    ]);
  });

  test('leaves one with a code when it is refused, and no name', async () => {
    const written = await lines({ outcome: 'refused', problem: 'blocked', error: '403' });
    expect(written).toContainEqual({ state: 'dead', to: 'person', attempts: 1, error: '403' });
    expect(JSON.stringify(written)).not.toMatch(/karin|leyla|bjorken/);
  });

  test('leaves few while it goes on failing', async () => {
    const failing = (await lines({ outcome: 'retry', afterMs: null, error: '503' })).filter(({ error }) => error);
    expect(failing.map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(
      expect.arrayContaining(['waiting 1', 'waiting 10']),
    );
    expect(failing.length).toBeLessThan(4);
  });
});

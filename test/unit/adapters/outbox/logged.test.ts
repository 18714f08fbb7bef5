import { expect, test } from '@jest/globals';
import { logged } from '../../../../bot/adapters/outbox/logged.ts';
import type { LogFields } from '../../../../bot/ports/log.ts';
import type { SendOutcome } from '../../../../bot/ports/messenger.ts';

const to = { kind: 'person', personId: 'karin', conversation: null } as const;
const message = { kind: 'outsideChannel' } as const;
const post = { serviceUrl: 'https://smba.example/', conversationId: 'c', activityId: '1' };

async function lines(outcome: SendOutcome): Promise<readonly LogFields[]> {
  const written: LogFields[] = [];
  const log = {
    info: () => {},
    fault: () => {},
    warn: (_event: string, fields: LogFields = {}) => written.push(fields),
  };
  const messenger = logged({ post: async () => outcome, update: async () => outcome }, log);
  expect(await messenger.post(to, message)).toBe(outcome);
  expect(await messenger.update(post, message)).toBe(outcome);
  return written;
}

test('a refused or uncertain delivery leaves a line with a code and kinds, and no name', async () => {
  const refused = await lines({ outcome: 'refused', problem: 'blocked', error: '403' });
  expect(refused).toMatchObject([{ error: '403', to: 'person' }, { to: 'message' }]);
  expect(JSON.stringify(refused)).not.toContain('karin');
  expect(await lines({ outcome: 'ambiguous', error: 'timeout' })).toHaveLength(2);
});

test('what arrived, or will be tried again, leaves none', async () => {
  expect(await lines({ outcome: 'sent', post, tenantId: 't' })).toEqual([]);
  expect(await lines({ outcome: 'retry', afterMs: null, error: '429' })).toEqual([]);
});

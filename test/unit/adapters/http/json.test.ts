import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { Refused, readBytes } from '../../../../bot/adapters/http/json.ts';

const brokenOff = new Refused(400, 'broken_off');
const hungUp = (request: IncomingMessage) => request.destroy(new Error('aborted'));

describe('a body whose sender hangs up', () => {
  test('while it is read is no fault of ours', async () => {
    const request = new IncomingMessage(new Socket());
    const read = readBytes(request, 10);
    hungUp(request);
    await expect(read).rejects.toEqual(brokenOff);
  });

  test('before anyone reads it is not waited for', async () => {
    const request = new IncomingMessage(new Socket());
    hungUp(request.on('error', () => {}));
    await expect(readBytes(request, 10)).rejects.toEqual(brokenOff);
  });
});

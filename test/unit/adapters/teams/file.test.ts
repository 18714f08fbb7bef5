import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { consentIn, offered } from '../../../../bot/adapters/teams/file.ts';
import { mayUploadTo } from '../../../../bot/adapters/teams/serviceUrl.ts';
import { upload } from '../../../../bot/adapters/teams/upload.ts';
import type { FileRoom } from '../../../../bot/conversation/file.ts';

const room = (uploadUrl: string): FileRoom => ({
  name: '2026-000123 Utredning.docx',
  uploadUrl,
  contentUrl: 'https://lyckerud-my.sharepoint.com/personal/eva/fil.docx',
  uniqueId: 'unik',
  fileType: 'docx',
});

describe('the answer to an offer of a file', () => {
  const uploadInfo = room('https://lyckerud-my.sharepoint.com/upload');
  const context = { caseId: 'a'.repeat(32), paper: 'utredning' };

  test('yes brings the room that Teams has made', () => {
    expect(consentIn({ type: 'fileUpload', action: 'accept', context, uploadInfo })).toEqual({
      data: context,
      room: uploadInfo,
    });
  });
  test('no brings none', () => {
    expect(consentIn({ action: 'decline', context })).toEqual({ data: context, room: null });
  });
  test.each([
    undefined,
    null,
    'accept',
    {},
    { action: 'maybe' },
    { action: 'accept', context },
    { action: 'accept', uploadInfo: {} },
  ])('%p is no answer', (value) => expect(consentIn(value)).toBeUndefined());
  test('an offer tells the name and the size, and nothing of what the file holds', () => {
    const { attachment } = offered({ name: 'x.docx', description: 'd', bytes: 7, data: context, summary: 's' });
    expect(attachment).toEqual({
      contentType: 'application/vnd.microsoft.teams.card.file.consent',
      name: 'x.docx',
      content: { description: 'd', sizeInBytes: 7, acceptContext: context, declineContext: context },
    });
  });
});

describe('where a file may go', () => {
  test.each([
    ['https://lyckerud-my.sharepoint.com/personal/x', true],
    ['https://lyckerud.sharepoint.com/sites/x', true],
    ['http://lyckerud-my.sharepoint.com/x', false],
    ['https://lyckerud-my.sharepoint.com.evil.example/x', false],
    ['https://evil.example/sharepoint.com', false],
    ['https://user:pass@lyckerud-my.sharepoint.com/x', false],
    ['https://lyckerud-my.sharepoint.com:8443/x', false],
    ['https://169.254.169.254/metadata', false],
    ['nonsense', false],
  ])('%s: %s', (address, may) => expect(mayUploadTo(address, 'teams')).toBe(may));
  test('on this machine alone where there is no Teams', () => {
    expect(mayUploadTo('http://127.0.0.1:1234/x', 'machine')).toBe(true);
    expect(mayUploadTo('https://lyckerud-my.sharepoint.com/x', 'machine')).toBe(false);
  });
});

describe('putting a file there', () => {
  async function oneDrive(status: number, headers: Record<string, string> = {}) {
    const came: { range: string | undefined; body: Buffer }[] = [];
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      came.push({ range: request.headers['content-range'], body: Buffer.concat(chunks) });
      response.writeHead(status, headers);
      response.end('{}');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return { came, address: `http://127.0.0.1:${port}/up`, stop: () => new Promise((done) => server.close(done)) };
  }
  const bytes = new TextEncoder().encode('räcke');

  test('sends every byte at once, and says that it is there', async () => {
    const drive = await oneDrive(201);
    const troubles: string[] = [];
    expect(await upload({ reach: 'machine', onUnsent: (one) => troubles.push(one) })(room(drive.address), bytes)).toBe(
      true,
    );
    expect(drive.came).toEqual([{ range: `bytes 0-${bytes.length - 1}/${bytes.length}`, body: Buffer.from(bytes) }]);
    expect(troubles).toEqual([]);
    await drive.stop();
  });
  test.each([403, 404, 409, 500, 302])('an answer of %i is no file there, told by its number alone', async (status) => {
    const drive = await oneDrive(status, { location: 'http://127.0.0.1:9/elsewhere' });
    const troubles: string[] = [];
    expect(await upload({ reach: 'machine', onUnsent: (one) => troubles.push(one) })(room(drive.address), bytes)).toBe(
      false,
    );
    expect(troubles).toEqual([String(status)]);
    await drive.stop();
  });
  test('an address that is not a OneDrive is not even tried', async () => {
    const drive = await oneDrive(201);
    const troubles: string[] = [];
    expect(await upload({ reach: 'teams', onUnsent: (one) => troubles.push(one) })(room(drive.address), bytes)).toBe(
      false,
    );
    expect(drive.came).toEqual([]);
    expect(troubles).toEqual(['uploadUrl']);
    await drive.stop();
  });
});

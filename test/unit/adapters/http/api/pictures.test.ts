import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type HttpServer, httpServer } from '../../../../../bot/adapters/http/server.ts';
import type { RouteKey } from '../../../../../bot/contract.ts';
import { withdrawCase } from '../../../../../bot/usecases/triageCase.ts';
import { actor } from '../../../../builders.ts';
import { anOffice, report } from '../../../../fakes.ts';
import { type Asked, anApi } from './apiOffice.ts';

const noLog = { info: () => {}, warn: () => {}, fault: () => {} };
const requestId = '0a1b2c3d-0000-4000-8000-000000000001';
const query = { requestId };

/** A case of Leyla's, and what is sent to it; a file that nobody asks for is never read. */
async function reported() {
  const office = anOffice();
  const { id } = await report(office);
  const read: string[] = [];
  const add = (personId: string, caseId: string = id, given: Asked = { query }) =>
    anApi(office).ask(personId, 'POST /cases/:caseId/pictures', {
      ...{ ...given, params: { caseId } },
      bytes: async () => {
        read.push(personId);
        return Buffer.from('p1');
      },
    });
  return { office, id, read, add };
}

describe('a picture that is sent', () => {
  test.each(['gunnar', 'maria', 'henrik', 'ulla', 'anders', 'stranger'])(
    'by %s, who may not add one, is not read; it says the same as of a case that there is not',
    async (personId) => {
      const { read, add } = await reported();
      const unknown = await add(personId, 'f'.repeat(32));
      expect(unknown.status).toBe(404);
      const known = await add(personId);
      // Maria knows of the case, and may not add to it.
      expect(known).toEqual(personId === 'maria' ? expect.objectContaining({ status: 403 }) : unknown);
      expect(read).toEqual([]);
    },
  );

  test('to a case that is not open, with no request id, or for the second time is not read', async () => {
    const { office, id, read, add } = await reported();
    const first = await add('leyla');
    expect([await add('leyla'), read]).toEqual([first, ['leyla']]);
    expect((await add('leyla', id, {})).status).toBe(400);
    await withdrawCase(office.deps, actor('leyla'), id);
    expect((await add('leyla', id, { query: { requestId: requestId.replace('1', '2') } })).status).toBe(409);
    expect(read).toEqual(['leyla']);
  });

  test('by one who may no longer add one when it has come is not added', async () => {
    const { office, id } = await reported();
    const bytes = async (): Promise<Uint8Array> => {
      await withdrawCase(office.deps, actor('leyla'), id);
      return Buffer.from('p1');
    };
    const given = { params: { caseId: id }, query, bytes };
    expect((await anApi(office).ask('leyla', 'POST /cases/:caseId/pictures', given)).status).toBe(409);
    expect((await office.store.loadCase(id))?.case.pictures).toEqual([]);
  });
});

test.each<RouteKey>([
  'POST /administration/directory/check',
  'POST /administration/directory',
  'POST /administration/catalogue/check',
  'POST /administration/catalogue',
])('%s: files of one who may not import them are not read', async (key) => {
  const bytes = () => Promise.reject(new Error('was read'));
  const given = { query: { unitsBytes: '0' }, bytes };
  expect((await anApi().ask('karin', key, given)).status).toBe(403);
});

describe('on the wire', () => {
  let office: ReturnType<typeof anOffice>;
  let server: HttpServer;
  let socket: Socket;
  let port = 0;
  beforeEach(async () => {
    office = anOffice();
    const api = anApi(office).routes;
    server = httpServer({ ...{ onActivity: async () => ({ status: 200 }), ready: async () => {}, log: noLog }, api });
    port = await server.listen(0, '127.0.0.1');
  });
  afterEach(async () => {
    socket.destroy();
    await server.stop();
  });

  /** A picture of so many bytes to a case of Leyla's, of which `body` has come. */
  async function sent(personId: string, length: number, body = ''): Promise<string> {
    const { id } = await report(office);
    socket = connect(port, '127.0.0.1');
    socket.write(`POST /api/v1/cases/${id}/pictures?requestId=${requestId} HTTP/1.1\r\nHost: x\r\n`);
    socket.write(`Authorization: ${personId}\r\nContent-Length: ${length}\r\n\r\n${body}`);
    return String((await once(socket, 'data'))[0]);
  }

  test('whoever may not add a picture hears so before any of it has come', async () => {
    expect(await sent('gunnar', 15_000_000)).toMatch(/^HTTP\/1\.1 404 .*"code":"not_found"/s);
  });

  test('whoever may is answered when it has come', async () => {
    expect(await sent('leyla', 2, 'p1')).toMatch(/^HTTP\/1\.1 200 .*"pictureId"/s);
  });

  test('on the same connection she is answered again, when what was refused has passed by unread', async () => {
    expect(await sent('gunnar', 1_000_000)).toMatch(/^HTTP\/1\.1 404 /);
    socket.write('x'.repeat(1_000_000));
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1\.1 200 /);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { picturesInBlobs } from '../../../../bot/adapters/pictures/blob.ts';
import { aBlobService, type BlobFault } from '../../../blobService.ts';
import { keepsPictures } from './picturesContract.ts';

let service: Awaited<ReturnType<typeof aBlobService>>;
beforeAll(async () => {
  service = await aBlobService();
});
afterAll(() => service.stop());
beforeEach(() => {
  service.blobs.clear();
  service.faults();
});

/** Short enough for silence to be noticed soon, and long in all: a busy machine fails nothing. */
const opened = (patience = { tryMs: 500, callMs: 30_000 }, { connectionString } = service) =>
  picturesInBlobs({ connectionString, container: 'pictures', patience });

describe('pictures in Blob Storage', () => {
  keepsPictures(opened);

  const place = { caseId: 'c0ffee', pictureId: 'a1' };
  const name = 'c0ffee/a1.jpg';
  const bytes = new TextEncoder().encode('a picture');

  const passing: readonly (readonly [what: string, fault: BlobFault])[] = [
    ['429', { status: 429 }],
    ['503', { status: 503 }],
    ['500', { status: 500 }],
    ['a reset', { breaks: 'before' }],
    ['a reset when it was done', { breaks: 'after' }],
    ['silence', { hangs: true }],
  ];

  test.each(passing)('are put once, also through %s', async (_what, fault) => {
    service.faults(fault, fault);
    await opened().put(place, bytes);
    expect([...service.blobs].map(([at, kept]) => [at, kept.toString()])).toEqual([[name, 'a picture']]);
  });

  test.each(passing)('are read, listed and removed through %s', async (_what, fault) => {
    service.blobs.set(name, Buffer.from('a picture'));
    service.faults(fault);
    expect(Buffer.from((await opened().get(place)) ?? []).toString()).toBe('a picture');
    service.faults(fault);
    expect(await opened().idsOf('c0ffee')).toEqual(['a1']);
    service.faults(fault, undefined, fault);
    await opened().removeAllOf('c0ffee');
    expect(service.blobs.size).toBe(0);
  });

  test('are read anew when the answer breaks off in the middle', async () => {
    service.blobs.set(name, Buffer.from('a picture'));
    service.faults({ breaks: 'midway' });
    expect(Buffer.from((await opened().get(place)) ?? []).toString()).toBe('a picture');
  });

  test('wait as long as the service asks for', async () => {
    service.faults({ status: 503, retryAfter: 1 });
    const since = performance.now();
    await opened().put(place, bytes);
    expect(performance.now() - since).toBeGreaterThan(950);
  });

  test.each<[what: string, fault: BlobFault]>([
    ['that is silent', { hangs: true }],
    ['that is busy for long', { status: 503, retryAfter: 60 }],
  ])('are given up in time with a service %s, and with what stood in the way', async (_what, fault) => {
    // A service of its own: a try that is under way when all is given up may come late, and meet the next test's faults.
    const away = await aBlobService();
    away.faults(...Array.from({ length: 20 }, () => fault));
    const since = performance.now();
    const put = opened({ tryMs: 200, callMs: 600 }, away).put(place, bytes);
    await expect(put).rejects.toMatchObject({
      message: 'Blob Storage does not answer in time',
      cause: expect.anything(),
    });
    expect(performance.now() - since).toBeLessThan(10_000);
    await away.stop();
  });

  test.each([400, 401, 403, 404])('are not tried again where the service says %i', async (status) => {
    service.seen.length = 0;
    service.faults({ status });
    // Time enough for an answer: one that a busy machine gives late would be asked for again.
    await expect(opened({ tryMs: 30_000, callMs: 30_000 }).put(place, bytes)).rejects.toMatchObject({
      message: 'Blob Storage refused the request',
      cause: { statusCode: status },
    });
    expect(service.seen).toEqual([`PUT /lyhord/pictures/${name}`]);
  });

  test('cannot be kept where there is no container', async () => {
    service.faults({ status: 404 });
    await expect(opened().ready()).rejects.toThrow('Blob Storage refused the request');
  });
});

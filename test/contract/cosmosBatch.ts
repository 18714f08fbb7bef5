import type { Answer, Request } from './cosmosInner.ts';

/** A batch operation as it stands on the wire. */
interface WireOperation {
  readonly operationType: 'Create' | 'Upsert' | 'Replace' | 'Delete';
  readonly id?: string;
  readonly ifMatch?: string;
  readonly resourceBody?: { readonly id: string; readonly pk: string };
}

type Ask = (request: Request) => Promise<Answer>;

/**
 * A batch with the service's documented semantics: all operations or none, and when one cannot be done the answer is
 * 207, that one with its status and every other with 424. Its limits too: 100 operations, 2 MB.
 */
export async function answerBatch(ask: Ask, request: Request): Promise<Answer> {
  const operations = JSON.parse(request.body) as readonly WireOperation[];
  const pk = String(request.headers['x-ms-documentdb-partitionkey']);
  if (Buffer.byteLength(request.body) > 2 * 1024 * 1024) return { status: 413, body: '{"message":"too large"}' };
  if (operations.length > 100 || !operations.every((operation) => isOfPartition(operation, pk))) {
    return { status: 400, body: '{"message":"bad batch"}' };
  }
  const revisions = new Map<string, string | undefined>();
  for (const [place, operation] of operations.entries()) {
    const id = idOf(operation);
    const revision = revisions.has(id) ? revisions.get(id) : await revisionOf(ask, request, id);
    const refusal = refusalOf(operation, revision);
    if (refusal) {
      const statuses = operations.map((_, i) => ({ statusCode: i === place ? refusal : 424, requestCharge: 0 }));
      return { status: 207, body: JSON.stringify(statuses) };
    }
    revisions.set(id, operation.operationType === 'Delete' ? undefined : 'written in this batch');
  }
  return ask({ ...request, body: JSON.stringify(operations.map((operation) => ({ ...operation, partitionKey: pk }))) });
}

const idOf = ({ id, resourceBody }: WireOperation): string => id ?? resourceBody?.id ?? '';

/** What the service refuses outright: a key encoded twice, a document of another partition. */
const isOfPartition = ({ resourceBody }: WireOperation, pk: string): boolean =>
  resourceBody === undefined || JSON.stringify([resourceBody.pk]) === JSON.stringify(JSON.parse(pk));

function refusalOf({ operationType, ifMatch }: WireOperation, revision: string | undefined): number | undefined {
  if (operationType === 'Upsert') return undefined;
  if (operationType === 'Create') return revision === undefined ? undefined : 409;
  if (revision === undefined) return 404;
  return ifMatch === undefined || ifMatch === revision ? undefined : 412;
}

async function revisionOf(ask: Ask, { url, headers }: Request, id: string): Promise<string | undefined> {
  const { 'x-ms-cosmos-is-batch-request': _, ...plain } = headers;
  const read = { method: 'GET', url: `${url.replace(/\/$/, '')}/${encodeURIComponent(id)}`, headers: plain, body: '' };
  const { status, body } = await ask({
    ...read,
    headers: { ...plain, 'x-ms-documentdb-query-enablecrosspartition': 'true' },
  });
  return status === 200 ? (JSON.parse(body) as { _etag: string })._etag : undefined;
}

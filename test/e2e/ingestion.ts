import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { createHttpsServer } from '@vercel/cosmosdb-server';
import { z } from 'zod';

const anyKey = '11111111-2222-4333-8444-555555555555';

const envelope = z.object({
  data: z.object({
    baseData: z.object({
      metrics: z.array(z.object({ name: z.string(), value: z.number(), count: z.number().optional() })),
      properties: z.record(z.string(), z.string()).default({}),
    }),
  }),
});

/** One figure as it came over the wire. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly count: number | undefined;
  readonly properties: Readonly<Record<string, string>>;
}

/**
 * A stand-in for Application Insights' ingestion: takes whatever comes, and keeps it. The exporter speaks https alone;
 * of the database's stand-in nothing is used but its https server, for the certificate that it brings, signed by itself.
 */
export async function startIngestion() {
  const received: string[] = [];
  const server = createHttpsServer();
  server.removeAllListeners('request');
  server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request);
    received.push(String(request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body));
    const items = figuresIn(received.at(-1) ?? '').length;
    const answer = { itemsReceived: items, itemsAccepted: items, errors: [] };
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const endpoint = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    env: {
      APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=${anyKey};IngestionEndpoint=${endpoint}`,
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
    },
    /** All that has come, as it came. */
    received: () => received.join('\n'),
    figures: (): readonly Figure[] => received.flatMap(figuresIn),
    stop: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

const figuresIn = (body: string): readonly Figure[] =>
  z
    .array(envelope)
    .parse(JSON.parse(body))
    .flatMap(({ data: { baseData } }) =>
      baseData.metrics.map(({ name, value, count }) => ({ name, value, count, properties: baseData.properties })),
    );

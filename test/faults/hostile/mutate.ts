import fc from 'fast-check';
import { hostileJson, hostileText, type Json } from './values.ts';

/** One change to something that was right. */
interface Edit {
  /** Which place in it, counted round and in order; 0 is all of it. */
  readonly at: number;
  readonly how: 'replace' | 'remove' | 'rename' | 'wrap' | 'twice';
  readonly name: string;
  readonly value: Json;
}

const anEdit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(10_000),
  how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'rename', 'wrap', 'twice'),
  name: hostileText,
  value: hostileJson,
});

/** Something right, with up to a few changes somewhere within. */
export const mutated = (right: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc
    .tuple(right, fc.array(anEdit, { maxLength: 4 }))
    .map(([value, edits]) => edits.reduce((so, edit) => changed(so, edit, { left: edit.at % placesIn(so) }), value));

const isObject = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function placesIn(value: Json): number {
  const inner = typeof value === 'object' && value !== null ? Object.values<Json>(value) : [];
  return inner.reduce<number>((sum, one) => sum + placesIn(one), 1);
}

/** Goes through the places and changes the one before which nothing is `left` to pass; below 0 it has been found. */
function changed(value: Json, edit: Edit, count: { left: number }): Json {
  count.left -= 1;
  if (count.left === -1) return instead(value, edit);
  if (count.left < 0) return value;
  if (Array.isArray(value)) return value.map((inner: Json) => changed(inner, edit, count));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]): [string, Json][] => {
      const isHere = count.left === 0;
      const after = changed(inner, edit, count);
      if (isHere && edit.how === 'remove') return [];
      return [[isHere && edit.how === 'rename' ? edit.name : name, after]];
    }),
  );
}

function instead(value: Json, { how, value: other }: Edit): Json {
  if (how === 'wrap') return [value];
  if (how === 'twice') return [value, value];
  return how === 'rename' ? value : other;
}

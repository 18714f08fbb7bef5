import fc from 'fast-check';
import { changedFile } from './files.ts';
import { hostileText } from './values.ts';

const series = 'label,count,size\n1,4,20\n2,5,21\n3,3,19\n4,9,22\n5,4,20\n';

/** Command lines as they should be; `FILE` stands for a series of figures, `OUT` for a place of its own. */
const right: readonly (readonly [string, ...string[]])[] = [
  ['prefill', '-', '--at', '2026-11-22T07:15'],
  ['prefill', 'Asta föll i badrummet i natt', '--at', '2026-11-22T07:15'],
  ['privacy', '-'],
  ['privacy', 'Ring 070-123 45 67'],
  ['spc', 'FILE', '--chart', 'u', '--json'],
  ['spc', 'FILE', '--chart', 'xmr', '--freeze', '3', '--exclude', '1,2'],
  ['weekly', '--week', '2026-W47', '--unit', 'bjorken', '--json'],
  ['weekly', '--language', 'en'],
  ['tick', '--at', '2026-11-23T07:00'],
  ['export', 'cases', '--from', '2026-01-01', '--to', '2026-12-31', '--unit', 'bjorken'],
  ['export', 'cases', '--format', 'jsonl', '--with-text', '--as', 'maria'],
  ['export', 'log', '--from', '2026-01-01', '--format', 'csv'],
  ['export', 'measures', '--small-cells', '--out', 'OUT'],
  ['annual', '--year', '2026', '--out', 'OUT', '--regime', 'kommunal', '--force'],
  ['document', '2026-000001', '--paper', 'utredning', '--out', 'OUT', '--as', 'maria'],
  ['extract', '--person', 'asa', '--out', 'OUT', '--as', 'lena'],
  ['gallra', 'plan'],
  ['gallra', 'decide', '--before', '2020-01-01', '--reference', 'KS 2026/123', '--kind', 'avvikelse', '--as', 'lena'],
  ['gallra', 'run', '--out', 'OUT'],
  ['hold', 'add', '2026-000001', '--reason', 'Begäran'],
  ['hold', 'lift', '2026-000001', '--reason', 'Klart'],
  ['log', 'review', '--from', '2026-01-01', '--sample', '5', '--random', '1', '--note', 'Inget att anmärka', '--json'],
  ['seed', '--units', '1', '--cases', '1', '--until', '2026-02-30', '--random', '1'],
  ['rebuild'],
  ['verify'],
  ['import', 'cases', 'FILE'],
];

/** What could lead out of the folder that all is done in stays away. */
const inside = (word: string): string => word.replaceAll('/', '_').replaceAll('..', '__').slice(0, 20_000);

const someWord = fc.oneof(
  { weight: 3, arbitrary: hostileText.map(inside) },
  fc.constantFrom(
    '--as',
    '--help',
    '--',
    '-',
    '--json',
    '--at',
    '--out',
    '--year',
    '--week',
    '--as=lena',
    '-x',
    '--no-as',
  ),
  fc.constantFrom(
    '9999-12-31T23:59',
    '0001-01-01',
    '2026-W54',
    '-5',
    '1e3',
    '00',
    'eva',
    'OUT',
    'FILE',
    'hasOwnProperty',
  ),
);

interface Edit {
  readonly how: 'replace' | 'insert' | 'remove' | 'twice';
  readonly at: number;
  readonly word: string;
}
const anEdit: fc.Arbitrary<Edit> = fc.record({
  how: fc.constantFrom('replace', 'replace', 'insert', 'remove', 'twice'),
  at: fc.nat(20),
  word: someWord,
});

function edited(words: readonly string[], { how, at, word }: Edit): readonly string[] {
  const place = at % Math.max(1, words.length);
  const there = words[place] ?? '';
  if (how === 'insert') return words.toSpliced(place, 0, word);
  return words.toSpliced(place, 1, ...{ replace: [word], remove: [], twice: [there, there] }[how]);
}

/** A line as somebody could send it: anything but what parts lines. */
const lines = fc.array(
  fc.oneof(
    hostileText.map((text) => text.replaceAll('\n', ' ')),
    fc.constantFrom('Asta föll', 'Anna Svensson 19121212-1212', 'igår kl 25:99', 'för 3 år sedan'),
  ),
  { maxLength: 6 },
);

/** Words after the tool's name, standard input, and a file; the last two as bytes, one a character. */
export interface CommandPayload {
  readonly words: readonly string[];
  readonly given: string;
  readonly file: string;
}

export const commandLines: fc.Arbitrary<CommandPayload> = fc.record({
  words: fc
    .tuple(fc.constantFrom(...right), fc.array(anEdit, { maxLength: 3 }))
    .map(([words, edits]) => edits.reduce(edited, words)),
  given: fc.oneof(
    { weight: 6, arbitrary: lines.map((some) => Buffer.from(some.join('\n'), 'utf8').toString('latin1')) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((some) => Buffer.from(some).toString('latin1')) },
  ),
  file: changedFile(series),
});

import fc from 'fast-check';
import { catalogueColumns } from '../../../bot/domain/imports/catalogueFile.ts';
import { directory } from '../../e2e/municipality.ts';
import { hostileText } from './values.ts';

/** A file as bytes, one a character (latin1), so that a payload can be printed and sent again. */
export type Bytes = string;

const history = `externalId,kind,categories,unitId,lagrum,occurredAt,reportedAt,reporterRole,severity,likelihood,harm,status,receivedAt,closedAt,lexSarah,lexSarahOutcome,actionDone,effect
A1,avvikelse,fall,bjorken,hsl,,2025-12-31T23:30:00+01:00,medarbetare,1,1,none,closed,2026-01-02,2026-02-02,,,yes,yes
A2,risk,lokal_miljo,granen,sol,,2025-06-01T08:00,enhetschef,2,2,none,acting,2025-06-02T08:00:00Z,,,,,
A3,missforhallande,bemotande,linden,lss,2024-01-01,2024-01-02,,4,1,serious,closed,,,yes,allvarligt,no,
`;
const measures = `indicator,unitId,period,numerator,denominator,value
U3,bjorken,2026-Q1,18,20,
U3,granen,2026-11,,,"92,5"
U3,bjorken,2026-W47,1,2,
`;
const catalogue = `${catalogueColumns.join(',')}
X1,Säker,Fall,Fall per månad,value,lower,entered
X2,Säker;Effektiv,Tid,Dagar till svar,duration,lower,entered
`;

/** What each import takes, as it should be. */
export const rightFiles = {
  directory: [directory.units, directory.people],
  cases: [history],
  measures: [measures],
  catalogue: [catalogue],
} as const;
export type Import = keyof typeof rightFiles;
export const imports: readonly Import[] = ['directory', 'cases', 'measures', 'catalogue'];

/** Text as UTF-8; half a character becomes the bytes that no UTF-8 has. */
const utf8 = (text: string): Bytes => Buffer.from(text, 'utf8').toString('latin1');

const cells = fc.oneof(
  { weight: 8, arbitrary: hostileText },
  fc.constantFrom('=1+1', '@SUM(A1)', '+46', '-1', '\t=cmd', '"', '""', '"a', 'a"b', 'a,b', 'a;b', 'a\nb', '|', 'a||b'),
  fc.constantFrom(
    'eva',
    'bjorken',
    'admin',
    'medarbetare|admin',
    'U3',
    'fall',
    'closed',
    '2026-Q1',
    '12.5',
    '1,5',
    'yes',
  ),
  fc.constantFrom('\u00ff\u00fe', '\u0000', '\r', '\u2028', `"${'x'.repeat(150_000)}"`),
);

interface Edit {
  readonly how: 'cell' | 'row' | 'noRow' | 'rowTwice' | 'insert' | 'cut' | 'header' | 'delimiter' | 'lineEnd' | 'quote';
  readonly row: number;
  readonly at: number;
  readonly with: string;
  readonly quoted: boolean;
}
const anEdit: fc.Arbitrary<Edit> = fc.record({
  how: fc.constantFrom(
    ...(['cell', 'cell', 'cell', 'cell', 'row', 'noRow', 'rowTwice', 'insert', 'cut'] as const),
    ...(['header', 'delimiter', 'lineEnd', 'quote'] as const),
  ),
  row: fc.nat(30),
  at: fc.nat(5_000),
  with: cells,
  quoted: fc.boolean(),
});

const asCell = ({ with: text, quoted }: Edit): string => (quoted ? `"${text.replaceAll('"', '""')}"` : text);

function edited(text: string, edit: Edit): string {
  const lines = text.split('\n');
  const row = edit.row % lines.length;
  const line = lines[row] ?? '';
  const parts = line.split(',');
  const at = edit.at % Math.max(1, text.length);
  switch (edit.how) {
    case 'cell':
      return lines.with(row, parts.with(edit.at % parts.length, asCell(edit)).join(',')).join('\n');
    case 'header':
      return lines
        .with(
          0,
          (lines[0] ?? '').replace(/\w+/, () => edit.with),
        )
        .join('\n');
    case 'row':
      return lines.toSpliced(row, 0, asCell(edit)).join('\n');
    case 'noRow':
      return lines.toSpliced(row, 1).join('\n');
    case 'rowTwice':
      return lines.toSpliced(row, 0, line).join('\n');
    case 'insert':
      return text.slice(0, at) + edit.with + text.slice(at);
    case 'cut':
      return text.slice(0, at);
    case 'quote':
      return `${text.slice(0, at)}"${text.slice(at)}`;
    case 'delimiter':
      return text.replaceAll(',', edit.quoted ? ';' : '\t');
    case 'lineEnd':
      return text.replaceAll('\n', edit.quoted ? '\r\n' : '\r');
  }
}

const garbage = fc.uint8Array({ maxLength: 2_000 }).map((some) => Buffer.from(some).toString('latin1'));

/** A right file with up to a few changes; now and then with bytes within that no text has, or nothing but such. */
export const changedFile = (right: string): fc.Arbitrary<Bytes> =>
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.array(anEdit, { maxLength: 4 }).map((edits) => utf8(edits.reduce(edited, right))),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.nat(right.length), garbage)
        .map(([at, bytes]) => utf8(right.slice(0, at)) + bytes + utf8(right.slice(at))),
    },
    { weight: 1, arbitrary: fc.constant(`\u00ef\u00bb\u00bf${utf8(right)}`) },
    { weight: 1, arbitrary: garbage },
  );

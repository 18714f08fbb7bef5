import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { docxWriter } from '../../../../bot/adapters/docx/docxWriter.ts';
import type { Case } from '../../../../bot/domain/case.ts';
import { foundByHand } from '../../../../bot/domain/masking/marks.ts';
import type { Paper } from '../../../../bot/domain/paper.ts';
import { type MaskChoice, maskedPaper, termsFor, textsOf, toMask } from '../../../../bot/domain/papers/masked.ts';
import { aDirectory, aPerson, aUnit, reported, someFindings } from '../../../builders.ts';

const directory = aDirectory({
  units: [aUnit({ name: 'Björken' })],
  people: [
    aPerson('leyla', { name: 'Leyla Åberg' }),
    aPerson('karin', { name: 'Karin Ek', roles: ['enhetschef'], unitIds: ['bjorken'] }),
  ],
});
const context = { directory, now: '2026-12-01T09:00:00.000Z' };

const aCopy = (cases: readonly Case[], choice: Partial<MaskChoice> = {}): Paper =>
  maskedPaper(
    cases.map((c) => toMask(c, context)),
    { added: [], lifted: [], ...choice },
    context,
  );
const rowsUnder = ({ sections }: Paper, title: string) =>
  sections.find(({ heading }) => heading === title)?.table?.rows ?? [];

const theCase = reported(
  {
    number: '2026-000007',
    report: { what: 'Gunvor Lindqvist föll i rum 12. Leyla hjälpte till.', personRef: 'J4711' },
  },
  { type: 'received', as: 'enhetschef' },
  { type: 'investigated', ...someFindings({ account: 'Gunvor sa att golvet var vått.' }) },
);

describe('a masked copy', () => {
  test('holds the whole case in its parts, with who reported and of whom always masked', () => {
    const paper = aCopy([theCase]);
    expect(paper.title).toBe('Maskerad kopia 2026-000007');
    expect(rowsUnder(paper, 'Ärende 2026-000007')).toEqual(
      expect.arrayContaining([
        ['Rapporterat av', '[maskerat]'],
        ['Journalreferens', '[maskerat]'],
        ['Enhet', 'Björken'],
      ]),
    );
    const written = paper.sections.filter(({ level }) => level === 2);
    expect(written.map(({ heading, words }) => [heading, ...words])).toEqual([
      ['Det som rapporterades', '[maskerat] föll i [maskerat]. [maskerat] hjälpte till.'],
      ['Följden för personen', 'Ont i höften.'],
      ['Personens egen berättelse', '[maskerat] sa att golvet var vått.'],
      ['Det som hände enligt utredningen', 'Hon halkade.'],
    ]);
  });

  test('lists at its end where, what and by which rule', () => {
    const listed = rowsUnder(aCopy([theCase]), 'Maskeringar').map(([number, where, what, , count]) => [
      number,
      where,
      what,
      count,
    ]);
    expect(listed).toEqual([
      ['2026-000007', 'Rapporterat av', 'Den som rapporterade', '1'],
      ['2026-000007', 'Journalreferens', 'Journalreferens', '1'],
      ['2026-000007', 'Det som rapporterades', 'Troligt namn', '1'],
      ['2026-000007', 'Det som rapporterades', 'Rum eller lägenhet', '1'],
      ['2026-000007', 'Det som rapporterades', 'Den som rapporterade', '1'],
      ['2026-000007', 'Personens egen berättelse', 'Troligt namn', '1'],
    ]);
  });

  test('what a person adds is masked, and what she lifts can be read and is noted', () => {
    const paper = aCopy([theCase], { added: ['golvet'], lifted: ['rum 12'] });
    const words = paper.sections.flatMap((section) => section.words).join('\n');
    expect(words).toContain('föll i rum 12.');
    expect(words).toContain('sa att [maskerat] var vått');
    expect(rowsUnder(paper, 'Maskeringar').flat()).toContain('Dolt för hand');
    expect(rowsUnder(paper, 'Maskeringar').flat()).not.toContain('Rum eller lägenhet');
    expect(rowsUnder(paper, 'Maskeringar som togs bort')).toEqual([
      ['2026-000007', 'Det som rapporterades', 'Rum eller lägenhet', expect.any(String), '1'],
    ]);
  });

  test('who reported and of whom cannot be lifted', () => {
    const rows = rowsUnder(aCopy([theCase], { lifted: ['[maskerat]', 'Leyla Åberg', 'J4711'] }), 'Ärende 2026-000007');
    expect(rows).toContainEqual(['Rapporterat av', '[maskerat]']);
    expect(rows.flat()).not.toContain('J4711');
  });

  test('of several cases the numbers of those in the copy may be read, and a name found in one is masked in all', () => {
    const one = reported({ id: 'a', number: '2026-000001', report: { what: 'Som i 2026-000002 och 2026-000003.' } });
    const other = reported({ id: 'b', number: '2026-000002', report: { what: 'Hon heter Gunvor.' } });
    const third = reported({ id: 'c', number: '2026-000004', report: { what: 'Gunvor.' }, reporter: 'nobody' });
    const words = aCopy([one, other, third])
      .sections.flatMap((section) => section.words)
      .join('\n');
    expect(words).toContain('Som i 2026-000002 och [maskerat].');
    expect(words).not.toContain('Gunvor');
    expect(aCopy([one, other]).fileName).toBe('2 ärenden maskerad kopia');
  });
});

/** Every file of the document that holds words, as a thief would look through it: what stands between its tags, and in them. */
function wordsOf(bytes: Uint8Array): readonly string[] {
  return Object.values(unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/.test(name) })).flatMap((file) => {
    const xml = strFromU8(file);
    const plain = (between: string): string =>
      xml
        .replaceAll(/<[^>]*>/g, between)
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&');
    const attributes = [...xml.matchAll(/="([^"]*)"/g)].map(([, value]) => value).join('\n');
    return [attributes, plain(''), plain(' '), plain('\n')];
  });
}
const stands = (term: string, text: string): boolean => {
  const literal = term.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}\\p{M}])`, 'u').test(text);
};

describe('the file', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Gunvor',
      'Leyla',
      'Åberg',
      'A\u030aberg',
      'Leyla\nÅberg',
      'K. E.',
      'rum 12',
      'J4711',
      'x@exempel.se',
    ),
    fc.constantFrom(
      '070-123 45 67',
      '850131-1230',
      '2026-000099',
      'Gunvors',
      'Ley\u0000la',
      'Ley\u00adla',
      '\ud800',
      'Anna <b>&amp;',
      'brukaren Öq',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' ') || 'x');

  test('no masked words stand anywhere in it, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        text,
        fc.array(fc.stringMatching(/^[a-zåäö]{4,8}$/), { maxLength: 2 }),
        async (what, account, added) => {
          const c = reported(
            { number: '2026-000007', report: { what: `${what} ${added.join(' ')}`, personRef: 'J4711' } },
            { type: 'received', as: 'enhetschef' },
            { type: 'investigated', ...someFindings({ account }) },
          );
          const whole = toMask(c, context);
          const file = await docxWriter.write(maskedPaper([whole], { added, lifted: [] }, context));
          const own = added.flatMap((words) => foundByHand(words, textsOf(whole)));
          const hidden = [...termsFor([whole], context), ...own].map((term) => term.text);
          const words = wordsOf(file.bytes);
          expect(words.length).toBeGreaterThan(10);
          for (const term of hidden) {
            if (/^(?:sida|maskerat)$/i.test(term)) continue; // what the copy itself is written with
            expect([term, words.filter((one) => stands(term, one)).map((one) => one.slice(0, 80))]).toEqual([term, []]);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);

  test('neither its name nor its properties tell of anyone', async () => {
    const { name, bytes } = await docxWriter.write(aCopy([theCase]));
    expect(name).toBe('2026-000007 maskerad kopia.docx');
    for (const secret of ['Gunvor', 'Lindqvist', 'Leyla', 'Åberg', 'Karin', 'J4711', 'rum 12'])
      expect(wordsOf(bytes).some((words) => stands(secret, words))).toBe(false);
  });
});

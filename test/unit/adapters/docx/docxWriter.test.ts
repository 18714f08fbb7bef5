import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { docxWriter } from '../../../../bot/adapters/docx/docxWriter.ts';
import type { Paper } from '../../../../bot/domain/paper.ts';

const aPaper = (over: Partial<Paper> = {}): Paper => ({
  fileName: '2026-000123 Utredning',
  title: 'Utredning 2026-000123',
  notices: [],
  facts: [],
  sections: [],
  signatures: [],
  footer: 'Omfattas av sekretess',
  ...over,
});

async function partsOf(paper: Paper): Promise<Readonly<Record<string, string>>> {
  const { bytes } = await docxWriter.write(paper);
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

const documentOf = async (paper: Paper): Promise<string> => (await partsOf(paper))['word/document.xml'] ?? '';
const wordsIn = (xml: string): string => xml.replace(/<w:br\/>/g, '\n').replace(/<[^>]+>/g, '');

describe('a paper as a Word file', () => {
  test('is named after the paper and is a Word document', async () => {
    const { name, bytes } = await docxWriter.write(aPaper());
    expect(name).toBe('2026-000123 Utredning.docx');
    expect(Object.keys(unzipSync(bytes))).toEqual(expect.arrayContaining(['[Content_Types].xml', 'word/document.xml']));
  });

  test('keeps å ä ö, signs of markup and line breaks as they were typed', async () => {
    const words = 'Räckan lossnade.\nHon föll <på> golvet & slog "armen".';
    const document = await documentOf(aPaper({ sections: [{ heading: 'Det som hände', words: [words] }] }));
    expect(wordsIn(document)).toContain('Hon föll &lt;på&gt; golvet &amp; slog');
    expect(wordsIn(document)).toContain('Räckan lossnade.\n');
  });

  test('leaves out what no Word can open', async () => {
    const document = await documentOf(
      aPaper({ sections: [{ heading: 'x', words: ['före\u0000\u000b\ufffeefter\ud800'] }] }),
    );
    expect(wordsIn(document)).toContain('föreefter');
    for (const sign of ['\u0000', '\u000b', '\ufffe', '\ud800']) expect(document).not.toContain(sign);
  });

  test('has headings, a table with a head row, a line to sign and secrecy at every foot', async () => {
    const parts = await partsOf(
      aPaper({
        notices: ['UTKAST'],
        facts: [['Ärende', '2026-000123']],
        sections: [
          {
            heading: 'Orsaker',
            words: [],
            table: { head: ['Nr', 'Orsak'], widths: [10, 90], rows: [['1', 'Låset var trasigt']] },
          },
        ],
        signatures: ['Beslutat av Åsa'],
      }),
    );
    const document = parts['word/document.xml'] ?? '';
    expect(document).toContain('w:val="Heading1"');
    expect(document).toContain('<w:tblHeader/>');
    for (const words of ['UTKAST', '2026-000123', 'Låset var trasigt', 'underskrift', 'Beslutat av Åsa'])
      expect(wordsIn(document)).toContain(words);
    const feet = Object.entries(parts).filter(([name]) => name.startsWith('word/footer'));
    expect(feet.map(([, xml]) => wordsIn(xml)).join()).toContain('Omfattas av sekretess');
  });

  test('draws Word’s own charts, described for those who do not see them, and marks what is to be written', async () => {
    const chart = {
      ...{ description: 'Stapeldiagram: Fall', categories: ['Januari', 'Februari'], isShare: false },
      series: [{ name: '2026', values: [7, null] }],
    };
    const kinds = ['columns', 'bars', 'lines'] as const;
    const sections = kinds.map((kind) => ({ heading: kind, level: 2 as const, words: [], chart: { ...chart, kind } }));
    const parts = await partsOf(
      aPaper({ sections: [...sections, { heading: 'x', words: [], prompts: ['[Skriv här]'] }] }),
    );
    const document = parts['word/document.xml'] ?? '';
    expect(document.split('descr="Stapeldiagram: Fall"')).toHaveLength(4);
    expect(document).toContain('w:val="Heading2"');
    expect(document).toMatch(/w:fill="FFF4CE"[^[]*\[Skriv här\]/);
    const charts = Object.entries(parts).filter(([name]) => /^word\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(3);
    for (const [, xml] of charts) expect(xml).toContain('<c:v>7</c:v>');
  });

  test('puts numbers to the right', async () => {
    const table = { head: ['Mått', '2026'], widths: [60, 40], rows: [['Fall', '7']], numbersFrom: 1 };
    const document = await documentOf(aPaper({ sections: [{ heading: 'x', words: [], table }] }));
    expect(document.match(/<w:jc w:val="right"\/>/g)).toHaveLength(2);
  });
});

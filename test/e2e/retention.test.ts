import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { type Run, runTool } from './tool.ts';

// Each run starts a process; on a busy machine that takes its time.
jest.setTimeout(120_000);

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lyhord-'));
  await lyhord('seed', '--units', '3', '--cases', '80', '--until', '2026-11-22', '--random', '7');
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
const lyhord = (...words: readonly string[]): Promise<Run> => runTool(words, { DATA_DIR: at('data') });
const modeOf = (path: string): number => statSync(path).mode & 0o777;
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const planned = async () => JSON.parse((await lyhord('gallra', 'plan')).data);
const decided = ['--before', '2026-10-01', '--reference', 'KS 2026/123'] as const;

describe('gallring from a shell', () => {
  test('needs a decision, a folder that is empty, and one who may', async () => {
    expect(await planned()).toMatchObject({ goes: [], decisions: [] });
    writeFileSync(at('busy'), '');
    expect(await lyhord('gallra', 'run', '--out', folder)).toMatchObject({ code: 2, data: '' });
    expect(await lyhord('gallra', 'run', '--out', at('busy'))).toMatchObject({ code: 2, data: '' });
    expect(await lyhord('gallra', 'run')).toMatchObject({ code: 2 });
    const byAdmin = await lyhord('gallra', 'decide', ...decided);
    expect(byAdmin).toMatchObject({ code: 1, words: expect.stringContaining('role ledning') });
    const bad = ['gallra', 'decide', '--reference', 'KS 1', '--as', 'demo-ledning'];
    expect(await lyhord(...bad, '--before', '2026-02-30')).toMatchObject({ code: 2 });
    expect(await lyhord(...bad, '--before', '2099-01-01')).toMatchObject({ code: 1 });
    expect(await lyhord(...bad, '--before', '2026-01-01', '--kind', 'lexSarahPrivat')).toMatchObject({ code: 2 });
  });

  test('exports, removes and writes the protocol; a case on hold stays, and the store is whole', async () => {
    expect(await lyhord('gallra', 'decide', ...decided, '--as', 'demo-ledning')).toMatchObject({ code: 0 });
    const before = await planned();
    const [first, second] = before.goes.map(({ number }: { number: string }) => number);
    expect(second).toMatch(/^\d{4}-\d{6}$/);
    expect(await lyhord('hold', 'add', first, '--reason', 'Tvist.')).toMatchObject({ code: 0 });
    expect(await lyhord('hold', 'add', '2026-999999', '--reason', 'Tvist.')).toMatchObject({ code: 1 });
    const week = await lyhord('weekly', '--week', '2026-W30', '--json');

    const run = await lyhord('gallra', 'run', '--out', at('out'));
    expect(run).toMatchObject({ code: 0, words: expect.stringContaining('SECRET') });
    const { exported, removed } = JSON.parse(run.data);
    expect([exported, removed.length]).toEqual([before.goes.length - 1, before.goes.length - 1]);
    expect(removed).not.toContain(first);
    for (const name of readdirSync(at('out'))) expect(modeOf(join(at('out'), name))).toBe(0o600);
    expect(modeOf(at('out'))).toBe(0o700);
    expect(json(join(at('out'), `${second}.json`))).toMatchObject({ format: 'lyhord.case', case: { number: second } });
    const paper = unzipSync(readFileSync(join(at('out'), 'gallringsprotokoll.docx')));
    const words = strFromU8(paper['word/document.xml'] ?? new Uint8Array());
    for (const said of ['Gallringsprotokoll', 'KS 2026/123', second]) expect(words).toContain(said);

    expect(JSON.parse((await lyhord('verify')).data).broken).toEqual([]);
    expect(await planned()).toMatchObject({ goes: [], held: [first], unfinished: [] });
    await lyhord('rebuild');
    expect((await lyhord('weekly', '--week', '2026-W30', '--json')).data).toBe(week.data);
    expect(await lyhord('hold', 'remove', first, '--reason', 'Avslutad.')).toMatchObject({ code: 0 });
    expect((await planned()).goes).toMatchObject([{ number: first }]);
  });
});

describe('a register extract', () => {
  test('is a file of her own, and never written over another', async () => {
    const [person, out] = ['enhet-001-1', at('person.json')];
    const made = await lyhord('extract', '--person', person, '--out', out);
    expect(made).toMatchObject({ code: 0, data: '', words: expect.stringContaining('SECRET') });
    expect(modeOf(out)).toBe(0o600);
    expect(json(out)).toMatchObject({ format: 'lyhord.person', personId: person });
    expect(await lyhord('extract', '--person', person, '--out', out)).toMatchObject({ code: 1 });
    expect(await lyhord('extract', '--person', 'nobody', '--out', at('none.json'))).toMatchObject({ code: 1 });
    expect(existsSync(at('none.json'))).toBe(false);
    const own = await lyhord('extract', '--person', person, '--out', at('own.json'), '--as', person);
    expect(own).toMatchObject({ code: 0 });
    const other = await lyhord('extract', '--person', person, '--out', at('x.json'), '--as', 'enhet-001-2');
    expect(other).toMatchObject({ code: 1 });
  });
});

describe('the access log', () => {
  test('is reviewed with a draw that can be drawn again, and the review is in it', async () => {
    const words = ['log', 'review', '--random', '7', '--sample', '2', '--json', '--note', 'Inget att anmärka.'];
    const [first, again] = [await lyhord(...words), await lyhord(...words)];
    expect(first).toMatchObject({ code: 0, words: expect.stringContaining('--random 7') });
    expect(JSON.parse(again.data).sample).toEqual(JSON.parse(first.data).sample);
    expect((await lyhord('export', 'log')).data).toContain('tool: log review');
    expect(await lyhord('log', 'review', '--note', '811228-9874')).toMatchObject({ code: 1 });
    expect(await lyhord('log', 'review', '--as', 'demo-ledning')).toMatchObject({ code: 1 });
    expect((await lyhord('log', 'review')).data).toContain('person\treadings\tat night');
  });
});

describe('every export', () => {
  test('says how it is to be handled: in words, and in a file beside the one it writes', async () => {
    const shown = await lyhord('export', 'cases');
    expect(shown.words).toContain('Classification: INTERNAL');
    const written = await lyhord('export', 'cases', '--out', at('cases.csv'));
    expect(written).toMatchObject({ code: 0, data: '' });
    expect(readFileSync(at('cases.csv'), 'utf8')).toBe(shown.data);
    expect(readFileSync(at('cases.csv.klassning.txt'), 'utf8')).toContain('INTERNT');
    expect(await lyhord('export', 'cases', '--out', at('cases.csv'))).toMatchObject({ code: 1 });
    expect((await lyhord('export', 'measures')).words).toContain('Classification: OPEN');
    expect((await lyhord('export', 'cases', '--with-text', '--as', 'demo-sas')).words).toContain('SECRET');
  });
});

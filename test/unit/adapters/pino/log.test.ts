import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pinoLog } from '../../../../bot/adapters/pino/log.ts';

const written = (act: (log: ReturnType<typeof pinoLog>) => void): string => {
  const lines: string[] = [];
  act(pinoLog('info', { write: (line) => lines.push(line) }));
  return lines.join('');
};

test('a line is JSON with its time, its event and its fields', () => {
  const line = JSON.parse(written((log) => log.info('started', { port: 3978 })));
  expect(line).toMatchObject({ msg: 'started', port: 3978, time: expect.stringMatching(/^\d{4}-.*Z$/) });
});

test('of a fault the kind, the code and the place are written, and nothing that anyone wrote', () => {
  const cause = Object.assign(new TypeError('Anna Andersson\n    at home (föll:1:1)'), { code: 'ECONNRESET' });
  const text = written((log) => log.fault('turn failed', new Error('en boende föll', { cause })));
  expect(JSON.parse(text)).toMatchObject({
    fault: { kind: 'Error', cause: { kind: 'TypeError', code: 'ECONNRESET' } },
  });
  expect(text).toContain('log.test');
  expect(text).not.toMatch(/föll|Anna|home/);
});

test('a message that was changed after the fact is not found in the stack, and so none of it is written', () => {
  const fault = new Error('en boende föll');
  fault.message = 'changed';
  expect(written((log) => log.fault('turn failed', fault))).not.toContain('föll');
});

test('what is thrown and is no error is not written', () => {
  expect(written((log) => log.fault('turn failed', 'en boende föll'))).not.toContain('föll');
});

test('every line comes out in order, also what is said right before the program leaves', () => {
  const module = join(process.cwd(), 'bot/adapters/pino/log.ts');
  const program = `
    const { pinoLog } = await import(${JSON.stringify(module)});
    const log = pinoLog('info');
    log.info('first');
    await new Promise(setImmediate);
    for (let i = 0; i < 1000; i++) log.info('many', { i });
    log.info('last');
    process.exit();`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  const said = stdout
    .trimEnd()
    .split('\n')
    .map((line): { msg: string; i?: number } => JSON.parse(line));
  expect([said.length, said[0]?.msg, said.at(-1)?.msg]).toEqual([1002, 'first', 'last']);
  expect(said.slice(1, -1).map(({ i }) => i)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
});

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

import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { filesBelow } from '../files.ts';

/** The rooms of the house and whom each may call, as in ARCHITECTURE.md. A room may always call itself. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'bot/text': ['bot/domain'],
  'bot/domain': ['bot/text'],
  'bot/ports': ['bot/domain', 'bot/text'],
  'bot/cards': ['bot/domain', 'bot/text'],
  'bot/usecases': ['bot/ports', 'bot/domain', 'bot/text'],
  'bot/conversation': ['bot/usecases', 'bot/cards', 'bot/ports', 'bot/domain', 'bot/text', 'bot/demo'],
  'bot/demo': ['bot/usecases', 'bot/ports', 'bot/domain'],
  'bot/adapters/documents': ['bot/ports', 'bot/domain', 'bot/text'],
  'bot/adapters/sqlite': ['bot/adapters/documents', 'bot/ports', 'bot/domain'],
  'bot/adapters/cosmos': ['bot/adapters/documents', 'bot/ports', 'bot/domain'],
  'bot/adapters/directory': ['bot/ports', 'bot/domain'],
  'bot/adapters/pino': ['bot/ports'],
  'bot/adapters/telemetry': ['bot/ports'],
  'bot/adapters/csv': ['bot/domain'],
  'bot/adapters/docx': ['bot/ports', 'bot/domain'],
  'bot/adapters/pictures': ['bot/ports', 'bot/domain'],
  'bot/adapters/outbox': ['bot/usecases', 'bot/ports', 'bot/domain'],
  'bot/contract': ['bot/domain', 'bot/text'],
  'bot/adapters/teams': [
    'bot/conversation',
    'bot/usecases',
    'bot/cards',
    'bot/ports',
    'bot/domain',
    'bot/text',
    'bot/config.ts',
  ],
  'bot/adapters/http': [
    'bot/adapters/csv',
    'bot/contract',
    'bot/contract.ts',
    'bot/conversation',
    'bot/usecases',
    'bot/cards',
    'bot/ports',
    'bot/domain',
    'bot/text',
    'bot/config.ts',
  ],
  // Types, and how to say a text: the tab's words are its own, all else comes from the server in the reader's language.
  tab: ['bot/contract', 'bot/contract.ts', 'bot/text/language.ts'],
  'bot/cli': [
    'bot/usecases',
    'bot/demo',
    'bot/ports',
    'bot/domain',
    'bot/text',
    'bot/config.ts',
    'bot/log.ts',
    'bot/pictures.ts',
    'bot/store.ts',
    'bot/surroundings.ts',
    'bot/adapters/csv',
    'bot/adapters/directory',
    'bot/adapters/docx',
  ],
};

/** A package that only one room may import, so that replacing it is work in one room. */
const keptIn: Readonly<Record<string, string | readonly string[]>> = {
  botbuilder: 'bot/adapters/teams',
  '@azure/cosmos': 'bot/adapters/cosmos',
  '@azure/identity': ['bot/adapters/cosmos', 'bot/adapters/pictures', 'bot/adapters/telemetry'],
  '@azure/storage-blob': 'bot/adapters/pictures',
  sharp: 'bot/adapters/pictures',
  restify: 'bot/adapters/http',
  react: 'tab',
  'react-dom/client': 'tab',
  '@fluentui/react-components': 'tab',
  '@microsoft/teams-js': 'tab',
  helmet: 'bot/adapters/http',
  jose: 'bot/adapters/http',
  sirv: 'bot/adapters/http',
  '@opentelemetry/sdk-metrics': 'bot/adapters/telemetry',
  '@azure/monitor-opentelemetry-exporter': 'bot/adapters/telemetry',
  'node:sqlite': 'bot/adapters/sqlite',
  commander: 'bot/cli',
  docx: 'bot/adapters/docx',
  'docx/charts': 'bot/adapters/docx',
};

/** All that the pure domain may use from outside. */
const domainPackages = ['zod', 'temporal-polyfill'];

const files = [...filesBelow('bot', '.ts'), ...filesBelow('tab', '.ts'), ...filesBelow('tab', '.tsx')];
const imports = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'/gm)].map(([, to = '']) => ({
    from: file,
    to: to.startsWith('.') ? normalize(join(dirname(file), to)) : to,
    isOurs: to.startsWith('.'),
  })),
);
const roomOf = (file: string): string | undefined => Object.keys(arrows).find((room) => file.startsWith(`${room}/`));

describe('the house', () => {
  test('every file lives in a room or at the door', () => {
    const atTheDoor = files.filter((file) => roomOf(file) === undefined);
    expect(atTheDoor.every((file) => /^bot\/[^/]+\.ts$/.test(file))).toBe(true);
    expect(imports.length).toBeGreaterThan(100);
  });

  test('arrows point one way', () => {
    const wrong = imports.filter(({ from, to, isOurs }) => {
      const room = roomOf(from);
      if (!isOurs || room === undefined) return false;
      return ![room, ...(arrows[room] ?? [])].some((allowed) => to === allowed || to.startsWith(`${allowed}/`));
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('a package that one room owns is imported nowhere else', () => {
    const isAtHome = (from: string, rooms: string | readonly string[]): boolean =>
      [rooms].flat().some((room) => from.startsWith(`${room}/`));
    const wrong = imports.filter(({ from, to }) => keptIn[to] !== undefined && !isAtHome(from, keptIn[to]));
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('the domain is pure', () => {
    const wrong = imports.filter(
      ({ from, to, isOurs }) => from.startsWith('bot/domain/') && !isOurs && !domainPackages.includes(to),
    );
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('no file reaches itself through its imports', () => {
    const out = new Map(
      files.map((file) => [file, imports.filter((i) => i.from === file && i.isOurs).map(({ to }) => to)]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (path.includes(file) || done.has(file)) return;
      for (const to of out.get(file) ?? []) walk(to, [...path, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(circles).toEqual([]);
  });
});

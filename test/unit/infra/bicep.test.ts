import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { declarationsOf } from '../../bicep/declarations.ts';
import { faultsIn, namesIn } from '../../bicep/parse.ts';
import { at, unfold } from '../../bicep/template.ts';
import { filesBelow } from '../../files.ts';
import { installed, one, ways } from './azure.ts';

const files = filesBelow('infra', '.bicep');
const everything = files.flatMap((file) => declarationsOf(file).map((declaration) => ({ file, ...declaration })));
const shown = (those: readonly { file: string; name: string }[]) => those.map(({ file, name }) => `${file}: ${name}`);

describe('the Bicep files', () => {
  test('the grammar knows every line', () => {
    expect(files.length).toBeGreaterThan(5);
    expect(files.flatMap(faultsIn)).toEqual([]);
  });

  test('every parameter and every output says what it is', () => {
    const silent = everything.filter(
      ({ kind, decorators }) =>
        (kind === 'param' || kind === 'output') && !decorators.some(({ name }) => name === 'description'),
    );
    expect(shown(silent)).toEqual([]);
  });

  test('nothing is declared and then forgotten', () => {
    const idle = everything.filter(({ file, kind, name }) => {
      if (kind !== 'param' && kind !== 'var') return false;
      const others = everything.filter((other) => other.file === file && other.name !== name);
      return !others.some(({ value }) => value && namesIn(value).includes(name));
    });
    expect(shown(idle)).toEqual([]);
  });

  test('every module is there, and every file is a module', () => {
    const used = everything.filter(({ kind }) => kind === 'module').map(({ file, type }) => join(dirname(file), type));
    expect(used.filter((path) => !existsSync(path))).toEqual([]);
    expect(files.filter((file) => file !== 'infra/main.bicep' && !used.includes(file))).toEqual([]);
  });

  test.each(ways)('every name, parameter and output that is spoken of exists: %s', (_, given) => {
    expect(installed(given).resources.length).toBeGreaterThan(20);
  });

  test('a name, a parameter or an output that is not there is noticed', () => {
    expect(() => unfold('test/unit/infra/broken/name.bicep', {})).toThrow('nothing is called wrong');
    expect(() => unfold('test/unit/infra/broken/parameter.bicep', {})).toThrow('has no parameter other');
    expect(() => unfold('test/unit/infra/broken/output.bicep', {})).toThrow('Nothing has the member other');
    expect(faultsIn('test/unit/infra/broken/grammar.bicep')).toHaveLength(1);
  });
});

describe('the parameters that azd fills in', () => {
  const { parameters } = JSON.parse(readFileSync('infra/main.parameters.json', 'utf8')) as {
    parameters: Readonly<Record<string, { value: string | Readonly<Record<string, string>> }>>;
  };
  const values = Object.values(parameters).flatMap(({ value }) =>
    typeof value === 'string' ? [value] : Object.values(value),
  );
  const environment = values.map((value) => /^\$\{([A-Z_]+)(?:=[^}]*)?\}$/.exec(value)?.[1]);

  test('are the template’s own, all of them', () => {
    const declared = everything.filter(({ file, kind }) => file === 'infra/main.bicep' && kind === 'param');
    expect(Object.keys(parameters).sort()).toEqual(declared.map(({ name }) => name).sort());
  });

  test('come from the environment, each from a variable of its own that infra/README.md names', () => {
    const readme = readFileSync('infra/README.md', 'utf8');
    expect(environment).not.toContain(undefined);
    expect(new Set(environment).size).toBe(environment.length);
    expect(environment.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  test('have the template’s own defaults', () => {
    const bare = /^\$\{[A-Z_]+=([^}]*)\}$/;
    const differ = everything.filter(({ file, kind, name, value }) => {
      const given = parameters[name]?.value;
      if (file !== 'infra/main.bicep' || kind !== 'param' || !value || typeof given !== 'string') return false;
      return bare.exec(given)?.[1] !== value.text.replaceAll("'", '');
    });
    expect(shown(differ)).toEqual([]);
  });
});

describe('secrets', () => {
  const secret = 'a password nobody may see';
  const given = { botType: 'SingleTenant', botAppId: '44444444-4444-4444-8444-444444444444', botPassword: secret };

  test('the bot’s password is written to the vault and nowhere else', () => {
    const { resources, outputs } = installed(given);
    const holders = resources.filter(({ body }) => JSON.stringify(body).includes(secret));
    expect(holders.map(({ type }) => type)).toEqual(['Microsoft.KeyVault/vaults/secrets']);
    expect(JSON.stringify(outputs)).not.toContain(secret);
  });

  test('what takes a password is secure, with no password as default', () => {
    const passwords = everything.filter(({ kind, name }) => kind === 'param' && /password$/i.test(name));
    expect(passwords.length).toBe(2);
    for (const { decorators, value } of passwords) {
      expect(decorators.map(({ name }) => name)).toContain('secure');
      expect(["''", undefined]).toContain(value?.text);
    }
  });

  test('no key is ever asked for, and a connection string only where it opens nothing by itself', () => {
    const asking = files.filter((file) =>
      /\blist[A-Z]\w*\(|\.primaryKey|(?<!insights\.properties\.)ConnectionString/.test(readFileSync(file, 'utf8')),
    );
    expect(asking).toEqual([]);
    expect(at(one({}, 'Microsoft.Insights/components'), 'properties.DisableLocalAuth')).toBe(true);
  });
});

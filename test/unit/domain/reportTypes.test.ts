import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { categories, categoryKeys } from '../../../bot/domain/categories.ts';
import type { Field } from '../../../bot/domain/forms/field.ts';
import { inputIdsOf } from '../../../bot/domain/forms/shape.ts';
import { reportTypeOf, reportTypes } from '../../../bot/domain/reportTypes/index.ts';
import { reportTypeKeys } from '../../../bot/domain/reportTypes/keys.ts';

const machinery = [
  'common',
  'days',
  'define',
  'fields',
  'index',
  'inputs',
  'keys',
  'mayBeKept',
  'meaning',
  'parse',
  'quotes',
  'shape',
  'unitChoices',
];
const folder = new URL('../../../bot/domain/reportTypes/', import.meta.url);
const camelCase = (key: string) => key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const inputIds = (fields: readonly Field[]) => fields.flatMap(inputIdsOf);

describe('the report types', () => {
  test('are all listed: one file for each, and no file besides', () => {
    const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
    expect(files.filter((name) => !machinery.includes(name)).sort()).toEqual(
      reportTypes.map(({ key }) => camelCase(key)).sort(),
    );
  });

  test('are found by their keys', () => {
    expect(reportTypes.map(({ key }) => key).sort()).toEqual([...reportTypeKeys].sort());
    for (const key of reportTypeKeys) expect(reportTypeOf(key).key).toBe(key);
  });

  test('reach every category', () => {
    expect([...new Set(reportTypes.flatMap((type) => type.categories))].sort()).toEqual([...categoryKeys].sort());
  });

  test('a bundle takes nothing but what is often harmless', () => {
    expect(reportTypeOf('samling').categories.every((key) => categories[key].oftenHarmless)).toBe(true);
  });
});

describe.each(reportTypes.map((type) => [type.key, type] as const))('%s', (_, type) => {
  test('asks for at most five things', () => {
    expect(
      inputIds(type.fields.filter(({ required }) => required)).filter((id) => id !== 'unitSearch').length,
    ).toBeLessThanOrEqual(5);
  });

  test('has one input for each id, and none that a button’s data needs', () => {
    const ids = [...inputIds(type.fields), 'verb', 'reportType', 'requestId', 'notChild', 'msteams', 'action'];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('asks for unit, whether the manager is concerned, and what happened', () => {
    const ids = type.fields.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['unit', 'concernsManager', 'what']));
  });

  test('offers only categories that exist, and none twice', () => {
    expect(new Set(type.categories).size).toBe(type.categories.length);
    for (const field of type.fields) {
      if (field.id === 'categories' && 'options' in field) {
        expect(categoryKeys).toEqual(expect.arrayContaining(Object.keys(field.options)));
        expect(type.categories).toEqual(expect.arrayContaining(Object.keys(field.options)));
      }
    }
  });
});

describe('a lex Sarah report', () => {
  const type = reportTypeOf('missforhallande');

  test('names all who get it, in every language', () => {
    const { sv = '', en = '', lattlast = '' } = type.notice ?? { sv: '', en: '' };
    for (const who of ['enhetschefen', 'verksamhetschefen', 'SAS']) expect(sv).toContain(who);
    for (const who of ['unit manager', 'head of operations', 'SAS']) expect(en).toContain(who);
    for (const who of ['din chef', 'chefens chef', 'SAS']) expect(lattlast).toContain(who);
  });

  test('asks up front whether it concerns the manager, who otherwise gets it', () => {
    expect(type.fields.filter(({ id }) => id === 'concernsManager')).toMatchObject([{ upFront: true }]);
  });
});

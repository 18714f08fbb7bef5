import { describe, expect, test } from '@jest/globals';
import { type StoredDocument, stored } from '../../../../bot/adapters/documents/document.ts';
import { newestVersion, type Upgrade, upgraded } from '../../../../bot/adapters/documents/upgrades.ts';

const aDocument = (schemaVersion: number, body: unknown): StoredDocument =>
  stored(schemaVersion, { pk: 'person:x', id: 'profile', type: 'profile', body });

const wrap: Upgrade = (old) => ({ ...old, body: { tongue: old.body } });
const rename: Upgrade = (old) => ({ ...old, body: { language: (old.body as { tongue: string }).tongue } });

describe('a stored document', () => {
  test('of an old version takes every later step, in order', () => {
    expect(upgraded(aDocument(1, 'sv'), [wrap, rename])).toEqual(aDocument(3, { language: 'sv' }));
  });

  test('takes only the steps it has not taken', () => {
    expect(upgraded(aDocument(2, { tongue: 'sv' }), [wrap, rename])).toEqual(aDocument(3, { language: 'sv' }));
  });

  test('of the newest version is left as it is', () => {
    expect(upgraded(aDocument(newestVersion, 'sv'))).toEqual(aDocument(newestVersion, 'sv'));
  });

  test('of a week that was counted before there was casework had no late actions', () => {
    const rollup = { pk: 'summary:bjorken', id: 'rollup:2026-W40', type: 'rollup' as const, body: { reports: 3 } };
    expect(upgraded(stored(1, rollup)).body).toEqual({ reports: 3, overdueIn: {} });
  });

  test('of a case from before there were pictures has none', () => {
    const place = { pk: 'case:1', id: 'snapshot', type: 'snapshot' as const };
    expect(upgraded(stored(2, { ...place, body: { number: '2026-000001' } })).body).toEqual({
      number: '2026-000001',
      pictures: [],
    });
  });

  test('of a version to come is refused', () => {
    expect(() => upgraded(aDocument(newestVersion + 1, 'sv'))).toThrow('this program knows up to');
  });
});

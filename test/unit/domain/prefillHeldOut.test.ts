import { describe, expect, test } from '@jest/globals';
import { prefill } from '../../../bot/domain/prefill/prefill.ts';
import { type AlsoFilled, heldOut } from './prefillHeldOut.ts';

const now = '2026-11-22T09:00:00.000Z';
const open: Required<AlsoFilled> = { occurredAt: '', harm: 'unknown', immediateAction: '' };

describe('a sentence nobody made the lexicon from is filled in, or left open, as a person would', () => {
  test.each(heldOut.map(([text, reportType, categories, also]) => ({ text, reportType, categories, also })))(
    '$text',
    ({ text, reportType, categories, also }) => {
      const filled = prefill(text, now);
      expect([filled.reportType, ...filled.categories]).toEqual([reportType, ...categories]);
      const told: Required<AlsoFilled> = {
        occurredAt: filled.occurredAt?.slice(0, 16) ?? '',
        harm: filled.harm,
        immediateAction: filled.immediateAction ?? '',
      };
      const wanted = { ...open, ...also };
      for (const field of ['occurredAt', 'harm', 'immediateAction'] as const) {
        if (wanted[field] !== 'any') expect({ [field]: told[field] }).toEqual({ [field]: wanted[field] });
      }
    },
  );

  test.each(heldOut.map(([text]) => text))('without å, ä and ö, in capitals: %s', (text) => {
    const unmarked = text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
    const [plain, written] = [prefill(unmarked, now), prefill(text, now)];
    expect({ ...plain, immediateAction: null }).toEqual({ ...written, immediateAction: null });
  });
});

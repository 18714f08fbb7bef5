import { describe, expect, test } from '@jest/globals';
import type { Message } from '../../../bot/cards/elements.ts';
import { receiptCard } from '../../../bot/cards/receipt.ts';
import { verbs } from '../../../bot/cards/verbs.ts';
import { aReceiptView } from './views.ts';
import { verbsIn, wordsIn } from './walk.ts';

const linesOf = ({ card }: Message) => wordsIn(card.body);

describe('the receipt', () => {
  test('says thank you, shows the number, and what comes next', () => {
    const lines = linesOf(receiptCard(aReceiptView(), 'sv'));
    expect(lines[0]).toMatch(/^Tack/);
    expect(lines[1]).toBe('Ärende 2026-000123');
    expect(lines).toContain('✓ Klart: Skickad, 22 november kl. 02.00');
    expect(lines).toContain('● Nu: Väntar på att tas emot');
    expect(lines).toContain('○ Sedan: Bedöms');
  });

  test('has one step that is now, whatever has happened', () => {
    for (const view of [
      aReceiptView(),
      aReceiptView({ receivedAt: '2026-11-22T07:00:00.000Z' }),
      aReceiptView({ receivedAt: '2026-11-22T07:00:00.000Z', assessedAt: '2026-11-22T08:00:00.000Z' }),
      aReceiptView({ status: 'merged' }),
    ]) {
      expect(linesOf(receiptCard(view, 'sv')).filter((line) => line.startsWith('●'))).toHaveLength(1);
    }
  });

  test('of a merged report says that it belongs with another, and stands where that one does', () => {
    const lines = linesOf(receiptCard(aReceiptView({ status: 'merged' }), 'sv'));
    expect(lines).toContain('Din rapport hör ihop med en annan om samma händelse. Du får veta vad som händer.');
    expect(lines).toContain('● Nu: Väntar på att tas emot');
    const received = aReceiptView({ status: 'merged', receivedAt: '2026-11-22T07:00:00.000Z' });
    expect(linesOf(receiptCard(received, 'sv'))).toContain('● Nu: Bedöms');
  });

  test('of an assessed report promises nothing that nobody has begun', () => {
    const at = { receivedAt: '2026-11-22T07:00:00.000Z', assessedAt: '2026-11-22T08:00:00.000Z' };
    const lines = linesOf(receiptCard(aReceiptView({ status: 'received', ...at }), 'sv'));
    expect(lines).toContain('● Nu: Bedömd, 22 november kl. 09.00');
    expect(lines).toContain('○ Sedan: Utreds');
    expect(lines).toContain('Rapporten är bedömd. Nu planerar enheten vad som ska göras.');
  });

  test('of a report that another unit is to receive says that it waits, whatever was known before', () => {
    const referred = aReceiptView({ assessedAt: '2026-11-22T08:00:00.000Z' });
    expect(linesOf(receiptCard(referred, 'sv'))).toContain('● Nu: Väntar på att tas emot');
  });

  test('says that the manager whom the report concerns does not see it', () => {
    expect(linesOf(receiptCard(aReceiptView({ managerSees: false }), 'sv'))).toContain(
      'Närmaste chefen ser inte rapporten.',
    );
    expect(linesOf(receiptCard(aReceiptView(), 'sv')).join(' ')).not.toContain('chefen ser');
  });

  test('offers to add and to withdraw only where that can be done', () => {
    const { card } = receiptCard(aReceiptView(), 'sv');
    expect(verbsIn(card)).toEqual([verbs.caseAddOpen, verbs.caseWithdrawOpen, verbs.menu]);
    const { card: later } = receiptCard(aReceiptView({ mayAdd: false, mayWithdraw: false }), 'sv');
    expect(verbsIn(later)).toEqual([verbs.menu]);
  });

  test('of praise promises no investigation, and says when it has been heard', () => {
    const praise = linesOf(receiptCard(aReceiptView({ kind: 'berom' }), 'sv')).join('\n');
    expect(praise).not.toContain('Utreds');
    const heard = aReceiptView({ kind: 'berom', status: 'received', receivedAt: '2026-11-22T07:00:00.000Z' });
    expect(linesOf(receiptCard(heard, 'sv')).join('\n')).toContain('Berömmet har kommit fram');
  });

  test('of a withdrawn report says that it is kept, and has no steps', () => {
    const lines = linesOf(receiptCard(aReceiptView({ status: 'withdrawn' }), 'sv'));
    expect(lines.join(' ')).toContain('det du skrev sparas');
    expect(lines.filter((line) => /^[✓●○]/.test(line))).toEqual([]);
  });
});

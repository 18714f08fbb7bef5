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

  test('tells its reporter nothing of a merge: the report goes on', () => {
    const merged = JSON.stringify(receiptCard(aReceiptView({ status: 'merged' }), 'sv'));
    expect(merged).toContain('● Nu: Bedöms');
    expect(merged).not.toMatch(/ihop|samman/);
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

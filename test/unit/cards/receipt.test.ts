import { describe, expect, test } from '@jest/globals';
import type { Message } from '../../../bot/cards/elements.ts';
import { newsCard } from '../../../bot/cards/news.ts';
import { receiptCard } from '../../../bot/cards/receipt.ts';
import { verbs } from '../../../bot/cards/verbs.ts';
import type { ReceiptView } from '../../../bot/domain/views.ts';
import type { Language } from '../../../bot/text/language.ts';
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

describe('the receipt of a report that is worked on', () => {
  const at = {
    receivedAt: '2026-11-22T07:00:00.000Z',
    assessedAt: '2026-11-22T08:00:00.000Z',
    mayWithdraw: false,
  };
  const answer = (day: number, text: string) => ({ at: `2026-11-${day}T08:00:00.000Z`, text });
  const stepsOf = (view: ReceiptView, language: Language = 'sv') =>
    linesOf(receiptCard(view, language)).filter((line) => /^[✓●○]/.test(line));

  test('says since when it has been investigated', () => {
    const view = aReceiptView({ ...at, status: 'investigating', investigatedAt: '2026-11-23T08:00:00.000Z' });
    expect(stepsOf(view)).toEqual([
      '✓ Klart: Skickad, 22 november kl. 02.00',
      '✓ Klart: Mottagen, 22 november kl. 08.00',
      '✓ Klart: Bedömd, 22 november kl. 09.00',
      '● Nu: Utreds sedan 23 november kl. 09.00',
      '○ Sedan: Åtgärdas',
      '○ Sedan: Du får veta vad som ändrades',
    ]);
    expect(linesOf(receiptCard(view, 'sv'))).toContain('Enheten tar reda på vad som hände och varför.');
  });

  test('says since when it has been acted on, and no step that was never taken', () => {
    const view = aReceiptView({ ...at, status: 'acting', actedAt: '2026-11-24T08:00:00.000Z' });
    expect(stepsOf(view).slice(2)).toEqual([
      '✓ Klart: Bedömd, 22 november kl. 09.00',
      '● Nu: Åtgärdas sedan 24 november kl. 09.00',
      '○ Sedan: Du får veta vad som ändrades',
    ]);
  });

  const closed = aReceiptView({
    ...{ ...at, status: 'closed', closedAt: '2026-11-25T08:00:00.000Z', mayAdd: false },
    answers: [answer(23, 'Vi tittar på det.'), answer(25, 'Mattan är bytt.')],
  });

  test('shows all answers with their days, the newest first, and at the end what changed', () => {
    const open = linesOf(receiptCard({ ...closed, closedAt: null, status: 'acting' }, 'sv'));
    expect(open).toContain('Svar till dig, 25 november kl. 09.00');
    const lines = linesOf(receiptCard(closed, 'sv'));
    expect(lines.filter((line) => /Svar till dig|ändrades,|mattan|Mattan|tittar/.test(line))).toEqual([
      'Det här ändrades, 25 november kl. 09.00',
      'Mattan är bytt.',
      'Svar till dig, 23 november kl. 09.00',
      'Vi tittar på det.',
    ]);
    expect(stepsOf(closed).at(-1)).toBe('✓ Klart: Avslutad, 25 november kl. 09.00');
  });

  test('of a closed case says what to do instead of adding, and offers it', () => {
    const message = receiptCard(closed, 'sv');
    expect(linesOf(message).join(' ')).toContain('Vill du berätta mer? Gör en ny rapport.');
    expect(verbsIn(message.card)).toEqual([verbs.menu]);
  });

  test('of a merged report shows the same as that of the case it went into', () => {
    const merged: ReceiptView = { ...closed, status: 'merged' };
    expect(stepsOf(merged)).toEqual(stepsOf(closed));
    expect(linesOf(receiptCard(merged, 'sv'))).toContain('Mattan är bytt.');
  });

  test('says so in easy Swedish and in English, with the answer as it was written', () => {
    expect(linesOf(receiptCard(closed, 'lattlast'))).toContain(
      'Rapporten är avslutad. Du kan inte lägga till mer. Vill du berätta mer? Gör en ny rapport.',
    );
    expect(linesOf(receiptCard(closed, 'en'))).toEqual(
      expect.arrayContaining(['This is what changed, 25 November at 09:00', 'Mattan är bytt.']),
    );
  });

  test('loses no answer, however many there are', () => {
    const many = { ...closed, answers: Array.from({ length: 8 }, (_, i) => answer(10 + i, `Svar nummer ${i}.`)) };
    const pages = [0, 1, 2].map((page) => receiptCard(many, 'sv', page));
    const read = pages.flatMap(linesOf).filter((line) => line.startsWith('Svar nummer'));
    expect(read).toEqual([7, 6, 5, 4, 3, 2, 1, 0].map((i) => `Svar nummer ${i}.`));
    expect(pages.map(({ card }) => verbsIn(card).includes(verbs.caseReceipt))).toEqual([true, true, false]);
  });

  test('never says in its toast what was answered', () => {
    expect(receiptCard(closed, 'sv').summary).toBe('Det har hänt något med din rapport.');
  });
});

describe('the message that says that there is something to read', () => {
  test('holds nothing but the number, and leads to the receipt', () => {
    const message = newsCard({ caseId: 'c0ffee', number: '2026-000123', what: 'answered' }, 'sv');
    expect(message.summary).toBe('Det har kommit svar på din rapport.');
    expect(linesOf(message)).toEqual(['Det har kommit svar på din rapport.', 'Ärende 2026-000123']);
    expect(verbsIn(message.card)).toEqual([verbs.caseReceipt]);
  });
});

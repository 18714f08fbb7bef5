import type { Case } from '../case.ts';
import { isGrave } from '../grave.ts';
import { after } from '../limits.ts';
import type { Reminder } from './define.ts';

export const notReceived: Reminder = {
  key: 'notReceived',
  asks: 'receive',
  duties: (c, limits) => {
    if (c.received || c.status !== 'registered') return [];
    // A case that was referred waits anew from that moment.
    const dueAt = after(c.referredAt ?? c.reportedAt, wasHarmed(c) ? limits.receiveAtOnce : limits.receive);
    return [
      {
        key: 'notReceived',
        reminder: 'notReceived',
        dueAt,
        remindFrom: dueAt,
        basis: 'kommun',
        urgent: isGrave(c),
        holder: { is: 'responsible' },
      },
    ];
  },
  what: { sv: 'ska tas emot', en: 'is to be received' },
  why: { sv: 'Ingen har tagit emot ärendet än.', en: 'Nobody has received the case yet.' },
  button: { sv: 'Ta emot', en: 'Receive' },
};

const wasHarmed = ({ report }: Case): boolean => report.harm === 'serious' || report.harm === 'life';

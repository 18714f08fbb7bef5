import { owesAnswer } from '../closing.ts';
import { after } from '../limits.ts';
import { latestOf, type Reminder } from './define.ts';

export const answerOwed: Reminder = {
  key: 'answerOwed',
  asks: 'answer',
  duties: (c, limits) => {
    if (!c.received || !owesAnswer(c)) return [];
    const dueAt = after(c.reportedAt, limits.answer);
    return [
      {
        key: 'answerOwed',
        reminder: 'answerOwed',
        dueAt,
        // Whoever receives it late gets the time to answer.
        remindFrom: latestOf(dueAt, c.received.at),
        basis: 'kommun',
        urgent: false,
        holder: { is: 'responsible' },
      },
    ];
  },
  what: { sv: 'ska få ett svar', en: 'is to be answered' },
  why: {
    sv: 'Den som rapporterade har inte fått veta vad det ledde till.',
    en: 'The reporter has not been told what came of it.',
  },
  button: { sv: 'Svara', en: 'Answer' },
};

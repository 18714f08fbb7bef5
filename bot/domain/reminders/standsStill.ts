import type { Case } from '../case.ts';
import { missingIn } from '../closing.ts';
import { clocksOf } from '../legal.ts';
import { after, type Limits } from '../limits.ts';
import { latestOf, type Reminder } from './define.ts';
import { awaitsInvestigation } from './investigationOld.ts';

/** So that no open case is ever one that nobody is reminded of: all is done and it is not closed, or nothing goes on. */
export const standsStill: Reminder = {
  key: 'standsStill',
  asks: 'close',
  duties: (c, limits) => {
    if (!c.received || isUnderWay(c, limits)) return [];
    const dueAt = after(latestOf(c.received.at, ...milestones(c)), limits.investigate);
    return [
      {
        key: 'standsStill',
        reminder: 'standsStill',
        dueAt,
        remindFrom: dueAt,
        basis: 'kommun',
        urgent: false,
        holder: { is: 'responsible' },
      },
    ];
  },
  what: { sv: 'står stilla', en: 'stands still' },
  why: {
    sv: 'Inget har hänt på länge. Bestäm nästa steg, eller avsluta ärendet.',
    en: 'Nothing has happened for long. Decide what comes next, or close the case.',
  },
  button: { sv: 'Öppna ärendet', en: 'Open the case' },
};

/** Something else of the case has its own day. */
function isUnderWay(c: Case, limits: Limits): boolean {
  const missing = missingIn(c);
  if (awaitsInvestigation(c) || c.processes.some(({ joinedTo }) => joinedTo?.ended === null)) return true;
  if (clocksOf(c, limits).some(({ doneAt }) => doneAt === null)) return true;
  return (['assessment', 'actionOpen', 'effectUnseen', 'answer'] as const).some((one) => missing.includes(one));
}

const milestones = (c: Case): readonly (string | null | undefined)[] => [
  ...[c.assessed?.at, c.reopened?.at, c.answers.at(-1)?.at, c.lesson?.at],
  ...c.actions.flatMap(({ decided, look, dropped }) => [decided.at, look?.at, dropped?.at]),
  ...c.processes.flatMap(({ taken }) => taken.map(({ at }) => at)),
];

import { actionDue } from './actionDue.ts';
import { answerOwed } from './answerOwed.ts';
import type { Reminder, ReminderKey } from './define.ts';
import { effectToSee } from './effectToSee.ts';
import { investigationOld } from './investigationOld.ts';
import { legalClock } from './legalClock.ts';
import { notAssessed } from './notAssessed.ts';
import { notReceived } from './notReceived.ts';
import { standsStill } from './standsStill.ts';

const table: Readonly<Record<ReminderKey, Reminder>> = {
  notReceived,
  notAssessed,
  investigationOld,
  actionDue,
  effectToSee,
  answerOwed,
  legalClock,
  standsStill,
};

/** Every reminder of a case, in the order in which a list of duties names them. */
export const reminders: readonly Reminder[] = Object.values(table);

export const reminderOf = (key: ReminderKey): Reminder => table[key];

import type { Reminder } from './define.ts';
import { notReceived } from './notReceived.ts';

/** Every reminder, in the order in which a list of duties names them. */
export const reminders: readonly Reminder[] = [notReceived];

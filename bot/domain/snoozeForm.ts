import { snoozeTexts } from '../text/reminders.ts';
import type { Field } from './forms/field.ts';
import { dayAhead, passage } from './forms/fields.ts';

/** A first proposal, which costs a tap only to change. */
const usualDays = 7;

export const snoozeFields: readonly Field[] = [
  dayAhead('until', snoozeTexts.until, usualDays, { required: true }),
  passage('reason', snoozeTexts.reason, { required: true, max: 500, hint: snoozeTexts.reasonHint }),
];

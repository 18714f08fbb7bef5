import { lessonTexts } from '../text/closing.ts';
import type { Field } from './forms/field.ts';
import { passage } from './forms/fields.ts';

/** A lärdom for staff, with no person in it (R50). */
export const lessonFields: readonly Field[] = [
  passage('lesson', lessonTexts.label, { required: true, hint: lessonTexts.lead }),
];

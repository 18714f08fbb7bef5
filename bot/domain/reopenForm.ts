import { reopenTexts } from '../text/closing.ts';
import type { Field } from './forms/field.ts';
import { passage } from './forms/fields.ts';

/** *Återöppna*. */
export const reopenFields: readonly Field[] = [passage('reason', reopenTexts.reason, { required: true })];

import { joinTexts, startTexts, takeBackTexts } from '../text/process.ts';
import type { Field, Options } from './forms/field.ts';
import { choice, line, passage } from './forms/fields.ts';

/** Which process to begin by hand, of those that can be, and why. */
export const startFields = (options: Options): readonly Field[] => [
  choice('process', startTexts.which, options, { required: true }),
  passage('reason', startTexts.reason, { required: true }),
];

/** Why a decision is taken back. */
export const takeBackFields: readonly Field[] = [passage('reason', takeBackTexts.reason, { required: true })];

/** The number of the case that leads a joint investigation. */
export const joinFields: readonly Field[] = [line('number', joinTexts.number, { required: true, max: 20 })];

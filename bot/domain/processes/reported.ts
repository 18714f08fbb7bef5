import type { Localised } from '../../text/language.ts';
import type { Field } from '../forms/field.ts';
import { day, line } from '../forms/fields.ts';
import type { Process } from '../process.ts';
import { takenIn } from '../process.ts';
import type { Instant } from '../time.ts';

/** That something was reported to an authority: which day, and the number it has there. */
export const reportedFields = (number: Localised, id = 'number'): readonly Field[] => [
  day('reportedOn', { sv: 'Vilken dag skickades den?', en: 'Which day was it sent?' }, { required: true }),
  line(id, number, {
    required: true,
    max: 60,
    hint: { sv: 'Har ni inte fått något än: skriv “inväntas”.', en: 'Not got one yet: write “awaited”.' },
  }),
];

/** When the first of these steps was taken; null while none has been. */
export const takenAt = (process: Process, ...steps: readonly string[]): Instant | null =>
  steps.map((step) => takenIn(process, step)?.at).find((at) => at !== undefined) ?? null;

export const hasTaken = (process: Process, ...steps: readonly string[]): boolean => takenAt(process, ...steps) !== null;

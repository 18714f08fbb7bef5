import type { Field } from '../forms/field.ts';
import { choice, day, passage } from '../forms/fields.ts';
import { type Process, takenIn } from '../process.ts';

/** That the person concerned was told, or why not: the same questions in every process that asks for it. */
export const toldFields: readonly Field[] = [
  choice(
    'toldWho',
    { sv: 'Vem har fått veta?', en: 'Who has been told?' },
    {
      person: { sv: 'Personen själv', en: 'The person' },
      foretradare: { sv: 'God man, förvaltare eller annan företrädare', en: 'Legal guardian or other representative' },
      anhorig: { sv: 'Anhörig', en: 'A relative' },
      ingen: { sv: 'Ingen: det gick inte', en: 'Nobody: it was not possible' },
    },
    { required: true },
  ),
  day('toldOn', { sv: 'Vilken dag?', en: 'Which day?' }, { required: true }),
  passage('toldHow', { sv: 'Hur, och vad sades? Om ingen: varför?', en: 'How, and what was said? If nobody: why?' }),
];

export const told = (process: Process): boolean => takenIn(process, 'tell') !== undefined;

import { faultTexts } from '../../text/faults.ts';
import type { Localised } from '../../text/language.ts';
import type { Answers, Fault, Field } from '../forms/field.ts';
import { choices, day, passage } from '../forms/fields.ts';
import { type Process, takenIn } from '../process.ts';

/** That the person concerned was told, or why not: the same questions in every process that asks for it. */
export const toldFields: readonly Field[] = [
  choices(
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
  day('toldOn', { sv: 'Vilken dag?', en: 'Which day?' }, { upFront: true }),
  passage(
    'toldHow',
    {
      sv: 'Hur berättade ni, och vad sa ni? Fick ingen veta: varför?',
      en: 'How did you tell it, and what did you say? If nobody was told: why?',
    },
    { upFront: true },
  ),
];

const chosen = (answers: Answers): readonly string[] => {
  const who = answers['toldWho'];
  return Array.isArray(who) ? who : [];
};

export const toldNobody = (answers: Answers): boolean => chosen(answers).includes('ingen');

const texts = {
  both: {
    sv: 'Kryssa i antingen dem som har fått veta, eller ingen.',
    en: 'Tick either those who have been told, or nobody.',
  },
  whyNot: { sv: 'Skriv varför ingen har fått veta.', en: 'Write why nobody has been told.' },
} as const satisfies Record<string, Localised>;

/** Somebody on a day, or nobody with the reason. */
export function toldFaults(answers: Answers): readonly Fault[] {
  if (!toldNobody(answers)) return answers['toldOn'] ? [] : [{ field: 'toldOn', text: faultTexts.day }];
  return [
    ...(chosen(answers).length > 1 ? [{ field: 'toldWho', text: texts.both }] : []),
    ...(answers['toldHow'] ? [] : [{ field: 'toldHow', text: texts.whyNot }]),
  ];
}

export const told = (process: Process): boolean => takenIn(process, 'tell') !== undefined;

import type { Localised } from '../../bot/text/language.ts';

export const actionTexts = {
  none: { sv: 'Det finns inga åtgärder att visa just nu.', en: 'There are no actions to show right now.' },
  noneInFigures: { sv: 'Ingen åtgärd är bestämd än.', en: 'No action has been decided yet.' },
  period: { sv: 'Ärenden', en: 'Cases' },
  state: { sv: 'Läge', en: 'State' },
  strength: { sv: 'Styrka', en: 'Strength' },
  owner: { sv: 'Ansvarig', en: 'Owner' },
  everybody: { sv: 'Alla', en: 'Everybody' },
  sort: { sv: 'Sortera efter', en: 'Sort by' },
  any: { sv: 'Alla', en: 'All' },
  fileHint: {
    sv: 'I filen står också antal mellan 1 och 4. Den är till för arbetet inom kommunen.',
    en: 'The file also holds counts of 1 to 4. It is for work within the municipality.',
  },
  download: { sv: 'Hämta som CSV-fil', en: 'Fetch as a CSV file' },
  late: { sv: 'Försenad', en: 'Late' },
  weeks: { sv: 'Det enheten har bestämt om sina veckor', en: 'What the unit has decided about its weeks' },
  hiddenWeek: { sv: 'En åtgärd för enheten', en: 'An action for the unit' },
  done: { sv: 'Klar', en: 'Done' },
  finish: { sv: 'Det är gjort', en: 'It is done' },
  figures: { sv: 'Åtgärder i tal', en: 'Actions in numbers' },
  cross: { sv: 'Vilken sorts åtgärd hjälper?', en: 'Which kind of action helps?' },
  crossHint: {
    sv: 'Starka åtgärder ändrar systemet. Svaga är att påminna eller informera.',
    en: 'Strong actions change the system. Weak ones remind or inform.',
  },
  byUnit: { sv: 'Enhet för enhet', en: 'Unit by unit' },
  area: { sv: 'Område', en: 'Area' },
  unit: { sv: 'Enhet', en: 'Unit' },
  all: { sv: 'Alla', en: 'All' },
  weekOpen: { sv: 'Veckans, öppna', en: 'Week’s, open' },
  weekDone: { sv: 'Veckans, klara', en: 'Week’s, done' },
  own: { sv: 'Din åtgärd', en: 'Your action' },
} as const satisfies Record<string, Localised>;

export const weekNamed = (week: string): Localised => {
  const number = Number(week.slice(6));
  return { sv: `vecka ${number}`, en: `week ${number}` };
};

import type { Localised } from '../../bot/text/language.ts';

export const unitTexts = {
  unit: { sv: 'Enhet', en: 'Unit' },
  week: { sv: 'Vecka', en: 'Week' },
  before: { sv: 'Veckan före', en: 'The week before' },
  after: { sv: 'Veckan efter', en: 'The week after' },
  soFar: { sv: 'Veckan pågår.', en: 'The week goes on.' },
  none: {
    sv: 'Det finns ingen enhet vars siffror du kan se. Fråga din chef.',
    en: 'There is no unit whose figures you can see. Ask your manager.',
  },
  noFigures: {
    sv: 'Här finns inget att räkna än. När någon har rapporterat visas veckan här.',
    en: 'There is nothing to count here yet. When somebody has reported, the week is shown here.',
    lattlast: 'Ingen har rapporterat än. Därför finns inga siffror.',
  },
  followed: { sv: 'Det vi följer', en: 'What we follow' },
  thisWeek: { sv: 'Veckan', en: 'This week' },
  usual: { sv: 'Vanligt', en: 'Usual' },
  verdict: { sv: 'Läge', en: 'Reading' },
  decide: { sv: 'Vad gör vi åt det?', en: 'What do we do?' },
  now: { sv: 'Just nu', en: 'Right now' },
  nothingWaits: { sv: 'Inget väntar just nu.', en: 'Nothing waits right now.' },
  cases: { sv: 'Öppna ärenden', en: 'Open cases' },
  showCases: { sv: 'Visa ärendena', en: 'Show the cases' },
  noCases: { sv: 'Inga öppna ärenden.', en: 'No open cases.' },
  reported: { sv: 'Rapporterat', en: 'Reported' },
  actions: { sv: 'Beslutat om veckorna', en: 'Decided about the weeks' },
  due: { sv: 'Klar senast', en: 'Due' },
  done: { sv: 'Klar', en: 'Done' },
  isDone: { sv: 'Säg att den är klar', en: 'Say that it is done' },
  lessons: { sv: 'Lärdomar', en: 'Lessons' },
} as const satisfies Record<string, Localised>;

export const chartTexts = {
  charts: { sv: 'Året i diagram', en: 'The year in charts' },
  how: {
    sv: 'Punkterna är veckor. Mellan de streckade linjerna ligger det vanliga. Mitten och gränserna är räknade på veckorna före den sista.',
    en: 'The points are weeks. Between the dashed lines lies the usual. Centre and limits are counted from the weeks before the last.',
    lattlast:
      'Varje punkt är en vecka. Det vanliga ligger mellan de streckade linjerna. Vi räknar på veckorna före den sista.',
  },
  keys: {
    sv: 'Gå mellan veckorna med piltangenterna.',
    en: 'Move between the weeks with the arrow keys.',
  },
  showTable: { sv: 'Visa som tabell', en: 'Show as a table' },
  hideTable: { sv: 'Göm tabellen', en: 'Hide the table' },
  value: { sv: 'Värde', en: 'Value' },
  limits: { sv: 'Vanligt mellan', en: 'Usual between' },
  note: { sv: 'Signal', en: 'Signal' },
  centre: { sv: 'mitten', en: 'centre' },
  inLimits: { sv: 'gränser', en: 'limits' },
  outside: { sv: 'utanför gränserna', en: 'outside the limits' },
  run: { sv: 'lång svit', en: 'long run' },
  last: { sv: 'vald vecka', en: 'chosen week' },
  shortWeek: { sv: 'v.', en: 'w.' },
} as const satisfies Record<string, Localised>;

export const configureTexts = {
  tabName: { sv: 'Enheten', en: 'The unit' },
  title: { sv: 'Enhetens sida i kanalen', en: 'The unit’s page in the channel' },
  what: {
    sv: 'Fliken visar veckan, diagrammen och lärdomarna för kanalens enhet. Var och en ser bara det hon själv får se.',
    en: 'The tab shows the week, the charts and the lessons of the channel’s unit. Each person sees only what she may see.',
  },
  connect: {
    sv: 'Vilken enhet det är? Skriv ”@Lyhörd koppla” i kanalen, om det inte redan är gjort. Tryck sedan på Spara.',
    en: 'Which unit is it? Write “@Lyhörd connect” in the channel, if that is not done yet. Then press Save.',
  },
} as const satisfies Record<string, Localised>;

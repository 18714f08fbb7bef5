import type { IndicatorWeek } from '../domain/indicators/week.ts';
import type { OpenByAge, PassedClocks, WeekCardView } from '../domain/weekView.ts';
import { weeksText } from './amounts.ts';
import type { Localised } from './language.ts';

/** The organisation as a whole, as its channel is spoken of. */
export const ledningName: Localised = { sv: 'ledningen', en: 'management' };

export const weekTexts = {
  toast: { sv: 'Veckans sammanfattning.', en: 'The week’s summary.' },
  whole: { sv: 'Hela verksamheten', en: 'The whole organisation' },
  indicator: { sv: 'Det vi följer', en: 'What we follow' },
  thisWeek: { sv: 'Veckan', en: 'This week' },
  usual: { sv: 'Vanligt', en: 'Usual' },
  verdict: { sv: 'Läge', en: 'Reading' },
  week: { sv: 'Vecka', en: 'Week' },
  usualVariation: { sv: 'Vanlig variation', en: 'Usual variation', lattlast: 'Som vanligt' },
  nothingToCount: { sv: 'Inget att räkna', en: 'Nothing to count' },
  early: { sv: 'Flera väntar än', en: 'Several still wait' },
  tooFew: { sv: 'För få värden än', en: 'Too few values yet' },
  reporting: { sv: 'rapportering', en: 'reporting' },
  moreReports: {
    sv: 'Fler rapporter är inget misslyckande. Det visar att vi ser och berättar.',
    en: 'More reports are no failure. They show that we see and tell.',
    lattlast: 'Det är bra att rapportera. Då kan vi bli bättre.',
  },
  open: { sv: 'Öppna ärenden nu', en: 'Open cases now' },
  overdue: { sv: 'Försenade åtgärder', en: 'Overdue actions', lattlast: 'Åtgärder som är sena' },
  looks: {
    sv: 'Effekter att följa upp i veckan',
    en: 'Effects to look at this week',
    lattlast: 'Se om åtgärder har hjälpt',
  },
  answers: { sv: 'Rapporter som väntar på svar', en: 'Reports waiting for an answer' },
  lesson: { sv: 'En lärdom', en: 'A lesson' },
  clocks: { sv: 'Tider som har gått ut', en: 'Limits that have passed' },
  earlier: { sv: 'Åtgärder på gång', en: 'Actions under way' },
  noReports: {
    sv: 'Inga rapporter har kommit det senaste året.',
    en: 'No reports have come in the past year.',
    lattlast: 'Ingen har rapporterat på ett år.',
  },
  improved: { sv: 'Förbättringar som håller', en: 'Improvements that last' },
  signals: { sv: 'Enheter där något har ändrats', en: 'Units where something has changed' },
  silent: { sv: 'Ovanligt tyst', en: 'Unusually quiet' },
  askThem: {
    sv: 'Där har det varit tyst längre än vanligt. Fråga hur de har det.',
    en: 'It has been quiet there for longer than usual. Ask how they are.',
    lattlast: 'Där har ingen rapporterat på länge. Fråga hur de har det.',
  },
  whose: { sv: 'Vilken enhets vecka?', en: 'Which unit’s week?' },
} as const satisfies Record<string, Localised>;

/** `2026-W47` as people say it, without its year. */
export const weekNumber = (week: string): string => String(Number(week.slice(-2)));

/** `vecka 47`; with its year where that is not the year one speaks of. */
export const weekLabel = (week: string, year: string): Localised => {
  const of = week.startsWith(year) ? '' : ` ${week.slice(0, 4)}`;
  return { sv: `vecka ${weekNumber(week)}${of}`, en: `week ${weekNumber(week)}${of}` };
};

export const weekTitle = ({ week, unitName, isSoFar }: WeekCardView): Localised => {
  const [sv, en] = [unitName ?? weekTexts.whole.sv, unitName ?? weekTexts.whole.en];
  const number = weekNumber(week);
  return isSoFar
    ? { sv: `${sv}, vecka ${number} hittills`, en: `${en}, week ${number} so far` }
    : { sv: `${sv}, vecka ${number}`, en: `${en}, week ${number}` };
};

/** What the chart says of an indicator: which kind of signal, since when, and whether that is good. */
export function verdictOf(one: IndicatorWeek): Localised {
  if (one.signal !== null) return judged(one, signalOf(one));
  if (one.value === null) return weekTexts.nothingToCount;
  if (one.isEarly) return weekTexts.early;
  return one.lower === null && one.upper === null ? weekTexts.tooFew : weekTexts.usualVariation;
}

function signalOf({ signal, side, weeks, since }: IndicatorWeek): Localised {
  const isAbove = side === 'above';
  const time = weeksText(weeks);
  if (signal === 'outside') {
    return isAbove
      ? { sv: 'Högre än vanligt', en: 'Higher than usual' }
      : { sv: 'Lägre än vanligt', en: 'Lower than usual' };
  }
  if (signal === 'longRun') {
    return isAbove
      ? { sv: `Över det vanliga i ${time.sv}`, en: `Above the usual for ${time.en}` }
      : { sv: `Under det vanliga i ${time.sv}`, en: `Below the usual for ${time.en}` };
  }
  const from = since === null ? null : weekNumber(since);
  return from === null
    ? { sv: 'Har ändrats under året', en: 'Has changed during the year' }
    : { sv: `Nivån har ändrats sedan vecka ${from}`, en: `The level has changed since week ${from}` };
}

function judged({ direction }: IndicatorWeek, { sv, en }: Localised): Localised {
  if (direction === null) return { sv, en };
  return direction === 'better'
    ? { sv: `✔ ${sv}, bättre`, en: `✔ ${en}, better` }
    : { sv: `⚠ ${sv}, sämre`, en: `⚠ ${en}, worse` };
}

export const openText = ({ total, overWeek, overMonth }: OpenByAge): Localised => {
  if (overWeek === 0) return { sv: String(total), en: String(total) };
  const sv = overMonth === 0 ? '' : ` (${overMonth} äldre än fyra veckor)`;
  const en = overMonth === 0 ? '' : ` (${overMonth} over four weeks)`;
  return {
    sv: `${total}, varav ${overWeek} äldre än en vecka${sv}`,
    en: `${total}, ${overWeek} of them over a week old${en}`,
  };
};

/** A municipality's own limit is never told as the law's. */
export const passedText = ({ process, basis, count }: PassedClocks): Localised => ({
  sv: `${process.sv}: ${count} över ${basis === 'law' ? 'lagens gräns' : 'kommunens gräns'}`,
  en: `${process.en}: ${count} past ${basis === 'law' ? 'the law’s limit' : 'the municipality’s limit'}`,
});

/** `day` as people say it, by language. */
export const lastReport = (day: Localised): Localised => ({
  sv: `Den senaste rapporten kom ${day.sv}.`,
  en: `The last report came on ${day.en}.`,
});

export const decidedText = (count: number, day: Localised): Localised => ({
  sv: count === 1 ? `1 åtgärd beslutad, klar ${day.sv}` : `${count} åtgärder beslutade, den första klar ${day.sv}`,
  en: count === 1 ? `1 action decided, due ${day.en}` : `${count} actions decided, the first due ${day.en}`,
});

export const andMore = (count: number): Localised => ({ sv: `och ${count} till`, en: `and ${count} more` });

/** *Vad gör vi åt det?* and what comes of it. */
export const weekActionTexts = {
  title: { sv: 'Vad gör vi åt det?', en: 'What do we do?' },
  hint: {
    sv: 'Kanalen visar bara att något är beslutat och när det ska vara klart. Skriv inga namn på dem det gäller.',
    en: 'The channel shows only that something is decided, and when it is due. No names of those it is about, please.',
    lattlast: 'Kanalen visar inte det du skriver. Skriv inga namn.',
  },
  what: { sv: 'Vad ska göras?', en: 'What is to be done?' },
  whatMissing: { sv: 'Skriv vad som ska göras.', en: 'Write what is to be done.' },
  owner: { sv: 'Vem ser till att det blir gjort?', en: 'Who sees to it?' },
  ownerMissing: { sv: 'Välj en person i listan.', en: 'Choose a person on the list.' },
  dueOn: { sv: 'När ska det vara klart?', en: 'When is it to be done?' },
  dayMissing: { sv: 'Välj en dag.', en: 'Choose a day.' },
  dayPast: { sv: 'Den dagen har varit. Välj i dag eller senare.', en: 'That day has passed. Choose today or later.' },
  decided: {
    sv: 'Tack. Det är beslutat. Du hittar det i vår chatt.',
    en: 'Thank you. It is decided. You find it in our chat.',
  },
  done: { sv: 'Bra gjort! Åtgärden är klar.', en: 'Well done! The action is finished.' },
  toast: { sv: 'En åtgärd är beslutad.', en: 'An action is decided.' },
  cardTitle: { sv: 'Beslutad åtgärd', en: 'Action decided' },
  unit: { sv: 'Enhet', en: 'Unit' },
  who: { sv: 'Ansvarig', en: 'Owner' },
  due: { sv: 'Klar senast', en: 'Due' },
  finished: { sv: 'Klar', en: 'Done' },
} as const satisfies Record<string, Localised>;

export const weekReplies = {
  notYours: {
    sv: 'Du hör inte till någon enhet vars vecka jag kan visa. Fråga din chef.',
    en: 'You belong to no unit whose week I can show. Ask your manager.',
  },
  notConnected: {
    sv: 'Kanalen är inte kopplad till någon enhet än, så jag har ingen vecka att visa.',
    en: 'The channel is not connected to a unit yet, so I have no week to show.',
  },
} as const satisfies Record<string, Localised>;

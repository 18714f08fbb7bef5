import type { Localised } from './language.ts';

/** What is wrong with an input and how to mend it, where nothing need be filled in. */
export const faultTexts = {
  text: { sv: 'Skriv några ord här.', en: 'Write a few words here.' },
  choice: { sv: 'Välj ett av alternativen.', en: 'Choose one of these.', lattlast: 'Välj ett svar.' },
  choices: { sv: 'Välj minst ett alternativ.', en: 'Choose at least one.', lattlast: 'Välj minst ett svar.' },
  yesNo: { sv: 'Svara ja eller nej.', en: 'Answer yes or no.' },
  count: { sv: 'Skriv ett antal med siffror.', en: 'Write a number.', lattlast: 'Skriv hur många. Använd siffror.' },
  day: { sv: 'Välj en dag.', en: 'Choose a day.' },
  dayAhead: { sv: 'Välj en dag.', en: 'Choose a day.' },
  moment: { sv: 'Välj en dag och en tid.', en: 'Choose a day and a time.' },
  unit: { sv: 'Välj den enhet det gäller.', en: 'Choose the unit it is about.', lattlast: 'Välj en enhet.' },
  unreadable: {
    sv: 'Det här gick inte att läsa. Fyll i det en gång till.',
    en: 'This could not be read. Please fill it in again.',
  },
  notAnOption: {
    sv: 'Det svaret finns inte att välja. Välj ett i listan.',
    en: 'That answer is not on the list. Choose one that is.',
    lattlast: 'Det svaret finns inte. Välj ett i listan.',
  },
  notADay: {
    sv: 'Den dagen finns inte i kalendern. Välj en annan.',
    en: 'There is no such day in the calendar. Choose another.',
    lattlast: 'Den dagen finns inte. Välj en annan dag.',
  },
  notATime: {
    sv: 'Skriv tiden som timme och minut, till exempel 14:30.',
    en: 'Write the time as hour and minute, such as 14:30.',
    lattlast: 'Skriv tiden så här: 14:30.',
  },
  dayMissing: {
    sv: 'Vilken dag var det? Välj en dag, eller töm tiden om du inte vet.',
    en: 'Which day was it? Choose one, or clear the time if you don’t know.',
    lattlast: 'Vilken dag var det? Om du inte vet: ta bort tiden.',
  },
  timeMissing: {
    sv: 'Ungefär hur dags? Gissa gärna, eller töm dagen om du inte vet.',
    en: 'About what time? A guess will do, or clear the day if you don’t know.',
    lattlast: 'Vilken tid var det? Du kan gissa. Om du inte vet: ta bort dagen.',
  },
  inFuture: {
    sv: 'Den tiden har inte varit än. Ändra till när det hände.',
    en: 'That time has not come yet. Change it to when it happened.',
    lattlast: 'Den tiden har inte varit än. Välj en tid som har varit.',
  },
  dayInFuture: {
    sv: 'Den dagen har inte varit än. Ändra till dagen då det hände.',
    en: 'That day has not come yet. Change it to the day when it happened.',
    lattlast: 'Den dagen har inte varit än. Välj en dag som har varit.',
  },
  inPast: {
    sv: 'Den dagen har redan varit. Välj i dag eller en dag som kommer.',
    en: 'That day has already been. Choose today or a day to come.',
    lattlast: 'Den dagen har varit. Välj en dag som kommer.',
  },
  tooFarAhead: {
    sv: 'Det är mer än två år fram. Stämmer året? Välj en dag som är närmare.',
    en: 'That is more than two years ahead. Is the year right? Choose a day that is nearer.',
    lattlast: 'Det är mer än två år fram. Välj en dag som är närmare.',
  },
  tooLongAgo: {
    sv: 'Det är mer än två år sedan. Stämmer året? Om ja: töm dag och tid och skriv i texten när det var.',
    en: 'That is more than two years ago. Is the year right? If so, clear day and time and say in the text when it was.',
    lattlast: 'Det är mer än två år sedan. Är året rätt? Om ja: ta bort dag och tid. Skriv i texten när det var.',
  },
  dayTooLongAgo: {
    sv: 'Det är mer än två år sedan. Välj en senare dag.',
    en: 'That is more than two years ago. Choose a later day.',
  },
  periodReversed: {
    sv: 'Sista dagen är före den första. Byt en av dem.',
    en: 'The last day is before the first. Change one of them.',
    lattlast: 'Sista dagen är före första dagen. Ändra en av dem.',
  },
  unknownUnit: {
    sv: 'Den enheten finns inte längre. Välj en i listan.',
    en: 'That unit is no longer there. Choose one on the list.',
    lattlast: 'Den enheten finns inte. Välj en i listan.',
  },
  searchForUnit: {
    sv: 'Skriv några bokstäver ur enhetens namn.',
    en: 'Write a few letters of the unit’s name.',
    lattlast: 'Skriv en bit av enhetens namn.',
  },
  noSuchUnit: {
    sv: 'Ingen enhet heter så. Pröva med en del av namnet eller området.',
    en: 'No unit has that name. Try part of the name or the area.',
    lattlast: 'Vi hittar ingen enhet. Skriv en kortare bit av namnet.',
  },
  severalUnits: {
    sv: 'Flera enheter passar. Välj den rätta i listan.',
    en: 'Several units fit. Choose the right one on the list.',
    lattlast: 'Vi hittade flera enheter. Välj rätt enhet i listan.',
  },
  childConcern: {
    sv: 'Det låter som oro för ett barn. En orosanmälan görs inte här, utan direkt till mottagningen.',
    en: 'This sounds like concern for a child. That is not reported here but straight to the reception unit.',
    lattlast: 'Är du orolig för ett barn? Ring mottagningen i stället.',
  },
} as const satisfies Record<string, Localised>;

const grouped = (n: number, separator: string): string => String(n).replace(/\B(?=(\d{3})+$)/g, separator);

/** Lengths in characters. */
export const tooLong = (length: number, max: number): Localised => {
  const [sv, svMax, over] = [length, max, length - max].map((n) => grouped(n, '\u00a0'));
  const [en, enMax, enOver] = [length, max, length - max].map((n) => grouped(n, ','));
  return {
    sv: `Texten är ${sv} tecken och får vara högst ${svMax}. Korta den med ${over}. Allt du skrev står kvar.`,
    en: `The text has ${en} characters and may have at most ${enMax}. Shorten it by ${enOver}. All you wrote is still there.`,
    lattlast: `Texten är för lång. Ta bort ${over} tecken. Allt du skrev står kvar.`,
  };
};

export const outOfRange = (min: number, max: number): Localised => ({
  sv: `Skriv ett antal mellan ${min} och ${max}.`,
  en: `Write a number between ${min} and ${max}.`,
});

type Refused = 'personnummer' | 'phone' | 'email';

const remove = {
  personnummer: { sv: 'personnumret', en: 'the personal identity number' },
  phone: { sv: 'telefonnumret', en: 'the phone number' },
  email: { sv: 'e-postadressen', en: 'the e-mail address' },
} as const satisfies Record<Refused, Localised>;

/** What the privacy guard refused; the place is quoted beside it. */
export const refusedText = (kinds: readonly Refused[]): Localised => {
  const unique = [...new Set(kinds)];
  const [sv, en] = [
    unique.map((kind) => remove[kind].sv).join(' och '),
    unique.map((kind) => remove[kind].en).join(' and '),
  ];
  return {
    sv: `Ta bort ${sv} ur texten, så kan du skicka. Här står det:`,
    en: `Remove ${en} from the text, then you can send it. It stands here:`,
    lattlast: `Ta bort ${sv}. Sedan kan du skicka. Det står här:`,
  };
};

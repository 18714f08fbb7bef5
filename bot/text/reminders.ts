import type { ToldBefore } from '../domain/reminderView.ts';
import { formatDay } from '../domain/time.ts';
import { remindersText } from './amounts.ts';
import type { Localised } from './language.ts';

export const reminderTexts = {
  toast: { sv: 'Något väntar på dig.', en: 'Something is waiting for you.' },
  toastNow: { sv: 'Något brådskande väntar på dig.', en: 'Something urgent is waiting for you.' },
  toastUnit: { sv: 'Det här väntar på enheten.', en: 'This is waiting for the unit.' },
  title: { sv: 'Det här väntar på dig', en: 'This is waiting for you' },
  titleNow: { sv: '⚠ Det här kan inte vänta', en: '⚠ This cannot wait' },
  titleUnit: { sv: 'Det här väntar på enheten', en: 'This is waiting for the unit' },
  snooze: { sv: 'Skjut upp', en: 'Put off' },
  open: { sv: 'Öppna ärendet', en: 'Open the case' },
  /** Said once, above a day's rows. */
  kommunLimits: {
    sv: 'Tiderna är kommunens gräns, om inget annat står.',
    en: 'Times are the municipality’s limit, unless something else is said.',
    lattlast: 'Kommunen har bestämt tiderna, om inget annat står.',
  },
  atProvider: {
    sv: 'Utföraren utreder själv, men det här är sent. Mer än så får du inte veta. Fråga utföraren vad som hindrar.',
    en: 'The provider investigates by itself, but this is late. You are not told more. Ask the provider what stands in the way.',
    lattlast: 'Utföraren utreder själv. Det här är sent. Fråga utföraren varför.',
  },
  ownAction: { sv: 'har en åtgärd som är din', en: 'has an action that is yours' },
} as const satisfies Record<string, Localised>;

/** Until when, and by whose limit; days that the unit has chosen itself have none. */
export const dueText = (when: Localised, isPast: boolean): Localised =>
  isPast
    ? { sv: `⚠ Skulle vara klart ${when.sv}`, en: `⚠ Was due ${when.en}` }
    : { sv: `Senast ${when.sv}`, en: `To be done by ${when.en}` };

export const limitOf = {
  law: { sv: 'lagens gräns', en: 'the law’s limit' },
  kommun: { sv: 'kommunens gräns', en: 'the municipality’s limit' },
  own: { sv: 'som ni själva har bestämt', en: 'as you decided yourselves' },
} as const satisfies Record<string, Localised>;

const whom: Readonly<Record<ToldBefore, Localised>> = {
  enhetschef: { sv: 'Enhetschefen', en: 'The unit manager' },
  verksamhetschef: { sv: 'Verksamhetschefen', en: 'The head of operations' },
  sas: { sv: 'SAS', en: 'SAS' },
  mas: { sv: 'MAS', en: 'MAS' },
  mar: { sv: 'MAR', en: 'MAR' },
  owner: { sv: 'Den som ska göra åtgärden', en: 'Whoever is to do the action' },
};

/** Of a manager who is away; `until` is her last day, YYYY-MM-DD. */
export const nobodyStandsInFor = (name: string, until: string): Localised => ({
  sv: `${name || 'En chef'} är borta till och med ${formatDay(until, 'sv')}, och ingen ersätter.`,
  en: `${name || 'A manager'} is away until ${formatDay(until, 'en')}, and nobody stands in.`,
});

/** Why it comes to the next in line: `Enhetschefen har fått två påminnelser.` */
export const remindedBefore = (told: ToldBefore, count: number): Localised => ({
  sv: `${whom[told].sv} har fått ${remindersText(count).sv}.`,
  en: `${whom[told].en} has had ${remindersText(count).en}.`,
});

export const snoozeTexts = {
  title: { sv: 'Skjut upp påminnelsen', en: 'Put off the reminder' },
  lead: {
    sv: 'Det som väntar finns kvar i Att göra. Bara påminnelsen kommer senare.',
    en: 'What waits stays in To do. Only the reminder comes later.',
  },
  until: { sv: 'Påminn igen den', en: 'Remind again on' },
  reason: { sv: 'Varför ska den vänta?', en: 'Why should it wait?' },
  reasonHint: {
    sv: 'Den som tar över kan läsa det. Skriv inga namn.',
    en: 'Whoever takes over can read it. No names, please.',
  },
} as const satisfies Record<string, Localised>;

export const snoozedUntil = (number: string, day: Localised): Localised => ({
  sv: `Påminnelsen om ärende ${number} kommer ${day.sv}.`,
  en: `The reminder of case ${number} comes on ${day.en}.`,
});

/** A case that its reader may not read: she sees her own action, and no more. */
export const actionOfCase = (number: string): Localised => ({
  sv: `${number} En åtgärd är din`,
  en: `${number} An action is yours`,
});

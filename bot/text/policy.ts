import type { Limit, Limits } from '../domain/limits.ts';
import type { MandateKey } from '../domain/mandates.ts';
import type { Localised } from './language.ts';

/** What each limit of the municipality is called; those of a legal process begin with its name. */
export const limitTitles: Readonly<Record<keyof Limits, Localised>> = {
  receive: { sv: 'Ta emot ett ärende', en: 'Receive a case' },
  receiveAtOnce: {
    sv: 'Ta emot ett ärende om allvarlig skada eller livsfara',
    en: 'Receive a case of serious harm or danger to life',
  },
  assess: { sv: 'Bedöma ett ärende', en: 'Assess a case' },
  investigate: { sv: 'Utreda, räknat från mottagandet', en: 'Investigate, from when it was received' },
  actionSoon: { sv: 'Påminna om en åtgärd, före dess dag', en: 'Remind of an action, before its day' },
  look: { sv: 'Se efter om en åtgärd hjälpte', en: 'Look whether an action helped' },
  answer: { sv: 'Svara den som rapporterade', en: 'Answer the reporter' },
  lexSarahAssess: { sv: 'Lex Sarah: första bedömning', en: 'Lex Sarah: first assessment' },
  lexSarahInvestigate: { sv: 'Lex Sarah: utredning och beslut', en: 'Lex Sarah: investigation and decision' },
  lexSarahTell: { sv: 'Lex Sarah: den det gäller får veta', en: 'Lex Sarah: the person concerned is told' },
  lexSarahReport: { sv: 'Lex Sarah: anmälan till IVO', en: 'Lex Sarah: report to IVO' },
  lexSarahChair: { sv: 'Lex Sarah: ordföranden får veta', en: 'Lex Sarah: the chair is told' },
  lexSarahWritten: { sv: 'Lex Sarah: skriftlig rapport till nämnden', en: 'Lex Sarah: written report to the board' },
  lexMariaDecide: { sv: 'Lex Maria: beslut om anmälan till IVO', en: 'Lex Maria: decision on a report to IVO' },
  lexMariaInvestigate: { sv: 'Lex Maria: utredningen är klar', en: 'Lex Maria: the investigation is finished' },
  lexMariaTell: { sv: 'Lex Maria: patienten får veta', en: 'Lex Maria: the patient is told' },
  personuppgiftTell: {
    sv: 'Personuppgifter: de berörda får veta',
    en: 'Personal data: the persons concerned are told',
  },
  medicinteknik: { sv: 'Medicinteknik: anmälan om produkten', en: 'Medical devices: report of the device' },
  tillbud: { sv: 'Tillbud: anmälan till Arbetsmiljöverket', en: 'Tillbud: report to Arbetsmiljöverket' },
  klagomal: { sv: 'Klagomål: svar till den som klagade', en: 'Complaint: answer to whoever complained' },
};

export const mandateTitles: Readonly<Record<MandateKey, Localised>> = {
  lexSarahInvestigates: { sv: 'Lex Sarah: utreder', en: 'Lex Sarah: investigates' },
  lexSarahDecides: { sv: 'Lex Sarah: beslutar', en: 'Lex Sarah: decides' },
  lexSarahReports: {
    sv: 'Lex Sarah: anmäler till IVO och skriver till nämnden',
    en: 'Lex Sarah: reports to IVO and writes to the board',
  },
  lexMaria: { sv: 'Lex Maria', en: 'Lex Maria' },
  personuppgift: { sv: 'Personuppgiftsincident', en: 'Personal data breach' },
  medicinteknik: { sv: 'Medicinteknik', en: 'Medical devices' },
  tillbud: { sv: 'Tillbud', en: 'Tillbud (work environment)' },
  klagomal: { sv: 'Klagomål', en: 'Complaints' },
};

export const thresholdTitles = {
  severityAtOnce: {
    sv: 'Allvarlighet (1–4) då verksamhetschef och MAS eller SAS får veta genast',
    en: 'Severity (1–4) from which the head of operations and MAS or SAS are told at once',
  },
  riskAtOnce: {
    sv: 'Riskvärde (1–16) då verksamhetschef och MAS eller SAS får veta genast',
    en: 'Risk value (1–16) from which the head of operations and MAS or SAS are told at once',
  },
  summaryTime: { sv: 'Veckans kort kommer på måndagar klockan', en: 'The week’s card comes on Mondays at' },
  reminderTime: { sv: 'Dagens påminnelser kommer klockan', en: 'The day’s reminders come at' },
  remindersBeforeEscalation: {
    sv: 'Påminnelser innan nästa chef också påminns',
    en: 'Reminders before the next manager is reminded too',
  },
  draftDays: { sv: 'Utkast som inte har skickats sparas', en: 'Drafts that have not been sent are kept' },
  childReception: { sv: 'Mottagningen för barn som far illa', en: 'The reception unit for children at risk' },
  dataProtection: { sv: 'Dataskyddsombudet', en: 'The data protection officer' },
} as const satisfies Record<string, Localised>;

export const notSet: Localised = { sv: 'Inte ifyllt', en: 'Not set' };

export const providersLexSarah: Localised = {
  sv: 'Privat utförares lex Sarah förstörs efter',
  en: 'A private provider’s lex Sarah is destroyed after',
};

export const yearsText = (count: number): Localised => ({ sv: `${count} år`, en: `${count} years` });

const withUnit = (count: number, sv: readonly [string, string], en: readonly [string, string]): Localised => ({
  sv: `${count} ${count === 1 ? sv[0] : sv[1]}`,
  en: `${count} ${count === 1 ? en[0] : en[1]}`,
});

/** In figures: a table is read down its column. */
export function lengthText(limit: Limit): Localised {
  if ('hours' in limit) return withUnit(limit.hours, ['timme', 'timmar'], ['hour', 'hours']);
  if ('days' in limit) return withUnit(limit.days, ['dag', 'dagar'], ['day', 'days']);
  return withUnit(limit.workingDays, ['arbetsdag', 'arbetsdagar'], ['working day', 'working days']);
}
